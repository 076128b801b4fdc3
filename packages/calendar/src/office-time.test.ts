import { describe, expect, test } from "vitest";
import { instant, isoInstant } from "./instant.ts";
import { dayOffAt, isOpen, nextOpening } from "./office-time.ts";
import { plainDate } from "./plain-date.ts";
import { withoutHolidays } from "./testing/a-calendar.ts";
import { anOffice } from "./testing/an-office.ts";
import { CalendarTooShort } from "./work-calendar.ts";

describe("dayOffAt", () => {
  test("is undefined on a working day", () => {
    expect(dayOffAt(plainDate("2019-06-10"), anOffice())).toBeUndefined();
  });

  test("names a weekend by the office's week, in the three languages", () => {
    expect(dayOffAt(plainDate("2019-06-08"), anOffice())).toEqual({
      date: "2019-06-08",
      kind: "weekend",
      name: { kk: "Демалыс күні", ru: "Выходной день", en: "Weekend" },
    });
  });

  test("names a holiday that falls on a weekend as the holiday", () => {
    expect(dayOffAt(plainDate("2018-12-16"), anOffice())).toMatchObject({
      kind: "holiday",
      name: { ru: "День Независимости" },
    });
  });

  test("is undefined on a Saturday that a decree has worked", () => {
    expect(dayOffAt(plainDate("2018-08-25"), anOffice())).toBeUndefined();
  });

  test("is undefined on a Saturday that the office's own week opens", () => {
    const office = anOffice({ week: { saturday: [{ from: "09:00", to: "13:00" }] } });

    expect(dayOffAt(plainDate("2019-06-08"), office)).toBeUndefined();
  });

  test.each(["2017-12-31", "2021-01-01"])("does not guess about %s, outside the years on record", (date) => {
    const office = anOffice({ calendar: withoutHolidays(2018, 2020) });

    expect(() => dayOffAt(plainDate(date), office)).toThrow(CalendarTooShort);
  });
});

describe("isOpen", () => {
  test.each([
    ["2019-06-10T08:59:59.999+06:00", false],
    ["2019-06-10T09:00+06:00", true],
    ["2019-06-10T12:59:59.999+06:00", true],
    ["2019-06-10T13:00+06:00", false],
    ["2019-06-10T14:00+06:00", true],
    ["2019-06-10T18:00+06:00", false],
    ["2019-06-08T10:00+06:00", false],
    ["2018-08-25T10:00+06:00", true],
    ["2018-08-31T10:00+06:00", false],
  ])("at %s: %s", (at, open) => {
    expect(isOpen(instant(at), anOffice())).toBe(open);
  });
});

describe("nextOpening", () => {
  test.each([
    ["open", "2019-06-10T10:17+06:00", "2019-06-10T10:17:00+06:00"],
    ["before opening", "2019-06-10T07:00+06:00", "2019-06-10T09:00:00+06:00"],
    ["the minute lunch starts", "2019-06-10T13:00+06:00", "2019-06-10T14:00:00+06:00"],
    ["closing time on Friday", "2019-06-07T18:00+06:00", "2019-06-10T09:00:00+06:00"],
    ["the eve of a Saturday worked by decree", "2018-08-24T19:00+06:00", "2018-08-25T09:00:00+06:00"],
    ["the eve of New Year with its transfer", "2018-12-29T18:30+06:00", "2019-01-03T09:00:00+06:00"],
  ])("from %s", (_when, at, opening) => {
    expect(isoInstant(nextOpening(instant(at), anOffice()), "Asia/Qostanay")).toBe(opening);
  });

  test("keeps the first open weekday's hours on a Saturday worked by decree", () => {
    // given
    const office = anOffice({ week: { monday: [], tuesday: [{ from: "10:00", to: "12:00" }] } });

    // then
    expect(isoInstant(nextOpening(instant("2018-08-24T20:00+06:00"), office), "Asia/Qostanay")).toBe(
      "2018-08-25T10:00:00+06:00",
    );
  });

  test("ends at the end of the calendar when the office never opens again", () => {
    const office = anOffice({ calendar: withoutHolidays(2018, 2020) });

    expect(() => nextOpening(instant("2020-12-31T18:00+06:00"), office)).toThrow(CalendarTooShort);
  });

  test("does not accept hours that overlap", () => {
    const office = anOffice({
      week: {
        monday: [
          { from: "09:00", to: "13:00" },
          { from: "12:00", to: "18:00" },
        ],
      },
    });

    expect(() => nextOpening(instant("2019-06-10T10:00+06:00"), office)).toThrow(RangeError);
  });
});
