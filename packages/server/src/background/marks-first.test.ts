/** More deadlines fall due than a round notes: messages leave the machine to the marks, and still go out. */
import { expect, onTestFinished, test, vi } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { aFiledCase } from "../workplace/testing/a-filed-case.ts";
import { startBackground } from "./start-background.ts";

const server = await aServer();
const { owner } = server;
const MINUTE_MS = 60_000;
const round = { messages: 500, pauseMs: 500 };

/** Makes cases that differ in nothing but their id. */
async function makeCopies(caseId: string, count: number): Promise<void> {
  const copiesOf = (table: string) =>
    `select made.* from ${table} as one, copied,
            lateral jsonb_populate_record(one, jsonb_build_object('case_id', copied.id)) as made
      where one.case_id = $1`;
  await owner.query(
    `with copied as materialized (select gen_random_uuid() as id from generate_series(1, $2)),
          cases_made as (insert into cases ${copiesOf("cases")})
     insert into event ${copiesOf("event")}`,
    [caseId, count],
  );
}

async function count(rows: string): Promise<number> {
  const { rows: counted } = await owner.query<{ count: number }>(`select count(*)::integer as count from ${rows}`);
  return counted[0]?.count ?? Number.NaN;
}

test("while marks are behind, messages go out in rounds apart; afterwards every one has gone", async () => {
  // given: four rounds of marks; the second stands still before a lock that lets cases be read, but not be written
  const cases = 4000;
  const { caseId } = await aFiledCase(server);
  await makeCopies(caseId, cases - 1);
  server.passMs(4 * MINUTE_MS + 1000);
  const background = startBackground(server.services);
  onTestFinished(() => background.stop());
  const isPast = (marks: number) => async () =>
    expect(await count("event where type = 'deadline-neared'")).toBeGreaterThanOrEqual(marks);
  await vi.waitFor(isPast(1001), { timeout: 30_000, interval: 20 });
  const holdingUp = await owner.connect();
  await holdingUp.query("begin");
  await holdingUp.query("lock table cases in share mode");
  await vi.waitFor(async () =>
    expect(await count("pg_locks where relation = 'cases'::regclass and not granted")).toBeGreaterThan(0),
  );

  // when
  const before = await count("outbox where delivered_at is not null");
  const start = performance.now();
  await owner.query(
    `insert into outbox (region, message_id, case_id, kind, payload)
     select region, gen_random_uuid(), case_id, kind, payload
       from (select * from outbox where case_id = $1 limit 1) as one, generate_series(1, 5000)`,
    [caseId],
  );
  await new Promise((resolve) => setTimeout(resolve, 2 * round.pauseMs));
  const delivered = (await count("outbox where delivered_at is not null")) - before;
  const rounds = (performance.now() - start) / round.pauseMs + 2;
  await holdingUp.query("rollback");
  holdingUp.release();

  // then
  expect(delivered).toBeGreaterThan(0);
  expect(delivered).toBeLessThanOrEqual(rounds * round.messages);
  await vi.waitFor(isPast(cases), { timeout: 30_000 });
  await vi.waitFor(async () => expect(await count("outbox where delivered_at is null")).toBe(0), { timeout: 30_000 });
});
