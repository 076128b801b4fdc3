import { randomBytes, randomUUID } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import { verifyChain } from "../cases/verify-chain.ts";
import { openPool } from "../connect.ts";
import { migrate } from "../migrate.ts";
import { listMigrations } from "../missing-migrations.ts";
import { startSession } from "../people/session.ts";
import { runMigrations } from "../run-migrations.ts";
import { carryOut } from "../step/carry-out.ts";
import { aBackup, restoring } from "../testing/a-backup.ts";
import { aRegisteredCase } from "../testing/a-registered-case.ts";
import { aRegisteringStep } from "../testing/a-step.ts";
import { aPerson, aWorld } from "../testing/a-world.ts";
import { anAttachment } from "../testing/an-attachment.ts";
import { anEmptyDatabase } from "../testing/an-empty-database.ts";
import { contentsOf } from "../testing/contents-of.ts";
import { testDatabase } from "../testing/test-database.ts";
import { BackupProblem } from "./backup-problem.ts";

const { pool, owner, ownerUrl } = await testDatabase();
const { region } = await aWorld(pool);

describe("a backup restored into an empty database", () => {
  test("holds every table as it was, sequences and attachments included, and goes on from there", async () => {
    // given
    const caseId = await aRegisteredCase(pool, region);
    await anAttachment(pool, region, 2_500_000);
    await owner.query(
      "insert into access_log (person_id, purpose, path_pattern) values (gen_random_uuid(), 'own-case', '/cases/:id')",
    );
    const before = await contentsOf(ownerUrl);
    const target = await anEmptyDatabase();

    // when
    const restored = await restoring(target, await aBackup(ownerUrl));

    // then
    expect(restored).toMatchObject({ mode: "training", attachments: 1, leftOut: [] });
    expect(await contentsOf(target)).toEqual(before);
    await migrate(target, { mode: "training" });
    const db = openPool(target);
    expect(await verifyChain(db, region, caseId)).toBe(true);
    expect(await carryOut(db, aRegisteringStep({ region, caseId, expectedVersion: 2 }))).toMatchObject({ version: 3 });
    await db.query(
      "insert into access_log (person_id, purpose, path_pattern) values (gen_random_uuid(), 'own-case', '/cases/:id')",
    );
    await expect(db.query("delete from event")).rejects.toMatchObject({ code: "23001" });
    await db.end();
  });

  test("taken under load is of one moment and holds every step acknowledged before", async () => {
    // given steps that go on all the time
    const acknowledged: string[] = [];
    const over = new AbortController();
    const load = Array.from({ length: 4 }, async () => {
      while (!over.signal.aborted) acknowledged.push(await aRegisteredCase(pool, region));
    });
    while (acknowledged.length < 20) await aRegisteredCase(pool, region);
    const before = [...acknowledged];

    // when
    const backup = await aBackup(ownerUrl);
    const during = acknowledged.length - before.length;
    over.abort();
    await Promise.all(load);
    const target = await anEmptyDatabase();
    await restoring(target, backup);

    // then: restoring has verified every chain
    expect(during).toBeGreaterThan(0);
    const db = openPool(target, { max: 1 });
    const { rows } = await db.query<{ id: string }>("select case_id as id from cases");
    const { rows: torn } = await db.query(
      "select from cases c where version <> (select count(*) from event e where e.case_id = c.case_id)",
    );
    const { rows: numbers } = await db.query(
      "select max(incoming_number) as last, count(distinct incoming_number) as given, (select last from counter where region = $1) as counted from cases where region = $1 and incoming_number is not null",
      [region],
    );
    await db.end();
    const ids = new Set(rows.map(({ id }) => id));
    expect(before.filter((id) => !ids.has(id))).toEqual([]);
    expect(torn).toEqual([]);
    expect(numbers[0]).toMatchObject({ last: `2019-${String(numbers[0]?.counted).padStart(6, "0")}` });
    expect(Number(numbers[0]?.given)).toBe(numbers[0]?.counted);
  });

  test("opens no session that was open when it was taken", async () => {
    // given
    const { personId } = await aPerson(pool);
    const madeAt = Date.now() as Instant;
    const expiresAt = (madeAt + 60_000) as Instant;
    const session = {
      tokenHash: randomBytes(32),
      csrfToken: randomUUID(),
      language: "kk",
      signedInWith: "password",
    } as const;
    await startSession(pool, { ...session, personId, madeAt, expiresAt });
    const target = await anEmptyDatabase();

    // when
    await restoring(target, await aBackup(ownerUrl));

    // then
    const db = openPool(target, { max: 1 });
    expect((await db.query("select from session")).rowCount).toBe(0);
    await db.end();
  });

  test("of an earlier release is migrated once it is loaded", async () => {
    // given a database two migrations behind
    const earlier = await anEmptyDatabase();
    const known = await listMigrations();
    const first = openPool(earlier, { max: 1 });
    await runMigrations(earlier, { count: known.length - 2 });
    await first.query("insert into installation (mode) values ('production')");
    await first.query("insert into person (person_id, iin, name) values (gen_random_uuid(), '900101700001', 'Әлия')");
    await first.end();
    const target = await anEmptyDatabase();

    // when
    const restored = await restoring(target, await aBackup(earlier));

    // then
    expect(restored.mode).toBe("production");
    const db = openPool(target, { max: 1 });
    expect((await db.query("select name from migration order by id")).rows.map(({ name }) => name)).toEqual(known);
    expect((await db.query("select name from person")).rows).toEqual([{ name: "Әлия" }]);
    await db.end();
  });

  test("and killed before its stamp was set is taken for no installation", async () => {
    // given what is there between the rows of an earlier release and their migration
    const target = await anEmptyDatabase();
    const known = await listMigrations();
    await runMigrations(target, { count: known.length - 2 });
    const db = openPool(target, { max: 1 });
    await db.query("insert into person (person_id, iin, name) values (gen_random_uuid(), '900101700001', 'Әлия')");

    // when
    const started = migrate(target, { mode: "training" });

    // then
    await expect(started).rejects.toThrow(/what a restore left that was killed/);
    await expect(started).rejects.toBeInstanceOf(BackupProblem);
    const { rows } = await db.query(
      "select (select count(*)::int from migration) as run, (select mode from installation)",
    );
    expect(rows).toEqual([{ run: known.length - 2, mode: null }]);
    await db.end();
  });

  test("leaves out a table that isn't ours, and says so", async () => {
    // given
    await owner.query("create table somebody_elses (note text)");
    const backup = await aBackup(ownerUrl);
    await owner.query("drop table somebody_elses");

    // when
    const { leftOut } = await restoring(await anEmptyDatabase(), backup);

    // then
    expect(leftOut).toEqual(["somebody_elses"]);
  });
});
