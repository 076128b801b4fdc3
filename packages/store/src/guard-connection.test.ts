import { kill } from "node:process";
import type { ClientBase } from "pg";
import { describe, expect, test } from "vitest";
import { openPool } from "./connect.ts";
import { requireWritable } from "./guard-connection.ts";
import { aPerson } from "./testing/a-world.ts";
import { isOnEmbeddedServer, testDatabase } from "./testing/test-database.ts";
import { inTransaction } from "./transaction.ts";

const { owner, ownerUrl } = await testDatabase();

describe("a connection", () => {
  test("to a server that takes no writes serves nobody, and the next one after the change of leader does", async () => {
    // given a server like a standby: each new connection reads only
    const name = new URL(ownerUrl).pathname.slice(1);
    await owner.query(`alter database ${name} set default_transaction_read_only = on`);
    const pool = openPool(ownerUrl, { max: 1 });

    // when
    const reading = pool.query("select 1 as one");
    await expect(reading).rejects.toMatchObject({ name: "TakesNoWrites", code: "25006" });
    await owner.query(`alter database ${name} reset default_transaction_read_only`);

    // then
    expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    await pool.end();
  });

  test("that is ready only after somebody has given up waiting for it serves the next", async () => {
    // given: the one connection is in use, and new ones are slow
    const pool = openPool(ownerUrl, { max: 1 });
    const first = await pool.connect();
    pool.options.connectionTimeoutMillis = 300;
    const checkSlowly = async (connection: ClientBase): Promise<void> => {
      await connection.query("select pg_sleep(0.6)");
      await requireWritable(connection);
    };
    Object.assign(pool.options, { onConnect: checkSlowly });

    // when: it is dropped, and a new one is made for whoever waits
    const waiting = pool.connect();
    first.release(true);
    await expect(waiting).rejects.toThrow("timeout exceeded when trying to connect");

    // then
    pool.options.connectionTimeoutMillis = 10_000;
    expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    await pool.end();
  });

  test("whose server has become a reader is left, from within a transaction as from a single query", async () => {
    // given
    const pool = openPool(ownerUrl, { max: 1 });
    const becomeReader = "set session characteristics as transaction read only";

    // when
    await pool.query(becomeReader);
    await expect(pool.query("create table mine (n int)")).rejects.toMatchObject({ code: "25006" });
    await pool.query(becomeReader);
    await expect(inTransaction(pool, (db) => aPerson(db))).rejects.toMatchObject({ code: "25006" });

    // then
    expect((await pool.query("show transaction_read_only")).rows).toEqual([{ transaction_read_only: "off" }]);
    await pool.end();
  });

  test("that is lost in somebody's hands ends no process", async () => {
    // given
    const pool = openPool(ownerUrl, { max: 1 });
    const held = await pool.connect();
    const { rows } = await held.query<{ pid: number }>("select pg_backend_pid() as pid");
    const isLost = new Promise((resolve) => {
      held.once("end", resolve);
    });

    // when
    await owner.query("select pg_terminate_backend($1, 5000)", [rows[0]?.pid]);
    await isLost;
    held.release();

    // then
    expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    await pool.end();
  });

  // The server's process must be of this machine, and ours to stop.
  test.skipIf(!isOnEmbeddedServer())("to a server that has fallen silent is left after a while", async () => {
    // given
    const pool = openPool(`${ownerUrl}?query_timeout=300`, { max: 1 });
    const { rows } = await pool.query<{ pid: number }>("select pg_backend_pid() as pid");
    const silent = rows[0]?.pid ?? 0;

    // when
    kill(silent, "SIGSTOP");
    const asked = pool.query("select 1 as one");

    // then
    try {
      await expect(asked).rejects.toThrow("Query read timeout");
      expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    } finally {
      kill(silent, "SIGCONT");
    }
    await pool.end();
  });
});
