import type { Client } from "pg";
import type { BackedUpTable, BackupHead, BackupTail } from "./backup-contents.ts";
import { BackupProblem } from "./backup-problem.ts";
import { qualified } from "./backup-session.ts";
import { isStamped } from "./empty-database.ts";
import { listTables, type SchemaTable } from "./list-tables.ts";
import type { BackupPart } from "./read-backup.ts";
import { TableLoader } from "./table-loader.ts";
import type { InstallationFile } from "./take-backup.ts";

const stampTable = "installation";

/** The rows of a backup on their way into tables that were just made. */
export class LoadedInstallation {
  /** Tables of the backup that this schema doesn't have. */
  readonly leftOut: readonly string[];
  readonly #db: Client;
  readonly #schema: string;
  readonly #head: BackupHead;
  readonly #tables: readonly SchemaTable[];
  /** Rows of the stamp, kept for the end. */
  readonly #stamp: Uint8Array[] = [];
  #stampRows = 0;

  private constructor(db: Client, schema: string, head: BackupHead, tables: readonly SchemaTable[]) {
    this.#db = db;
    this.#schema = schema;
    this.#head = head;
    this.#tables = tables;
    const ours = new Set(tables.map(({ name }) => name));
    this.leftOut = head.tables.flatMap(({ name }) => (ours.has(name) ? [] : [name]));
  }

  /**
   * Prepares the tables; in a transaction.
   *
   * @throws BackupProblem when the backup lacks a table, or somebody starts an installation here
   */
  static async begin(db: Client, schema: string, head: BackupHead): Promise<LoadedInstallation> {
    const tables = await listTables(db, schema);
    const lacking = tables.find(({ name }) => !head.tables.some((table) => table.name === name));
    if (lacking !== undefined) throw new BackupProblem(`The backup lacks the table ${lacking.name}.`);
    if (await isStamped(db)) {
      throw new BackupProblem("Somebody has started an installation in this database meanwhile.");
    }
    const installation = new LoadedInstallation(db, schema, head, tables);
    // Rows are taken over as they were accepted once; what an insert sets off has happened already.
    await installation.#onEach((table) => `alter table ${table} disable trigger user`);
    // What migrations bring along stands in the backup, as it was then.
    for (const { name } of tables.toReversed()) await db.query(`delete from ${qualified(schema, name)}`);
    return installation;
  }

  /**
   * Loads what comes, up to the backup's end; the stamp isn't set yet.
   *
   * @throws BackupProblem when the backup is damaged or the database doesn't take a row
   */
  async load(
    parts: AsyncIterable<BackupPart>,
    keepFile: (file: InstallationFile) => Promise<void>,
    signal: AbortSignal | undefined,
  ): Promise<BackupTail> {
    const loader = new TableLoader(this.#db, this.#schema);
    let tail: BackupTail | undefined;
    try {
      for await (const part of parts) {
        signal?.throwIfAborted();
        if (part.kind === "file") await keepFile(part.file);
        else if (part.kind === "tail") tail = part.tail;
        else if (part.kind !== "head") await this.#loadPart(loader, part);
      }
    } finally {
      await loader.abandon();
    }
    if (tail === undefined) throw new Error("a backup ends with its tail");
    await this.#db.query("set constraints all immediate");
    await this.#onEach((table) => `alter table ${table} enable trigger user`);
    for (const { name, last } of this.#head.sequences) await this.#setSequence(name, last);
    return tail;
  }

  /** Makes an installation of what was loaded. */
  async stamp(): Promise<void> {
    if (await isStamped(this.#db)) {
      throw new BackupProblem("Somebody has started an installation in this database meanwhile.");
    }
    const table = this.#head.tables.find(({ name }) => name === stampTable);
    if (table === undefined) throw new Error("every backup has the stamp's table");
    const loader = new TableLoader(this.#db, this.#schema);
    for (const bytes of this.#stamp) await loader.add(table, bytes);
    await loader.end(table, this.#stampRows);
  }

  async #loadPart(loader: TableLoader, part: Extract<BackupPart, { readonly table: BackedUpTable }>): Promise<void> {
    const { name } = part.table;
    if (this.leftOut.includes(name)) return;
    if (name === stampTable) {
      if (part.kind === "rows") this.#stamp.push(part.bytes);
      else this.#stampRows = part.rows;
    } else if (part.kind === "rows") await loader.add(part.table, part.bytes);
    else await loader.end(part.table, part.rows);
  }

  async #onEach(statement: (table: string) => string): Promise<void> {
    for (const { name } of this.#tables) await this.#db.query(statement(qualified(this.#schema, name)));
  }

  async #setSequence(name: string, last: string): Promise<void> {
    const place = qualified(this.#schema, name);
    await this.#db.query("select setval(to_regclass($1), $2::bigint) where to_regclass($1) is not null", [place, last]);
  }
}
