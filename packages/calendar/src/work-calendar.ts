/**
 * Days off of a country, as its law and its government's decrees make them.
 *
 * Ordinary weekends are not in it: which days of the week an office is closed
 * stands in the office's hours.
 */
import type { PlainDate } from "./plain-date.ts";

/** A text for readers, in the three languages. */
export interface Text {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

/**
 * A day without work.
 *
 * `closed` is a day that the office's own schedule leaves out beyond its week;
 * `substitute` is the working day given for a holiday that fell on a weekend;
 * `transfer` a day made free by a decree that has another one worked;
 * `religious` a day off that is no holiday, so that nothing is given for it
 * when it falls on a weekend.
 */
export interface DayOff {
  readonly date: PlainDate;
  readonly kind: "weekend" | "closed" | "holiday" | "substitute" | "transfer" | "religious";
  readonly name: Text;
  /** The act that made the day free, by its id in the register of acts or its article; absent when not on record. */
  readonly act?: string;
  /** Absent when not on record. */
  readonly knownSince?: KnownSince;
  /** The holiday that a substitute is given for, or the day that is worked for a transfer. */
  readonly insteadOf?: PlainDate;
  /** The date is reckoned and not announced yet: it may still move. */
  readonly estimated?: true;
}

/** The date since when a day is known, mostly of the act's signing; or the bounds between which it lies. */
export type KnownSince = { readonly on: PlainDate } | { readonly notBefore?: PlainDate; readonly by?: PlainDate };

/** A day off that is worked, mostly a Saturday or Sunday, in exchange for another day. */
export interface WorkedDay {
  /** As of a day off. */
  readonly act?: string;
  /** As of a day off. */
  readonly knownSince?: KnownSince;
  /** The day made free in exchange. */
  readonly freed?: PlainDate;
}

export interface WorkCalendar {
  /** Changes with every change of the days: a deadline says which version it was computed with. */
  readonly version: string;
  readonly firstYear: number;
  readonly lastYear: number;
  /**
   * Returns the holiday, substitute, transfer or religious day off on a date; ordinary weekends are not known here.
   *
   * @throws CalendarTooShort outside the years on record
   */
  dayOff(date: PlainDate): DayOff | undefined;
  /**
   * Returns a day off that is worked, mostly a Saturday or Sunday, in exchange for another day.
   *
   * @throws CalendarTooShort outside the years on record
   */
  workingWeekend(date: PlainDate): WorkedDay | undefined;
}

/** A date lies outside the years on record, where days off are not known: never a guess. */
export class CalendarTooShort extends Error {
  override readonly name = "CalendarTooShort";
  readonly date: PlainDate;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly calendarVersion: string;

  constructor(date: PlainDate, calendar: Pick<WorkCalendar, "version" | "firstYear" | "lastYear">) {
    super(
      `${date} lies outside the years ${calendar.firstYear} to ${calendar.lastYear} of the working calendar ${calendar.version}.`,
    );
    this.date = date;
    this.firstYear = calendar.firstYear;
    this.lastYear = calendar.lastYear;
    this.calendarVersion = calendar.version;
  }
}

/**
 * Lets through only a date whose year is on record.
 *
 * @throws CalendarTooShort otherwise
 */
export function requireOnRecord(
  date: PlainDate,
  calendar: Pick<WorkCalendar, "version" | "firstYear" | "lastYear">,
): void {
  const year = Number(date.slice(0, 4));
  if (year < calendar.firstYear || year > calendar.lastYear) {
    throw new CalendarTooShort(date, calendar);
  }
}
