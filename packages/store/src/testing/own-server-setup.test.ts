import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { requireServer, UnfitServer } from "./own-server-setup.ts";
import { testDatabase } from "./test-database.ts";

const { owner, ownerUrl } = await testDatabase();

describe("a server of your own", () => {
  test("does when its role may make databases and roles", async () => {
    const { rows } = await owner.query<{ version: string }>("select current_setting('server_version') as version");
    expect(await requireServer(ownerUrl)).toBe(rows[0]?.version);
  });

  test.each([
    ["", "There is no address of a server. Run DATABASE_URL=postgres://"],
    ["reglament", "no address with a password"],
    ["postgres://owner@127.0.0.1/reglament", "no address with a password"],
    ["postgres://owner:secret@127.0.0.1:1/reglament", "can't be reached (connect ECONNREFUSED 127.0.0.1:1)"],
  ])("is asked for when the address is %j", async (url, sentence) => {
    const looked = requireServer(url);
    await expect(looked).rejects.toThrow(UnfitServer);
    await expect(looked).rejects.toThrow(sentence);
  });

  test.each([
    ["nocreatedb createrole", "alter role … createdb"],
    ["createdb nocreaterole", "alter role … createrole"],
  ])("doesn't do when its role has %s", async (rights, sentence) => {
    // given
    const role = `weak_${randomBytes(4).toString("hex")}`;
    await owner.query(`create role ${role} login password 'weak'`);
    const isSuperuser =
      (await owner.query("select from pg_roles where rolname = current_user and rolsuper")).rowCount === 1;
    // Who is no superuser gives only what they have themselves, and createrole only from 16 on.
    if (isSuperuser) await owner.query(`alter role ${role} ${rights}`);
    const url = new URL(ownerUrl);
    Object.assign(url, { username: role, password: "weak" });

    // when
    const looked = requireServer(url.href);

    // then
    await expect(looked).rejects.toThrow(isSuperuser ? sentence : "alter role … createdb");
    await owner.query(`drop role ${role}`);
  });
});
