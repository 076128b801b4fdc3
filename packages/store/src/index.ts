/**
 * PostgreSQL: the event log, worklists, outbox and everything else that is kept. The only user of `pg`.
 */
export type { Pool } from "pg";
export { prepareAppRole } from "./app-role.ts";
export { openPool } from "./connect.ts";
export { type DatabaseServer, joinEmbeddedServer } from "./embedded/server.ts";
export { type Mode, ModeMismatch, migrate } from "./migrate.ts";
