/** What a statement of several steps leaves behind. */
import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { verifyChain } from "../cases/verify-chain.ts";
import { aFilingStep, anIncomingNumber, aRegisteringStep, aRow, somebody } from "../testing/a-step.ts";
import { aWorld } from "../testing/a-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { carryOut } from "./carry-out.ts";
import type { Step } from "./step.ts";
import { stepQuery } from "./step-statement.ts";

const { pool, owner } = await testDatabase();

const plannedStep = fc.record({
  kind: fc.constantFrom("file", "register", "stale", "repeat"),
  events: fc.integer({ min: 1, max: 3 }),
  office: fc.constantFrom("school-1", "school-2"),
  notices: fc.nat(2),
  hasParty: fc.boolean(),
});
type PlannedStep = typeof plannedStep extends fc.Arbitrary<infer T> ? T : never;

/** Something that a world is asked to do, and the same in every world but for the ids. */
async function plannedIn(region: string, caseId: string, planned: PlannedStep): Promise<Step> {
  const { kind, office, hasParty } = planned;
  const filing = aFilingStep({
    region,
    caseId,
    row: aRow({ office }),
    parties: hasParty ? [{ party: "applicant", iin: "900101799001", name: "Жаңа" }] : [],
  });
  const filed = filing.events.map((event) => ({ ...event, application: { personalId: somebody, sha256: "aa" } }));
  if (kind === "file") return { ...filing, events: filed };
  await carryOut(pool, { ...filing, events: filed });
  const register = aRegisteringStep({ region, caseId, row: aRow({ office, step: "resolution" }) });
  const events = Array.from({ length: planned.events }).flatMap(() => register.events);
  const step = {
    ...register,
    expectedVersion: kind === "stale" ? 9 : 1,
    events,
    numbers: events.map((_, event) => anIncomingNumber({ event, office })),
    notices: Array.from({ length: planned.notices }, () => {
      return { messageId: randomUUID(), kind: "registered", personId: somebody } as const;
    }),
  };
  if (kind === "repeat") await carryOut(pool, step);
  return step;
}

/** The tables of a world, each with the columns that differ between any two worlds. */
const tables = {
  cases: ["chain_hash"],
  event: ["chain_hash", "recorded_at"],
  command: ["command_id", "carried_out_at"],
  outbox: ["message_id", "deliver_at"],
  counter: [],
  applicant_case: [],
};

/** What a world holds, with the place of each case in its plan for the id. */
async function contentOf(region: string, caseIds: readonly string[]): Promise<readonly string[]> {
  const contents = Object.entries(tables).map(async ([table, differing]) => {
    const { rows } = await owner.query<{ row: string }>(
      `select (to_jsonb(t) - $2::text[])::text as row from ${table} t where region = $1`,
      [region, ["region", ...differing]],
    );
    const told = rows.map(({ row }) => caseIds.reduce((text, id, place) => text.replaceAll(id, `case ${place}`), row));
    return [table, ...told.toSorted()].join("\n");
  });
  return Promise.all(contents);
}

/** Writes the plan in a world of its own: each group of steps by one statement. */
async function written(
  plan: readonly PlannedStep[],
  groupsOf: (steps: readonly Step[]) => readonly (readonly Step[])[],
) {
  const { region } = await aWorld(pool);
  const caseIds = plan.map(() => randomUUID());
  const steps: Step[] = [];
  for (const [place, planned] of plan.entries()) steps.push(await plannedIn(region, caseIds[place] ?? "", planned));
  const answers: string[] = [];
  for (const group of groupsOf(steps)) {
    const { rows } = await pool.query<{ answer: string; version: number; numbers: object }>(stepQuery(group));
    answers.push(...rows.map(({ answer, version, numbers }) => JSON.stringify({ answer, version, numbers })));
  }
  const chains = await Promise.all(caseIds.map((caseId) => verifyChain(pool, region, caseId)));
  return { answers, chains, content: await contentOf(region, caseIds) };
}

test("steps of one statement leave behind what they leave behind one after the other", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(plannedStep, { minLength: 1, maxLength: 12 }), async (plan) => {
      // when
      const together = await written(plan, (steps) => [steps]);
      const singly = await written(plan, (steps) => steps.map((step) => [step]));

      // then
      expect(together).toEqual(singly);
      expect(together.chains).not.toContain(false);
    }),
    { numRuns: 25 },
  );
});
