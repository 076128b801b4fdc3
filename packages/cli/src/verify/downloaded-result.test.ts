/** A result taken along from the cabinet is judged without the system that issued it: two files, the anchors, a list. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { actOnCase, aFiledCase, aServer, bringTo } from "@reglament/server/testing";
import { encodePem } from "@reglament/signature";
import { hasOpenssl, openssl } from "@reglament/signature/testing";
import { afterAll, describe, expect, test } from "vitest";
import { runReglament } from "../testing/run-reglament.ts";

type Server = Awaited<ReturnType<typeof aServer>>;

/** Brings a case to its result and downloads it as the applicant does, with what the reader of it believes in. */
async function aDownloadedResult(server: Server) {
  const filed = await aFiledCase(server);
  await bringTo(server, filed, "issue");
  const issued = await actOnCase(await server.as("aigul"), filed, "issue", { "issue-form": "electronic" });
  expect(issued.statusCode).toBe(303);
  const parent = await server.as("aidana");
  const address = `/cabinet/cases/${server.region}/${filed.caseId}`;
  const [result, cms] = [await parent.get(`${address}/result`), await parent.get(`${address}/result.cms`)];
  expect([result.statusCode, cms.statusCode]).toEqual([200, 200]);
  const { anchors, crls } = await server.services.trustAt(server.region, server.legalNow());
  return {
    result: new Uint8Array(result.rawPayload),
    cms: new Uint8Array(cms.rawPayload),
    anchor: anchors[0] ?? new Uint8Array(),
    crl: crls[0] ?? new Uint8Array(),
    at: server.legalNow(),
  };
}

async function aFolder(files: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "reglament-downloaded-"));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, "anchors"));
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  return folder;
}

async function judge({ result, cms, anchor, crl, at }: Awaited<ReturnType<typeof aDownloadedResult>>) {
  const folder = await aFolder({
    "result.json": result,
    "result.cms": cms,
    "anchors/root.crt": anchor,
    "list.crl": crl,
  });
  const path = (name: string) => join(folder, name);
  const moment = new Date(at).toISOString().replace("Z", "+00:00");
  const files = ["--cms", path("result.cms"), "--content", path("result.json"), "--anchors", path("anchors")];
  return runReglament("verify", ...files, "--crl", path("list.crl"), "--at", moment);
}

describe("a result downloaded from the cabinet", () => {
  test("verifies by the command when it was signed with GOST", async () => {
    // given
    const downloaded = await aDownloadedResult(await aServer({ algorithm: "gost2015-512" }));

    // when
    const good = await judge(downloaded);
    const changed = await judge({
      ...downloaded,
      result: downloaded.result.map((byte, at) => (at === 9 ? 0x20 : byte)),
    });

    // then
    expect([good.exitCode, good.lines[0]]).toEqual([0, "VALID"]);
    expect(good.lines.join("\n")).toContain("Жұмабеков");
    expect([changed.exitCode, changed.lines[0]]).toEqual([1, "INVALID"]);
  });

  test.skipIf(!hasOpenssl)("verifies by OpenSSL too when it was signed with RSA", async () => {
    // given
    const downloaded = await aDownloadedResult(await aServer({ algorithm: "rsa" }));
    const { result, cms, anchor, at } = downloaded;
    const files = { "result.json": result, "result.cms": cms, "root.pem": encodePem("CERTIFICATE", anchor) };
    const words = ["cms", "-verify", "-binary", "-inform", "DER", "-in", "result.cms", "-content", "result.json"];
    const trusting = ["-CAfile", "root.pem", "-attime", String(Math.floor(at / 1000)), "-out", "out"];

    // when
    const verified = openssl([...words, ...trusting], files);

    // then
    expect(Buffer.from(verified).equals(result)).toBe(true);
    expect((await judge(downloaded)).exitCode).toBe(0);
    const changed = { ...files, "result.json": Buffer.from(result).subarray(1) };
    expect(() => openssl([...words, ...trusting], changed)).toThrow(/erif/);
  });
});
