import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { ensureTrainingKeys, readTrainingFile, serveAuthority, trainingKeysFolder } from "@reglament/server";
import {
  decodePem,
  readCertificate,
  readCrl,
  readOcspResponse,
  readTimeStampResponse,
  signCms,
  timeStampRequestFor,
  verifyCms,
  writeOcspRequest,
} from "@reglament/signature";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { runReglament } from "../testing/run-reglament.ts";
import { startAuthority } from "./start-authority.ts";

const run = promisify(execFile);
const data = await mkdtemp(join(tmpdir(), "reglament-authority-"));
const folder = trainingKeysFolder(data);
await ensureTrainingKeys(folder, [await readTrainingFile()], "http://127.0.0.1:13581");
const authority = await serveAuthority({ folder, port: 0 });
afterAll(async () => {
  await authority.close();
  await rm(data, { recursive: true, force: true });
});

const monday = Date.parse("2019-06-10T03:00:00Z");
const at = (moment: number) => `${authority.url}/at/${new Date(moment).toISOString()}`;

async function aKey(family: "gost" | "rsa") {
  for (const name of (await readdir(join(folder, "keys"))).filter((file) => file.endsWith("-sign.pem"))) {
    const key = await readFile(join(folder, "keys", name), "utf8");
    const [certificate, ...chain] = decodePem(key).flatMap(({ label, der }) => (label === "CERTIFICATE" ? [der] : []));
    if (certificate === undefined) continue;
    const { ocspAddresses, signer } = readCertificate(certificate);
    if (ocspAddresses[0]?.endsWith(family) === true) return { key, certificate, chain, iin: signer.iin };
  }
  throw new Error(`nobody has a key of the kind ${family}`);
}

async function post(address: string, mediaType: string, body: Uint8Array) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "content-type": mediaType },
    body: Uint8Array.from(body),
  });
  return { status: answer.status, headers: answer.headers, bytes: await answer.bytes() };
}

describe("the training authority over HTTP", () => {
  test.each(["gost", "rsa"] as const)(
    "publishes %s lists for the moment asked, the same after a restart",
    async (family) => {
      // when
      const [complete, delta, root] = await Promise.all(
        ["", "-delta", "-root"].map(async (part) => {
          const answer = await fetch(`${at(monday)}/crl/${family}${part}.crl`);
          expect(answer.headers.get("x-reglament-training")).toBe("invented people only");
          return readCrl(await answer.bytes());
        }),
      );

      // then
      expect(complete?.thisUpdate).toBe(Date.parse("2019-06-10T00:00:00Z"));
      expect(delta).toMatchObject({ thisUpdate: monday, deltaBase: complete?.number });
      expect(root?.nextUpdate).toBeGreaterThan(monday);
      const restarted = await serveAuthority({ folder, port: 0 });
      onTestFinished(() => restarted.close());
      const again = await fetch(`${restarted.url}/at/2019-06-10T03:00:00Z/crl/${family}.crl`);
      expect(readCrl(await again.bytes()).number).toBe(complete?.number);
    },
  );

  test.each(["gost", "rsa"] as const)("answers about its %s certificates, and stamps", async (family) => {
    // given
    const { key, certificate, chain } = await aKey(family);
    const [issuer = new Uint8Array(), root = new Uint8Array()] = chain;
    const content = Buffer.from("өтініш");
    const cms = signCms({ content, key, certificate, chain, at: monday });
    const request = timeStampRequestFor(cms, { nonce: 42n });

    // when
    const ocsp = await post(
      `${at(monday)}/ocsp/${family}`,
      "application/ocsp-request",
      writeOcspRequest({ certificate, issuer }),
    );
    const stamped = await post(`${at(monday)}/tsp/${family}`, "application/timestamp-query", request);
    const lists = await Promise.all(
      ["", "-root"].map(async (part) => (await fetch(`${at(monday)}/crl/${family}${part}.crl`)).bytes()),
    );

    // then
    expect(readOcspResponse(ocsp.bytes).answers).toMatchObject([{ status: "good" }]);
    const answer = readTimeStampResponse(stamped.bytes, request);
    if (!("token" in answer)) throw new Error("refused");
    const verdict = verifyCms({
      cms,
      content,
      trust: { anchors: [root], intermediates: [], crls: lists, ocspResponses: [ocsp.bytes] },
      timeStamps: [answer.token],
      at: monday,
      use: "sign",
    });
    expect(verdict).toMatchObject({ status: "valid", stampedAt: monday });
  });

  test("answers rubbish as the protocols have it, and knows nothing else", async () => {
    const rubbish = Buffer.from("rubbish");
    const ocsp = await post(`${at(monday)}/ocsp/gost`, "application/ocsp-request", rubbish);
    expect([...ocsp.bytes]).toEqual([0x30, 0x03, 0x0a, 0x01, 0x01]);
    expect((await post(`${at(monday)}/tsp/gost`, "application/timestamp-query", rubbish)).status).toBe(200);
    expect((await post(`${authority.url}/tsp/gost`, "x/y", Buffer.alloc(100_000))).status).toBe(413);
    expect((await fetch(`${authority.url}/ocsp/gost`)).status).toBe(405);
    expect((await fetch(`${authority.url}/at/never/crl/gost.crl`)).status).toBe(400);
    expect((await fetch(`${authority.url}/keys`)).status).toBe(404);
    expect(await (await fetch(authority.url)).text()).toContain("Бұл – оқу-жаттығу куәландырушы орталығы");
  });

  test("makes RSA signatures that OpenSSL verifies under its RSA root", async () => {
    // given
    const { key, certificate, chain } = await aKey("rsa");
    const content = Buffer.from("нәтиже");
    await writeFile(join(data, "content"), content);
    await writeFile(join(data, "cms"), signCms({ content, key, certificate, chain, at: monday }));

    // when
    const words = [
      "cms",
      "-verify",
      "-binary",
      "-inform",
      "DER",
      "-in",
      join(data, "cms"),
      "-content",
      join(data, "content"),
    ];
    const root = ["-CAfile", join(folder, "anchors", "rsa-root.pem"), "-attime", String(monday / 1000)];
    const { stdout } = await run(process.env["OPENSSL"] ?? "openssl", [...words, ...root]);

    // then
    expect(stdout).toBe("нәтиже");
  });

  test("is verified by the command line with the folder of anchors", async () => {
    // given
    const { key, certificate, chain } = await aKey("gost");
    const content = Buffer.from("нәтиже");
    await writeFile(join(data, "gost-content"), content);
    await writeFile(join(data, "gost-cms"), signCms({ content, key, certificate, chain, at: monday }));
    for (const part of ["", "-root"]) {
      const list = await (await fetch(`${at(monday)}/crl/gost${part}.crl`)).bytes();
      await writeFile(join(data, `gost${part}.crl`), list);
    }

    // when
    const files = ["--cms", join(data, "gost-cms"), "--content", join(data, "gost-content")];
    const lists = ["--crl", join(data, "gost.crl"), "--crl", join(data, "gost-root.crl")];
    const believed = ["--anchors", join(folder, "anchors"), "--at", "2019-06-10T09:00+06:00"];
    const { exitCode } = await runReglament("verify", ...files, ...lists, ...believed);

    // then
    expect(exitCode).toBe(0);
  });
});

describe("at a start", () => {
  test("it takes another port when its own is taken, and says so", async () => {
    // given
    const occupant = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void occupant.close());
    await new Promise((resolve) => {
      occupant.once("listening", resolve);
    });
    const address = occupant.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const said: string[] = [];

    // when
    const started = await startAuthority(folder, `http://127.0.0.1:${port}`, (line) => said.push(line));
    onTestFinished(() => started.close());

    // then
    expect(said.join("\n")).toContain(`port ${port} is taken`);
    expect((await fetch(`${started.url}/crl/gost.crl`)).status).toBe(200);
  });

  test.each([
    [["--keys", "/nowhere"], "holds no training authority", 1],
    [["--port", "seven"], "--port is a number", 2],
    [["more"], "takes no words", 2],
  ])("reglament authority %j says what is wrong", async (words, message, exitCode) => {
    const ran = await runReglament("authority", ...words);
    expect(ran.said).toContain(message);
    expect(ran.exitCode).toBe(exitCode);
  });
});
