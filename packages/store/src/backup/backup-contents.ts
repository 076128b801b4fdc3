/**
 * What a backup says of itself: in its first entry what is to come, in its last one what it came to.
 *
 * The digests stand at the end, because a backup is written in one go, also to where nobody can turn back.
 */
import type { Mode } from "../migrate.ts";
import { BackupProblem } from "./backup-problem.ts";

/** Grows when a release of before could no longer read what this one writes. */
export const formatVersion = 1;

export const headName = "backup.json";
export const tailName = "digests.json";

/** A table in a backup, as its rows are written. */
export interface BackedUpTable {
  readonly name: string;
  /** In the order of the rows' fields. */
  readonly columns: readonly string[];
}

/** The first entry. */
export interface BackupHead {
  readonly format: "reglament-backup";
  readonly version: typeof formatVersion;
  /** Release of the program that took it. */
  readonly release: string;
  readonly mode: Mode;
  /** Machine time of the database's snapshot, ISO 8601. */
  readonly takenAt: string;
  /** Names of the migrations that the database had, in their order. */
  readonly migrations: readonly string[];
  /** In the order in which they can be loaded: what a table refers to comes before it. */
  readonly tables: readonly BackedUpTable[];
  /** Last values that sequences gave out; of those that gave any. */
  readonly sequences: readonly { readonly name: string; readonly last: string }[];
}

/** What went into a backup, for one table or file. */
export interface Digest {
  readonly name: string;
  /** Of a table. */
  readonly rows?: number;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/** The last entry. */
export interface BackupTail {
  /** Of the first entry's bytes. */
  readonly head: string;
  readonly tables: readonly Digest[];
  readonly files: readonly Digest[];
}

/** What a person is told of a backup. */
export interface BackupSummary {
  readonly release: string;
  readonly mode: Mode;
  readonly takenAt: string;
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
}

export function summaryOf(head: BackupHead, tail: BackupTail): BackupSummary {
  return {
    release: head.release,
    mode: head.mode,
    takenAt: head.takenAt,
    tables: tail.tables.length,
    rows: tail.tables.reduce((sum, { rows = 0 }) => sum + rows, 0),
    files: tail.files.length,
  };
}

/** @throws BackupProblem when it isn't a backup's first entry, or one of a later format */
export function readHead(name: string, bytes: Uint8Array): BackupHead {
  const head = name === headName ? (readJson(bytes) as Partial<BackupHead> | undefined) : undefined;
  if (head?.format !== "reglament-backup") throw new BackupProblem("This isn't a backup of Reglament.");
  if (head.version !== formatVersion) {
    throw new BackupProblem(
      `The backup was written by release ${head.release} in a form that this release doesn't know. Restore it with that release or a later one.`,
    );
  }
  return head as BackupHead;
}

/** @returns undefined when it isn't JSON */
export function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return undefined;
  }
}

/**
 * Name of an entry with a piece of a table; numbers, because a table's name may hold anything.
 *
 * @param table - its place in the head, from 0
 * @param piece - from 1
 */
export function pieceName(table: number, tableName: string, piece: number): string {
  const readable = tableName.replaceAll(/[^A-Za-z0-9_]/g, "_");
  return `tables/${String(table + 1).padStart(3, "0")}-${readable}/${String(piece).padStart(8, "0")}`;
}
