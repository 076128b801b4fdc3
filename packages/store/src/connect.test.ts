import { describe, expect, test } from "vitest";
import { appPasswordOf, appUrlOf, openPool, withDatabase } from "./connect.ts";
import { testDatabase } from "./testing/test-database.ts";

const { owner, ownerUrl } = await testDatabase();

describe("openPool", () => {
  test("plans a step's statement once and not for each set of values", async () => {
    // given
    const pool = openPool(ownerUrl, { forSteps: true, max: 1 });

    // when
    const { rows } = await pool.query("show plan_cache_mode");

    // then
    expect(rows).toEqual([{ plan_cache_mode: "force_generic_plan" }]);
    await pool.end();
  });

  test.each([
    ["statement_timeout", "30s"],
    ["idle_in_transaction_session_timeout", "1min"],
  ])("has the server end by itself what lasts too long: %s is %s", async (name, limit) => {
    // given
    const pool = openPool(ownerUrl, { max: 1 });

    // when
    const { rows } = await pool.query(`show ${name}`);

    // then: a server that has fallen silent ends nothing, there the query fails here, a little later
    expect(rows).toEqual([{ [name]: limit }]);
    expect(pool.options.query_timeout).toBe(35_000);
    await pool.end();
  });

  test("survives the loss of an idle connection and says so", async () => {
    // given
    const lost: Error[] = [];
    const pool = openPool(ownerUrl, { max: 1, onIdleError: (error) => lost.push(error) });
    const { rows } = await pool.query<{ pid: number }>("select pg_backend_pid() as pid");

    // when
    await owner.query("select pg_terminate_backend($1, 5000)", [rows[0]?.pid]);
    await expect.poll(() => lost.length).toBe(1);

    // then
    await expect(pool.query("select 1 as alive")).resolves.toMatchObject({ rows: [{ alive: 1 }] });
    await pool.end();
  });
});

describe("appUrlOf", () => {
  test("names the same database and never the owner's password", () => {
    // given
    const ownerUrl = "postgres://reglament:s%C3%A9cret@127.0.0.1:5433/reglament";

    // when
    const url = new URL(appUrlOf(ownerUrl));

    // then
    expect([url.username, url.host, url.pathname]).toEqual(["app", "127.0.0.1:5433", "/reglament"]);
    expect(url.password).toBe(appPasswordOf(ownerUrl));
    expect(url.password).toMatch(/^[\w-]{43}$/);
  });

  test("asks for a password when the owner's address has none", () => {
    expect(() => appUrlOf("postgres://reglament@127.0.0.1/reglament")).toThrow("needs a password");
  });
});

describe("withDatabase", () => {
  test("keeps server, user and password", () => {
    expect(withDatabase("postgres://a:b@host:1/old?sslmode=require", "new")).toBe(
      "postgres://a:b@host:1/new?sslmode=require",
    );
  });
});
