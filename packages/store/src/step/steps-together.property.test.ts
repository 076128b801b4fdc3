/** What a statement of several steps leaves behind. */

import { plainDate } from "@reglament/calendar";
import { type CaseEvent, isRejected } from "@reglament/engine";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { verifyChain } from "../cases/verify-chain.ts";
import { makeDraft } from "../drafts/draft.ts";
import { storeAttachment } from "../drafts/store-attachment.ts";
import { aFilingStep, aRegisteringStep, aRow } from "../testing/a-step.ts";
import { aPerson, aWorld, monday } from "../testing/a-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { receiveStock } from "../worlds/blank-stock.ts";
import { saveOffice } from "../worlds/office.ts";
import { carryOut } from "./carry-out.ts";
import type { Step, StepNumber, StepPapers } from "./step.ts";
import { stepQuery } from "./step-statement.ts";

const { pool, owner } = await testDatabase();
const { personId } = await aPerson(pool);

const few = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 2 }));
const plannedStep = fc.record({
  kind: fc.constantFrom("file", "register", "stale", "repeat"),
  events: fc.integer({ min: 1, max: 3 }),
  office: fc.constantFrom("school-1", "school-2"),
  numbers: fc.constantFrom("none", "incoming", "centre", "queue"),
  notices: few,
  parties: few,
  personal: few,
  documents: few,
  signatures: few,
  /** What a filing takes over: a draft and so many attachments; one of them isn't there. */
  draft: fc.option(fc.record({ attachments: few, lacksOne: fc.boolean() })),
  /** Of the department's stock, of which the last aren't there any more. */
  blank: fc.constantFrom("none", "in-stock", "gone"),
});
type PlannedStep = typeof plannedStep extends fc.Arbitrary<infer T> ? T : never;

/** The id of a thing of the step at a place of the plan, the same in every world. */
function idOf(thing: string, place: number, turn = 0): string {
  const group = Buffer.from(thing).toString("hex").slice(0, 4);
  return `00000000-0000-4000-8000-${group}${String(place).padStart(6, "0")}${String(turn).padStart(2, "0")}`;
}

/** So many of a thing, each with its id and with bytes that name thing and place. */
function several<T>(count: number, thing: string, place: number, make: (id: string, bytes: Buffer) => T): readonly T[] {
  return Array.from({ length: count }, (_, turn) =>
    make(idOf(thing, place, turn), Buffer.from(`${thing} ${place} ${turn}`)),
  );
}

function papersOf(planned: PlannedStep, place: number): StepPapers {
  return {
    personal: several(planned.personal, "reasons", place, (personalId, bytes) => ({
      personalId,
      kind: "reasons",
      salt: bytes,
      bytes,
      ...(place % 2 === 0 && { eraseAfter: monday }),
    })),
    documents: several(planned.documents, "document", place, (documentId, bytes) => ({
      documentId,
      product: `product-${place}`,
      mediaType: "text/plain",
      bytes,
    })),
    signatures: several(planned.signatures, "signature", place, (signatureId, bytes) => ({
      signatureId,
      documentId: idOf("document", place),
      ...(place % 2 === 0 && { personId }),
      cms: bytes,
      evidence: bytes,
    })),
    parties: several(planned.parties, "party", place, (_, name) => ({
      party: name.toString().endsWith("0") ? "applicant" : "child",
      iin: `9001017${String(place).padStart(5, "0")}`,
      name: name.toString(),
    })),
  };
}

/** Something that a world is asked to do, and the same in every world. */
async function plannedIn(region: string, planned: PlannedStep, place: number): Promise<Step> {
  const { kind, office, draft } = planned;
  const row = aRow({ office, centre: "centre-1" });
  const common = {
    region,
    caseId: idOf("case", place),
    ...papersOf(planned, place),
    notices: noticesOf(planned, place),
  };
  const filing = aFilingStep({ ...common, commandId: idOf("file", place), row });
  const filed = filing.events.map((event) => ({ ...event, application: { personalId: personId, sha256: "aa" } }));
  if (kind === "file") return { ...filing, events: filed, ...(draft && (await drawn(region, draft, place))) };
  await carryOut(
    pool,
    aFilingStep({ region, caseId: common.caseId, commandId: idOf("first", place), events: filed, row }),
  );
  const events = Array.from({ length: planned.events }, () => happening(planned.numbers));
  const step = aRegisteringStep({
    ...common,
    commandId: idOf("register", place),
    row: { ...row, step: "resolution" },
    expectedVersion: kind === "stale" ? 9 : 1,
    events,
    numbers: planned.numbers === "none" ? [] : events.map((_, event) => numberOf(planned, event)),
    ...(planned.blank !== "none" && { blank: blankOf(planned.blank === "gone" ? place + 100 : place) }),
  });
  if (kind === "repeat") await carryOut(pool, step);
  return step;
}

function noticesOf({ notices }: PlannedStep, place: number): Step["notices"] {
  return several(notices, "message", place, (messageId, facts) => ({
    messageId,
    kind: "registered",
    personId,
    facts: { place: facts.toString() },
  }));
}

function happening(numbers: PlannedStep["numbers"]): CaseEvent {
  const common = { at: monday, by: personId };
  return numbers === "queue" ? { type: "queued", ...common } : { type: "registered", ...common, product: "receipt" };
}

function numberOf({ numbers, office }: PlannedStep, event: number): StepNumber {
  const kind = numbers === "queue" ? "queue" : "incoming";
  return { event, kind, office: numbers === "centre" ? "centre-1" : office, year: 2019 };
}

function blankOf(number: number): NonNullable<Step["blank"]> {
  return { department: "department-1", series: "BT", number, digits: 7, text: `BT ${String(number).padStart(7, "0")}` };
}

/** A draft with attachments, and what the step takes over of it. */
async function drawn(
  region: string,
  { attachments, lacksOne }: NonNullable<PlannedStep["draft"]>,
  place: number,
): Promise<Pick<Step, "draftId" | "attachmentIds">> {
  const draftId = idOf("draft", place);
  const of = { regulation: "kostanay/school-enrolment", edition: "2019-01-01", channel: "portal" } as const;
  await makeDraft(pool, { region, draftId, personId, ...of, answers: { class: String(place) }, madeAt: monday });
  const files = several(attachments, "attachment", place, (attachmentId, bytes) => ({ attachmentId, bytes }));
  for (const { attachmentId, bytes } of files) {
    const file = { kind: "scan", fileName: bytes.toString(), mediaType: "text/plain" };
    const content = (async function* () {
      yield bytes;
    })();
    const stored = await storeAttachment(pool, { region, draftId, attachmentId, ...file }, content, { maxBytes: 100 });
    if (isRejected(stored)) throw new Error(stored.rejected);
  }
  const lacking = lacksOne ? [idOf("lacking", place)] : [];
  return { draftId, attachmentIds: [...files.map(({ attachmentId }) => attachmentId), ...lacking] };
}

/** The tables that a step writes, each with the columns that differ between any two worlds. */
const tables = {
  cases: ["chain_hash"],
  event: ["chain_hash", "recorded_at"],
  command: ["carried_out_at"],
  outbox: ["deliver_at"],
  counter: [],
  applicant_case: [],
  personal: [],
  document: [],
  signature: [],
  draft: [],
  attachment: ["stored_at"],
  blank_issue: [],
};

/** Those that held anything at all: what is the same because nothing was written says nothing. */
const filled = new Set<string>();

async function contentOf(region: string): Promise<readonly string[]> {
  const contents = Object.entries(tables).map(async ([table, differing]) => {
    const { rows } = await owner.query<{ row: string }>(
      `select (to_jsonb(t) - $2::text[])::text as row from ${table} t where region = $1`,
      [region, ["region", ...differing]],
    );
    if (rows.length > 0) filled.add(table);
    return [table, ...rows.map(({ row }) => row).toSorted()].join("\n");
  });
  return Promise.all(contents);
}

/** A world with a centre, and with a department that has blanks. */
async function aWorldWithBlanks(): Promise<string> {
  const { region } = await aWorld(pool);
  const names = { kk: "Мекеме", ru: "Учреждение", en: "Office" };
  for (const party of ["centre", "department"] as const) {
    await saveOffice(pool, region, { officeId: `${party}-1`, party, names, address: names });
  }
  await receiveStock(pool, region, {
    rangeId: idOf("range", 0),
    officeId: "department-1",
    first: blankOf(0).text,
    last: blankOf(99).text,
    receivedOn: plainDate("2019-01-10"),
    document: "1",
    madeBy: personId,
  });
  return region;
}

/** Writes the plan in a world of its own: each group of steps by one statement. */
async function written(
  plan: readonly PlannedStep[],
  groupsOf: (steps: readonly Step[]) => readonly (readonly Step[])[],
) {
  const region = await aWorldWithBlanks();
  const steps: Step[] = [];
  for (const [place, planned] of plan.entries()) steps.push(await plannedIn(region, planned, place));
  const answers: string[] = [];
  for (const group of groupsOf(steps)) {
    const { rows } = await pool.query<{ answer: string; version: number; numbers: object }>(stepQuery(group));
    answers.push(...rows.map(({ answer, version, numbers }) => JSON.stringify({ answer, version, numbers })));
  }
  const { rows: cases } = await owner.query<{ id: string }>("select case_id as id from cases where region = $1", [
    region,
  ]);
  const chains = await Promise.all(cases.map(({ id }) => verifyChain(pool, region, id)));
  return { answers, chains, content: await contentOf(region) };
}

test("steps of one statement leave behind what they leave behind one after the other", {
  timeout: 60_000,
}, async () => {
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
  expect(filled).toEqual(new Set(Object.keys(tables)));
});
