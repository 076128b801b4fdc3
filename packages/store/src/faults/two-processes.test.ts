/** Two processes that act on one case in the same moment: one wins, the other is told so or decides anew on what it finds. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { anOfficial, monday, theLaw } from "@reglament/engine/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadCase } from "../cases/load-case.ts";
import { verifyChain } from "../cases/verify-chain.ts";
import type { RaceAnswer, RacedCommand } from "../testing/case-racer.ts";
import { insist, insistentSenders } from "../testing/insistent-senders.ts";
import { testDatabase } from "../testing/test-database.ts";

const { pool, appUrl } = await testDatabase();
const law = theLaw();
const senders = await insistentSenders(pool);
const { region } = senders;
const rounds = 12;

/** A process that races, and how it is asked. */
interface Racer {
  ask(command: RacedCommand): Promise<RaceAnswer>;
  end(): Promise<void>;
}

let racers: readonly [Racer, Racer];

beforeAll(async () => {
  racers = await Promise.all([aRacer(), aRacer()]);
}, 60_000);

afterAll(async () => {
  await Promise.all(racers.map((racer) => racer.end()));
});

const colleagues = [1, 2].map(() => anOfficial({ person: randomUUID() })) as [
  ReturnType<typeof anOfficial>,
  ReturnType<typeof anOfficial>,
];

function theirs(caseId: string, place: 0 | 1, command: RacedCommand["command"], seenVersion?: number): RacedCommand {
  const seen = seenVersion === undefined ? {} : { seenVersion };
  return { region, caseId, commandId: randomUUID(), actor: colleagues[place], command, now: monday, ...seen };
}

describe("two processes at one case", () => {
  test.each([
    ["register it", { act: "register" }, undefined, ["STEP_NOT_OPEN"]],
    ["register it from pages that show the same state", { act: "register" }, 1, ["STALE"]],
    ["claim it from pages that show the same state", { act: "claim" }, 1, ["STALE"]],
  ] as const)("%s: one does, the other is told", { timeout: 60_000 }, async (_, command, seenVersion, codes) => {
    for (let round = 0; round < rounds; round += 1) {
      // given
      const { caseId } = (await insist(pool, senders.aFilingCommand())).answer;

      // when
      const answers = await Promise.all(
        ([0, 1] as const).map((place) => racers[place].ask(theirs(caseId, place, command, seenVersion))),
      );

      // then
      expect(answers.filter((answer) => "version" in answer)).toHaveLength(1);
      expect(codes).toContain(answers.flatMap((answer) => ("rejected" in answer ? [answer.rejected] : []))[0]);
      await expectWhole(caseId, 2);
    }
  });

  test("do different things: each is lawful after the other, or isn't done", { timeout: 60_000 }, async () => {
    for (let round = 0; round < rounds; round += 1) {
      // given
      const { caseId } = (await insist(pool, senders.aFilingCommand())).answer;

      // when
      const [claimed, registered] = await Promise.all([
        racers[0].ask(theirs(caseId, 0, { act: "claim" })),
        racers[1].ask(theirs(caseId, 1, { act: "register" })),
      ]);

      // then
      const codes = [claimed, registered].map((answer) => ("rejected" in answer ? answer.rejected : "done"));
      expect([
        ["done", "CLAIMED_BY_OTHER"],
        ["NOT_AUTHORISED", "done"],
      ]).toContainEqual(codes);
      await expectWhole(caseId, 2);
    }
  });

  test("send one command, as two windows do: it is carried out once and both get its answer", {
    timeout: 60_000,
  }, async () => {
    for (let round = 0; round < rounds; round += 1) {
      // given
      const { caseId } = (await insist(pool, senders.aFilingCommand())).answer;
      const command = theirs(caseId, 0, { act: "register" }, 1);

      // when
      const answers = await Promise.all(racers.map((racer) => racer.ask(command)));

      // then
      expect(answers).toEqual([{ version: 2 }, { version: 2 }]);
      await expectWhole(caseId, 2);
    }
  });
});

async function expectWhole(caseId: string, version: number): Promise<void> {
  const loaded = await loadCase(pool, () => law, region, caseId);
  expect([loaded?.case.version, loaded?.events.length]).toEqual([version, version]);
  expect(await verifyChain(pool, region, caseId)).toBe(true);
}

async function aRacer(): Promise<Racer> {
  const program = fileURLToPath(new URL("../testing/case-racer.ts", import.meta.url));
  const child: ChildProcess = spawn(process.execPath, ["--conditions=source", program, appUrl, JSON.stringify(law)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error("the process has no input and output");
  const lines = createInterface(stdout)[Symbol.asyncIterator]();
  const ended = once(child, "exit");
  await lines.next();
  return {
    async ask(command) {
      stdin.write(`${JSON.stringify(command)}\n`);
      const { value } = await lines.next();
      return JSON.parse(String(value)) as RaceAnswer;
    },
    async end() {
      stdin.end();
      await ended;
    },
  };
}
