import { once } from "node:events";
import { finished } from "node:stream/promises";
import { type Client, DatabaseError } from "pg";
import { type CopyStreamQuery, from as copyFrom } from "pg-copy-streams";
import type { BackedUpTable } from "./backup-contents.ts";
import { BackupProblem } from "./backup-problem.ts";
import { qualified } from "./backup-session.ts";

/** A table whose rows are coming. */
interface OpenTable {
  readonly name: string;
  readonly stream: CopyStreamQuery;
  /** Settles when the database has taken all rows, or doesn't take them. */
  readonly done: Promise<void>;
}

/** Takes the rows of one table after the other, as COPY does. */
export class TableLoader {
  readonly #db: Client;
  readonly #schema: string;
  #open: OpenTable | undefined;

  constructor(db: Client, schema: string) {
    this.#db = db;
    this.#schema = schema;
  }

  /** @throws BackupProblem when the database doesn't take the rows */
  async add(table: BackedUpTable, bytes: Uint8Array): Promise<void> {
    this.#open ??= this.#begin(table);
    const { stream, done } = this.#open;
    await telling(table.name, async () => {
      // Waiting for room alone would last for ever once the stream has failed.
      if (!stream.write(bytes)) await Promise.race([once(stream, "drain"), done]);
    });
  }

  /**
   * Ends a table.
   *
   * @throws BackupProblem when the database doesn't take the rows, or took another number of them
   */
  async end(table: BackedUpTable, rows: number): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    if (open !== undefined) {
      await telling(table.name, async () => {
        open.stream.end();
        await open.done;
      });
    }
    const loaded = open?.stream.rowCount ?? 0;
    if (loaded !== rows) {
      throw new BackupProblem(`The table ${table.name} took ${loaded} of ${rows} rows.`);
    }
  }

  /** Gives up the table that is open, so that the connection can be used again. */
  async abandon(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined) return;
    open.stream.destroy(new Error("given up"));
    await open.done.catch(() => undefined);
  }

  #begin({ name, columns }: BackedUpTable): OpenTable {
    const list = columns.map((column) => this.#db.escapeIdentifier(column)).join(", ");
    const stream = this.#db.query(copyFrom(`copy ${qualified(this.#schema, name)} (${list}) from stdin`));
    const done = finished(stream);
    // Whoever waits for it is told; until somebody does, a failure isn't a reason to end the process.
    done.catch(() => undefined);
    return { name, stream, done };
  }
}

/** The database's own words may repeat a value, which is personal data; its code tells enough. */
async function telling(table: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (!(cause instanceof DatabaseError)) throw cause;
    throw new BackupProblem(`The database doesn't take the rows of the table ${table} (${cause.code}).`, { cause });
  }
}
