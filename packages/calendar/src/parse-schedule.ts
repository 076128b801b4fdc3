/**
 * Office hours written in a line: `"mon-fri 09:00-13:00 14:30-18:30; sat 10:00-13:00"`.
 *
 * Parts are separated by `;`. A part names days of the week (`mon-fri`,
 * `mon,wed`, `daily`) and their hours, or `closed`. After a span of dates
 * (`2019-06-01..2019-08-31`, either end may be left out) it holds for that time,
 * and a week of those dates has no other days than the parts with the same span
 * name. After a single date (`2019-06-10 closed`) it is the hours of that date,
 * whatever the calendar says.
 */
import type { DateException, Interval, OfficeHours, Period, Week } from "./office-hours.ts";
import { type PlainDate, plainDate, type Weekday, weekdays } from "./plain-date.ts";
import { offsetMs } from "./zone-offset.ts";

/** Codes are public: they reach users in the languages of the programs above. Add, never rename. */
export const scheduleProblems = {
  UNKNOWN_ZONE: "The zone is unknown; expected a name like Asia/Qostanay.",
  EMPTY_PART: "A part of the schedule is empty.",
  UNKNOWN_DAYS: "Not days of the week; expected mon-fri, mon,wed or daily.",
  DAY_TWICE: "A day of the week has two lists of hours.",
  BAD_DATE: "Not a date of the calendar, or a span that ends before it begins.",
  DATE_TWICE: "A date has two lists of hours.",
  NO_HOURS: "No hours; expected 09:00-13:00 or closed.",
  BAD_HOURS: "Not hours from 00:00 to 24:00, the end after the beginning.",
  HOURS_OVERLAP: "Hours overlap or stand out of order.",
  NEVER_OPENS: "The schedule never opens.",
} as const;

export type ScheduleProblemCode = keyof typeof scheduleProblems;

export interface ScheduleProblem {
  readonly reason: ScheduleProblemCode;
  /** The words at fault, as they stand in the text. */
  readonly part: string;
}

const shortNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const datePart = /^\d{4}-\d{2}-\d{2}$/;
const spanPart = /^(?:(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})?|\.\.(\d{4}-\d{2}-\d{2}))$/;

/**
 * Reads a schedule.
 *
 * @param zone - IANA name, as in `"Asia/Qostanay"`
 * @returns the hours, or the first problem with the words that have it
 *
 * @example
 * parseSchedule("mon-fri 09:00-13:00 14:30-18:30; 2019-06-10 closed", "Asia/Qostanay")
 */
export function parseSchedule(text: string, zone: string): OfficeHours | ScheduleProblem {
  if (!isZone(zone)) {
    return { reason: "UNKNOWN_ZONE", part: zone };
  }
  try {
    return readSchedule(text, zone);
  } catch (error) {
    if (error instanceof Unreadable) {
      return error.problem;
    }
    throw error;
  }
}

/** Carries a problem out of the depth in which it was found. */
class Unreadable extends Error {
  readonly problem: ScheduleProblem;

  constructor(reason: ScheduleProblemCode, part: string) {
    super(`${reason}: ${part}`);
    this.problem = { reason, part };
  }
}

interface Draft {
  readonly week: Map<Weekday, readonly Interval[]>;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
}

function readSchedule(text: string, zone: string): OfficeHours {
  const ordinary: Draft = { week: new Map() };
  const spans = new Map<string, Draft>();
  const exceptions = new Map<PlainDate, DateException>();
  for (const part of text.trim().replace(/;$/, "").split(";")) {
    const [first = "", ...rest] = part.trim().toLowerCase().split(/\s+/);
    if (first === "") {
      throw new Unreadable("EMPTY_PART", text);
    }
    if (datePart.test(first)) {
      const date = readDate(first);
      if (exceptions.has(date)) {
        throw new Unreadable("DATE_TWICE", part.trim());
      }
      exceptions.set(date, { date, hours: readHours(rest, part.trim()) });
    } else if (/\d|\.\./.test(first) && !first.includes(":")) {
      const span = spans.get(first) ?? readSpan(first);
      spans.set(first, span);
      addDaysOfWeek(span, rest, part.trim());
    } else {
      addDaysOfWeek(ordinary, [first, ...rest], part.trim());
    }
  }

  const hours = {
    zone,
    week: weekOf(ordinary),
    ...(spans.size === 0 ? {} : { periods: [...spans.values()].map(periodOf) }),
    ...(exceptions.size === 0 ? {} : { exceptions: [...exceptions.values()] }),
  };
  if (![ordinary, ...spans.values()].some(opens) && ![...exceptions.values()].some(({ hours }) => hours.length > 0)) {
    throw new Unreadable("NEVER_OPENS", text);
  }
  return hours;
}

function opens({ week }: Draft): boolean {
  return [...week.values()].some((hours) => hours.length > 0);
}

function addDaysOfWeek(draft: Draft, [days = "", ...hours]: readonly string[], part: string): void {
  const named = readDays(days);
  const intervals = readHours(hours, part);
  for (const day of named) {
    if (draft.week.has(day)) {
      throw new Unreadable("DAY_TWICE", part);
    }
    draft.week.set(day, intervals);
  }
}

function readDays(text: string): readonly Weekday[] {
  if (text === "daily") {
    return weekdays;
  }
  return text.split(",").flatMap((range) => {
    const [first = "", last = first, ...more] = range.split("-");
    const [from, to] = [shortNames.indexOf(first), shortNames.indexOf(last)];
    if (from < 0 || to < from || more.length > 0) {
      throw new Unreadable("UNKNOWN_DAYS", text);
    }
    return weekdays.slice(from, to + 1);
  });
}

function readHours(words: readonly string[], part: string): readonly Interval[] {
  if (words.length === 0) {
    throw new Unreadable("NO_HOURS", part);
  }
  if (words.length === 1 && words[0] === "closed") {
    return [];
  }
  const intervals = words.map(readInterval);
  if (intervals.some(({ from }, index) => from < (intervals[index - 1]?.to ?? from))) {
    throw new Unreadable("HOURS_OVERLAP", words.join(" "));
  }
  return intervals;
}

function readInterval(word: string): Interval {
  const [, from, to] = /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.exec(word) ?? [];
  if (from === undefined || to === undefined || to <= from) {
    throw new Unreadable("BAD_HOURS", word);
  }
  return { from, to };
}

function readSpan(text: string): Draft {
  const [matched, from, to, onlyTo] = spanPart.exec(text) ?? [];
  const end = to ?? onlyTo;
  if (matched === undefined || (from !== undefined && end !== undefined && end < from)) {
    throw new Unreadable("BAD_DATE", text);
  }
  return {
    week: new Map(),
    ...(from === undefined ? {} : { from: readDate(from) }),
    ...(end === undefined ? {} : { to: readDate(end) }),
  };
}

function readDate(text: string): PlainDate {
  try {
    return plainDate(text);
  } catch {
    throw new Unreadable("BAD_DATE", text);
  }
}

function periodOf({ week, ...span }: Draft): Period {
  return { ...span, week: weekOf({ week }) };
}

function weekOf({ week }: Pick<Draft, "week">): Week {
  const hoursOf = (day: Weekday) => week.get(day) ?? [];
  return {
    monday: hoursOf("monday"),
    tuesday: hoursOf("tuesday"),
    wednesday: hoursOf("wednesday"),
    thursday: hoursOf("thursday"),
    friday: hoursOf("friday"),
    saturday: hoursOf("saturday"),
    sunday: hoursOf("sunday"),
  };
}

function isZone(zone: string): boolean {
  try {
    offsetMs(0, zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) {
      return false;
    }
    throw error;
  }
}
