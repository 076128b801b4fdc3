import { describe, expect, inject, test } from "vitest";
import { withDatabase } from "../connect.ts";
import { onServer } from "./on-server.ts";
import { testDatabase } from "./test-database.ts";

const one = await testDatabase();
const other = await testDatabase({ mode: "production" });

describe("testDatabase", () => {
  test("gives a file databases of its own, each stamped with its mode", async () => {
    // when
    const modes = await Promise.all([one, other].map(({ owner }) => owner.query("select mode from installation")));

    // then
    expect(modes.map(({ rows }) => rows)).toEqual([[{ mode: "training" }], [{ mode: "production" }]]);
    expect(one.ownerUrl).not.toBe(other.ownerUrl);
  });

  test("connects as the application, which may not do what the owner may", async () => {
    // when
    const { rows } = await one.pool.query("select current_user as role, current_database() as name");

    // then
    expect(rows).toEqual([{ role: "app", name: new URL(one.ownerUrl).pathname.slice(1) }]);
    await expect(one.pool.query("create table mine (n int)")).rejects.toThrow("permission denied");
    await expect(one.owner.query("create table mine (n int)")).resolves.toBeDefined();
  });

  test("leaves the template as it was", async () => {
    // given
    await one.owner.query("create table theirs (n int)");
    const { url, templates } = inject("testServer");

    // when
    const { rows } = await onServer(withDatabase(url, templates.training), (template) =>
      template.query("select to_regclass('theirs') as found"),
    );

    // then
    expect(rows).toEqual([{ found: null }]);
  });
});
