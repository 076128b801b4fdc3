/** People who send their commands again under the same id until they are answered, as a browser's form does. */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { isRejected } from "@reglament/engine";
import { aFiling, anApplicant, anOfficial, aSituation, theLaw } from "@reglament/engine/testing";
import type { Pool } from "pg";
import { expect } from "vitest";
import { verifyChain } from "../cases/verify-chain.ts";
import { isDatabaseLost } from "../is-database-lost.ts";
import type { Queryable } from "../queryable.ts";
import { type CarriedOut, type CommandInput, carryOutCommand } from "../step/carry-out-command.ts";
import { aPerson, aWorld } from "./a-world.ts";

/** A command with what became of it. */
export interface Sent {
  readonly input: CommandInput;
  readonly answer: CarriedOut;
  /** What it failed with before it was answered, and the answers `BUSY`. */
  readonly failures: readonly unknown[];
}

export interface Senders {
  readonly region: string;
  aFilingCommand(): CommandInput;
  aRegisterCommand(caseId: string): CommandInput;
  /** Files and registers so many cases, some at a time; and more, as long as something else lasts. */
  send(
    db: Queryable,
    options: { readonly cases: number; readonly atOnce?: number; readonly during?: Promise<unknown> },
  ): Promise<readonly Sent[]>;
  /** Each command was carried out once and still gets its first answer; nothing else was. */
  expectEachOnce(pool: Pool, sent: readonly Sent[]): Promise<void>;
}

const giveUpMs = 60_000;

/** Makes a world with an applicant and a chancellery. */
export async function insistentSenders(pool: Pool): Promise<Senders> {
  const { region } = await aWorld(pool);
  const law = theLaw();
  const parent = await aPerson(pool);
  const chancellery = anOfficial({ person: randomUUID() });
  const parties = [{ party: "representative", iin: parent.iin, personId: parent.personId }] as const;
  const common = { region, situationOf: () => aSituation({ law, worksAs: () => true }), lawOf: () => law };
  const senders: Senders = {
    region,
    aFilingCommand: () => ({
      ...common,
      caseId: randomUUID(),
      commandId: randomUUID(),
      actor: anApplicant(parent.personId),
      command: aFiling(),
      papers: { parties },
    }),
    aRegisterCommand: (caseId) => ({
      ...common,
      caseId,
      commandId: randomUUID(),
      actor: chancellery,
      command: { act: "register" },
    }),
    async send(db, { cases, atOnce = 6, during = Promise.resolve() }) {
      const sent: Sent[] = [];
      let left = cases;
      const other = { lasts: true };
      void during.finally(() => {
        other.lasts = false;
      });
      async function sender(): Promise<void> {
        while (left > 0 || other.lasts) {
          left -= 1;
          const filed = await insist(db, senders.aFilingCommand());
          sent.push(filed, await insist(db, senders.aRegisterCommand(filed.answer.caseId)));
        }
      }
      await Promise.all(Array.from({ length: atOnce }, sender));
      return sent;
    },
    async expectEachOnce(pool, sent) {
      for (const { input, answer } of sent) expect(await carryOutCommand(pool, input)).toEqual(answer);
      const { rows } = await pool.query<{ caseId: string; version: number; events: number; commands: number }>(
        `select case_id as "caseId", version,
                (select count(*)::integer from event e where e.region = c.region and e.case_id = c.case_id) as events,
                (select count(*)::integer from command o where o.region = c.region and o.case_id = c.case_id) as commands
           from cases c where region = $1`,
        [region],
      );
      const expected = new Map<string, number>();
      for (const { answer } of sent) expected.set(answer.caseId, (expected.get(answer.caseId) ?? 0) + 1);
      expect(new Map(rows.map(({ caseId, commands }) => [caseId, commands]))).toEqual(expected);
      for (const { caseId, version, events } of rows) {
        expect(events).toBe(version);
        expect(await verifyChain(pool, region, caseId)).toBe(true);
      }
    },
  };
  return senders;
}

/**
 * Sends a command until it is answered, again only when the database couldn't serve it. What was answered `BUSY` must not
 * be written, unless it was sent before and nobody can tell what became of that.
 *
 * @throws what it failed with last, after a minute; any other rejection at once
 */
export async function insist(db: Queryable, input: CommandInput): Promise<Sent> {
  const failures: unknown[] = [];
  let mayBeWritten = false;
  for (const began = performance.now(); performance.now() - began < giveUpMs; await sleep(50)) {
    try {
      const outcome = await carryOutCommand(db, input);
      if (!isRejected(outcome)) return { input, answer: outcome, failures };
      if (outcome.rejected !== "BUSY") throw new Error(`rejected: ${JSON.stringify(outcome)}`);
      failures.push(outcome);
    } catch (error) {
      if (!isDatabaseLost(error)) throw error;
      failures.push(error);
      mayBeWritten = true;
    }
    if (!mayBeWritten) await expectUnwritten(db, input);
  }
  throw new Error(`no answer within ${giveUpMs} ms`, { cause: failures.at(-1) });
}

/** Asks until the database answers. */
async function expectUnwritten(db: Queryable, { region, commandId }: CommandInput): Promise<void> {
  const text = "select from command where region = $1 and command_id = $2";
  for (let isAnswered = false; !isAnswered; await sleep(50)) {
    try {
      const { rowCount } = await db.query({ text, values: [region, commandId] });
      expect(rowCount, "written, though answered BUSY").toBe(0);
      isAnswered = true;
    } catch (error) {
      if (!isDatabaseLost(error)) throw error;
    }
  }
}
