/** A server of the previous release and one of this work on one database, before, while and after it is migrated. */
import { randomUUID } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import type { Pool } from "pg";
import { describe, expect, inject, test, vi } from "vitest";
import { verifyChain } from "./cases/verify-chain.ts";
import { listEndedCases } from "./cases/worklist.ts";
import { appUrlOf, openPool } from "./connect.ts";
import { migrate } from "./migrate.ts";
import { runMigrations } from "./run-migrations.ts";
import { withScratchDatabase } from "./scratch-database.ts";
import { carryOut } from "./step/carry-out.ts";
import { aFilingStep, anEndingStep, anIncomingNumber, aRegisteringStep, somebody } from "./testing/a-step.ts";
import { aWorld, monday } from "./testing/a-world.ts";
import {
  ask,
  carryOutAsBefore,
  migrateToPreviousRelease,
  type PreviousAnswer,
} from "./testing/previous-release/previous-release.ts";
import { testDatabase } from "./testing/test-database.ts";

const { pool } = await testDatabase();
const later = (minutes: number) => (monday + minutes * 60_000) as Instant;

describe("the previous release on the schema of now", () => {
  test("files, goes on with a number, answers repeats and knows stale steps", async () => {
    // given
    const { region } = await aWorld(pool);
    const filing = aFilingStep({ region });
    const registering = aRegisteringStep({ region, caseId: filing.caseId });

    // when
    const answers: PreviousAnswer[] = [];
    for (const step of [filing, filing, registering, registering, { ...registering, commandId: filing.caseId }]) {
      answers.push(await carryOutAsBefore(pool, step));
    }

    // then
    expect(answers.map(({ answer, version }) => [answer, version])).toEqual([
      ["done", 1],
      ["repeated", 1],
      ["done", 2],
      ["repeated", 2],
      ["stale", undefined],
    ]);
    expect(await verifyChain(pool, region, filing.caseId)).toBe(true);
  });

  test("loses a race for a new case as it always did", async () => {
    // given
    const { region } = await aWorld(pool);
    const filing = aFilingStep({ region });

    // when
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        carryOutAsBefore(pool, { ...filing, commandId: `00000000-0000-4000-8000-00000000010${index}` }),
      ),
    );

    // then
    expect(answers.filter(({ answer }) => answer === "done")).toHaveLength(1);
    expect(answers.filter(({ answer }) => answer === "stale")).toHaveLength(5);
  });

  test("loads, lists and leases what this release wrote", async () => {
    // given
    const { region } = await aWorld(pool);
    const filing = aFilingStep({ region });
    const registering = aRegisteringStep({ region, caseId: filing.caseId });
    for (const step of [filing, registering]) await carryOut(pool, step);

    // then
    const behindNothing = [Number.NEGATIVE_INFINITY, "00000000-0000-0000-0000-000000000000"];
    const worklist = [region, ["school-1"], 10, ...behindNothing];
    const turn = [
      ["school-1"],
      [filing.row.regulation],
      [filing.row.edition],
      ["resolution"],
      ["anyone"],
      [null],
      [true],
    ];
    expect(await ask(pool, "find-log", [region, filing.caseId])).toMatchObject([
      { sequence: 1, number: null },
      { sequence: 2, number: "2019-000001" },
    ]);
    expect(await ask(pool, "list-worklist", worklist)).toMatchObject([{ caseId: filing.caseId, version: 2 }]);
    expect(await ask(pool, "list-waiting-for", [...worklist, somebody, [somebody], ...turn])).toHaveLength(1);
    expect(await ask(pool, "lease-due-cases", [region, 10, 1000, monday])).toMatchObject([{ caseId: filing.caseId }]);
    const command = [region, registering.commandId, filing.caseId, somebody];
    expect(await ask(pool, "was-carried-out", command)).toHaveLength(1);
  });

  test("and this one go on with each other's cases", async () => {
    // given
    const { region } = await aWorld(pool);
    const begunBefore = aFilingStep({ region });
    const begunNow = aFilingStep({ region });
    await carryOutAsBefore(pool, begunBefore);
    await carryOut(pool, begunNow);

    // when
    const answers = [
      await carryOut(pool, aRegisteringStep({ region, caseId: begunBefore.caseId })),
      await carryOutAsBefore(pool, aRegisteringStep({ region, caseId: begunNow.caseId })),
      await carryOutAsBefore(pool, aRegisteringStep({ region, caseId: begunBefore.caseId, expectedVersion: 2 })),
      await carryOut(pool, aRegisteringStep({ region, caseId: begunNow.caseId, expectedVersion: 2 })),
    ];

    // then: numbers come from one counter
    expect(answers).toMatchObject([
      { answer: "done", version: 2, numbers: { 2: "2019-000001" } },
      { answer: "done", version: 2, numbers: { 2: "2019-000002" } },
      { answer: "done", version: 3, numbers: { 3: "2019-000003" } },
      { answer: "done", version: 3, numbers: { 3: "2019-000004" } },
    ]);
    for (const { caseId } of [begunBefore, begunNow]) expect(await verifyChain(pool, region, caseId)).toBe(true);
  });
});

describe("a migration", () => {
  test("lets the previous release go on, also while somebody holds what the migration needs", {
    timeout: 180_000,
  }, async () => {
    await onDatabaseOfPreviousRelease(async ({ ownerUrl, owner, app }) => {
      // given: cases of that release, and somebody who reads the whole log, as a backup does
      const { region } = await aWorld(owner);
      const versions = new Map(Array.from({ length: 4 }, () => [randomUUID(), 1]));
      for (const caseId of versions.keys()) await carryOutAsBefore(app, aFilingStep({ region, caseId }));
      const goOn = (mayStop: (steps: number) => boolean) =>
        Promise.all(
          [...versions.keys()].map(async (caseId) => {
            for (let steps = 0; !mayStop(steps); steps += 1) {
              const version = versions.get(caseId) ?? 0;
              const numbers = version % 5 === 1 ? [anIncomingNumber()] : [];
              const step = aRegisteringStep({ region, caseId, expectedVersion: version, numbers });
              expect(await carryOutAsBefore(app, step)).toMatchObject({ answer: "done", version: version + 1 });
              expect(await ask(app, "find-log", [region, caseId])).toHaveLength(version + 1);
              versions.set(caseId, version + 1);
            }
          }),
        );
      const reader = await owner.connect();
      await reader.query("begin");
      await reader.query("select count(*) from event");

      // when: it waits for the log, and the steps get past it
      const migrated = migrate(ownerUrl, { mode: "training" });
      await vi.waitFor(async () => {
        const waiting = await owner.query(
          `select from pg_locks join pg_database d on d.oid = database
            where not granted and relation = 'event'::regclass and datname = current_database()`,
        );
        expect(waiting.rowCount).toBe(1);
      }, 60_000);
      await goOn((steps) => steps === 10);
      const kindOfLog = "select relkind from pg_class where oid = 'event'::regclass";
      const whileRead = await owner.query(kindOfLog);

      // when: the reader ends, and the steps meet the moment of the change
      await reader.query("commit");
      reader.release();
      let isMigrated = false;
      const noted = (async () => {
        await migrated;
        isMigrated = true;
      })();
      await Promise.all([noted, goOn((steps) => isMigrated || steps === 1000)]);
      await goOn((steps) => steps === 10);

      // then
      expect(whileRead.rows).toEqual([{ relkind: "r" }]);
      expect((await owner.query(kindOfLog)).rows).toEqual([{ relkind: "p" }]);
      for (const caseId of versions.keys()) expect(await verifyChain(app, region, caseId)).toBe(true);
    });
  });

  test("to partitions passes whoever looks at cases and then comes to the log, as each step does", {
    timeout: 60_000,
  }, async () => {
    await onDatabaseOfPreviousRelease(async ({ ownerUrl, owner, app }) => {
      // given: somebody who keeps a case's row for as long as it takes
      const { region } = await aWorld(owner);
      const filing = aFilingStep({ region });
      await carryOutAsBefore(app, filing);
      const holder = await app.connect();
      await holder.query("begin");
      await holder.query("select from cases where region = $1 and case_id = $2 for update", [region, filing.caseId]);

      // when
      await runMigrations(ownerUrl, { count: 1 });

      // then
      expect((await owner.query("select from event_partition")).rowCount).toBeGreaterThan(1);
      expect((await holder.query("select from event where region = $1", [region])).rowCount).toBe(1);
      await holder.query("commit");
      holder.release();
    });
  });

  test("dates the ends of cases that ended before, beside it and after", async () => {
    await onDatabaseOfPreviousRelease(async ({ ownerUrl, owner, app }) => {
      // given: two that ended a minute apart, and one that is open still
      const { region } = await aWorld(owner);
      const [first, second, open] = [aFilingStep({ region }), aFilingStep({ region }), aFilingStep({ region })];
      for (const step of [first, second, open]) await carryOutAsBefore(app, step);
      await carryOutAsBefore(app, anEndingStep({ region, caseId: second.caseId, at: later(2) }));
      await carryOutAsBefore(app, anEndingStep({ region, caseId: first.caseId, at: later(1) }));

      // when: a server of the previous release ends the third once the schema is that of now
      await migrate(ownerUrl, { mode: "training" });
      await carryOutAsBefore(app, anEndingStep({ region, caseId: open.caseId, at: later(3) }));

      // then
      expect(await listEndedCases(app, { region, offices: ["school-1"] })).toMatchObject([
        { caseId: open.caseId, endedAt: later(3) },
        { caseId: second.caseId, endedAt: later(2) },
        { caseId: first.caseId, endedAt: later(1) },
      ]);
    });
  });

  test("looks at what is there, so that shared statements are planned well from the start", async () => {
    await onDatabaseOfPreviousRelease(async ({ ownerUrl, owner, app }) => {
      // given
      const { region } = await aWorld(owner);
      for (let count = 0; count < 4; count += 1) await carryOutAsBefore(app, aFilingStep({ region }));

      // when
      await migrate(ownerUrl, { mode: "training" });

      // then: not at what is empty, whose plans would then be made as if it stayed so
      const known = await owner.query("select statistics_name from pg_stats_ext where dependencies is not null");
      expect(known.rows).toEqual([{ statistics_name: "case_in_region" }]);
      const empty = await owner.query("select relname from pg_class where oid = 'draft'::regclass and reltuples = -1");
      expect(empty.rowCount).toBe(1);
    });
  });
});

interface DatabaseOfPreviousRelease {
  readonly ownerUrl: string;
  readonly owner: Pool;
  readonly app: Pool;
}

/** Does the work on a database as the previous release left it; its connections end with it, also when it fails. */
function onDatabaseOfPreviousRelease(work: (database: DatabaseOfPreviousRelease) => Promise<void>): Promise<void> {
  return withScratchDatabase(inject("testServer").url, async (ownerUrl) => {
    await migrateToPreviousRelease(ownerUrl);
    const [owner, app] = [openPool(ownerUrl, { max: 2 }), openPool(appUrlOf(ownerUrl), { max: 4, forSteps: true })];
    try {
      await work({ ownerUrl, owner, app });
    } finally {
      await Promise.all([owner.end(), app.end()]);
    }
  });
}
