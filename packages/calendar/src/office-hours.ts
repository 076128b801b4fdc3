/**
 * The hours of an office: its week, other weeks for a time, and single dates that differ.
 *
 * Which of them holds on a date, and what a country's days off leave of it,
 * stands in `hours-on.ts`.
 */
import type { PlainDate, Weekday } from "./plain-date.ts";
import type { Text, WorkCalendar } from "./work-calendar.ts";

/** Part of a day, in the office's zone: `from` belongs to it, `to` does not. */
export interface Interval {
  /** `"00:00"` to `"23:59"` */
  readonly from: string;
  /** Later than `from`; `"24:00"` at the latest. */
  readonly to: string;
}

/** A day's intervals stand in their order and don't overlap; `[]` is a day closed. */
export type Week = Readonly<Record<Weekday, readonly Interval[]>>;

/** Another week for a time. */
export interface Period {
  /** The first date of it; without one it has always been. */
  readonly from?: PlainDate;
  /** The last date of it; without one it has no end. */
  readonly to?: PlainDate;
  readonly week: Week;
}

/** The hours of one date, whatever the week and the country's calendar say. */
export interface DateException {
  readonly date: PlainDate;
  /** `[]` closes the office, hours open it, on a holiday too. */
  readonly hours: readonly Interval[];
  readonly because?: Text;
}

export interface OfficeHours {
  /** IANA name, as in `"Asia/Qostanay"` */
  readonly zone: string;
  /** The ordinary week. */
  readonly week: Week;
  /** The last one that a date falls into takes the place of the ordinary week. */
  readonly periods?: readonly Period[];
  /** These win over everything; of two for one date the last. */
  readonly exceptions?: readonly DateException[];
  /**
   * Who gets a day in lieu, a substitute or a transfer: `everybody`, the default, or with `own-weekend` only an office
   * to which the day replaced is no ordinary working day. An office that works on Saturdays has had a holiday that fell on one, so that the
   * Monday after is no day off for it.
   */
  readonly daysInLieu?: "everybody" | "own-weekend";
}

/** Neither part may be changed once it was counted with: both are read once and remembered. */
export interface OfficeTime {
  readonly calendar: WorkCalendar;
  readonly hours: OfficeHours;
}
