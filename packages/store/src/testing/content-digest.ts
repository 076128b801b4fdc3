import type { Pool } from "pg";

/** Names of the tables whose rows begin with a region, partitions left out. */
export async function listRegionalTables(owner: Pool): Promise<readonly string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum = 1 and a.attname = 'region'
      where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition order by c.relname`,
  );
  return rows.map(({ name }) => name);
}

/** A digest of everything that a region's tables hold: the same before and after means that nothing was changed. */
export async function contentDigest(owner: Pool, tables: readonly string[], region: string): Promise<string> {
  const each = tables.map(
    (table) => `select '${table}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as content
                  from ${table} t where region = $1`,
  );
  const { rows } = await owner.query<{ digest: string }>(
    `select string_agg(name || content, ' ' order by name) as digest from (${each.join(" union all ")}) as every_table`,
    [region],
  );
  return rows[0]?.digest ?? "";
}
