import { CalendarTooShort, type Instant, type OfficeTime, workingMinutesBetween } from "@reglament/calendar";
import type { LongestWay } from "./longest-way.ts";

const minuteMs = 60_000;

/** Ten times what the longest way on record takes; a second or so of work. */
const mostTermsCounted = 4_000_000;

/** What all starts of all years say together. */
export interface SweptStarts {
  /** Minutes at which an application can be filed and whose way lies within the calendar. */
  readonly starts: number;
  /** False when the way has so many terms that the search stopped on the way through the years. */
  readonly isWhole: boolean;
  /** In how many pieces they were judged. */
  readonly pieces: number;
  /** Of them, those whose way outlasts the total. */
  readonly exceeded: number;
  /** Where the way outlasts the total by most, in milliseconds of the clock; the first of several. */
  readonly worst?: { readonly start: Instant; readonly lateMs: number };
  /**
   * The start whose way leaves least working time of the total; absent when some leave none, or less than was asked
   * about.
   */
  readonly tightest?: { readonly start: Instant; readonly leftMinutes: number };
}

/**
 * Judges each minute at which an application can be filed, by pieces of minutes that share their form.
 *
 * @param open - when applications can be filed, each from its first minute to before its last, in their order
 * @param slack - from how much working time on it matters what is left, and in whose hours
 */
export function sweepStarts(
  way: LongestWay,
  open: Iterable<readonly [from: number, to: number]>,
  slack: { readonly minutes: number; readonly office: OfficeTime },
): SweptStarts {
  let [starts, pieces, exceeded] = [0, 0, 0];
  let worst: SweptStarts["worst"];
  let tightest = { start: 0 as Instant, leftMinutes: Number.POSITIVE_INFINITY };
  for (const [from, to] of open) {
    for (let start = from; start < to; ) {
      if (way.termsCounted > mostTermsCounted) return told(false);
      const piece = pieceFrom(way, start);
      // Whatever starts later ends later, beyond the calendar as well.
      if (piece === undefined) return told(true);
      const { end, due, extentMs } = piece;
      const minutes = Math.min(Math.floor(extentMs / minuteMs) + 1, Math.ceil((to - start) / minuteMs));
      const lastMs = (minutes - 1) * minuteMs;
      const late = { first: end.at - due.at, growsBy: Number(end.moves) - Number(due.moves) };
      starts += minutes;
      pieces += 1;
      exceeded += lateMinutes(late, minutes);
      const atLast = late.first + late.growsBy * lastMs;
      if (Math.max(late.first, atLast) > (worst?.lateMs ?? 0)) {
        worst =
          late.first >= atLast
            ? { start: start as Instant, lateMs: late.first }
            : { start: (start + lastMs) as Instant, lateMs: atLast };
      }
      if (exceeded === 0 && tightest.leftMinutes >= slack.minutes) {
        for (const later of lastMs === 0 ? [0] : [0, lastMs]) {
          const leftMinutes = workingMinutesBetween(
            (end.at + (end.moves ? later : 0)) as Instant,
            (due.at + (due.moves ? later : 0)) as Instant,
            slack.office,
          );
          if (leftMinutes < tightest.leftMinutes) tightest = { start: (start + later) as Instant, leftMinutes };
        }
      }
      start += minutes * minuteMs;
    }
  }
  return told(true);

  function told(isWhole: boolean): SweptStarts {
    const leavesTime = isWhole && exceeded === 0 && starts > 0 && tightest.leftMinutes >= slack.minutes;
    return {
      starts,
      isWhole,
      pieces,
      exceeded,
      ...(worst === undefined ? {} : { worst }),
      ...(leavesTime ? { tightest } : {}),
    };
  }
}

function pieceFrom(way: LongestWay, start: number): ReturnType<LongestWay["from"]> | undefined {
  try {
    return way.from(start);
  } catch (error) {
    if (error instanceof CalendarTooShort) return undefined;
    throw error;
  }
}

/** How many of so many minutes in a row are late, when the first is by so much and each next one by a minute more or less. */
function lateMinutes(
  { first, growsBy }: { readonly first: number; readonly growsBy: number },
  minutes: number,
): number {
  if (growsBy === 0) return first > 0 ? minutes : 0;
  if (growsBy > 0) return first > 0 ? minutes : Math.max(0, minutes - (Math.floor(-first / minuteMs) + 1));
  return Math.min(minutes, Math.max(0, Math.ceil(first / minuteMs)));
}
