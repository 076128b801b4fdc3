import { expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { keepPartitionsAhead } from "./keep-partitions-ahead.ts";

const server = await aServer();
const nextYear = new Date().getUTCFullYear() + 1;
const eventLog = async () => {
  const { eventLog } = (await server.anonymous().get("/health")).json<{ eventLog: Record<string, string | null> }>();
  return eventLog;
};

test("the event log's partitions are made ahead; health and log say while they are missing or a clock went astray", async () => {
  // given: nobody has made a partition since last year, and the clock jumped
  await server.owner.query(`drop table event_${nextYear}, event_${nextYear + 1}`);
  expect(await eventLog()).toMatchObject({ partitions: "short", until: `${nextYear}-01-01T00:00:00.000Z` });
  await server.owner.query("alter table event_default disable trigger all");
  await server.owner.query(
    `insert into event_default (region, case_id, sequence, type, payload, chain_hash, legal_at, recorded_at, actor)
     values ('nowhere', gen_random_uuid(), 1, 'filed', '', '', now(), '2099-06-01T00:00:00Z', gen_random_uuid())`,
  );

  // when
  await keepPartitionsAhead(server.services);

  // then
  expect(await eventLog()).toEqual({
    partitions: "ahead",
    until: `${nextYear + 2}-01-01T00:00:00.000Z`,
    outside: "2099-06-01T00:00:00.000Z",
  });
  const told = server.logged.filter((line) => line.includes("partitions"));
  expect(told).toHaveLength(2);
  expect(told[0]).toContain("event-partitions-made");
  expect(told[1]).toContain("events-outside-partitions");
});

test("what is amiss is told also where nobody can make partitions just now", async () => {
  // given: the last two are missing, and somebody holds the log
  const { rows } = await server.owner.query<{ name: string }>(
    "select name from event_partition where until is not null order by until desc limit 2",
  );
  for (const { name } of rows) await server.owner.query(`drop table ${name}`);
  const stranger = await server.owner.connect();
  await stranger.query("begin; lock table cases in share mode");
  const before = server.logged.length;

  // when
  const kept = keepPartitionsAhead(server.services);

  // then
  await expect(kept).rejects.toMatchObject({ code: "55P03" });
  stranger.release(true);
  const told = server.logged.slice(before).map((line) => line.split(" ")[0]);
  expect(told).toEqual(["event-partitions-missing", "events-outside-partitions"]);
});
