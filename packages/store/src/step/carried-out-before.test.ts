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

const { pool, appUrl } = await testDatabase();
const { region } = await aWorld(pool);

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
  ["confirm-written", 1],
  ["find-logs", 2],
])("isn't said to be busy when the connection is lost at %s: it is written", async (name, time) => {
  // given
  const filing = aFilingCommand(region, await aPerson(pool));
  await carryOutCommand(pool, filing);
  const register = anActCommand(region, {
    caseId: filing.caseId,
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
