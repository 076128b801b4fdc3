/**
 * PostgreSQL: the event log, worklists, outbox and everything else that is kept. The only user of `pg`.
 */
export { prepareAppRole } from "./app-role.ts";
export { type Mode, ModeMismatch, migrate } from "./migrate.ts";
