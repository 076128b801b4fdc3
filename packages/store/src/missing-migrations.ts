import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Client } from "pg";

const folder = fileURLToPath(new URL("../migrations", import.meta.url));

/** Names of this release's migrations, in their order. */
export async function listMigrations(): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names.flatMap((name) => (name.endsWith(".sql") ? [name.slice(0, -".sql".length)] : [])).toSorted();
}

/** Tells whether the database hasn't run some of them yet; waits for nobody. */
export async function lacksMigrations(owner: Client): Promise<boolean> {
  const known = await owner.query<{ known: boolean }>("select to_regclass('migration') is not null as known");
  if (known.rows[0]?.known !== true) return true;
  const { rows } = await owner.query<{ name: string }>("select name from migration");
  const run = new Set(rows.map(({ name }) => name));
  return (await listMigrations()).some((name) => !run.has(name));
}
