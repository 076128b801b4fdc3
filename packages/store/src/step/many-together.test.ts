/** Sharing a statement pays only while a step in it costs no more, however many share it. */
import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { plainDate } from "@reglament/calendar";
import { beforeAll, describe, expect, test } from "vitest";
import { openPool } from "../connect.ts";
import { storeAttachment } from "../drafts/store-attachment.ts";
import { aDraftOf } from "../testing/a-draft.ts";
import { aBlankStep, aFilingStep, aRegisteringStep, aRow, somebody } from "../testing/a-step.ts";
import { aPerson, aWorld, monday } from "../testing/a-world.ts";
import { rowsHandled } from "../testing/rows-handled.ts";
import { testDatabase } from "../testing/test-database.ts";
import { receiveStock } from "../worlds/blank-stock.ts";
import { saveOffice } from "../worlds/office.ts";
import { carryOut } from "./carry-out.ts";
import type { Step } from "./step.ts";
import { stepQuery } from "./step-statement.ts";

const { pool, owner, appUrl } = await testDatabase();
const most = 64;
/** A country's: a case is of one region, which PostgreSQL doesn't know by itself. */
const regions = 17;
const attachmentsOfDraft = 3;

/** Of an applicant with a draft, its attachments and a notice. */
async function aWholeFiling(region: string): Promise<Step> {
  const { personId } = await aPerson(pool);
  const { draftId } = await aDraftOf(pool, region, personId);
  const attachmentIds = Array.from({ length: attachmentsOfDraft }, () => randomUUID());
  for (const [place, attachmentId] of attachmentIds.entries()) {
    const file = { kind: `document-${place}`, fileName: "құжат.pdf", mediaType: "application/pdf" };
    await storeAttachment(pool, { region, draftId, attachmentId, ...file }, Readable.from([Buffer.from("%PDF-1.4 ")]), {
      maxBytes: 100,
    });
  }
  return aFilingStep({
    region,
    draftId,
    attachmentIds,
    parties: [{ party: "applicant", iin: "050101800015", name: "Айша", personId }],
    personal: [{ personalId: randomUUID(), kind: "application", salt: new Uint8Array(16), bytes: new Uint8Array(16) }],
    notices: [{ messageId: randomUUID(), kind: "filed", personId }],
  });
}

/** On cases that are there. */
async function actsOn(region: string, count: number, act: (caseId: string, place: number) => Step) {
  const filings = Array.from({ length: count }, () => aFilingStep({ region }));
  await Promise.all(filings.map((filing) => carryOut(pool, filing)));
  return filings.map(({ caseId }, place) => act(caseId, place));
}

function aPlainAct(region: string, caseId: string): Step {
  const notice = { messageId: randomUUID(), kind: "registered", personId: somebody } as const;
  return aRegisteringStep({ region, caseId, numbers: [], notices: [notice] });
}

function twoEvents(region: string, caseId: string): Step {
  return aRegisteringStep({
    region,
    caseId,
    events: [
      { type: "registered", at: monday, by: somebody, product: "acceptance-receipt" },
      { type: "executor-replaced", at: monday, by: somebody, executor: somebody },
    ],
    row: aRow({ step: "execution" }),
  });
}

/** From a stock of two series, so that neither range nor department names the blank alone. */
async function blanksOf(region: string): Promise<readonly Step[]> {
  const names = { kk: "Білім бөлімі", ru: "Отдел образования", en: "Education department" };
  await saveOffice(pool, region, { officeId: "department-1", party: "department", names, address: names });
  const { personId: madeBy } = await aPerson(pool);
  for (const series of ["ЖОБ", "ЖОА"]) {
    await receiveStock(pool, region, {
      rangeId: randomUUID(),
      officeId: "department-1",
      first: `${series} 0001001`,
      last: `${series} 0001064`,
      receivedOn: plainDate("2019-06-03"),
      document: "№ 12",
      madeBy,
    });
  }
  return actsOn(region, most, (caseId, place) => {
    const number = 1001 + place;
    const blank = { department: "department-1", series: "ЖОБ", number, digits: 7, text: `ЖОБ 000${number}` };
    return aBlankStep({ region, caseId, blank });
  });
}

const kinds: readonly (readonly [string, (region: string) => Promise<readonly Step[]>])[] = [
  ["filings with attachments", (region) => Promise.all(Array.from({ length: most }, () => aWholeFiling(region)))],
  ["acts of one event", (region) => actsOn(region, most, (caseId) => aPlainAct(region, caseId))],
  ["acts with a number", (region) => actsOn(region, most, (caseId) => aRegisteringStep({ region, caseId }))],
  ["acts of two events, one with a number", (region) => actsOn(region, most, (caseId) => twoEvents(region, caseId))],
  ["acts that issue blanks", blanksOf],
  [
    "filings and acts in turn",
    async (region) => {
      const acts = await actsOn(region, most / 2, (caseId) => twoEvents(region, caseId));
      const steps = await Promise.all(acts.map(async (act) => [await aWholeFiling(region), act]));
      return steps.flat();
    },
  ],
];

beforeAll(async () => {
  for (let count = 0; count < regions; count += 1) {
    const { region } = await aWorld(pool);
    await carryOut(pool, await aWholeFiling(region));
  }
});

describe("steps that share a statement", () => {
  test.each(kinds)("%s: one among sixty-four is no more work than one among eight", async (_, prepare) => {
    // given
    const before = await aWorld(pool);
    await Promise.all((await prepare(before.region)).map((step) => carryOut(pool, step)));
    await owner.query("analyze");
    const { region } = await aWorld(pool);
    const steps = await prepare(region);
    const stepPool = openPool(appUrl, { forSteps: true });

    // when
    const few = (await rowsHandled(stepPool, stepQuery(steps.slice(0, 8)))) / 8;
    const many = (await rowsHandled(stepPool, stepQuery(steps))) / most;
    await stepPool.end();

    // then
    expect(many).toBeLessThan(few * 1.5);
    // What was measured was undone, and was work: all of them can be carried out.
    const answers = await Promise.all(steps.map((step) => carryOut(pool, step)));
    expect(answers.map(({ answer }) => answer)).toEqual(steps.map(() => "done"));
  });
});
