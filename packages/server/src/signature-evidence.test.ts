import { createAuthority, issueCertificate, issueCrl, signCms, type Trust, verifyCms } from "@reglament/signature";
import { anIntermediate } from "@reglament/signature/testing";
import { canonicalBytes, listSignatures, loadCase, readPersonal, type StoredSignature } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { aDraftToSign, asField } from "./filing/testing/an-application.ts";
import { evidenceBytes, questionAgain } from "./signature-evidence.ts";
import { aServer } from "./testing/a-server.ts";

const term = { notBefore: Date.parse("2019-01-01T00:00:00Z"), notAfter: Date.parse("2020-12-31T00:00:00Z") };
const root = createAuthority({ name: "Тест түбірі", ...term });
const middle = anIntermediate({ name: "Тест орталығы", issuer: root });

const server = await aServer();
const { pool, law } = server.services;

/** What is left of the trust of the day years later: nobody hands out its lists and lesser authorities any more. */
const anchorAlone: Trust = { anchors: [root.certificate], intermediates: [], crls: [] };

const again = (signature: StoredSignature, content: Uint8Array) =>
  verifyCms(questionAgain(signature, content, anchorAlone));

/** Files an application whose signature brings nothing along but the signer's certificate; returns what was stored. */
async function fileOne(): Promise<{ readonly signature: StoredSignature; readonly content: Uint8Array }> {
  const lists = (now: number) =>
    [root, middle].map((authority) =>
      issueCrl({ authority, revoked: [], thisUpdate: now, nextUpdate: now + 86_400_000, number: 1n }),
    );
  Object.assign(server.services, {
    trustAt: async (_region: string, now: number): Promise<Trust> => ({
      anchors: [root.certificate],
      intermediates: [middle.certificate],
      crls: lists(now),
    }),
  });
  const aidana = await server.as("aidana");
  const { draft, bytes } = await aDraftToSign(server, aidana);
  const subject = { iin: server.iinOf("aidana"), commonName: server.nameOf("aidana") };
  const signer = issueCertificate({
    authority: middle,
    subject,
    use: "sign",
    roles: [],
    algorithm: "ecdsa",
    serial: 7n,
    ...term,
  });
  const cms = signCms({ content: bytes, ...signer, chain: [], at: server.legalNow() });
  const filed = await aidana.post(`${draft}/file`, asField(cms));
  const caseId = /\/cabinet\/cases\/[^/]+\/([^/?]+)/.exec(String(filed.headers.location))?.[1] ?? "";
  const loaded = await loadCase(pool, law.getEdition, server.region, caseId);
  const { personalId = "" } = loaded?.case.application ?? {};
  const [signature] = await listSignatures(pool, server.region, personalId);
  const personal = await readPersonal(pool, server.region, personalId);
  if (signature === undefined || personal === undefined) throw new Error(`filing was answered ${filed.statusCode}`);
  return { signature, content: personal.bytes };
}

describe("a filed signature, judged again with nothing but the anchor", () => {
  test("is valid by the chain and the lists that are kept with it", async () => {
    // given
    const { signature, content } = await fileOne();

    // when
    const verdict = again(signature, content);

    // then
    expect(verdict.status).toBe("valid");
    expect(verdict.evidence.chain).toHaveLength(3);
    expect(verdict.evidence.crls).toHaveLength(2);
  });

  test("isn't valid when the chain or the lists are gone", async () => {
    // given
    const { signature, content } = await fileOne();
    const { chain, crls } = again(signature, content).evidence;
    const judgedBy = (kept: Parameters<typeof evidenceBytes>[0]) =>
      again({ ...signature, evidence: evidenceBytes(kept) }, content);
    const objections = (kept: Parameters<typeof evidenceBytes>[0]) =>
      judgedBy(kept).checks.flatMap(({ result, reason }) => (result === "passed" ? [] : [reason]));

    // then
    expect(objections({ chain, crls })).toEqual([]);
    expect(objections({ chain: [], crls })).toContain("ISSUER_UNKNOWN");
    expect(objections({ chain, crls: [] })).toEqual(["REVOCATION_LIST_MISSING"]);
    expect(judgedBy({ chain: [], crls: [] }).status).toBe("invalid");
  });

  test("is valid by what was kept in the form of before", async () => {
    // given
    const { signature, content } = await fileOne();
    const { chain, crls } = again(signature, content).evidence;
    const base64 = (parts: readonly Uint8Array[]) => parts.map((der) => Buffer.from(der).toString("base64"));
    const before = canonicalBytes({ chain: base64(chain), crls: base64(crls) });

    // when
    const verdict = again({ ...signature, evidence: before }, content);

    // then
    expect(verdict.status).toBe("valid");
    expect(verdict.evidence.crls).toHaveLength(2);
  });

  test("isn't valid over other bytes, whatever is kept", async () => {
    // given
    const { signature } = await fileOne();

    // then
    expect(again(signature, new TextEncoder().encode("{}")).status).toBe("invalid");
  });
});
