/** What every verifier owes, whichever the configuration chose. */
import { afterAll, describe, expect, test } from "vitest";
import { makeNcanodeVerifier } from "./ncanode-verifier.ts";
import { makeOwnVerifier } from "./own-verifier.ts";
import { aQuestion, type Wishes } from "./testing/a-question.ts";
import { anNcanodeStandIn } from "./testing/ncanode-stand-in.ts";
import type { Question, Verifier } from "./verifier.ts";

const faults: unknown[] = [];
const own = makeOwnVerifier((error) => faults.push(error), { workers: 1 });
afterAll(() => own.close());

/** The NCANode adapter against a stand-in over the network, which believes what the question believes. */
async function throughNcanode(question: Question): Promise<Verifier> {
  const standIn = await anNcanodeStandIn();
  standIn.believe(question.trust, question.at);
  return makeNcanodeVerifier({ address: standIn.url }, own, (error) => faults.push(error));
}

describe.each([
  ["our own library", () => Promise.resolve<Verifier>(own)],
  ["NCANode's API", throughNcanode],
] as const)("a verifier: %s", (_name, open) => {
  async function judge(wishes: Wishes = {}) {
    const question = aQuestion(wishes);
    return (await open(question)).judge(question);
  }

  test.each(["gost2015-512", "gost2015-256", "rsa", "ecdsa"] as const)(
    "finds a good %s signature valid",
    async (algorithm) => {
      const { verdict, obstacle } = await judge({ algorithm });
      expect(obstacle).toBeUndefined();
      expect(verdict.status).toBe("valid");
      expect(verdict.signer?.iin).toBe("150704700012");
      expect(verdict.evidence.chain).toHaveLength(2);
    },
  );

  test.each<readonly [string, Wishes]>([
    ["another key", { isByOtherKey: true }],
    ["an authority that nobody trusts", { isByStranger: true }],
    ["a certificate that was revoked", { isRevoked: true }],
    ["a key that isn't for signing", { use: "authenticate" }],
    ["other bytes", { question: { content: Buffer.from("басқа") } }],
    ["a moment after the certificate's end", { question: { at: Date.UTC(2021, 0) } }],
    ["no signature at all", { question: { cms: Buffer.from("rubbish") } }],
    ["nothing", { question: { cms: new Uint8Array() } }],
  ])("finds %s invalid", async (_what, wishes) => {
    expect((await judge(wishes)).verdict.status).toBe("invalid");
  });

  test("never finds valid what nobody says isn't revoked", async () => {
    expect((await judge({ hasList: false })).verdict.status).not.toBe("valid");
  });

  test("answers many at once", async () => {
    const judged = await Promise.all(Array.from({ length: 20 }, () => judge({ algorithm: "ecdsa" })));
    expect(judged.map(({ verdict }) => verdict.status)).toEqual(Array.from({ length: 20 }, () => "valid"));
  });
});

describe("NCANode", () => {
  test("is always told to look at revocation, and given the bytes in base64 whichever way they came", async () => {
    // given
    const question = aQuestion();
    const standIn = await anNcanodeStandIn();
    standIn.believe(question.trust, question.at);
    const verifier = makeNcanodeVerifier({ address: standIn.url }, own, () => undefined);
    const base64 = Buffer.from(question.cms).toString("base64");
    const pem = `-----BEGIN CMS-----\n${base64.replaceAll(/.{64}/g, "$&\n")}\n-----END CMS-----\n`;

    // when
    for (const cms of [question.cms, Buffer.from(base64), Buffer.from(pem)]) {
      expect((await verifier.judge({ ...question, cms })).verdict.status).toBe("valid");
    }

    // then
    const asked = {
      cms: base64,
      data: Buffer.from(question.content).toString("base64"),
      revocationCheck: ["OCSP", "CRL"],
    };
    expect(standIn.asked).toEqual([asked, asked, asked]);
  });

  test("has the last word against a signature", async () => {
    const question = aQuestion();
    const standIn = await anNcanodeStandIn();
    standIn.behave("finds-nothing-valid");
    const judged = await makeNcanodeVerifier({ address: standIn.url }, own, () => undefined).judge(question);
    expect(judged).toMatchObject({ objection: "MODULE", verdict: { status: "invalid" } });
  });

  test("decides what our library couldn't for lack of a list", async () => {
    // given a module that knows of revocation what we don't
    const question = aQuestion();
    const standIn = await anNcanodeStandIn();
    standIn.believe(question.trust, question.at);

    // when
    const verifier = makeNcanodeVerifier({ address: standIn.url }, own, () => undefined);
    const judged = await verifier.judge({ ...question, trust: { ...question.trust, crls: [] } });

    // then
    expect(judged.verdict.status).toBe("valid");
    expect(judged.verdict.checks.find(({ name }) => name === "revocation")).toMatchObject({
      result: "passed",
      facts: { by: "module" },
    });
  });

  test.each(["hangs", "fails", "talks-rubbish"] as const)("that %s leaves it undetermined", async (how) => {
    // given
    const question = aQuestion();
    const standIn = await anNcanodeStandIn();
    standIn.behave(how);
    const told: unknown[] = [];

    // when
    const verifier = makeNcanodeVerifier({ address: standIn.url, timeoutMs: 300 }, own, (error) => told.push(error));
    const judged = await verifier.judge(question);

    // then
    expect(judged).toMatchObject({ obstacle: "UNREACHABLE", verdict: { status: "undetermined" } });
    expect(told).toHaveLength(1);
  });

  test("that isn't there leaves it undetermined", async () => {
    const verifier = makeNcanodeVerifier({ address: "http://127.0.0.1:1" }, own, () => undefined);
    expect(await verifier.judge(aQuestion())).toMatchObject({ obstacle: "UNREACHABLE" });
  });
});
