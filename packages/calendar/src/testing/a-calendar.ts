import type { PlainDate } from "../plain-date.ts";
import { type DayOff, requireOnRecord, type WorkCalendar } from "../work-calendar.ts";

/** A calendar made of the days given, written as dates; every year without others is on record and ordinary. */
export function aCalendarOf({
  version = "invented",
  firstYear,
  lastYear,
  off = [],
  worked = [],
}: {
  readonly version?: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly off?: readonly (string | (Partial<DayOff> & { readonly date: PlainDate }))[];
  readonly worked?: readonly string[];
}): WorkCalendar {
  const years = { version, firstYear, lastYear };
  const name = { kk: "Мереке", ru: "Праздник", en: "Holiday" };
  const daysOff = new Map(
    off
      .map((day) => (typeof day === "string" ? { date: day as PlainDate } : day))
      .map((day) => [day.date, { kind: "holiday" as const, name, ...day }]),
  );
  return {
    ...years,
    dayOff(date) {
      requireOnRecord(date, years);
      return daysOff.get(date);
    },
    workingWeekend(date) {
      requireOnRecord(date, years);
      return worked.includes(date) ? {} : undefined;
    },
  };
}

/** Years in which nothing but weekends is off. */
export function withoutHolidays(firstYear: number, lastYear: number): WorkCalendar {
  return aCalendarOf({ version: "weekends-only", firstYear, lastYear });
}
