import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { describe, expect, test } from "vitest";
import { findLog } from "../cases/stored-event.ts";
import { verifyChain } from "../cases/verify-chain.ts";
import { carryOut } from "../step/carry-out.ts";
import { aFilingStep, aRegisteringStep } from "../testing/a-step.ts";
import { aWorld } from "../testing/a-world.ts";
import { listEvents } from "../testing/list-events.ts";
import { planOf } from "../testing/plan-of.ts";
import { testDatabase } from "../testing/test-database.ts";
import { makeEventPartitions, readEventPartitions } from "./event-partitions.ts";

const { pool, owner } = await testDatabase();
const { region } = await aWorld(pool);
/** Up to there the first partition reaches; migrated in December, it holds the next year, too. */
const firstYear = await lastYearOfFirstPartition();
/** The last that is made ahead. */
const lastYear = new Date().getUTCFullYear() + 2;

async function lastYearOfFirstPartition(): Promise<number> {
  const { rows } = await owner.query<{ year: number }>(
    "select extract(year from min(until) at time zone 'UTC')::integer - 1 as year from event_partition",
  );
  return rows[0]?.year ?? 0;
}

/** A case of two events, the second as if the server's clock had been in that year. */
async function aCaseRecordedIn(year: number): Promise<string> {
  const filing = aFilingStep({ region });
  await carryOut(pool, filing);
  await carryOut(pool, aRegisteringStep({ region, caseId: filing.caseId }));
  await owner.query("alter table event disable trigger event_append_only");
  await owner.query("update event set recorded_at = $2 where case_id = $1 and sequence = 2", [
    filing.caseId,
    `${year}-06-01T00:00:00Z`,
  ]);
  await owner.query("alter table event enable trigger event_append_only");
  return filing.caseId;
}

/** In which partitions the events of a case lie, in their order. */
async function partitionsOf(caseId: string): Promise<readonly string[]> {
  const { rows } = await owner.query<{ name: string }>(
    "select tableoid::regclass::text as name from event where case_id = $1 order by sequence",
    [caseId],
  );
  return rows.map(({ name }) => name);
}

async function listPartitions(db: Pool): Promise<readonly string[]> {
  const { rows } = await db.query<{ name: string }>("select name from event_partition");
  return rows.map(({ name }) => name);
}

describe("the partitions of the event log", () => {
  test("are there to the end of the year after next, once, however many processes make them", async () => {
    // given
    const ahead = (await listPartitions(pool)).slice(1, -1);
    await owner.query(`drop table ${ahead.join()}`);

    // when
    const made = await Promise.all(Array.from({ length: 4 }, () => makeEventPartitions(pool)));

    // then
    expect(made.toSorted((one, other) => one - other)).toEqual([0, 0, 0, ahead.length]);
    expect(ahead).toContain(`event_${lastYear}`);
    expect((await listPartitions(pool)).slice(1)).toEqual([...ahead, "event_default"]);
    const { until, monthsAhead, strayFrom } = await readEventPartitions(pool);
    expect(until).toBe(Date.UTC(lastYear + 1, 0));
    expect(monthsAhead).toBeGreaterThanOrEqual(24);
    expect(strayFrom).toBeUndefined();
  });

  test("each have the region first in their key, and the case that an event is of", async () => {
    const stranger = `insert into event (region, case_id, sequence, type, payload, chain_hash, legal_at, recorded_at, actor)
      values ($1, gen_random_uuid(), 1, 'filed', '', '', now(), $2, gen_random_uuid())`;
    for (const year of [firstYear, lastYear, 2100]) {
      await expect(pool.query(stranger, [region, `${year}-06-01T00:00:00Z`])).rejects.toMatchObject({
        code: "23503",
        constraint: "event_case",
      });
    }
  });

  test("let nobody change or remove an event, neither by the log's name nor by their own", async () => {
    for (const table of ["event", ...(await listPartitions(pool))]) {
      for (const change of [`delete from ${table}`, `truncate ${table}`, `update ${table} set type = type`]) {
        await expect(owner.query(change)).rejects.toMatchObject({ code: "23001" });
        await expect(pool.query(change)).rejects.toMatchObject({ code: "42501" });
      }
    }
  });

  test("belong to the log: the application reads and writes none by its own name, and owns none", async () => {
    const { rows } = await owner.query(
      `select name from event_partition join pg_class on relname = name
        where has_table_privilege('app', name, 'select, insert, update, delete, truncate') or relowner = to_regrole('app')`,
    );
    expect(rows).toEqual([]);
  });

  test("each are read by their key when a case is opened", async () => {
    const plan = await planOf(owner, (db) => findLog(db, region, randomUUID()));
    for (const name of await listPartitions(owner)) {
      const { rows } = await owner.query<{ key: string }>(
        "select conname as key from pg_constraint where conrelid = $1::regclass and contype = 'p'",
        [name],
      );
      expect(plan).toMatch(new RegExp(`(using|on) ${rows[0]?.key} `));
    }
    expect(plan).not.toContain("Seq Scan");
  });

  test("are one log: a case's events lie in several and verify", async () => {
    // given
    const caseId = await aCaseRecordedIn(firstYear + 1);

    // then
    expect((await partitionsOf(caseId))[1]).toBe(`event_${firstYear + 1}`);
    const recorded = await listEvents(pool, region, caseId);
    expect(recorded.map(({ sequence }) => sequence)).toEqual([1, 2]);
    const read = await findLog(pool, region, caseId);
    expect(read?.events.map(({ event }) => event.type)).toEqual(recorded.map(({ event }) => event.type));
    expect(await verifyChain(pool, region, caseId)).toBe(true);
    expect(await carryOut(pool, aRegisteringStep({ region, caseId, expectedVersion: 2 }))).toMatchObject({
      version: 3,
    });
    expect(await verifyChain(pool, region, caseId)).toBe(true);
  });
});

describe("an event that the clock dates outside all years", () => {
  test("is kept, told of, and moves to its year's partition when that is made", async () => {
    // given: what a server wrote before anybody made the year's partition
    await owner.query(`drop table event_${lastYear}`);
    const caseId = await aCaseRecordedIn(lastYear);
    expect((await partitionsOf(caseId))[1]).toBe("event_default");
    expect(await readEventPartitions(pool)).toMatchObject({ strayFrom: Date.UTC(lastYear, 5) });

    // when
    const made = await makeEventPartitions(pool);

    // then
    expect(made).toBe(1);
    expect((await partitionsOf(caseId))[1]).toBe(`event_${lastYear}`);
    expect(await readEventPartitions(pool)).not.toHaveProperty("strayFrom");
    expect(await verifyChain(pool, region, caseId)).toBe(true);
    await expect(owner.query("delete from event_default")).rejects.toMatchObject({ code: "23001" });
  });

  test("stays where it is while its year is far, and stops nothing", async () => {
    // given
    const caseId = await aCaseRecordedIn(2090);

    // when
    const answer = await carryOut(pool, aRegisteringStep({ region, caseId, expectedVersion: 2 }));

    // then
    expect(answer).toMatchObject({ answer: "done", version: 3 });
    expect(await makeEventPartitions(pool)).toBe(0);
    expect(await readEventPartitions(pool)).toMatchObject({ strayFrom: Date.UTC(2090, 5) });
  });
});

test("a clock that is ten years ahead of the partitions makes none", async () => {
  // given: the clock can't be set, so the log ends long ago
  const names = (await listPartitions(owner)).filter((name) => name !== "event_default");
  for (const name of names) await owner.query(`alter table event detach partition ${name}`);
  await owner.query(
    "create table event_to_2010 partition of event for values from (minvalue) to ('2011-01-01 00:00:00Z')",
  );

  // then
  await expect(makeEventPartitions(pool)).rejects.toMatchObject({ code: "22008" });
});
