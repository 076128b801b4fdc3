import { compiled } from "./compiled/compiled.ts";
import { earliestWithWorked, workedMs } from "./compiled/working-time.ts";
import type { Instant } from "./instant.ts";
import type { OfficeTime } from "./office-hours.ts";
import type { Span } from "./office-time.ts";

/**
 * Returns the first moment at which so many hundredths of the working time between two moments are over.
 *
 * @param percent - 0 to 100
 * @param suspensions - times that don't count, in their order
 * @returns `to` when nothing is worked between them
 * @throws CalendarTooShort when a moment lies outside the years on record
 *
 * @example
 * // Monday 10:00 to 15:00, an office open 09:00-13:00 and 14:00-18:00
 * momentAtShare({ from, to }, 50, office); // 12:00
 */
export function momentAtShare(
  { from, to }: Span,
  percent: number,
  office: OfficeTime,
  suspensions: readonly Span[] = [],
): Instant {
  const c = compiled(office);
  const stops = suspensions
    .map((stop) => ({ from: Math.max(stop.from, from), to: Math.min(stop.to, to) }))
    .filter((stop) => stop.from < stop.to)
    .map((stop) => ({ from: workedMs(c, stop.from), to: workedMs(c, stop.to) }));
  const stopped = stops.reduce((sum, stop) => sum + stop.to - stop.from, 0);
  const before = workedMs(c, from);
  const worked = workedMs(c, to) - before - stopped;
  if (worked <= 0) return to;
  let reached = before + Math.ceil((worked * percent) / 100);
  for (const stop of stops) {
    if (reached > stop.from) reached += stop.to - stop.from;
  }
  return (reached <= before ? from : earliestWithWorked(c, reached)) as Instant;
}
