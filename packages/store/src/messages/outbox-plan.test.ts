/** How PostgreSQL finds the messages that are due, whatever the size of the outbox, which keeps what was delivered. */
import { expect, test } from "vitest";
import type { Queryable } from "../queryable.ts";
import { planOf } from "../testing/plan-of.ts";
import { serverVersion } from "../testing/server-version.ts";
import { testDatabase } from "../testing/test-database.ts";
import { deliverDueNotices } from "./notice.ts";
import { leaseDueMessages } from "./outbox.ts";

const { pool, owner } = await testDatabase();

const statements: readonly (readonly [string, (db: Queryable) => Promise<unknown>])[] = [
  ["delivers", (db) => deliverDueNotices(db, 500)],
  ["leases", (db) => leaseDueMessages(db, 500, 60_000)],
];

/** Before 17 PostgreSQL takes a whole region for as good while a table counts as empty, until autovacuum has looked at it. */
const version = await serverVersion(owner);

test.skipIf(version < 170_000).each(statements)(
  "the statement that %s looks each message up by its key, even where the outbox was counted as empty when it was planned",
  async (_, ask) => {
    const before = await planOf(pool, ask);
    await owner.query("analyze outbox");
    for (const plan of [before, await planOf(pool, ask)]) {
      expect(plan).not.toContain("Seq Scan");
      expect(plan).toMatch(/outbox_pkey( on outbox o)?\n\s+Index Cond: [^\n]*message_id/);
    }
  },
);
