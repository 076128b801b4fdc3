/** Sharing a statement pays only while a step in it costs no more, however many share it. */
import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { openPool } from "../connect.ts";
import { storeAttachment } from "../drafts/store-attachment.ts";
import { aDraftOf } from "../testing/a-draft.ts";
import { aFilingStep, aRegisteringStep, aRow, somebody } from "../testing/a-step.ts";
import { aPerson, aWorld, monday } from "../testing/a-world.ts";
import { rowsHandled } from "../testing/rows-handled.ts";
import { testDatabase } from "../testing/test-database.ts";
import { carryOut } from "./carry-out.ts";
import type { Step } from "./step.ts";
import { stepQuery } from "./step-statement.ts";

const { pool, owner, appUrl } = await testDatabase();
const most = 64;
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

/** On cases that are there: with one event, or with two and a number. */
async function actsOn(region: string, act: (caseId: string) => Step): Promise<readonly Step[]> {
  const filings = Array.from({ length: most }, () => aFilingStep({ region }));
  await Promise.all(filings.map((filing) => carryOut(pool, filing)));
  return filings.map(({ caseId }) => act(caseId));
}

const kinds: readonly (readonly [string, (region: string) => Promise<readonly Step[]>])[] = [
  ["filings with attachments", (region) => Promise.all(Array.from({ length: most }, () => aWholeFiling(region)))],
  [
    "acts of one event",
    (region) =>
      actsOn(region, (caseId) =>
        aRegisteringStep({
          region,
          caseId,
          numbers: [],
          notices: [{ messageId: randomUUID(), kind: "registered", personId: somebody }],
        }),
      ),
  ],
  [
    "acts of two events, one with a number",
    (region) =>
      actsOn(region, (caseId) =>
        aRegisteringStep({
          region,
          caseId,
          events: [
            { type: "registered", at: monday, by: somebody, product: "acceptance-receipt" },
            { type: "executor-replaced", at: monday, by: somebody, executor: somebody },
          ],
          row: aRow({ step: "execution" }),
        }),
      ),
  ],
];

describe("steps that share a statement", () => {
  test.each(kinds)("%s: a step among sixty-four is no more work than one among eight", async (_, prepare) => {
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
    expect(few).toBeGreaterThan(10);
    expect(many).toBeLessThan(few * 1.5);
  });
});
