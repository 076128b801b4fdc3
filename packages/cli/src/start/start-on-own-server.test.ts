import { testDatabase } from "@reglament/store/testing";
import { afterEach, describe, expect, test } from "vitest";
import { aDataFolder, runProcess } from "../testing/run-system.ts";

const TWO_MINUTES = 120_000;
const { owner, ownerUrl } = await testDatabase();
const name = new URL(ownerUrl).pathname.slice(1);

afterEach(() => owner.query(`alter database ${name} reset default_transaction_read_only`));

describe("reglament start with DATABASE_URL", () => {
  test("waits while the server takes no writes, and serves as soon as it does", {
    timeout: TWO_MINUTES,
  }, async () => {
    // given a server whose leader is being replaced
    await owner.query("select 1");
    await owner.query(`alter database ${name} set default_transaction_read_only = on`);
    const system = await runProcess(["start"], { REGLAMENT_DATA: await aDataFolder(), DATABASE_URL: ownerUrl });
    await expect.poll(() => system.printed(), { timeout: 20_000 }).toContain("(25006); trying again for a minute");

    // when
    await owner.query(`alter database ${name} reset default_transaction_read_only`);

    // then
    const url = await system.ready();
    expect((await fetch(`${url}/health`)).status).toBe(200);
    system.child.kill("SIGTERM");
    expect(await system.exited()).toBe(0);
  });
});
