import { Client } from "pg";
import { expect, inject, onTestFinished, test } from "vitest";
import { withScratchDatabase } from "./scratch-database.ts";
import { onServer } from "./testing/on-server.ts";

test("work that breaks off in a scratch database tells why, also when it leaves a connection behind", {
  timeout: 30_000,
}, async () => {
  // when
  const work = withScratchDatabase(inject("testServer").url, async (ownerUrl) => {
    const left = new Client({ connectionString: ownerUrl });
    await left.connect();
    onTestFinished(async () => {
      await left.end();
      await onServer(inject("testServer").url, (admin) => admin.query(`drop database ${left.database}`));
    });
    throw new Error("the clause isn't held");
  });

  // then
  await expect(work).rejects.toThrow("the clause isn't held");
});
