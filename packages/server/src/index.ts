/**
 * HTTP: pages, sessions, configuration; what starts it and what it is given.
 */
export { hashPassword, verifyPassword } from "./accounts/password.ts";
export { buildApp } from "./app.ts";
export type { Configuration } from "./configuration.ts";
export { jsonLog } from "./json-log.ts";
export { ConfigurationError, loadConfiguration } from "./load-configuration.ts";
export { LawError, loadLaw, makeLaw } from "./load-law.ts";
export { type RunningServer, startServer } from "./serve.ts";
export type { Law, Log, Services } from "./services.ts";
