/** No key holds messages and notices to their case, so what looks for such mistakes must find them. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { deliverDueNotices } from "../messages/notice.ts";
import { carryOut } from "../step/carry-out.ts";
import { aFilingStep } from "./a-step.ts";
import { aPerson, aWorld } from "./a-world.ts";
import { messagesOnRecord } from "./region-on-record.ts";
import { testDatabase } from "./test-database.ts";

const { pool, owner } = await testDatabase();

/** A world in which two people were told that an application was filed. */
async function aToldWorld() {
  const { region } = await aWorld(pool);
  const caseIds: string[] = [];
  for (const person of [await aPerson(pool), await aPerson(pool)]) {
    const notice = { messageId: randomUUID(), kind: "filed", personId: person.personId } as const;
    const step = aFilingStep({ region, notices: [notice] });
    await carryOut(pool, step);
    caseIds.push(step.caseId);
  }
  await deliverDueNotices(pool, 100);
  return { region, caseIds };
}

test("messages that all were delivered to their cases' people match", async () => {
  // given
  const { region } = await aToldWorld();

  // then
  expect(await messagesOnRecord(pool, region)).toMatchObject({ written: 2, undelivered: 0, notices: 2, unmatched: 0 });
});

test.each([
  ["a message without a notice", "delete from notice where region = $1 and case_id = $2"],
  ["a notice without a message", "delete from outbox where region = $1 and case_id = $2"],
  ["a notice of another case", "update notice set case_id = gen_random_uuid() where region = $1 and case_id = $2"],
  [
    "a message and its notice of no case",
    `with moved as (update outbox set case_id = id from (select gen_random_uuid() as id) as new
                     where region = $1 and case_id = $2 returning outbox.case_id, message_id)
     update notice set case_id = moved.case_id from moved where region = $1 and notice_id = message_id`,
  ],
])("%s is found", async (_, mistake) => {
  // given
  const { region, caseIds } = await aToldWorld();

  // when
  await owner.query(mistake, [region, caseIds[0]]);

  // then
  expect(await messagesOnRecord(pool, region)).toMatchObject({ unmatched: 1 });
});
