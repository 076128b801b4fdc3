import type { Instant } from "./instant.ts";
import { offsetMs } from "./zone-offset.ts";
import { instantOfClock } from "./zoned-time.ts";

/**
 * Returns the same clock time on the date before, as in "not later than 24 hours before the term ends".
 *
 * The date before may be off. After a change of clocks it is not 86,400 seconds earlier; a clock time that came twice on
 * the date before means its first coming.
 *
 * @param zone - IANA name, as in `"Asia/Qostanay"`
 * @throws RangeError when the zone is unknown
 */
export function dayBefore(end: Instant, zone: string): Instant {
  return instantOfClock(end + offsetMs(end, zone) - 86_400_000, zone);
}
