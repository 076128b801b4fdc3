import { describe, expect, test } from "vitest";
import { dayBefore } from "./day-before.ts";
import { instant, isoInstant } from "./instant.ts";
import { latestStart } from "./latest-start.ts";
import type { CountingPolicy, Term } from "./term.ts";
import { withoutHolidays } from "./testing/a-calendar.ts";
import { aFewYears } from "./testing/a-few-years.ts";
import { anOffice } from "./testing/an-office.ts";
import { CalendarTooShort } from "./work-calendar.ts";
import { workingDaysBetween, workingMinutesBetween } from "./working-time-between.ts";

const usual: CountingPolicy = { firstDay: "next", afterHours: "next-working-day", lastDay: "next-working-day" };
const zone = "Asia/Qostanay";
const office = anOffice({ calendar: aFewYears() });

function latest(end: string, term: Term, policy = usual): string {
  return isoInstant(latestStart(instant(end), term, policy, office), zone);
}

describe("latestStart", () => {
  test.each<readonly [string, string, Term, string]>([
    ["over a weekend", "2019-06-10T09:05+06:00", { minutes: 15 }, "2019-06-07T17:50:00+06:00"],
    [
      "over lunch, where its end is as early as its beginning",
      "2019-06-10T14:15+06:00",
      { minutes: 15 },
      "2019-06-10T14:00:00+06:00",
    ],
    ["of hours", "2019-06-10T18:00+06:00", { hours: 9 }, "2019-06-07T17:00:00+06:00"],
    ["to the closing time of its day", "2019-06-11T18:00+06:00", { workingDays: 1 }, "2019-06-10T18:00:00+06:00"],
    [
      "to the day before, when the last day isn't over",
      "2019-06-11T17:59+06:00",
      { workingDays: 1 },
      "2019-06-07T18:00:00+06:00",
    ],
    ["over a substitute", "2019-07-09T18:00+06:00", { workingDays: 1 }, "2019-07-05T18:00:00+06:00"],
    [
      "of calendar days that end on a weekend",
      "2019-06-17T18:00+06:00",
      { calendarDays: 1 },
      "2019-06-14T18:00:00+06:00",
    ],
    ["of clock days over 25 hours", "2024-03-01T10:00+05:00", { clockDays: 1 }, "2024-02-29T10:00:00+06:00"],
    ["of clock days, to closing time", "2019-06-11T23:00+06:00", { clockDays: 1 }, "2019-06-10T18:00:00+06:00"],
    ["of a month to its end", "2019-02-28T18:00+06:00", { months: 1 }, "2019-01-31T18:00:00+06:00"],
    ["of a month", "2019-07-10T18:00+06:00", { months: 1 }, "2019-06-10T18:00:00+06:00"],
  ])("subtracts a term %s", (_what, end, term, expected) => {
    expect(latest(end, term)).toBe(expected);
  });

  test("reaches to the end of the day, where events count as they stand", () => {
    expect(latest("2019-06-11T18:00+06:00", { workingDays: 1 }, { ...usual, afterHours: "none" })).toBe(
      "2019-06-10T23:59:59.999+06:00",
    );
  });

  test("doesn't guess about events before the years on record", () => {
    const fewDays = anOffice({ calendar: withoutHolidays(2019, 2019) });

    for (const term of [{ minutes: 1 }, { workingDays: 1 }, { calendarDays: 1 }, { clockDays: 1 }, { months: 1 }]) {
      expect(() => latestStart(instant("2019-01-01T08:00+06:00"), term, usual, fewDays)).toThrow(CalendarTooShort);
      expect(() => latestStart(instant("2018-12-31T08:00+06:00"), term, usual, fewDays)).toThrow(CalendarTooShort);
    }
  });

  test("of no term is a bug", () => {
    expect(() => latest("2019-06-11T18:00+06:00", { minutes: 0 })).toThrow(RangeError);
  });
});

describe("dayBefore", () => {
  test.each([
    ["2019-06-11T18:00+06:00", "2019-06-10T18:00:00+06:00"],
    ["2019-06-10T18:00+06:00", "2019-06-09T18:00:00+06:00"],
    ["2024-03-01T10:00+05:00", "2024-02-29T10:00:00+06:00"],
    ["2024-03-01T23:30+05:00", "2024-02-29T23:30:00+06:00"],
  ])("of %s is %s: the same clock time, off or not", (end, before) => {
    expect(isoInstant(dayBefore(instant(end), zone), zone)).toBe(before);
  });
});

describe("the difference", () => {
  test("in minutes leaves lunch, nights and days off out, and begun minutes", () => {
    const between = (from: string, to: string) => workingMinutesBetween(instant(from), instant(to), office);

    expect(between("2019-06-07T12:30+06:00", "2019-06-10T14:30+06:00")).toBe(30 + 240 + 240 + 30);
    expect(between("2019-06-10T09:00:30+06:00", "2019-06-10T09:10:00+06:00")).toBe(9);
    expect(between("2019-06-08T09:00+06:00", "2019-06-09T09:00+06:00")).toBe(0);
    expect(between("2019-06-10T10:00+06:00", "2019-06-10T09:30+06:00")).toBe(-30);
  });

  test("in days counts those after the first date, the last included", () => {
    const between = (from: string, to: string) => workingDaysBetween(instant(from), instant(to), office);

    expect(between("2019-06-10T17:00+06:00", "2019-06-11T09:00+06:00")).toBe(1);
    expect(between("2019-06-07T10:00+06:00", "2019-06-10T10:00+06:00")).toBe(1);
    expect(between("2019-05-03T10:00+06:00", "2019-05-13T10:00+06:00")).toBe(4);
    expect(between("2019-06-11T10:00+06:00", "2019-06-07T10:00+06:00")).toBe(-2);
  });
});
