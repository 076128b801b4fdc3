/**
 * Calendar dates without a time and without a zone.
 *
 * `Date` serves only to count days in UTC: a local `Date` would drag in the
 * zone of the server.
 */

/** A date of the Gregorian calendar, as in `"2019-06-10"`. Dates compare as text: an earlier one is smaller. */
export type PlainDate = string & { readonly brand: "PlainDate" };

export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

/** The days of the week in their order, Monday first (ISO 8601). */
export const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const satisfies readonly Weekday[];

const msPerUtcDay = 86_400_000;

/**
 * Reads a date written as year-month-day (ISO 8601, extended format).
 *
 * @throws RangeError when the text has another form or no such day exists, as with `"2019-02-29"`
 */
export function plainDate(text: string): PlainDate {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // Date.parse rolls 30 February over into March, so the text must come back unchanged.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text) {
    throw new RangeError(`Not a date of the calendar: "${text}"; expected a form like "2019-06-10".`);
  }
  return text as PlainDate;
}

/**
 * Returns the date so many days later, or earlier when `days` is negative.
 *
 * @throws RangeError when `days` is not whole, or the result leaves the years 0000 to 9999
 */
export function addDays(date: PlainDate, days: number): PlainDate {
  if (!Number.isInteger(days)) {
    throw new RangeError(`Days must be a whole number, not ${days}.`);
  }
  return dateOfUtc(utcMidnight(date) + days * msPerUtcDay);
}

export function weekdayOf(date: PlainDate): Weekday {
  const sundayFirst = new Date(utcMidnight(date)).getUTCDay();
  const weekday = weekdays[(sundayFirst + 6) % 7];
  if (weekday === undefined) {
    throw new RangeError(`Not a date of the calendar: "${date}".`);
  }
  return weekday;
}

/** Milliseconds since 1970 of the date's midnight, were its zone UTC. */
export function utcMidnight(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** The date a clock in UTC shows so many milliseconds after 1970. */
export function dateOfUtc(ms: number): PlainDate {
  return plainDate(new Date(ms).toISOString().slice(0, 10));
}
