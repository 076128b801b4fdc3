import { type Instant, instant, isoInstant } from "@reglament/calendar";
import { type DueProblem, dueProblem } from "./due-problems.ts";

const ONE_DAY_MS = 24 * 3_600_000;
/** Dates are written with four digits of the year, in every zone. */
const earliest = Date.parse("0000-01-02T00:00:00Z");
const latest = Date.parse("9999-12-31T00:00:00Z");
const withoutOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/;

/**
 * Reads the moment that a question starts at.
 *
 * A moment must say its offset from UTC; with one it is never doubtful. Without one the problem says what the clocks of
 * the zone make of it: one moment, none, or two.
 *
 * @param zone - a known zone
 */
export function readStart(text: string, zone: string): Instant | DueProblem {
  const trimmed = text.trim();
  if (withoutOffset.test(trimmed)) return doubtOf(trimmed, zone);
  return instantOf(trimmed) ?? dueProblem("START_UNREADABLE", "start", { given: text });
}

function doubtOf(clock: string, zone: string): DueProblem {
  const inUtc = instantOf(`${clock}Z`);
  if (inUtc === undefined) return dueProblem("START_UNREADABLE", "start", { given: clock });
  const near = [inUtc - ONE_DAY_MS, inUtc, inUtc + ONE_DAY_MS].map((at) => offsetAt(at as Instant, zone));
  const [first, second] = [...new Set(near)].filter((offset) => showsClock(`${clock}${offset}`, zone)).toSorted(later);
  if (first === undefined) return dueProblem("START_NEVER_WAS", "start", { given: clock, zone });
  if (second === undefined) return dueProblem("START_WITHOUT_OFFSET", "start", { given: clock, offset: first });
  return dueProblem("START_TWICE", "start", { given: clock, zone, first, second });
}

function showsClock(moment: string, zone: string): boolean {
  const at = instantOf(moment);
  return at !== undefined && instantOf(isoInstant(at, zone)) === at && offsetAt(at, zone) === moment.slice(-6);
}

/** As in `+06:00`. */
function offsetAt(at: Instant, zone: string): string {
  return isoInstant(at, zone).slice(-6);
}

/** Of a clock time that comes twice, the first coming has the greater offset. */
function later(one: string, other: string): number {
  return minutesOf(other) - minutesOf(one);
}

function minutesOf(offset: string): number {
  return Number(`${offset[0]}1`) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4)));
}

function instantOf(text: string): Instant | undefined {
  try {
    const at = instant(text);
    return earliest <= at && at < latest ? at : undefined;
  } catch {
    return undefined;
  }
}
