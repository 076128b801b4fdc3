import { afterAll, describe, expect, test } from "vitest";
import { asLasting } from "./lasting-trust.ts";
import { makeOwnVerifier, type OwnVerifier } from "./own-verifier.ts";
import { aQuestion, authority, signedAt } from "./testing/a-question.ts";

const opened: OwnVerifier[] = [];
afterAll(() => Promise.all(opened.map((verifier) => verifier.close())));

function aVerifier(limits: Parameters<typeof makeOwnVerifier>[1] = {}, file?: URL) {
  const faults: string[] = [];
  const verifier = makeOwnVerifier((error) => faults.push(String(error)), { workers: 1, ...limits }, file);
  opened.push(verifier);
  return { verifier, faults };
}

/** A thread that does something else than to verify. */
function aThread(source: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}

const stuck = aThread(
  `import { parentPort } from "node:worker_threads"; parentPort.on("message", () => { for (;;); });`,
);
const deadly = aThread(
  `import { parentPort } from "node:worker_threads"; parentPort.on("message", () => process.exit(3));`,
);
const throwing = aThread(
  `import { parentPort } from "node:worker_threads"; parentPort.on("message", () => { throw new Error("broken"); });`,
);

describe("threads that verify", () => {
  test("leave the event loop alone", async () => {
    // given
    const { verifier } = aVerifier();
    const questions = Array.from({ length: 40 }, () => aQuestion());
    await verifier.judge(aQuestion());
    let longestMs = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longestMs = Math.max(longestMs, performance.now() - last);
      last = performance.now();
    }, 5);

    // when
    const begun = performance.now();
    const judged = await Promise.all(questions.map((question) => verifier.judge(question)));
    const tookMs = performance.now() - begun;
    clearInterval(timer);

    // then
    expect(judged.every(({ verdict }) => verdict.status === "valid")).toBe(true);
    // a share, since other programs may hold the machine up
    expect(longestMs).toBeLessThan(Math.max(150, tookMs / 3));
  });

  test("know a lasting trust from before, however many there are", async () => {
    // given
    const { verifier, faults } = aVerifier();
    const questions = Array.from({ length: 10 }, () => {
      const question = aQuestion({ algorithm: "ecdsa" });
      return { ...question, trust: asLasting(question.trust) };
    });

    // when
    for (const question of [...questions, ...questions.toReversed(), ...questions]) {
      expect((await verifier.judge(question)).verdict.status).toBe("valid");
    }

    // then
    expect(faults).toEqual([]);
  });

  test("take no more than they can hold", async () => {
    // given
    const { verifier } = aVerifier({ queue: 2, timeMs: 400 }, stuck);

    // when
    const judged = await Promise.all(
      Array.from({ length: 6 }, () => verifier.judge(aQuestion({ algorithm: "ecdsa" }))),
    );

    // then: one ran, two waited, three were turned away at once
    const obstacles = judged.map(({ obstacle }) => obstacle);
    expect(obstacles.filter((obstacle) => obstacle === "BUSY").length).toBeGreaterThanOrEqual(3);
    expect(obstacles).toContain("TIMED_OUT");
    expect(judged.every(({ verdict }) => verdict.status === "undetermined")).toBe(true);
  });

  test.each([
    ["gets stuck", stuck, "TIMED_OUT"],
    ["dies", deadly, "FAILED"],
    ["throws", throwing, "FAILED"],
  ])("are replaced when one %s", async (_what, file, obstacle) => {
    // given
    const { verifier } = aVerifier({ timeMs: 500 }, file);
    const question = aQuestion({ algorithm: "ecdsa" });

    // then: each question gets its answer, by a thread of its own
    for (let time = 0; time < 3; time += 1) {
      expect(await verifier.judge(question)).toMatchObject({ obstacle, verdict: { status: "undetermined" } });
    }
  });

  test("judge nothing once they are closed", async () => {
    const { verifier } = aVerifier();
    await verifier.close();
    expect(await verifier.judge(aQuestion())).toMatchObject({ obstacle: "BUSY" });
  });

  test("look at a list before it is used", async () => {
    // given
    const { verifier } = aVerifier();
    const [list = new Uint8Array()] = aQuestion().trust.crls;
    const damaged = Uint8Array.from(list);
    damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
    const issuers = [authority.certificate];

    // then
    expect(await verifier.checkList(list, issuers)).toMatchObject({
      outcome: "verified",
      info: { thisUpdate: signedAt - 60_000 },
    });
    expect(await verifier.checkList(damaged, issuers)).not.toMatchObject({ outcome: "verified" });
    expect(await verifier.checkList(list, [])).toMatchObject({ outcome: "other-issuer" });
    expect(await verifier.checkList(Buffer.from("<html>"), issuers)).toHaveProperty("unreadable");
  });
});
