import type { Client } from "pg";
import type { BackedUpTable } from "./backup-contents.ts";
import { BackupProblem } from "./backup-problem.ts";

/** Told in the backup's head and written by whoever migrates, so its rows are neither saved nor loaded. */
const migrationTable = "migration";

/** A table of the schema. */
export interface SchemaTable extends BackedUpTable {
  /** Its rows lie in partitions, which are read through it. */
  readonly isPartitioned: boolean;
}

interface TableRow extends SchemaTable {
  /** Tables that it refers to. */
  readonly needs: readonly string[];
}

/**
 * Lists every table of the schema from the catalogue, so that none that is still to come can be forgotten.
 *
 * Partitions are read through their parent; tables of extensions are the extensions' affair; columns that the
 * database computes are left out.
 *
 * @returns in an order in which they can be loaded: what a table refers to comes before it
 * @throws BackupProblem when tables refer to each other in a circle
 */
export async function listTables(db: Client, schema: string): Promise<readonly SchemaTable[]> {
  const { rows } = await db.query<TableRow>(
    `select c.relname::text as name, c.relkind = 'p' as "isPartitioned",
            array(select a.attname::text from pg_attribute a
                   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                   order by a.attnum) as columns,
            array(select distinct t.relname::text from pg_constraint k join pg_class t on t.oid = k.confrelid
                   where k.contype = 'f' and k.confrelid <> c.oid
                     and k.conrelid in (select c.oid union select inhrelid from pg_inherits where inhparent = c.oid)) as needs
       from pg_class c
      where c.relnamespace = (select oid from pg_namespace where nspname = $1) and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname <> $2
        and not exists (select from pg_depend d
                         where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
      order by c.relname`,
    [schema, migrationTable],
  );
  return inLoadingOrder(rows);
}

function inLoadingOrder(tables: readonly TableRow[]): readonly SchemaTable[] {
  const ordered: TableRow[] = [];
  const waiting = new Map(tables.map((table) => [table.name, table]));
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(({ needs }) => !needs.some((name) => waiting.has(name)));
    if (ready.length === 0) {
      throw new BackupProblem(`These tables refer to each other in a circle: ${[...waiting.keys()].join(", ")}.`);
    }
    for (const table of ready) waiting.delete(table.name);
    ordered.push(...ready);
  }
  return ordered.map(({ name, columns, isPartitioned }) => ({ name, columns, isPartitioned }));
}

/** Lists the sequences that have given out a value, with the last one. */
export async function listSequences(
  db: Client,
  schema: string,
): Promise<readonly { readonly name: string; readonly last: string }[]> {
  const { rows } = await db.query<{ name: string; last: string }>(
    `select sequencename::text as name, last_value::text as last from pg_sequences
      where schemaname = $1 and last_value is not null and sequencename <> $2 order by sequencename`,
    [schema, `${migrationTable}_id_seq`],
  );
  return rows;
}
