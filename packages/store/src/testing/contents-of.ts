import { openPool } from "../connect.ts";

/**
 * Returns what each table of a database holds, as a number of rows and a digest that doesn't depend on their order; but for
 * the list of migrations, which says when each was run.
 *
 * @param ownerUrl - nobody should be writing
 */
export async function contentsOf(ownerUrl: string): Promise<Readonly<Record<string, string>>> {
  const pool = openPool(ownerUrl, { max: 1 });
  try {
    const { rows } = await pool.query<{ name: string }>(
      `select c.relname::text as name from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migration'
        order by c.relname`,
    );
    const contents: Record<string, string> = {};
    for (const { name } of rows) {
      const content = await pool.query<{ digest: string }>(
        `select count(*) || ' rows, ' || coalesce(encode(sha256(string_agg(sha256(t::text::bytea), '' order by t::text)), 'hex'), '')
                as digest from ${name} t`,
      );
      contents[name] = content.rows[0]?.digest ?? "";
    }
    return contents;
  } finally {
    await pool.end();
  }
}
