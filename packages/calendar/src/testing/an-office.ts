import kazakhstanYaml from "../../../../regulations/kazakhstan/calendar.yaml?raw";
import type { Interval, OfficeHours, OfficeTime } from "../office-time.ts";
import { readCalendar } from "../read-calendar.ts";
import type { WorkCalendar } from "../work-calendar.ts";

/** The calendar that the project ships. */
export function kazakhstan(): WorkCalendar {
  return aCalendar(kazakhstanYaml);
}

/** The calendar of a text that must be right. */
export function aCalendar(yamlText: string): WorkCalendar {
  const calendar = readCalendar(yamlText, "calendar.yaml");
  if (!("version" in calendar)) {
    throw new Error(JSON.stringify(calendar));
  }
  return calendar;
}

/** Years in which nothing but weekends is off. */
export function withoutHolidays(first: number, last: number): WorkCalendar {
  return aCalendar(`
version: weekends-only
years: { first: ${first}, last: ${last} }
weekend: [saturday, sunday]
names: { substitute: { kk: а, ru: б, en: c }, transfer: { kk: а, ru: б, en: c } }
holidays: []
transfers: []
`);
}

/** 09:00-13:00 and 14:00-18:00, as offices of the region work. */
const workday: readonly Interval[] = [
  { from: "09:00", to: "13:00" },
  { from: "14:00", to: "18:00" },
];

/** A school of Kostanay, Monday to Friday, unless told otherwise. */
export function anOffice({
  calendar = kazakhstan(),
  zone = "Asia/Qostanay",
  week = {},
}: {
  readonly calendar?: WorkCalendar;
  readonly zone?: string;
  readonly week?: Partial<OfficeHours["week"]>;
} = {}): OfficeTime {
  const fiveDays = { monday: workday, tuesday: workday, wednesday: workday, thursday: workday, friday: workday };
  return { calendar, hours: { zone, week: { ...fiveDays, saturday: [], sunday: [], ...week } } };
}

/** Open day and night, every day of the week. */
export function anOfficeAroundTheClock(calendar: WorkCalendar, zone: string): OfficeTime {
  const day = [{ from: "00:00", to: "24:00" }];
  const week = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: day, sunday: day };
  return anOffice({ calendar, zone, week });
}
