import type { Queryable } from "./queryable.ts";

/**
 * Returns when all that was committed before lasts as surely as a commit of this connection does.
 *
 * An answer that was read is no promise yet: where each commit waits for a standby, a read doesn't. What was committed
 * while nobody waited for the standby any more (the wait was cancelled, or the leader was killed and has recovered)
 * can be read, and a failover still loses it. So whoever acknowledges something on the strength of a read writes
 * behind it: one record in the server's log, in no table, whose commit waits for everything before it.
 */
export async function confirmWritten(db: Queryable): Promise<void> {
  await db.query({ name: "confirm-written", text: "select pg_logical_emit_message(true, 'reglament', '')" });
}
