/**
 * What a connection must not do: end the process, write nothing for ever, or acknowledge what may be lost.
 *
 * With a standby that confirms each commit, the server's answer counts only when the standby has confirmed. Cancelled
 * while it waits for that, PostgreSQL answers as if all were well: the commit lasts on the leader, and only a warning
 * says that a failover may lose it. And a server that takes no writes, a standby or a leader that had to step down,
 * answers reads with what was true some time ago.
 */
import type { ClientBase, QueryConfig } from "pg";

/** A commit lasts on the leader, and nobody knows whether a standby has it: whoever asked for it asks again. */
export class NotReplicated extends Error {
  override readonly name = "NotReplicated";
  /** As PostgreSQL would say it: transaction_resolution_unknown. */
  readonly code = "08007";

  constructor() {
    super("the wait for the standby was cancelled: committed on the leader, perhaps nowhere else");
  }
}

/** The server takes no writes. */
class TakesNoWrites extends Error {
  override readonly name = "TakesNoWrites";
  /** As PostgreSQL itself says it: read_only_sql_transaction. */
  readonly code = "25006";

  constructor() {
    super("the database server takes no writes: it is a standby, or a leader that had to step down");
  }
}

/**
 * Guards a connection as long as it lives: its loss ends no process, and a commit that waited in vain for the standby
 * counts as a lost connection, so that a pool's query fails and the pool drops the connection.
 *
 * On a connection in one's own hands that commit succeeds all the same; only a listener for `error` hears of it, as
 * `inTransaction` has one.
 */
export function guardConnection(client: ClientBase): void {
  // Without a listener the loss of a connection that is in somebody's hands would end the process.
  client.on("error", () => undefined);
  client.on("notice", ({ routine }) => {
    // The message is in the server's language and its SQLSTATE is that of any warning; the place that reports it is neither.
    if (routine === "SyncRepWaitForLSN") client.emit("error", new NotReplicated());
  });
}

/** Asked of each new connection; whoever waits for it doesn't wait as long as for a statement. */
const isReadOnly: QueryConfig & { readonly query_timeout: number } = {
  text: `select current_setting('transaction_read_only')::boolean as "isReadOnly"`,
  query_timeout: 10_000,
};

/**
 * Lets a new connection be used only if its server takes writes.
 *
 * For a pool's `onConnect` and not its `verify`: what is verified after whoever waited has given up is handed to them all
 * the same, so that nobody gives it back, or a query is sent of which it was said that it can't be.
 *
 * @throws Error with the code `25006` when the server doesn't
 */
export async function requireWritable(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ isReadOnly: boolean }>(isReadOnly);
  if (rows[0]?.isReadOnly !== false) throw new TakesNoWrites();
}

/** Whether a connection is of no use any more after this error of a query, although it stands. */
export function leavesUseless(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  // The server takes no writes, or is still at work on a query whose answer nobody awaits any longer.
  return ("code" in error && error.code === "25006") || error.message === "Query read timeout";
}
