/**
 * A backup: everything that an installation keeps, as of one moment, in one stream.
 *
 * It is logical: rows in COPY's text format, of every table that the catalogue knows. So the embedded server and one of
 * your own are backed up alike, restored into each other, and from one version of PostgreSQL into another.
 */
import { createHash } from "node:crypto";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { constants, createZstdCompress } from "node:zlib";
import type { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { Mode } from "../migrate.ts";
import {
  type BackupHead,
  type BackupSummary,
  type BackupTail,
  type Digest,
  formatVersion,
  headName,
  pieceName,
  summaryOf,
  tailName,
} from "./backup-contents.ts";
import { keepMigrationsAway } from "./backup-lock.ts";
import { BackupProblem } from "./backup-problem.ts";
import { inBackupSession, qualified } from "./backup-session.ts";
import { listSequences, listTables, type SchemaTable } from "./list-tables.ts";
import { RunningDigest } from "./running-digest.ts";
import { type TarEntry, tarEnd, tarEntry } from "./tar-entry.ts";

/** A file of the installation that doesn't lie in the database. */
export interface InstallationFile {
  /** Relative to the data folder, with `/`. */
  readonly name: string;
  readonly mode: number;
  readonly bytes: Uint8Array;
}

/** A table's rows are cut into pieces of about so many bytes: the most that is in memory at a time. */
const pieceBytes = 4 * 1024 * 1024;

/**
 * Writes a backup of the database, and of the files, to a stream and ends it.
 *
 * All rows are those of one moment, however long it takes and whatever is written meanwhile: every command that was
 * acknowledged before the call is in it. While it runs, there are no migrations and no new partitions of the log, and rows that
 * are superseded keep their place on the disk; nobody waits for it.
 *
 * @param ownerUrl - the owner's address of the database
 * @param input.release - of this program
 * @param input.requireFor - is told the installation's mode before anything is written; what it throws keeps the backup
 *   from being taken
 * @param input.out - takes compressed bytes, no faster than it can; destroyed when the backup fails
 * @param input.signal - ends the work when it is aborted
 * @throws BackupProblem when there is no installation in the database, or it is lost
 * @throws what `out` fails with
 */
export async function takeBackup(
  ownerUrl: string,
  input: {
    readonly release: string;
    readonly files: readonly InstallationFile[];
    readonly requireFor?: (mode: Mode) => void;
    readonly out: Writable;
    readonly signal?: AbortSignal;
  },
): Promise<BackupSummary> {
  const { release, files, requireFor, out, signal } = input;
  return inBackupSession(ownerUrl, async (db) => {
    const schema = await findSchema(db);
    await keepMigrationsAway(db);
    await db.query("begin transaction isolation level repeatable read, read only");
    const tables = await listTables(db, schema);
    await db.query(`lock table ${tables.map(({ name }) => qualified(schema, name)).join(", ")} in access share mode`);
    const head = await readHeadOf(db, { schema, release, tables });
    requireFor?.(head.mode);
    let summary: BackupSummary | undefined;
    await pipeline(
      async function* archive() {
        const tail = yield* entriesOf(db, { schema, head, tables, files });
        yield tarEnd;
        summary = summaryOf(head, tail);
      },
      createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 } }),
      out,
      signal === undefined ? {} : { signal },
    );
    if (summary === undefined) throw new Error("the archive ended without its last entry");
    return summary;
  });
}

/** @throws BackupProblem when the database holds no installation */
async function findSchema(db: Client): Promise<string> {
  const { rows } = await db.query<{ schema: string }>(
    `select nspname as schema from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.oid = to_regclass('installation')`,
  );
  if (rows[0] === undefined) throw new BackupProblem("The database holds no installation of Reglament.");
  return rows[0].schema;
}

async function readHeadOf(
  db: Client,
  input: { readonly schema: string; readonly release: string; readonly tables: readonly SchemaTable[] },
): Promise<BackupHead> {
  const { schema, release, tables } = input;
  const { rows } = await db.query<{ mode: Mode | null; takenAt: Date; migrations: readonly string[] }>(
    `select (select mode from ${qualified(schema, "installation")}) as mode, now() as "takenAt",
            array(select name::text from ${qualified(schema, "migration")} order by run_on, id) as migrations`,
  );
  const [known] = rows;
  if (known === undefined || known.mode === null) {
    throw new BackupProblem("The database holds no installation of Reglament.");
  }
  return {
    format: "reglament-backup",
    version: formatVersion,
    release,
    mode: known.mode,
    takenAt: known.takenAt.toISOString(),
    migrations: known.migrations,
    tables: tables.map(({ name, columns }) => ({ name, columns })),
    sequences: await listSequences(db, schema),
  };
}

async function* entriesOf(
  db: Client,
  input: {
    readonly schema: string;
    readonly head: BackupHead;
    readonly tables: readonly SchemaTable[];
    readonly files: readonly InstallationFile[];
  },
): AsyncGenerator<Uint8Array, BackupTail, undefined> {
  const head = Buffer.from(JSON.stringify(input.head, undefined, 1));
  yield* entry({ name: headName, bytes: head });
  const files: Digest[] = [];
  for (const { name, mode, bytes } of input.files) {
    yield* entry({ name: `files/${name}`, mode, bytes });
    files.push({ name, bytes: bytes.length, sha256: sha256Of(bytes) });
  }
  const tables: Digest[] = [];
  for (const [index, table] of input.tables.entries()) {
    const digest = new RunningDigest();
    let piece = 0;
    for await (const bytes of inPieces(rowsOf(db, input.schema, table))) {
      digest.add(bytes);
      piece += 1;
      yield* entry({ name: pieceName(index, table.name, piece), bytes });
    }
    tables.push(digest.of(table.name));
  }
  const tail: BackupTail = { head: sha256Of(head), tables, files };
  yield* entry({ name: tailName, bytes: Buffer.from(JSON.stringify(tail, undefined, 1)) });
  return tail;
}

function entry(content: Omit<TarEntry, "mode"> & Partial<TarEntry>): readonly Uint8Array[] {
  return tarEntry({ mode: 0o600, ...content });
}

function rowsOf(db: Client, schema: string, { name, columns, isPartitioned }: SchemaTable): AsyncIterable<Uint8Array> {
  const place = qualified(schema, name);
  const list = columns.map((column) => db.escapeIdentifier(column)).join(", ");
  // COPY reads no partitioned table by its name.
  const source = isPartitioned ? `(select ${list} from ${place})` : `${place} (${list})`;
  return db.query(copyTo(`copy ${source} to stdout`));
}

async function* inPieces(rows: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let pending: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of rows) {
    pending.push(bytes);
    size += bytes.length;
    if (size < pieceBytes) continue;
    yield Buffer.concat(pending, size);
    pending = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(pending, size);
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
