import kazakhstanYaml from "../../../../regulations/kazakhstan/calendar.yaml?raw";
import type { Interval, OfficeHours, OfficeTime } from "../office-hours.ts";
import { readCalendar } from "../read-calendar.ts";
import type { WorkCalendar } from "../work-calendar.ts";

let shipped: WorkCalendar | undefined;

/** The calendar that the project ships. */
export function kazakhstan(): WorkCalendar {
  shipped ??= aCalendar(kazakhstanYaml);
  return shipped;
}

/** The calendar of a text that must be right. */
export function aCalendar(yamlText: string): WorkCalendar {
  const calendar = readCalendar(yamlText, "calendar.yaml");
  if (!("version" in calendar)) {
    throw new Error(JSON.stringify(calendar));
  }
  return calendar;
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
  ...others
}: {
  readonly calendar?: WorkCalendar;
  readonly zone?: string;
  readonly week?: Partial<OfficeHours["week"]>;
} & Omit<Partial<OfficeHours>, "zone" | "week"> = {}): OfficeTime {
  const fiveDays = { monday: workday, tuesday: workday, wednesday: workday, thursday: workday, friday: workday };
  return { calendar, hours: { zone, week: { ...fiveDays, saturday: [], sunday: [], ...week }, ...others } };
}

/** Open day and night, every day of the week. */
export function anOfficeAroundTheClock(calendar: WorkCalendar, zone: string): OfficeTime {
  const day = [{ from: "00:00", to: "24:00" }];
  const week = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: day, sunday: day };
  return anOffice({ calendar, zone, week });
}
