/** A command that was carried out before, and a database that is lost while its answer is looked up. */
import { randomUUID } from "node:crypto";
import { isRejected } from "@reglament/engine";
import { anOfficial } from "@reglament/engine/testing";
import type { PoolClient } from "pg";
import { expect, test } from "vitest";
import { openPool } from "../connect.ts";
import type { Queryable } from "../queryable.ts";
import { OutcomeOpen } from "../sharing/database-fault.ts";
import { aFilingCommand, anActCommand } from "../testing/a-filing-command.ts";
import { aPerson, aWorld } from "../testing/a-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { carryOutCommand } from "./carry-out-command.ts";

const { pool, owner, appUrl } = await testDatabase();
const { region } = await aWorld(pool);

async function aFiledCase(): Promise<string> {
  const filing = aFilingCommand(region, await aPerson(pool));
  await carryOutCommand(pool, filing);
  return filing.caseId;
}

/** A connection that is lost as soon as it is asked this for the given time. */
function lostAt(connection: PoolClient, name: string, time: number): Queryable {
  let asked = 0;
  return {
    async query<R extends object>(query: Parameters<Queryable["query"]>[0]) {
      if (query.name === name && ++asked === time) {
        await connection.query("select pg_terminate_backend(pg_backend_pid())").catch(() => undefined);
      }
      return connection.query<R>(query);
    },
  };
}

test.each([
  ["find-answers", 1],
  ["confirm-written", 1],
  ["find-logs", 2],
])("isn't said to be busy when the connection is lost at %s: it is written", async (name, time) => {
  // given
  const register = anActCommand(region, {
    caseId: await aFiledCase(),
    actor: anOfficial({ person: randomUUID() }),
    command: { act: "register" },
  });
  expect(isRejected(await carryOutCommand(pool, register))).toBe(false);
  const own = openPool(appUrl, { forSteps: true, max: 1 });
  const connection = await own.connect();

  // when
  const again = carryOutCommand(lostAt(connection, name, time), register);

  // then
  await expect(again).rejects.toThrow(OutcomeOpen);
  connection.release(true);
  await own.end();
});

/** Counts the looks for a command's answer; each goes where it is told. */
function countingLooks(placeOf: (look: number) => Queryable): Queryable & { looks: number } {
  return {
    looks: 0,
    query<R extends object>(query: Parameters<Queryable["query"]>[0]) {
      return (query.name === "find-answers" ? placeOf(++this.looks) : pool).query<R>(query);
    },
  };
}

test("a command that isn't carried out is told why, when the next look finds that it never was", async () => {
  // given: a head may not register
  const caseId = await aFiledCase();
  const register = anActCommand(region, { caseId, actor: anOfficial({ role: "head" }), command: { act: "register" } });
  const own = openPool(appUrl, { forSteps: true, max: 1 });
  const connection = await own.connect();
  const lost = lostAt(connection, "find-answers", 1);
  const db = countingLooks((look) => (look === 1 ? lost : pool));

  // when
  const outcome = await carryOutCommand(db, register);

  // then
  expect(outcome).toMatchObject({ rejected: "NOT_AUTHORISED" });
  expect(db.looks).toBe(2);
  connection.release(true);
  await own.end();
});

test("a database that has no time to look isn't asked again at once", async () => {
  // given
  const caseId = await aFiledCase();
  const register = anActCommand(region, { caseId, actor: anOfficial({ role: "head" }), command: { act: "register" } });
  const hurried = openPool(`${appUrl}?statement_timeout=300`, { max: 1 });
  const db = countingLooks(() => hurried);
  const holder = await owner.connect();
  await holder.query("begin");
  await holder.query("lock table command in access exclusive mode");

  // when
  const asked = carryOutCommand(db, register);

  // then
  await expect(asked).rejects.toThrow(OutcomeOpen);
  expect(db.looks).toBe(1);
  await holder.query("rollback");
  holder.release();
  await hurried.end();
});
