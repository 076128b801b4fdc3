import type { Instant, Text, WorkCalendar } from "@reglament/calendar";
import type { Registers } from "@reglament/gateway";
import type { CheckedEdition, Edition, Regulation } from "@reglament/regulation";
import type { Trust } from "@reglament/signature";
import type { Pool, Queryable } from "@reglament/store";
import type { Configuration } from "./configuration.ts";
import type { SignatureServices } from "./verification/signature-services.ts";

/** What handlers and background work are given; made once at start, replaced by real ones in tests. */
export interface Services {
  readonly configuration: Configuration;
  readonly pool: Pool;
  readonly law: Law;
  /**
   * Trust anchors, intermediates and fresh revocation lists at a legal moment. What is judged by data that was kept needs
   * no lists: they are left out then, and nobody is asked for them.
   */
  readonly trustAt: (region: string, now: Instant, lists?: "fetched" | "left-out") => Promise<Trust>;
  /** What judges signatures, asks about revocation and has times stamped. */
  readonly signatures: SignatureServices;
  /** The population register and the notary register; absent where they can't be asked. */
  readonly registers?: Registers;
  /** The machine's clock, milliseconds. Sessions, limits and leases use it; law never does. */
  readonly realNow: () => number;
  readonly log: Log;
}

/** The regulations and calendar read at start. */
export interface Law {
  readonly calendar: WorkCalendar;
  /** The calendar's file, as it is kept on record. */
  readonly calendarContent: Uint8Array;
  /** The texts of the files that the regulations were read from, by path below the law's folder. */
  readonly files: ReadonlyMap<string, string>;
  readonly listRegulations: () => readonly Regulation[];
  /**
   * Every edition that open cases may go by: those of the files, the texts on record that cases went by at start or that
   * are the newest of their edition, and those that other processes have put there since.
   */
  readonly listEditions: () => readonly Edition[];
  /** Services that an amendment took out of an act; nothing is filed under them. */
  readonly listExcluded: () => readonly Regulation[];
  /** A region's name and its authority, by the first part of the regulations' keys. */
  readonly findRegion: (region: string) => { readonly title: Text; readonly authority: Text } | undefined;
  readonly findRegulation: (key: string) => Regulation | undefined;
  /**
   * Also one that the files no longer have, once `recordEditionsOf` has put it on record. Throws `EditionNotOnRecord` for
   * any other: cases are filed under it by another process only, whose text `learnTexts` finds.
   */
  readonly getEdition: (regulation: string, edition: string) => Edition;
  /**
   * Reads the texts that other processes, started with other files, have put on record since this was last called. They
   * are for cases alone: what is filed here goes by the files of this process.
   */
  readonly learnTexts: (db: Queryable) => Promise<void>;
  /**
   * What is wrong with a regulation's editions, those on record, with the proof over all moments of filing. The first
   * call takes a second or so and keeps its answer; see `checkAhead`.
   */
  readonly listChecked: (regulation: Regulation) => readonly CheckedEdition[];
}

/** Structured log lines; never with personal data. */
export interface Log {
  info(event: string, facts?: Readonly<Record<string, string | number | boolean>>): void;
  error(event: string, error: unknown, facts?: Readonly<Record<string, string | number | boolean>>): void;
}
