/** Migrated databases that tests copy: one for each mode, made once a run. */
import { randomBytes } from "node:crypto";
import { withDatabase } from "../connect.ts";
import { migrate } from "../migrate.ts";
import { onServer } from "./on-server.ts";

/** Names of the template databases. */
export interface Templates {
  readonly training: string;
  readonly production: string;
}

/** @param serverUrl - owner's address of any database of the server */
export async function makeTemplates(serverUrl: string): Promise<Templates> {
  const run = randomBytes(6).toString("hex");
  const templates = {
    training: `reglament_template_${run}_training`,
    production: `reglament_template_${run}_production`,
  };
  for (const mode of ["training", "production"] as const) {
    await onServer(serverUrl, (admin) => admin.query(`create database ${templates[mode]} template template0`));
    await migrate(withDatabase(serverUrl, templates[mode]), { mode });
  }
  return templates;
}

/** Removes them from a server that outlives the run. */
export async function dropTemplates(serverUrl: string, templates: Templates): Promise<void> {
  for (const name of Object.values(templates)) {
    await onServer(serverUrl, (admin) => admin.query(`drop database if exists ${name}`));
  }
}
