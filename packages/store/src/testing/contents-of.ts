import { openPool } from "../connect.ts";
import type { Queryable } from "../queryable.ts";

/** A table, and whether its rows are of a region each. */
interface Table {
  readonly name: string;
  readonly isRegional: boolean;
}

/** All tables but the list of migrations, which says when each was run; of those in partitions the whole. */
export async function listTables(db: Queryable): Promise<readonly Table[]> {
  const { rows } = await db.query<Table>({
    text: `select c.relname::text as name,
            exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'region' and a.attnum = 1)
              as "isRegional"
       from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname <> 'migration'
      order by c.relname`,
  });
  return rows;
}

/**
 * Returns what each of the tables holds, as a number of rows and a digest that doesn't depend on their order: the same
 * before and after means that nothing was changed.
 *
 * @param region - only its rows, and those of tables that know no region; every row when absent
 */
export async function digestTables(
  db: Queryable,
  tables: readonly Table[],
  region?: string,
): Promise<Readonly<Record<string, string>>> {
  const each = tables.map(
    ({ name, isRegional }) =>
      `select '${name}' as name,
              count(*) || ' rows, ' || coalesce(encode(sha256(string_agg(sha256(convert_to(t::text, 'UTF8')), ''
                                                                         order by t::text)), 'hex'), '') as digest
         from ${name} t${isRegional ? " where $1::text is null or region = $1" : ""}`,
  );
  const { rows } = await db.query<{ name: string; digest: string }>({
    text: each.join(" union all "),
    values: [region ?? null],
  });
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}

/**
 * Returns what each table of a database holds, as {@link digestTables} does.
 *
 * @param ownerUrl - nobody should be writing
 */
export async function contentsOf(ownerUrl: string): Promise<Readonly<Record<string, string>>> {
  const pool = openPool(ownerUrl, { max: 1 });
  try {
    return await digestTables(pool, await listTables(pool));
  } finally {
    await pool.end();
  }
}
