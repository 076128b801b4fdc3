import { Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { makeEventPartitions } from "../event-log/event-partitions.ts";
import { migrate } from "../migrate.ts";
import { aBackup } from "../testing/a-backup.ts";
import { aWorld } from "../testing/a-world.ts";
import { anAttachment } from "../testing/an-attachment.ts";
import { anEmptyDatabase } from "../testing/an-empty-database.ts";
import { testDatabase } from "../testing/test-database.ts";
import { BackupProblem } from "./backup-problem.ts";
import { takeBackup } from "./take-backup.ts";

const { pool, owner, ownerUrl } = await testDatabase();
const { region } = await aWorld(pool);

describe("taking a backup", () => {
  test("isn't ended by the database's own limits, however slowly it is taken away", async () => {
    // given limits far below what it takes
    await anAttachment(pool, region, 6_000_000);
    const database = new URL(ownerUrl).pathname.slice(1);
    await owner.query(`alter database ${database} set statement_timeout = '100ms'`);
    await owner.query(`alter database ${database} set idle_in_transaction_session_timeout = '100ms'`);
    const slowly = new Writable({
      highWaterMark: 1,
      write: (_bytes, _, done) => void setTimeout(done, 5),
    });

    // when
    const { mode } = await takeBackup(ownerUrl, { release: "1", files: [], out: slowly });

    // then
    expect(mode).toBe("training");
    await owner.query(`alter database ${database} reset all`);
  });

  test("holds little in memory, however large an attachment and slow the reader", async () => {
    // given a reader that takes the first bytes and then nothing
    await anAttachment(pool, region, 60_000_000);
    const stopping = new AbortController();
    let stalled: () => void = () => undefined;
    const isStalled = new Promise<void>((resolve) => {
      stalled = resolve;
    });
    const out = new Writable({ highWaterMark: 1, write: () => stalled() });
    const before = memoryInUse();

    // when
    const taking = takeBackup(ownerUrl, { release: "1", files: [], out, signal: stopping.signal });
    await isStalled;
    await untilServerWaits();
    const held = memoryInUse() - before;
    stopping.abort();

    // then: what isn't taken away can't be let go of, and 120 MB would be on their way
    await expect(taking).rejects.toMatchObject({ name: "AbortError" });
    expect(held).toBeLessThan(40_000_000);
  });

  test("is told when there is nothing to take", async () => {
    await expect(aBackup(await anEmptyDatabase())).rejects.toThrow("holds no installation of Reglament");
  });

  test("is told when the database goes away", async () => {
    // given
    await anAttachment(pool, region, 6_000_000);
    const end = `select pg_terminate_backend(pid) from pg_stat_activity
                  where application_name = 'reglament backup' and datname = current_database()`;
    let ended: Promise<unknown> | undefined;
    const out = new Writable({
      highWaterMark: 1,
      async write(_bytes, _, done) {
        // Once: a later one would end the next test's.
        ended ??= owner.query(end);
        await ended;
        done();
      },
    });

    // then
    await expect(takeBackup(ownerUrl, { release: "1", files: [], out })).rejects.toThrow(
      /connection to the database was lost/,
    );
    await ended;
  });

  test("keeps migrations away, and nobody who has none to run", async () => {
    // given
    const { goOn } = await aBackupAtWork();

    // when
    await migrate(ownerUrl, { mode: "training" });
    const { rows } = await owner.query(
      "delete from migration where id = (select max(id) from migration) returning id, name, run_on",
    );
    const missing = migrate(ownerUrl, { mode: "training" });

    // then
    await expect(missing).rejects.toThrow(/A backup of this database is being taken/);
    await expect(missing).rejects.toBeInstanceOf(BackupProblem);
    const [{ id, name, run_on: runOn }] = rows as [{ id: number; name: string; run_on: Date }];
    await owner.query("insert into migration (id, name, run_on) values ($1, $2, $3)", [id, name, runOn]);
    await goOn();
  });

  test("puts off the event log's next partitions, and nobody waits for that", async () => {
    // given a log whose last year nobody has made yet
    const { rows } = await owner.query<{ name: string }>(
      "select name from event_partition where until is not null order by until desc limit 1",
    );
    await owner.query(`drop table ${rows[0]?.name}`);
    const { goOn } = await aBackupAtWork();

    // when
    const whileTaken = await makeEventPartitions(pool);
    await migrate(ownerUrl, { mode: "training" });
    await goOn();

    // then
    expect(whileTaken).toBe(0);
    expect(await makeEventPartitions(pool)).toBe(1);
  });
});

/** Waits until the server has waited for the backup to take its rows at twenty looks in a row. */
async function untilServerWaits(): Promise<void> {
  for (let looks = 0; looks < 20; looks += 1) {
    const { rowCount } = await owner.query(
      `select from pg_stat_activity where application_name = 'reglament backup' and datname = current_database()
          and state = 'active' and wait_event = 'ClientWrite'`,
    );
    if (rowCount === 0) looks = -1;
    await sleep(50);
  }
}

/** Bytes of buffers that somebody still holds. */
function memoryInUse(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().arrayBuffers;
}

/** A backup that has begun and can't go on before it is let to its end. */
async function aBackupAtWork(): Promise<{ readonly goOn: () => Promise<void> }> {
  let begun: () => void = () => undefined;
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const waiting: (() => void)[] = [];
  const out = new Writable({
    highWaterMark: 1,
    write(_bytes, _, done) {
      if (waiting.push(done) === 1) begun();
      else done();
    },
  });
  const taking = takeBackup(ownerUrl, { release: "1", files: [], out });
  await Promise.race([hasBegun, taking]);
  return {
    async goOn() {
      waiting[0]?.();
      await taking;
    },
  };
}
