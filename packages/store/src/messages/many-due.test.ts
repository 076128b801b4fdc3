/** Delivering together pays only while a message costs no more, however many go with it. */
import { expect, onTestFinished, test } from "vitest";
import { openPool } from "../connect.ts";
import type { Queryable } from "../queryable.ts";
import { carryOut } from "../step/carry-out.ts";
import { aFilingStep } from "../testing/a-step.ts";
import { aPerson, aWorld, monday } from "../testing/a-world.ts";
import { queryOf } from "../testing/query-of.ts";
import { rowsHandled } from "../testing/rows-handled.ts";
import { testDatabase } from "../testing/test-database.ts";
import { deliverDueNotices } from "./notice.ts";
import { leaseDueMessages } from "./outbox.ts";

const { pool, owner, appUrl } = await testDatabase();
const most = 128;

const statements: readonly (readonly [string, (db: Queryable, limit: number) => Promise<unknown>])[] = [
  ["delivered", (db, limit) => deliverDueNotices(db, limit)],
  ["leased", (db, limit) => leaseDueMessages(db, limit, 60_000)],
];

test.each(statements)("of those %s at once a message is no more work among 128 than among eight", async (_, ask) => {
  // given: an outbox of which all is delivered when it is looked at, as most of the time
  const { region } = await aWorld(pool);
  const { personId } = await aPerson(pool);
  const filing = aFilingStep({ region });
  await carryOut(pool, filing);
  const written = (count: number, deliveredAt: string) =>
    owner.query(
      `insert into outbox (region, message_id, case_id, kind, payload, delivered_at)
       select $1, gen_random_uuid(), $2, 'filed', $3, ${deliveredAt} from generate_series(1, $4::integer)`,
      [region, filing.caseId, { personId, at: monday, reader: "applicant", facts: {} }, count],
    );
  await written(10_000, "now()");
  await owner.query("analyze outbox");
  await written(most, "null");
  const stepPool = openPool(appUrl, { forSteps: true });
  onTestFinished(() => stepPool.end());
  const handled = async (limit: number) => (await rowsHandled(stepPool, await queryOf((db) => ask(db, limit)))) / limit;

  // then
  expect(await handled(most)).toBeLessThan((await handled(8)) * 1.5);
});
