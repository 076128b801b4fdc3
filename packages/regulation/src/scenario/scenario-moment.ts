import { dateAt, type Instant, instant, instantAt, plainDate } from "@reglament/calendar";
import type { Regulation } from "../edition/edition.ts";

/**
 * Returns the moment that a scenario names: `2019-06-10 17:50` of the office's clock, `17:50` of the day of `before`, or
 * one with an offset of its own.
 *
 * @param before - what the scenario names before it; absent where a date is needed
 * @returns undefined when there is no such day, or no day is said
 */
export function momentOf(written: string, zone: string, before: Instant | undefined): Instant | undefined {
  try {
    if (written.includes("T")) return instant(written);
    const [date, clock] = written.includes(" ") ? written.split(" ") : [undefined, written];
    const day = date === undefined ? before && dateAt(before, zone) : plainDate(date);
    return day === undefined || clock === undefined ? undefined : instantAt(day, clock, zone);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The zone in which the clock times of a scenario are meant: that of the offices, in every wording the same. */
export function zoneOf(regulation: Regulation): string {
  const edition = regulation.editions.find((one) => one.onRecord);
  if (edition?.onRecord !== true) throw new Error(`${regulation.key} has no edition on record`);
  return edition.provider.hours.zone;
}
