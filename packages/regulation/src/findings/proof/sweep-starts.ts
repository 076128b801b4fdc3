import {
  CalendarTooShort,
  type CompiledOffice,
  compiled,
  type Instant,
  type OfficeTime,
  type Term,
  workingMinutesBetween,
} from "@reglament/calendar";
import type { LongestWay } from "./longest-way.ts";

const minuteMs = 60_000;

/** What all starts of all years say together. */
export interface SweptStarts {
  /** Minutes at which an application can be filed and whose way lies within the calendar. */
  readonly starts: number;
  /** In how many pieces they were judged. */
  readonly pieces: number;
  /** Of them, those whose way outlasts the total. */
  readonly exceeded: number;
  /** Where the way outlasts the total by most, in milliseconds of the clock; the first of several. */
  readonly worst?: { readonly start: number; readonly lateMs: number };
  /** Of the starts whose way keeps the total, the one that leaves least working time. */
  readonly tightest?: { readonly start: number; readonly leftMinutes: number };
}

/**
 * Judges each minute at which an application can be filed, by pieces of minutes that share their form.
 *
 * @param open - when applications can be filed, each from its first minute to before its last, in their order
 */
export function sweepStarts(
  way: LongestWay,
  { term, office }: { readonly term: Term; readonly office: OfficeTime },
  open: Iterable<readonly [from: number, to: number]>,
): SweptStarts {
  const total = { term, office: compiled(office) };
  let [starts, pieces, exceeded] = [0, 0, 0];
  let worst: SweptStarts["worst"];
  let tightest: SweptStarts["tightest"];
  const told = () => ({
    starts,
    pieces,
    exceeded,
    ...(worst === undefined ? {} : { worst }),
    ...(tightest === undefined ? {} : { tightest }),
  });
  for (const [from, to] of open) {
    for (let start = from; start < to; ) {
      const piece = pieceFrom(way, total, start);
      // Whatever starts later ends later, beyond the calendar as well.
      if (piece === undefined) return told();
      const minutes = Math.min(Math.floor(piece.extentMs / minuteMs) + 1, Math.ceil((to - start) / minuteMs));
      const { lateMs, growsBy } = piece;
      const last = lateMs + growsBy * (minutes - 1) * minuteMs;
      starts += minutes;
      pieces += 1;
      exceeded += lateMinutes(lateMs, growsBy, minutes);
      for (const [at, late] of [
        [start, lateMs],
        [start + (minutes - 1) * minuteMs, last],
      ] as const) {
        if (late > 0 && late > (worst?.lateMs ?? 0)) worst = { start: at, lateMs: late };
        if (late > 0) continue;
        const due = piece.due.at + (piece.due.moves ? at - start : 0);
        const leftMinutes = workingMinutesBetween((due + late) as Instant, due as Instant, office);
        if (leftMinutes < (tightest?.leftMinutes ?? Number.POSITIVE_INFINITY)) tightest = { start: at, leftMinutes };
      }
      start += minutes * minuteMs;
    }
  }
  return told();
}

/** By how much a start is late, how that grows from one to the next, and for how long this holds. */
function pieceFrom(way: LongestWay, total: { readonly term: Term; readonly office: CompiledOffice }, start: number) {
  try {
    const { end, due, extentMs } = way.from(start, total);
    return { due, lateMs: end.at - due.at, growsBy: Number(end.moves) - Number(due.moves), extentMs };
  } catch (error) {
    if (error instanceof CalendarTooShort) return undefined;
    throw error;
  }
}

/** How many of so many minutes in a row are late, when the first is by `lateMs` and each next one by so much more. */
function lateMinutes(lateMs: number, growsBy: number, minutes: number): number {
  if (growsBy === 0) return lateMs > 0 ? minutes : 0;
  if (growsBy > 0) return lateMs > 0 ? minutes : Math.max(0, minutes - (Math.floor(-lateMs / minuteMs) + 1));
  return Math.min(minutes, Math.max(0, Math.ceil(lateMs / minuteMs)));
}
