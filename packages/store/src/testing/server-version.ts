import type { Queryable } from "../queryable.ts";

/** The server's version as PostgreSQL counts it: 17.2 is 170002. */
export async function serverVersion(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ version: number }>({
    text: "select current_setting('server_version_num')::integer as version",
  });
  return rows[0]?.version ?? 0;
}
