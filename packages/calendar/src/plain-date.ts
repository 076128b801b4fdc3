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
  const weekday = weekdays[(((dayNumberOf(date) + 3) % 7) + 7) % 7];
  if (weekday === undefined) {
    throw new RangeError(`Not a date of the calendar: "${date}".`);
  }
  return weekday;
}

/**
 * Returns the same day so many months later, or that month's last day when it has no such day: 31 January and one
 * month give 28 or 29 February.
 *
 * @param months - whole; negative for months earlier
 * @throws RangeError when the result leaves the years 0000 to 9999
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const day = Number(date.slice(8));
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(month / 12);
  return dateOf(year, month - year * 12, Math.min(day, lengthOfMonth(year, month - year * 12)));
}

/** Whether no later day of the same month follows. */
export function isLastOfMonth(date: PlainDate): boolean {
  return Number(date.slice(8)) === lengthOfMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1);
}

/** The last day of a date's month. */
export function lastOfMonth(date: PlainDate): PlainDate {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1];
  return dateOf(year, month, lengthOfMonth(year, month));
}

/** Milliseconds since 1970 of the date's midnight, were its zone UTC. */
export function utcMidnight(date: PlainDate): number {
  return dayNumberOf(date) * msPerUtcDay;
}

/** The date a clock in UTC shows so many milliseconds after 1970. */
export function dateOfUtc(ms: number): PlainDate {
  return dateOfDayNumber(Math.floor(ms / msPerUtcDay));
}

/** Days from 1970-01-01 to the date; a weekday comes back every seven. */
export function dayNumberOf(date: PlainDate): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / msPerUtcDay);
}

/**
 * The date so many days after 1970-01-01.
 *
 * @throws RangeError when it leaves the years 0000 to 9999
 */
export function dateOfDayNumber(days: number): PlainDate {
  const at = new Date(days * msPerUtcDay);
  return dateOf(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate());
}

function dateOf(year: number, month: number, day: number): PlainDate {
  if (!(year >= 0 && year <= 9999)) {
    throw new RangeError(`Not a date of the years 0000 to 9999: year ${year}.`);
  }
  return `${String(year).padStart(4, "0")}-${twoDigits(month + 1)}-${twoDigits(day)}` as PlainDate;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** @param month - 0 for January */
function lengthOfMonth(year: number, month: number): number {
  return month === 1 ? (isLeap(year) ? 29 : 28) : [3, 5, 8, 10].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
