import { describe, expect, test } from "vitest";
import { dueOf } from "./due-of.ts";
import { instant, isoInstant } from "./instant.ts";
import type { OfficeTime } from "./office-hours.ts";
import type { CountingPolicy, Term } from "./term.ts";
import { aCalendarOf, withoutHolidays } from "./testing/a-calendar.ts";
import { aFewYears } from "./testing/a-few-years.ts";
import { anOffice, anOfficeAroundTheClock } from "./testing/an-office.ts";

const usual: CountingPolicy = { firstDay: "next", afterHours: "next-working-day", lastDay: "next-working-day" };
const asItStands: CountingPolicy = { ...usual, afterHours: "none" };
const fromSameDay: CountingPolicy = { ...usual, firstDay: "same" };
const keptDay: CountingPolicy = { ...usual, lastDay: "keep" };

const fewYears = anOffice({ calendar: aFewYears() });

function due(start: string, term: Term, policy = usual, office: OfficeTime = fewYears): string {
  return isoInstant(dueOf(instant(start), term, policy, office), office.hours.zone);
}

describe("working days", () => {
  test.each([
    ["begin with the next working day, when the event's own is off", "2019-06-08T10:00+06:00", 1, "2019-06-10"],
    ["begin with the event's own day", "2019-06-10T10:00+06:00", 3, "2019-06-12"],
    ["begin with the next working day after closing", "2019-06-10T18:01+06:00", 1, "2019-06-11"],
    ["begin with the event's own day at the closing minute", "2019-06-10T18:00+06:00", 1, "2019-06-10"],
  ])("counted with the day of the event %s", (_how, start, workingDays, date) => {
    expect(due(start, { workingDays }, fromSameDay)).toBe(`${date}T18:00:00+06:00`);
  });

  describe("of an event after closing that counts as it stands, with its day", () => {
    const policy: CountingPolicy = { ...fromSameDay, afterHours: "none" };

    test("have that day as their first", () => {
      expect(due("2019-06-10T20:00+06:00", { workingDays: 2 }, policy)).toBe("2019-06-11T18:00:00+06:00");
      expect(due("2019-06-10T20:00+06:00", { workingDays: 3 }, policy)).toBe("2019-06-12T18:00:00+06:00");
    });

    test("end on the next working day when they would end before the event", () => {
      expect(due("2019-06-10T20:00+06:00", { workingDays: 1 }, policy)).toBe("2019-06-11T18:00:00+06:00");
      expect(due("2019-06-14T20:00+06:00", { workingDays: 1 }, policy)).toBe("2019-06-17T18:00:00+06:00");
    });
  });
});

describe("calendar days", () => {
  test.each([
    ["end at closing time", "2019-06-10T10:00+06:00", 3, "2019-06-13T18:00:00+06:00"],
    ["count days off", "2019-06-07T10:00+06:00", 4, "2019-06-11T18:00:00+06:00"],
    ["end on the next working day when the last is off", "2019-06-10T10:00+06:00", 5, "2019-06-17T18:00:00+06:00"],
    ["end on a Saturday worked by decree", "2019-05-02T10:00+06:00", 2, "2019-05-04T18:00:00+06:00"],
    ["end after a substitute", "2019-07-05T10:00+06:00", 1, "2019-07-09T18:00:00+06:00"],
    [
      "begin after the next working day for an event after hours",
      "2019-06-07T19:00+06:00",
      1,
      "2019-06-11T18:00:00+06:00",
    ],
  ])("%s", (_what, start, calendarDays, expected) => {
    expect(due(start, { calendarDays })).toBe(expected);
  });

  test("kept on a day off end at midnight at the end of it", () => {
    expect(due("2019-06-10T10:00+06:00", { calendarDays: 5 }, keptDay)).toBe("2019-06-16T00:00:00+06:00");
    expect(due("2024-02-23T10:00+06:00", { calendarDays: 2 }, keptDay)).toBe("2024-02-26T00:00:00+06:00");
  });

  test("kept on a working day end at closing time all the same", () => {
    expect(due("2019-06-10T10:00+06:00", { calendarDays: 3 }, keptDay)).toBe("2019-06-13T18:00:00+06:00");
  });

  test("counted with the day of the event begin with the next working day when it is off", () => {
    expect(due("2019-06-08T10:00+06:00", { calendarDays: 1 }, { ...fromSameDay, afterHours: "none" })).toBe(
      "2019-06-10T18:00:00+06:00",
    );
    expect(due("2019-06-08T10:00+06:00", { calendarDays: 1 }, { ...asItStands })).toBe("2019-06-10T18:00:00+06:00");
    expect(due("2019-06-10T10:00+06:00", { calendarDays: 1 }, fromSameDay)).toBe("2019-06-10T18:00:00+06:00");
  });

  test("never end before the event", () => {
    expect(
      due("2019-06-14T20:00+06:00", { calendarDays: 1 }, { ...fromSameDay, afterHours: "none", lastDay: "keep" }),
    ).toBe("2019-06-17T18:00:00+06:00");
  });
});

describe("clock days (сутки)", () => {
  test.each([
    ["end at the same clock time", "2019-06-10T10:17:30+06:00", 1, "2019-06-11T10:17:30+06:00"],
    ["end on a day off, too", "2019-06-07T10:00+06:00", 1, "2019-06-08T10:00:00+06:00"],
    [
      "of an event after hours end at the time of the next opening",
      "2019-06-07T19:00+06:00",
      1,
      "2019-06-11T09:00:00+06:00",
    ],
    [
      "over the 25 hours of 29 February 2024 are not 86,400 seconds",
      "2024-02-29T10:00+06:00",
      1,
      "2024-03-01T10:00:00+05:00",
    ],
    ["over the change of clocks stay at their clock time", "2024-02-28T17:00+06:00", 3, "2024-03-02T17:00:00+05:00"],
  ])("%s", (_what, start, clockDays, expected) => {
    expect(due(start, { clockDays })).toBe(expected);
  });

  test("count as they stand, where the policy says so", () => {
    expect(due("2019-06-08T03:00+06:00", { clockDays: 2 }, asItStands)).toBe("2019-06-10T03:00:00+06:00");
  });

  test("take the first coming of a clock time that comes twice", () => {
    expect(due("2024-02-28T23:30+06:00", { clockDays: 1 }, asItStands)).toBe("2024-02-29T23:30:00+06:00");
    expect(due("2024-02-29T23:30+05:00", { clockDays: 1 }, asItStands)).toBe("2024-03-01T23:30:00+05:00");
  });

  test("end as if the clocks hadn't gone forward, at a time that was skipped", () => {
    const berlin = anOfficeAroundTheClock(withoutHolidays(2019, 2019), "Europe/Berlin");

    expect(due("2019-03-30T02:30+01:00", { clockDays: 1 }, asItStands, berlin)).toBe("2019-03-31T03:30:00+02:00");
  });

  test("don't depend on how first and last days are counted", () => {
    const others: CountingPolicy = { firstDay: "same", afterHours: "next-working-day", lastDay: "keep" };

    expect(due("2019-06-13T10:00+06:00", { clockDays: 2 }, others)).toBe("2019-06-15T10:00:00+06:00");
  });
});

describe("months", () => {
  test.each([
    ["end on the same day number", "2019-06-10T10:00+06:00", 1, "2019-07-10T18:00:00+06:00"],
    ["end on the last day of a shorter month", "2019-01-31T10:00+06:00", 1, "2019-02-28T18:00:00+06:00"],
    ["end on 29 February of a leap year", "2024-01-31T10:00+06:00", 1, "2024-02-29T18:00:00+06:00"],
    ["run over a year's end", "2019-11-29T10:00+06:00", 3, "2020-03-02T18:00:00+06:00"],
    ["end on the next working day when the last is off", "2019-05-15T10:00+06:00", 1, "2019-06-17T18:00:00+06:00"],
    [
      "begin with the next working day for an event after hours",
      "2019-06-10T19:00+06:00",
      1,
      "2019-07-11T18:00:00+06:00",
    ],
  ])("%s", (_what, start, months, expected) => {
    expect(due(start, { months })).toBe(expected);
    expect(due(start, { months }, keptDay)).toBe(expected);
  });
});

describe("traps that others fell into", () => {
  test("a Sunday worked by decree is a working day", () => {
    expect(due("2020-01-04T10:00+06:00", { workingDays: 1 }, asItStands)).toBe("2020-01-05T18:00:00+06:00");
    expect(due("2020-01-04T12:00+06:00", { minutes: 30 })).toBe("2020-01-05T09:30:00+06:00");
  });

  test("a term that ends when lunch starts doesn't end after lunch", () => {
    expect(due("2019-06-10T09:00+06:00", { hours: 4 })).toBe("2019-06-10T13:00:00+06:00");
  });

  test("the zone's offset is right on both sides of 1 March 2024", () => {
    expect(due("2024-02-29T17:00+06:00", { hours: 2 })).toBe("2024-03-01T10:00:00+05:00");
    expect(due("2024-02-29T17:00+06:00", { workingDays: 1 })).toBe("2024-03-01T18:00:00+05:00");
    expect(due("2024-03-01T09:00+05:00", { minutes: 1 })).toBe("2024-03-01T09:01:00+05:00");
  });

  test("24 working hours are no three working days, and no day", () => {
    const sevenHours = anOffice({
      calendar: aFewYears(),
      week: Object.fromEntries(
        ["monday", "tuesday", "wednesday", "thursday", "friday"].map((day) => [day, [{ from: "09:00", to: "16:00" }]]),
      ),
    });

    expect(due("2019-06-10T09:00+06:00", { hours: 24 }, usual, sevenHours)).toBe("2019-06-13T12:00:00+06:00");
    expect(due("2019-06-10T09:00+06:00", { workingDays: 3 }, usual, sevenHours)).toBe("2019-06-13T16:00:00+06:00");
  });

  test("a zone without standard offsets in whole hours is counted exactly", () => {
    const kathmandu = anOffice({ calendar: withoutHolidays(2019, 2019), zone: "Asia/Kathmandu" });

    expect(due("2019-06-10T12:50+05:45", { minutes: 15 }, usual, kathmandu)).toBe("2019-06-10T14:05:00+05:45");
  });

  test("an office open at night works through a day of 25 hours", () => {
    const nights = anOfficeAroundTheClock(aCalendarOf({ firstYear: 2024, lastYear: 2024 }), "Asia/Almaty");

    expect(due("2024-02-29T12:00+06:00", { hours: 24 }, usual, nights)).toBe("2024-03-01T11:00:00+05:00");
    expect(due("2024-02-29T12:00+06:00", { clockDays: 1 }, usual, nights)).toBe("2024-03-01T12:00:00+05:00");
  });
});
