/**
 * Which wording of a regulation an application of a given day falls under, if any.
 *
 * The text of a reason says only what is on record: where the day of an act's
 * effect isn't known, the reason says so instead of naming a guessed day.
 */
import type { PlainDate } from "@reglament/calendar";
import { earliestOf } from "../act/effect-of-act.ts";
import type { DateFact } from "../act/identity.ts";
import type { EditionAt, EndOfEdition, Regulation } from "../edition/edition.ts";
import { endedOn, excludedOn, notYetInForce, repealedNotBefore, repealedOn, unknownEnd } from "./standing-in-words.ts";

/** What an administrator recorded about a regulation after reading the acts. */
export interface RecordedFacts {
  /** The first day on which the regulation no longer holds. */
  readonly endOn?: PlainDate;
}

/**
 * Returns the edition for applications filed on a day, or why there is none.
 *
 * - before the first edition: `NOT_YET_IN_FORCE`;
 * - from the day a repeal takes effect: `REPEALED`; an exclusion from the act: `EXCLUDED`. A recorded end fills a day
 *   that the file doesn't know; until it is recorded, the earliest possible day counts, and a recorded day before that
 *   one can't be right, so the bound holds;
 * - ended with nothing known of the day: `END_UNKNOWN` for every day until the end is recorded; where it is known up to
 *   when the text held, from then on;
 * - within a wording that nobody has: `EDITION_NOT_ON_RECORD`.
 *
 * @param date - the day of filing in the office's zone
 */
export function editionAt(regulation: Regulation, date: PlainDate, recorded: RecordedFacts): EditionAt {
  const begun = regulation.editions.filter((edition) => startOf(edition.from) <= date);
  const edition = begun.at(-1);
  if (edition === undefined) return { closed: "NOT_YET_IN_FORCE", because: notYetInForce(firstDay(regulation)) };
  // What is recorded of the regulation's end is about its last wording; an earlier one ended with its successor.
  const isLast = edition === regulation.editions.at(-1);
  return (
    closedByEnd(edition.until, date, isLast ? recorded : {}) ??
    (edition.onRecord ? { edition } : { closed: "EDITION_NOT_ON_RECORD", because: edition.because })
  );
}

function closedByEnd(
  until: EndOfEdition | undefined,
  date: PlainDate,
  { endOn }: RecordedFacts,
): EditionAt | undefined {
  if (until === undefined) {
    return endOn === undefined || date < endOn ? undefined : { closed: "REPEALED", because: endedOn(endOn) };
  }
  const bound = earliestOf(until.effect);
  const isKnown = "on" in until.effect;
  const recorded = isKnown || endOn === undefined ? undefined : latest(endOn, bound);
  const end = recorded ?? bound;
  if (end === undefined) return { closed: "END_UNKNOWN", because: unknownEnd(until) };
  if (date < end) return undefined;
  if (recorded === undefined && until.kind === "unknown") return { closed: "END_UNKNOWN", because: unknownEnd(until) };
  const isExact = isKnown || recorded !== undefined;
  if (until.kind === "excluded" && until.by !== undefined) {
    return { closed: "EXCLUDED", because: excludedOn(until.by, end, isExact) };
  }
  if (until.by === undefined) return { closed: "REPEALED", because: endedOn(end) };
  return { closed: "REPEALED", because: (isExact ? repealedOn : repealedNotBefore)(until.by, end) };
}

function latest(one: PlainDate, other: PlainDate | undefined): PlainDate {
  return other !== undefined && other > one ? other : one;
}

/** An edition whose start is unknown never begins by itself; the reader refuses such files. */
function startOf(from: DateFact): string {
  return earliestOf(from) ?? "9999-12-31";
}

function firstDay(regulation: Regulation): PlainDate {
  const first = regulation.editions[0];
  const start = first && earliestOf(first.from);
  if (start === undefined) throw new Error(`${regulation.key} has no edition whose beginning is known`);
  return start;
}
