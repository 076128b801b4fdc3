import type { Client } from "pg";
import { BackupProblem } from "./backup-problem.ts";

/** What belongs to an extension is the extension's affair. */
const ofNoExtension = (catalogue: "pg_class" | "pg_proc") =>
  `not exists (select from pg_depend d where d.classid = '${catalogue}'::regclass and d.objid = o.oid and d.deptype = 'e')`;

/**
 * Makes sure that nothing stands where tables will be made.
 *
 * @returns the schema in which they will be
 * @throws BackupProblem when there is a table, view, sequence or function; names one
 */
export async function requireEmpty(db: Client): Promise<string> {
  const { rows } = await db.query<{ database: string; schema: string | null; found: string | null }>(
    `select current_database()::text as database, current_schema()::text as schema,
            (select min(name) from (
               select o.relname::text from pg_class o
                where o.relnamespace = current_schema()::regnamespace and o.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
                  and ${ofNoExtension("pg_class")}
               union all
               select o.proname::text from pg_proc o
                where o.pronamespace = current_schema()::regnamespace and ${ofNoExtension("pg_proc")}) as t (name)) as found`,
  );
  const [answer] = rows;
  if (answer === undefined || answer.schema === null) {
    throw new BackupProblem("The database has no schema in which tables could be made.");
  }
  if (answer.found !== null) {
    throw new BackupProblem(
      `The database ${answer.database} isn't empty: it holds ${answer.found}. A backup is restored into an empty database only. If this is what a restore left that was killed, drop the database and make it anew. Nothing was changed.`,
    );
  }
  return answer.schema;
}

/**
 * Removes everything from a schema that was empty before a restore.
 *
 * @throws BackupProblem when somebody has started an installation in it meanwhile; nothing is removed then
 */
export async function removeTables(db: Client, schema: string): Promise<void> {
  await db.query("begin");
  if (await isStamped(db)) {
    throw new BackupProblem("Somebody has started an installation in this database meanwhile.");
  }
  await dropEach(
    db,
    `select format('drop %s if exists %s cascade',
                   case relkind when 'v' then 'view' when 'S' then 'sequence' else 'table' end, o.oid::regclass) as drop
       from pg_class o where relnamespace = $1::regnamespace and relkind in ('r', 'p', 'v', 'S') and not relispartition
        and ${ofNoExtension("pg_class")}
      order by relkind = 'S'`,
    schema,
  );
  await dropEach(
    db,
    `select format('drop routine if exists %s cascade', o.oid::regprocedure) as drop
       from pg_proc o where pronamespace = $1::regnamespace and ${ofNoExtension("pg_proc")}`,
    schema,
  );
  await db.query("commit");
}

/** Tells whether an installation's stamp stands in the database, and keeps others from setting it till the end of the transaction. */
export async function isStamped(db: Client): Promise<boolean> {
  const known = await db.query<{ known: boolean }>("select to_regclass('installation') is not null as known");
  if (known.rows[0]?.known !== true) return false;
  await db.query("lock table installation in exclusive mode");
  const { rowCount } = await db.query("select from installation");
  return rowCount !== 0;
}

async function dropEach(db: Client, commands: string, schema: string): Promise<void> {
  const { rows } = await db.query<{ drop: string }>(commands, [db.escapeIdentifier(schema)]);
  for (const { drop } of rows) await db.query(drop);
}
