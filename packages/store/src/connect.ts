/** Connections to PostgreSQL: the only place that makes pools. */
import { createHmac } from "node:crypto";
import { type ClientBase, Pool } from "pg";
import { guardConnection, requireWritable } from "./guard-connection.ts";

/** The role of the running application: it may do what migrations grant it, and owns nothing. */
export const APP_ROLE = "app";

/** What a pool is for. */
export interface PoolOptions {
  /** Most connections at a time; 10 when absent. */
  readonly max?: number;
  /**
   * Connections that carry out steps plan their one large statement once and not for each set of values, and so that it
   * reads indexes: a plan made while a table was small would stay while it grows. Nothing is compiled for a statement
   * that takes milliseconds.
   */
  readonly forSteps?: boolean;
  /** As what the server lists the connections, after `reglament`: `background`. */
  readonly name?: string;
  /** Told about a connection that broke while it lay idle, as when the server restarts; the pool replaces it by itself. */
  readonly onIdleError?: (error: Error) => void;
}

const forSteps = "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c jit=off";

/** The pool waits for what it returns, which its type doesn't say. */
const check: (connection: ClientBase) => unknown = requireWritable;

/**
 * Opens a pool; it connects at the first query. The caller ends it.
 *
 * Waiting for a connection ends after 10 seconds, or 20 where the server accepts it and then falls silent; a statement
 * after 30, a transaction left idle after 60. A silent server can't end anything: there the query fails here, after 35.
 *
 * A connection serves only while its server takes writes. A query that fails for a lost connection may have been
 * carried out; so may one whose commit waited in vain for the standby, which fails likewise ({@link guardConnection}).
 */
export function openPool(url: string, options: PoolOptions = {}): Pool {
  const pool = new Pool({
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    statement_timeout: 30_000,
    query_timeout: 35_000,
    onConnect: check,
    idle_in_transaction_session_timeout: 60_000,
    application_name: `reglament ${options.name ?? (options.forSteps === true ? "steps" : "")}`.trim(),
    ...(options.forSteps === true && { options: forSteps }),
  });
  pool.on("connect", guardConnection);
  // Without a listener the loss of an idle connection would end the process.
  pool.on("error", (error) => options.onIdleError?.(error));
  return pool;
}

/**
 * Returns the address with which the application connects, for the owner's address of the same database.
 *
 * @throws Error when the owner's address holds no password, as the application's is derived from it
 */
export function appUrlOf(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.username = APP_ROLE;
  url.password = appPasswordOf(ownerUrl);
  return url.href;
}

/**
 * Returns the password of the role `app`, which migrations set: derived from the owner's, so that there is one
 * secret to keep, and one-way, so that the application cannot become the owner.
 *
 * @throws Error when the owner's address holds no password
 */
export function appPasswordOf(ownerUrl: string): string {
  const { password } = new URL(ownerUrl);
  if (password === "")
    throw new Error("The database address needs a password: postgres://user:password@host:port/database");
  return createHmac("sha256", decodeURIComponent(password)).update("reglament role app").digest("base64url");
}

/** The same server and user, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}
