import { randomBytes } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { openPool } from "../connect.ts";
import { aBackup, asStream, restoring, rewritten } from "../testing/a-backup.ts";
import { aRegisteredCase } from "../testing/a-registered-case.ts";
import { aPerson, aWorld } from "../testing/a-world.ts";
import { anAttachment } from "../testing/an-attachment.ts";
import { anEmptyDatabase } from "../testing/an-empty-database.ts";
import { contentsOf } from "../testing/contents-of.ts";
import { testDatabase } from "../testing/test-database.ts";
import { BackupProblem, LeftBehind } from "./backup-problem.ts";
import { checkBackup, restoreBackup } from "./restore-backup.ts";
import type { TarEntry } from "./tar-entry.ts";

const { pool, ownerUrl } = await testDatabase();
const { region } = await aWorld(pool);
await aPerson(pool);
await aRegisteredCase(pool, region);
await anAttachment(pool, region, 100_000);
const whole = await aBackup(ownerUrl);
const target = await anEmptyDatabase(afterAll);

async function isEmpty(url: string): Promise<boolean> {
  const db = openPool(url, { max: 1 });
  try {
    const { rowCount } = await db.query("select from pg_class where relnamespace = 'public'::regnamespace");
    const { rowCount: functions } = await db.query("select from pg_proc where pronamespace = 'public'::regnamespace");
    return rowCount === 0 && functions === 0;
  } finally {
    await db.end();
  }
}

/** The backup with one entry changed. */
function withEntry(backup: Buffer, which: string, change: (entry: TarEntry) => readonly TarEntry[]): Promise<Buffer> {
  return rewritten(backup, (entries) =>
    entries.flatMap((entry) => (entry.name.includes(which) ? change(entry) : [entry])),
  );
}

function ofText(entry: TarEntry, change: (text: string) => string): TarEntry {
  return { ...entry, bytes: Buffer.from(change(Buffer.from(entry.bytes).toString("utf8"))) };
}

describe("a restore is turned away and leaves the database empty", () => {
  test("where it isn't empty: nothing is touched", async () => {
    // given
    const full = await anEmptyDatabase();
    await restoring(full, whole);
    const before = await contentsOf(full);

    // then
    await expect(restoring(full, whole)).rejects.toThrow(/isn't empty: it holds .+ Nothing was changed/);
    expect(await contentsOf(full)).toEqual(before);
  });

  test.each<[string, (whole: Buffer) => Buffer | Promise<Buffer>, RegExp]>([
    ["that is no backup", () => Buffer.from("%PDF-1.7 ".repeat(200)), /isn't a backup of Reglament/],
    ["that is empty", () => Buffer.alloc(0), /isn't a backup of Reglament/],
    ["cut short", (whole) => whole.subarray(0, Math.floor(whole.length * 0.7)), /damaged at .+/],
    ["cut in its digests", (whole) => whole.subarray(0, -100), /damaged at .+/],
    [
      "with a bit flipped",
      (whole) => Buffer.from(whole.with(Math.floor(whole.length / 2), (whole.at(whole.length / 2) ?? 0) ^ 4)),
      // The head may lie in the same compressed block, and nothing of a damaged one can be read.
      /damaged/,
    ],
    [
      "with a row changed",
      (whole) => withEntry(whole, "-person/", (entry) => [ofText(entry, (text) => text.replace("9001017", "9001018"))]),
      /damaged at digests\.json: the table person isn't as it was written/,
    ],
    [
      "with a piece missing",
      (whole) => withEntry(whole, "-event/", () => []),
      /damaged at digests\.json: the table event isn't as it was written/,
    ],
    [
      "with a piece twice",
      (whole) => withEntry(whole, "-event/", (entry) => [entry, entry]),
      /it isn't the entry that belongs here/,
    ],
    ["without its digests", (whole) => withEntry(whole, "digests.json", () => []), /it ends too early/],
    [
      "with a table less",
      (whole) =>
        withEntry(whole, "backup.json", (entry) => [
          ofText(entry, (text) => text.replace('"name": "outbox"', '"name": "inbox"')),
        ]),
      /lacks the table outbox/,
    ],
    [
      "with a file that leads elsewhere",
      (whole) => withEntry(whole, "backup.json", (entry) => [entry, { ...entry, name: "files/../secret" }]),
      /no name of a file/,
    ],
    [
      "of a later release",
      (whole) =>
        withEntry(whole, "backup.json", (entry) => [
          ofText(entry, (text) => text.replace(/("migrations": \[)/, '$1 "0000_before_all",')),
        ]),
      /later release: its database has the migration 0000_before_all/,
    ],
    [
      "of a later form",
      (whole) =>
        withEntry(whole, "backup.json", (entry) => [
          ofText(entry, (text) => text.replace('"version": 1', '"version": 2')),
        ]),
      /release 0\.0\.0-test in a form/,
    ],
  ])("by a backup %s", async (_, damage, message) => {
    // when
    const restore = restoring(target, await damage(whole));

    // then
    await expect(restore).rejects.toThrow(message);
    await expect(restore).rejects.toBeInstanceOf(BackupProblem);
    expect(await isEmpty(target)).toBe(true);
  });

  test("by a case whose events were changed in the database before the backup", async () => {
    // given
    const source = await anEmptyDatabase();
    await restoring(source, whole);
    const db = openPool(source, { max: 1 });
    await db.query("alter table event disable trigger user");
    await db.query("update event set payload = payload || ' '::bytea where sequence = 2");
    await db.end();

    // then
    await expect(restoring(target, await aBackup(source))).rejects.toThrow(
      /The events of the case .+ aren't as they were written/,
    );
    expect(await isEmpty(target)).toBe(true);
  });

  test("when its files can't be kept, and when it is stopped", async () => {
    // given
    const file = { name: "secret", mode: 0o600, bytes: randomBytes(32) };
    const backup = await aBackup(ownerUrl, [file]);
    const stopping = new AbortController();

    // then
    await expect(restoring(target, backup, () => Promise.reject(new Error("no room")))).rejects.toThrow("no room");
    expect(await isEmpty(target)).toBe(true);
    const stopped = restoreBackup(target, {
      source: asStream(backup),
      release: "1",
      keepFile: async () => stopping.abort(),
      signal: stopping.signal,
    });
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
    expect(await isEmpty(target)).toBe(true);
  });
});

test("a restore that loses its database says that its tables are left behind", async () => {
  // given
  const lost = await anEmptyDatabase();
  const backup = await aBackup(ownerUrl, [{ name: "secret", mode: 0o600, bytes: randomBytes(32) }]);
  const endSession = async (): Promise<void> => {
    const db = openPool(lost, { max: 1 });
    await db.query(`select pg_terminate_backend(pid) from pg_stat_activity
                     where application_name = 'reglament backup' and datname = current_database()`);
    await db.end();
  };

  // then
  const failed = restoring(lost, backup, endSession);
  await expect(failed).rejects.toThrow(/drop the database and make it anew\. What failed: .+/);
  await expect(failed).rejects.toBeInstanceOf(LeftBehind);
  await expect(restoring(lost, backup)).rejects.toThrow(/isn't empty.+drop the database and make it anew/);
});

test("a restore is done once the installation has got its stamp, even if its tables aren't measured any more", async () => {
  // given somebody who comes between the restore and the measuring
  const restored = await anEmptyDatabase();
  const backup = await aBackup(ownerUrl, [{ name: "secret", mode: 0o600, bytes: randomBytes(32) }]);
  const other = openPool(restored, { max: 2 });
  const holder = await other.connect();
  await holder.query("begin");
  let held: Promise<unknown> | undefined;
  const waitInLine = async (): Promise<void> => {
    held = holder.query("lock table person in share update exclusive mode");
  };

  // when
  const restore = restoring(restored, backup, waitInLine);
  const end =
    "select pg_terminate_backend(pid) from pg_stat_activity where query = 'analyze' and wait_event_type = 'Lock'";
  await expect.poll(async () => (await other.query(end)).rowCount, { timeout: 20_000 }).toBe(1);

  // then
  await expect(restore).resolves.toMatchObject({ cases: 1 });
  await held;
  holder.release(true);
  await other.end();
});

test("a backup is checked without any database", async () => {
  // then
  expect(await checkBackup(asStream(whole))).toMatchObject({ release: "0.0.0-test", mode: "training" });
  await expect(checkBackup(asStream(whole.subarray(0, -20)))).rejects.toThrow(BackupProblem);
});
