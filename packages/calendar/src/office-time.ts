/**
 * When an office works: its week of hours, on the days that its calendar leaves.
 */
import type { Instant } from "./instant.ts";
import { addDays, type PlainDate, type Weekday, weekdayOf, weekdays } from "./plain-date.ts";
import { type DayOff, requireOnRecord, type WorkCalendar } from "./work-calendar.ts";
import { dateAt, instantAt } from "./zoned-time.ts";

/** Part of a day, in the office's zone: `from` belongs to it, `to` does not. */
export interface Interval {
  /** `"00:00"` to `"23:59"` */
  readonly from: string;
  /** Later than `from`; `"24:00"` at the latest. */
  readonly to: string;
}

/** An ordinary week; a day's intervals stand in their order and don't overlap, `[]` is a day closed. */
export interface OfficeHours {
  /** IANA name, as in `"Asia/Qostanay"` */
  readonly zone: string;
  readonly week: Readonly<Record<Weekday, readonly Interval[]>>;
}

export interface OfficeTime {
  readonly calendar: WorkCalendar;
  readonly hours: OfficeHours;
}

/** A stretch of time; `from` belongs to it, `to` does not. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

const weekendName = { kk: "Демалыс күні", ru: "Выходной день", en: "Weekend" } as const;

/**
 * Returns why an office is closed all day on a date.
 *
 * A day that the office's week leaves closed is a weekend, whatever its name,
 * unless a decree has it worked. A holiday on a weekend is returned as the holiday.
 *
 * @returns undefined on a working day
 * @throws CalendarTooShort outside the years on record
 */
export function dayOffAt(date: PlainDate, office: OfficeTime): DayOff | undefined {
  const { calendar, hours } = office;
  requireOnRecord(date, calendar);
  const dayOff = calendar.dayOff(date);
  if (dayOff !== undefined) {
    return dayOff;
  }
  const closed = hours.week[weekdayOf(date)].length === 0 && calendar.workingWeekend(date) === undefined;
  return closed ? { date, kind: "weekend", name: weekendName } : undefined;
}

/**
 * Returns the stretches of a date that the office works, in their order; none on a day off.
 *
 * A weekend that a decree has worked keeps the hours of the week's first open
 * day: the decrees don't say which hours, and offices work it as a weekday.
 *
 * @throws CalendarTooShort outside the years on record
 * @throws RangeError when the hours overlap or stand out of order: checked hours cannot
 */
export function openSpans(date: PlainDate, office: OfficeTime): readonly Span[] {
  if (dayOffAt(date, office) !== undefined) {
    return [];
  }
  const { week, zone } = office.hours;
  const own = week[weekdayOf(date)];
  const intervals = own.length > 0 ? own : (weekdays.map((day) => week[day]).find((day) => day.length > 0) ?? []);
  const spans = intervals.map(({ from, to }) => ({ from: instantAt(date, from, zone), to: instantAt(date, to, zone) }));
  for (const [index, span] of spans.entries()) {
    const previous = spans[index - 1];
    if (span.to <= span.from || (previous !== undefined && span.from < previous.to)) {
      throw new RangeError(`The office hours of ${weekdayOf(date)} overlap or stand out of order.`);
    }
  }
  return spans;
}

/** Whether the office works at a moment. It does at the opening minute, it does not at the minute a break or the night starts. */
export function isOpen(at: Instant, office: OfficeTime): boolean {
  return openSpans(dateAt(at, office.hours.zone), office).some(({ from, to }) => from <= at && at < to);
}

/**
 * Returns the first moment from `at` on when the office works: `at` itself when it does.
 *
 * @throws CalendarTooShort when none comes within the years on record
 */
export function nextOpening(at: Instant, office: OfficeTime): Instant {
  for (let date = dateAt(at, office.hours.zone); ; date = addDays(date, 1)) {
    const span = openSpans(date, office).find(({ to }) => at < to);
    if (span !== undefined) {
      return span.from > at ? span.from : at;
    }
  }
}
