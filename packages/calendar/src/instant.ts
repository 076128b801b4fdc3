/**
 * Moments of time, read and written in ISO 8601.
 */
import { plainDate } from "./plain-date.ts";
import { offsetMs } from "./zone-offset.ts";

/** Whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly brand: "Instant" };

const isoForm = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:[0-5]\d)$/;

/**
 * Reads a moment that says its offset from UTC; seconds and milliseconds may be left out.
 *
 * @throws RangeError when the text has another form, no offset, or names an impossible date or time
 *
 * @example
 * instant("2019-06-10T09:00+06:00"); // the same as instant("2019-06-10T03:00:00Z")
 */
export function instant(iso: string): Instant {
  const [, date, hour, minute, second = "00", fraction = "", offset] = isoForm.exec(iso) ?? [];
  if (date === undefined || offset === undefined) {
    throw new RangeError(`Not a moment with an offset: "${iso}"; expected a form like "2019-06-10T09:00:00+06:00".`);
  }
  const ms = Date.parse(`${plainDate(date)}T${hour}:${minute}:${second}.${fraction.padEnd(3, "0")}${offset}`);
  if (Number.isNaN(ms)) {
    throw new RangeError(`Not an offset from UTC: "${offset}" in "${iso}".`);
  }
  return ms as Instant;
}

/**
 * Writes a moment as the clocks of a zone show it, with the offset in force then.
 * Milliseconds are written only when they are not zero.
 *
 * @param zone - IANA name, as in `"Asia/Qostanay"`
 * @throws RangeError when the zone is unknown
 *
 * @example
 * isoInstant(instant("2019-06-10T03:00Z"), "Asia/Qostanay"); // "2019-06-10T09:00:00+06:00"
 */
export function isoInstant(at: Instant, zone: string): string {
  const offset = offsetMs(at, zone);
  const clock = new Date(at + offset)
    .toISOString()
    .slice(0, -1)
    .replace(/\.000$/, "");
  const minutes = Math.abs(offset) / 60_000;
  const twoDigits = (value: number) => String(Math.trunc(value)).padStart(2, "0");
  return `${clock}${offset < 0 ? "-" : "+"}${twoDigits(minutes / 60)}:${twoDigits(minutes % 60)}`;
}
