import { createHash } from "node:crypto";
import { pipeline, Readable } from "node:stream";
import { createZstdDecompress } from "node:zlib";
import {
  type BackedUpTable,
  type BackupHead,
  type BackupTail,
  type Digest,
  pieceName,
  readHead,
  readJson,
  tailName,
} from "./backup-contents.ts";
import { BackupProblem } from "./backup-problem.ts";
import { BrokenTar, readTar } from "./read-tar.ts";
import { RunningDigest } from "./running-digest.ts";
import type { InstallationFile } from "./take-backup.ts";
import type { TarEntry } from "./tar-entry.ts";

/** The parts of a backup, in the order in which they come. */
export type BackupPart =
  | { readonly kind: "head"; readonly head: BackupHead }
  | { readonly kind: "file"; readonly file: InstallationFile }
  | { readonly kind: "rows"; readonly table: BackedUpTable; readonly bytes: Uint8Array }
  /** Behind a table's last piece, also of a table without rows. */
  | { readonly kind: "table-end"; readonly table: BackedUpTable; readonly rows: number }
  /** Comes when everything was there and as it was written. */
  | { readonly kind: "tail"; readonly tail: BackupTail };

/**
 * Reads a backup as it streams in, part by part, and holds each against its digest.
 *
 * The digests come last: what was read before isn't to be believed until `tail` has come.
 *
 * @throws BackupProblem when it isn't a backup, or is damaged; says where
 */
export async function* readBackup(source: AsyncIterable<Uint8Array>): AsyncGenerator<BackupPart, void, undefined> {
  const archive = createZstdDecompress();
  // An error of the source reaches us through the archive, which it destroys.
  pipeline(Readable.from(source), archive, () => undefined);
  const reading = new Reading();
  try {
    for await (const entry of readTar(archive)) yield* reading.partsOf(entry);
    yield reading.tail();
  } catch (cause) {
    throw reading.told(cause);
  }
}

/** How far the reading has come. */
class Reading {
  #head: { readonly content: BackupHead; readonly sha256: string } | undefined;
  #tail: BackupTail | undefined;
  /** Index of the table whose pieces are coming, and how many of them came. */
  #table = 0;
  #pieces = 0;
  #digest = new RunningDigest();
  readonly #tables: Digest[] = [];
  readonly #files: Digest[] = [];
  #place = "at its beginning";

  *partsOf(entry: TarEntry): Generator<BackupPart, void, undefined> {
    const { name, bytes } = entry;
    if (this.#head === undefined) {
      this.#head = { content: readHead(name, bytes), sha256: sha256Of(bytes) };
      yield { kind: "head", head: this.#head.content };
      return;
    }
    this.#place = `at ${name}`;
    const { content } = this.#head;
    if (name.startsWith("files/")) {
      yield { kind: "file", file: this.#file(entry) };
    } else if (name === tailName) {
      while (this.#table < content.tables.length) yield this.#endTable(content);
      this.#tail = readJson(bytes) as BackupTail | undefined;
      this.#check();
    } else {
      while (!this.#isNextPiece(content, name)) yield this.#endTable(content);
      this.#pieces += 1;
      this.#digest.add(bytes);
      yield { kind: "rows", table: this.#currentTable(content), bytes };
    }
  }

  tail(): BackupPart {
    if (this.#tail === undefined) throw new BrokenTar("it ends too early");
    return { kind: "tail", tail: this.#tail };
  }

  /** The error for people; ours and those of zstd mean that the backup is damaged, others aren't ours to tell. */
  told(error: unknown): unknown {
    const isDamage = error instanceof BrokenTar || isZstdError(error);
    if (!isDamage) return error;
    if (this.#head === undefined && !(error instanceof BrokenTar)) {
      return new BackupProblem("This isn't a backup of Reglament, or its beginning is damaged.", { cause: error });
    }
    return new BackupProblem(`The backup is damaged ${this.#place}: ${error.message}.`, { cause: error });
  }

  #file({ name, mode, bytes }: TarEntry): InstallationFile {
    const file = { name: name.slice("files/".length), mode, bytes };
    if (!isRelative(file.name)) throw new BrokenTar("that is no name of a file");
    this.#files.push({ name: file.name, bytes: bytes.length, sha256: sha256Of(bytes) });
    return file;
  }

  #isNextPiece(head: BackupHead, name: string): boolean {
    return name === pieceName(this.#table, this.#currentTable(head).name, this.#pieces + 1);
  }

  #currentTable(head: BackupHead): BackedUpTable {
    const table = head.tables[this.#table];
    if (table === undefined) throw new BrokenTar("it isn't the entry that belongs here");
    return table;
  }

  #endTable(head: BackupHead): BackupPart {
    const table = this.#currentTable(head);
    const digest = this.#digest.of(table.name);
    this.#tables.push(digest);
    this.#digest = new RunningDigest();
    this.#pieces = 0;
    this.#table += 1;
    return { kind: "table-end", table, rows: digest.rows };
  }

  #check(): void {
    const tail = this.#tail;
    if (!Array.isArray(tail?.tables) || !Array.isArray(tail.files)) throw new BrokenTar("it can't be read");
    if (tail.head !== this.#head?.sha256) throw new BrokenTar("the first entry isn't as it was written");
    const read = [...named("the table", this.#tables), ...named("the file", this.#files)];
    const written = new Map([...named("the table", tail.tables), ...named("the file", tail.files)]);
    for (const [what, digest] of read) {
      const expected = written.get(what);
      if (expected?.sha256 !== digest.sha256 || expected.rows !== digest.rows) {
        throw new BrokenTar(`${what} isn't as it was written`);
      }
      written.delete(what);
    }
    const [missing] = written.keys();
    if (missing !== undefined) throw new BrokenTar(`${missing} is missing`);
  }
}

/** Leads nowhere but below the folder that it is put into. */
function isRelative(name: string): boolean {
  return !name.includes("\\") && name.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

function named(what: string, digests: readonly Digest[]): readonly (readonly [string, Digest])[] {
  return digests.map((digest) => [`${what} ${digest.name}`, digest]);
}

function isZstdError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && /^(?:ZSTD_|Z_|ERR_ZLIB)/.test(String(error.code));
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
