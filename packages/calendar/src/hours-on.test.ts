import { describe, expect, test } from "vitest";
import { dueOf } from "./due-of.ts";
import { hoursOn } from "./hours-on.ts";
import { instant, isoInstant } from "./instant.ts";
import { dayOffAt, isOpen } from "./office-time.ts";
import { plainDate } from "./plain-date.ts";
import { aCalendarOf } from "./testing/a-calendar.ts";
import { anOffice } from "./testing/an-office.ts";

const morning = [{ from: "09:00", to: "13:00" }];
const because = { kk: "Су құбыры жөнделуде", ru: "Ремонт водопровода", en: "The water pipes are being mended" };

/** 8 July 2019 is a substitute for Saturday 6 July, 10 May a transfer for Saturday 4 May. */
const calendar = aCalendarOf({
  firstYear: 2019,
  lastYear: 2019,
  off: [
    { date: plainDate("2019-07-06") },
    { date: plainDate("2019-07-08"), kind: "substitute", insteadOf: plainDate("2019-07-06") },
    { date: plainDate("2019-05-10"), kind: "transfer", insteadOf: plainDate("2019-05-04") },
    { date: plainDate("2019-05-09") },
  ],
  worked: ["2019-05-04", "2019-06-16"],
});

describe("an exception", () => {
  test("closes a working day, with its reason", () => {
    const office = anOffice({ calendar, exceptions: [{ date: plainDate("2019-06-10"), hours: [], because }] });

    expect(dayOffAt(plainDate("2019-06-10"), office)).toEqual({ date: "2019-06-10", kind: "closed", name: because });
    expect(isOpen(instant("2019-06-10T10:00+06:00"), office)).toBe(false);
  });

  test("opens a holiday for the hours it says", () => {
    const office = anOffice({ calendar, exceptions: [{ date: plainDate("2019-05-09"), hours: morning }] });

    expect(isOpen(instant("2019-05-09T10:00+06:00"), office)).toBe(true);
    expect(isOpen(instant("2019-05-09T15:00+06:00"), office)).toBe(false);
  });

  test("closes a day off without hiding why it is one", () => {
    const office = anOffice({ calendar, exceptions: [{ date: plainDate("2019-05-09"), hours: [] }] });

    expect(dayOffAt(plainDate("2019-05-09"), office)).toMatchObject({ kind: "holiday", name: { ru: "Праздник" } });
  });
});

describe("a week for a time", () => {
  const summer = {
    from: plainDate("2019-06-01"),
    to: plainDate("2019-08-31"),
    week: {
      monday: morning,
      tuesday: morning,
      wednesday: morning,
      thursday: morning,
      friday: morning,
      saturday: [],
      sunday: [],
    },
  };

  test.each([
    ["2019-05-31", true],
    ["2019-06-03", false],
    ["2019-08-30", false],
    ["2019-09-02", true],
  ])("holds from its first day to its last: on %s open in the afternoon, %s", (date, open) => {
    const office = anOffice({ calendar, periods: [summer] });

    expect(isOpen(instant(`${date}T15:00+06:00`), office)).toBe(open);
  });

  test("gives way to a later one", () => {
    const { monday: _, ...others } = summer.week;
    const office = anOffice({
      calendar,
      periods: [summer, { from: plainDate("2019-07-01"), week: { monday: [], ...others } }],
    });

    expect(dayOffAt(plainDate("2019-07-15"), office)).toMatchObject({ kind: "weekend" });
    expect(dayOffAt(plainDate("2019-06-10"), office)).toBeUndefined();
  });

  test("may close the office altogether, even on a weekend worked by decree", () => {
    const closed = Object.fromEntries(
      Object.keys(summer.week).map((day) => [day, []]),
    ) as unknown as typeof summer.week;
    const office = anOffice({ calendar, periods: [{ ...summer, week: closed }] });

    expect(dayOffAt(plainDate("2019-06-16"), office)).toMatchObject({ kind: "closed" });
    expect(
      isoInstant(
        dueOf(
          instant("2019-05-31T17:00+06:00"),
          { hours: 2 },
          { firstDay: "next", afterHours: "none", lastDay: "keep" },
          office,
        ),
        "Asia/Qostanay",
      ),
    ).toBe("2019-09-02T10:00:00+06:00");
  });
});

describe("a six-day week", () => {
  const sixDays = { calendar, week: { saturday: morning } };

  test("gets days in lieu as everybody does, unless told otherwise", () => {
    expect(dayOffAt(plainDate("2019-07-08"), anOffice(sixDays))).toMatchObject({ kind: "substitute" });
    expect(dayOffAt(plainDate("2019-05-10"), anOffice(sixDays))).toMatchObject({ kind: "transfer" });
  });

  test("gets none for its own working Saturday, where only one's own weekend is replaced", () => {
    const office = anOffice({ ...sixDays, daysInLieu: "own-weekend" });

    expect(dayOffAt(plainDate("2019-07-08"), office)).toBeUndefined();
    expect(dayOffAt(plainDate("2019-05-10"), office)).toBeUndefined();
    expect(dayOffAt(plainDate("2019-07-06"), office)).toMatchObject({ kind: "holiday" });
  });

  test("doesn't change what a five-day week gets", () => {
    const office = anOffice({ calendar, daysInLieu: "own-weekend" });

    expect(dayOffAt(plainDate("2019-07-08"), office)).toMatchObject({ kind: "substitute" });
  });

  test("keeps its own hours on a Saturday worked by decree, and takes its first day's on a Sunday", () => {
    const office = anOffice(sixDays);

    expect(hoursOn(plainDate("2019-05-04"), office)).toEqual({ hours: morning });
    expect(hoursOn(plainDate("2019-06-16"), office)).toEqual({ hours: office.hours.week.monday });
  });
});
