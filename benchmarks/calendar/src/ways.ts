/**
 * The ways to add a term, all told the same calendar as far as they take it.
 *
 * None but our own and the plain loop can be told that a Saturday is worked; date-fns takes no holidays either.
 */
import { type CountingPolicy, compiled, dueAt, type OfficeTime } from "@reglament/calendar";
import { addBusinessDays } from "date-fns";
import dayjs from "dayjs";
import businessTime from "dayjs-business-time";
import luxonBusinessDays from "luxon-business-days";
import moment from "moment";
import "moment-business-time";
import type { WorkingMoment } from "moment-business-time";
import { listDates, zone } from "./office.ts";
import { plainLoop } from "./plain-loop.ts";

/** Adds a term to a moment; milliseconds since 1970 in and out. */
export type Add = (start: number, length: number) => number;

/** What can be asked of a library; absent what it can't do. */
export interface Way {
  readonly days: Add;
  readonly minutes?: Add;
}

const policy: CountingPolicy = { firstDay: "next", afterHours: "none", lastDay: "next-working-day" };

/** Prepares every way for an office. */
export function prepareWays(office: OfficeTime): Readonly<Record<string, Way>> {
  const { off } = listDates(office.calendar);
  return {
    reglament: reglament(office),
    "plain loop with Sets": plainLoop(listDates(office.calendar)),
    "date-fns": { days: (start, length) => addBusinessDays(start, length).getTime() },
    "dayjs-business-time": dayjsWay(off),
    "moment-business-time": momentWay(off),
    "luxon-business-days": luxonWay(off),
  };
}

function reglament(office: OfficeTime): Way {
  const laidOut = compiled(office);
  return {
    days: (start, length) => dueAt(laidOut, start, "workingDays", length, policy),
    minutes: (start, length) => dueAt(laidOut, start, "minutes", length, policy),
  };
}

function dayjsWay(off: readonly string[]): Way {
  dayjs.extend(businessTime);
  dayjs.setHolidays([...off]);
  const day = [
    { start: "09:00:00", end: "13:00:00" },
    { start: "14:30:00", end: "18:30:00" },
  ];
  dayjs.setBusinessTime({
    sunday: null,
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday: day,
    saturday: null,
  });
  return {
    days: (start, length) => dayjs(start).addBusinessDays(length).valueOf(),
    minutes: (start, length) => dayjs(start).addBusinessMinutes(length).valueOf(),
  };
}

function momentWay(off: readonly string[]): Way {
  const day = ["09:00:00", "13:00:00", "14:30:00", "18:30:00"];
  const workinghours = { 0: null, 1: day, 2: day, 3: day, 4: day, 5: day, 6: null };
  moment.updateLocale("en", { workinghours, holidays: off });
  const working = (start: number): WorkingMoment => moment(start) as WorkingMoment;
  return {
    days: (start, length) => working(start).addWorkingTime(length, "days").valueOf(),
    minutes: (start, length) => working(start).addWorkingTime(length, "minutes").valueOf(),
  };
}

function luxonWay(off: readonly string[]): Way {
  const { DateTime } = luxonBusinessDays;
  const holidays = new Set<string | null>(off);
  DateTime.fromMillis(0, { zone }).setupBusiness({
    businessDays: [1, 2, 3, 4, 5],
    holidayMatchers: [(day) => holidays.has(day.toISODate())],
  });
  return { days: (start, length) => DateTime.fromMillis(start, { zone }).plusBusiness({ days: length }).toMillis() };
}
