import { describe, expect, test } from "vitest";
import { dueOf } from "./due-of.ts";
import { instant, isoInstant } from "./instant.ts";
import { parseSchedule } from "./parse-schedule.ts";
import { aFewYears } from "./testing/a-few-years.ts";

const zone = "Asia/Qostanay";
const morning = [{ from: "09:00", to: "13:00" }];
const workday = [...morning, { from: "14:30", to: "18:30" }];
const closedWeek = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };

describe("parseSchedule", () => {
  test("reads weekdays with any number of breaks", () => {
    expect(parseSchedule("mon-fri 09:00-13:00 14:30-18:30; sat 09:00-13:00", zone)).toEqual({
      zone,
      week: {
        monday: workday,
        tuesday: workday,
        wednesday: workday,
        thursday: workday,
        friday: workday,
        saturday: morning,
        sunday: [],
      },
    });
  });

  test("reads single days, lists of them, and every day", () => {
    expect(parseSchedule("Mon,wed-thu 09:00-13:00", zone)).toMatchObject({
      week: { ...closedWeek, monday: morning, wednesday: morning, thursday: morning },
    });
    expect(parseSchedule("daily 00:00-24:00", zone)).toMatchObject({
      week: { sunday: [{ from: "00:00", to: "24:00" }] },
    });
  });

  test("reads dates that differ and weeks for a time", () => {
    const text = `mon-fri 09:00-13:00; 2019-06-10 closed; 2019-06-15 09:00-13:00;
      2019-07-01..2019-08-31 mon 09:00-13:00; 2019-07-01..2019-08-31 tue 09:00-13:00; 2020-01-01.. daily closed`;

    expect(parseSchedule(text, zone)).toMatchObject({
      periods: [
        { from: "2019-07-01", to: "2019-08-31", week: { ...closedWeek, monday: morning, tuesday: morning } },
        { from: "2020-01-01", week: closedWeek },
      ],
      exceptions: [
        { date: "2019-06-10", hours: [] },
        { date: "2019-06-15", hours: morning },
      ],
    });
  });

  test("gives hours to count with: three hours before New Year run into a Saturday worked by decree", () => {
    // given
    const hours = parseSchedule("mon-fri 09:00-13:00 14:30-18:30", zone);
    if ("reason" in hours) throw new Error(hours.reason);

    // when
    const due = dueOf(
      instant("2018-12-28T17:10:00+06:00"),
      { hours: 3 },
      { firstDay: "next", afterHours: "next-working-day", lastDay: "next-working-day" },
      { calendar: aFewYears(), hours },
    );

    // then
    expect(isoInstant(due, "UTC")).toBe("2018-12-29T04:40:00+00:00");
  });

  test.each([
    ["", "EMPTY_PART", ""],
    ["mon 09:00-13:00;; tue 09:00-13:00", "EMPTY_PART", "mon 09:00-13:00;; tue 09:00-13:00"],
    ["weekdays 09:00-13:00", "UNKNOWN_DAYS", "weekdays"],
    ["fri-mon 09:00-13:00", "UNKNOWN_DAYS", "fri-mon"],
    ["09:00-13:00", "UNKNOWN_DAYS", "09:00-13:00"],
    ["mon-wed 09:00-13:00; wed 14:00-15:00", "DAY_TWICE", "wed 14:00-15:00"],
    ["mon", "NO_HOURS", "mon"],
    ["mon 9-13", "BAD_HOURS", "9-13"],
    ["mon 13:00-09:00", "BAD_HOURS", "13:00-09:00"],
    ["mon 09:00-24:30", "BAD_HOURS", "09:00-24:30"],
    ["mon 09:00-13:00 12:00-18:00", "HOURS_OVERLAP", "09:00-13:00 12:00-18:00"],
    ["mon 09:00-13:00; 2019-02-29 closed", "BAD_DATE", "2019-02-29"],
    ["mon 09:00-13:00; 2019-6-10 closed", "BAD_DATE", "2019-6-10"],
    ["2019-08-31..2019-06-01 mon 09:00-13:00", "BAD_DATE", "2019-08-31..2019-06-01"],
    ["mon 09:00-13:00; 2019-06-10 closed; 2019-06-10 closed", "DATE_TWICE", "2019-06-10 closed"],
    ["mon-fri closed", "NEVER_OPENS", "mon-fri closed"],
  ])("of %j says %s", (text, reason, part) => {
    expect(parseSchedule(text, zone)).toEqual({ reason, part });
  });

  test("of an unknown zone says so", () => {
    expect(parseSchedule("mon 09:00-13:00", "Asia/Kostanai")).toEqual({
      reason: "UNKNOWN_ZONE",
      part: "Asia/Kostanai",
    });
  });
});
