/** Connections to PostgreSQL: the only place that makes pools. */
import { createHmac } from "node:crypto";
import { Pool } from "pg";

/** The role of the running application: it may do what migrations grant it, and owns nothing. */
export const APP_ROLE = "app";

/** What a pool is for. */
export interface PoolOptions {
  /** Most connections at a time; 10 when absent. */
  readonly max?: number;
  /** Connections that carry out steps plan their one large statement once and not for each set of values. */
  readonly forSteps?: boolean;
  /** Told about a connection that broke while it lay idle, as when the server restarts; the pool replaces it by itself. */
  readonly onIdleError?: (error: Error) => void;
}

/**
 * Opens a pool; it connects at the first query. The caller ends it.
 *
 * Waiting for a connection ends after 10 seconds; a statement after 30, a transaction left idle after 60.
 */
export function openPool(url: string, options: PoolOptions = {}): Pool {
  const pool = new Pool({
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: options.forSteps === true ? "reglament steps" : "reglament",
    ...(options.forSteps === true && { options: "-c plan_cache_mode=force_generic_plan" }),
  });
  // Without a listener the loss of an idle connection would end the process.
  pool.on("error", (error) => options.onIdleError?.(error));
  // Nor may that of a busy one: whoever uses it is told by the query under way or by the next.
  pool.on("connect", (connection) => connection.on("error", () => undefined));
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
