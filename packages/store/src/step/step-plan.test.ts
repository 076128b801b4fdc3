/** How PostgreSQL carries out the step's statement and what commands read, whatever the size of the tables. */
import { randomUUID } from "node:crypto";
import { plainDate } from "@reglament/calendar";
import { beforeAll, describe, expect, test } from "vitest";
import { listParties } from "../cases/case-of-person.ts";
import { findLog } from "../cases/stored-event.ts";
import type { Queryable } from "../queryable.ts";
import { aBlankStep, aFilingStep, aRegisteringStep } from "../testing/a-step.ts";
import { aPerson, aWorld } from "../testing/a-world.ts";
import { fillWithCases } from "../testing/many-cases.ts";
import { planOf } from "../testing/plan-of.ts";
import { serverVersion } from "../testing/server-version.ts";
import { testDatabase } from "../testing/test-database.ts";
import { employ, listStaff } from "../worlds/staff.ts";
import { findAnswer } from "./carry-out.ts";
import type { Step } from "./step.ts";
import { stepQuery } from "./step-statement.ts";

const { pool, owner } = await testDatabase();
const { region } = await aWorld(pool);
const id = randomUUID();

const blank = { series: "AB", number: 7, digits: 6, text: "AB 000007", department: "department-1" };
const signature = { documentId: id, signatureId: id, cms: new Uint8Array(1), evidence: new Uint8Array(1) };
const aPlainStep = aRegisteringStep({ region, caseId: randomUUID(), numbers: [] });
const aFullStep = aBlankStep({ region, caseId: id, blank, numbers: [], signatures: [signature] });

const aNumberedStep = aRegisteringStep({
  region,
  caseId: randomUUID(),
  events: [...aPlainStep.events, ...aPlainStep.events],
  notices: [{ messageId: id, kind: "registered", personId: id }],
});
const stepsWithAll = [aFilingStep({ region }), aFullStep, aNumberedStep];

function writing(...steps: readonly Step[]) {
  return (db: Queryable) => db.query(stepQuery(steps));
}

const statements: readonly (readonly [string, (db: Queryable) => Promise<unknown>])[] = [
  ["the statement of a plain step", writing(aPlainStep)],
  ["the statement of a filing", writing(aFilingStep({ region, draftId: id, attachmentIds: [id] }))],
  ["the statement of a step with a number", writing(aRegisteringStep({ region, caseId: id }))],
  ["the statement of steps with all that steps can have", writing(...stepsWithAll)],
  ["the logs of cases", (db) => findLog(db, region, id)],
  ["the parties of cases", (db) => listParties(db, region, id)],
  ["the answers to commands", (db) => findAnswer(db, region, id)],
];

test("the statement's longest name is one that PostgreSQL keeps whole: longer ones fill the log with warnings", () => {
  const { name } = stepQuery(stepsWithAll);
  expect(name).toBe("carry-out-mov-ope-sev-num-not-pap-bla");
  expect(`${name}-sin`.length).toBeLessThan(64);
});

/**
 * A whole region, once for each step. Before 17 PostgreSQL takes that for as good while a table counts as empty, and plans
 * anew when autovacuum has looked at it.
 */
const tooMuch = (await serverVersion(owner)) >= 170_000 ? /Cond: \(region = [^()]+\)$/m : /Seq Scan/;

describe("on an empty database, where a plan that read whole tables would stay while they grow", () => {
  test.each(statements)("%s reads indexes, even where the tables were counted as empty", async (_, ask) => {
    const before = await planOf(pool, ask);
    await owner.query("analyze");
    for (const plan of [before, await planOf(pool, ask)]) {
      expect(plan).not.toContain("Seq Scan");
      expect(plan).not.toMatch(tooMuch);
    }
  });
});

test("the staff of an office is named without reading other people, even where there were hardly any", async () => {
  for (let count = 0; count < 20; count += 1) {
    const { personId } = await aPerson(pool);
    await employ(pool, region, { officeId: "school-1", personId, role: "head", validFrom: plainDate("2019-01-01") });
  }
  await owner.query("analyze");
  const plan = await planOf(pool, (db) => listStaff(db, region, "school-1", plainDate("2019-06-10")));
  expect(plan).toMatch(/Scan using person_pkey on person p.*\n\s+Index Cond: \(person_id = /);
});

describe("among twenty thousand cases", () => {
  beforeAll(async () => {
    await fillWithCases(owner, region, 20_000);
    await owner.query(
      `insert into event (region, case_id, sequence, type, payload, chain_hash, legal_at, actor)
       select region, case_id, 1, 'filed', '{}', '', filed_at, filed_by from cases`,
    );
    await owner.query("analyze cases, event");
  });

  test.each(statements)(
    "%s finds its cases by their key, also on connections that aren't for steps",
    async (_, ask) => {
      const plan = await planOf(owner, ask);
      const { rows } = await owner.query<{ log: string }>("select distinct tableoid::regclass::text as log from event");
      expect(rows).toHaveLength(1);
      for (const table of ["cases", rows[0]?.log, "applicant_case"]) expect(plan).not.toContain(`Seq Scan on ${table}`);
    },
  );
});
