import { describe, expect, test } from "vitest";
import { addTerm } from "./add-term.ts";
import { type Instant, instant, isoInstant } from "./instant.ts";
import type { OfficeTime } from "./office-hours.ts";
import type { CountingPolicy, Term } from "./term.ts";
import { withoutHolidays } from "./testing/a-calendar.ts";
import { anOffice, anOfficeAroundTheClock } from "./testing/an-office.ts";
import { CalendarTooShort } from "./work-calendar.ts";

const fromNextDay: CountingPolicy = {
  firstDay: "next",
  afterHours: "next-working-day",
  lastDay: "next-working-day",
};

function due(start: string, term: Term, policy = fromNextDay, office: OfficeTime = anOffice()): string {
  return inKostanay(addTerm(instant(start), term, policy, office).due);
}

function inKostanay(at: Instant): string {
  return isoInstant(at, "Asia/Qostanay");
}

describe("a term in minutes or hours", () => {
  test.each([
    ["within the morning", "2019-06-10T09:00+06:00", { minutes: 15 }, "2019-06-10T09:15:00+06:00"],
    ["to the millisecond", "2019-06-10T09:00:00.500+06:00", { minutes: 1 }, "2019-06-10T09:01:00.500+06:00"],
    ["over lunch", "2019-06-10T12:50+06:00", { minutes: 15 }, "2019-06-10T14:05:00+06:00"],
    ["ending exactly when lunch starts", "2019-06-10T12:45+06:00", { minutes: 15 }, "2019-06-10T13:00:00+06:00"],
    ["ending exactly when the office closes", "2019-06-10T17:45+06:00", { minutes: 15 }, "2019-06-10T18:00:00+06:00"],
    ["starting when lunch starts", "2019-06-10T13:00+06:00", { minutes: 15 }, "2019-06-10T14:15:00+06:00"],
    ["starting before opening", "2019-06-10T06:00+06:00", { minutes: 15 }, "2019-06-10T09:15:00+06:00"],
    ["over a night", "2019-06-10T17:50+06:00", { minutes: 15 }, "2019-06-11T09:05:00+06:00"],
    ["over a weekend", "2019-06-07T17:50+06:00", { minutes: 15 }, "2019-06-10T09:05:00+06:00"],
    ["starting on a holiday", "2019-05-09T12:00+06:00", { minutes: 15 }, "2019-05-13T09:15:00+06:00"],
    [
      "of hours, which are no parts of a working day",
      "2019-06-10T09:00+06:00",
      { hours: 24 },
      "2019-06-12T18:00:00+06:00",
    ],
    ["into a Saturday worked by decree", "2019-05-03T17:00+06:00", { hours: 2 }, "2019-05-04T10:00:00+06:00"],
  ] as const)("%s", (_when, start, term, expected) => {
    expect(due(start, term)).toBe(expected);
  });

  test("is explained by the days off and the pauses passed over", () => {
    // given
    const start = instant("2019-06-07T12:55+06:00");

    // when
    const { due, explanation } = addTerm(start, { hours: 5 }, fromNextDay, anOffice());

    // then
    expect(inKostanay(due)).toBe("2019-06-10T09:55:00+06:00");
    expect(explanation).toEqual({
      start,
      countsFrom: start,
      term: { hours: 5 },
      policy: fromNextDay,
      skipped: [
        expect.objectContaining({ date: "2019-06-08", kind: "weekend" }),
        expect.objectContaining({ date: "2019-06-09", kind: "weekend" }),
      ],
      pauses: [
        { from: instant("2019-06-07T13:00+06:00"), to: instant("2019-06-07T14:00+06:00") },
        { from: instant("2019-06-07T18:00+06:00"), to: instant("2019-06-10T09:00+06:00") },
      ],
      workedByDecree: [],
      clockChanges: [],
      due,
      zone: "Asia/Qostanay",
      calendarVersion: anOffice().calendar.version,
    });
  });

  test("counts from the next working moment, which is no pause", () => {
    const { explanation } = addTerm(instant("2019-06-10T13:20+06:00"), { minutes: 15 }, fromNextDay, anOffice());

    expect(inKostanay(explanation.countsFrom)).toBe("2019-06-10T14:00:00+06:00");
    expect(explanation.pauses).toEqual([]);
  });

  test("runs through a day of 25 hours without a pause", () => {
    // given
    const office = anOfficeAroundTheClock(withoutHolidays(2024, 2024), "Asia/Qostanay");
    const start = instant("2024-02-29T00:00+06:00");

    // when
    const { due, explanation } = addTerm(start, { hours: 48 }, fromNextDay, office);

    // then
    expect(inKostanay(due)).toBe("2024-03-01T23:00:00+05:00");
    expect(explanation.pauses).toEqual([]);
    expect(explanation.clockChanges).toEqual([
      { at: instant("2024-02-29T18:00Z"), before: 6 * 3_600_000, after: 5 * 3_600_000 },
    ]);
  });
});

describe("a term in working days", () => {
  test.each([
    ["does not count the day of the event", "2019-06-10T10:00+06:00", 1, "2019-06-11T18:00:00+06:00"],
    ["passes over a weekend", "2019-06-07T10:00+06:00", 1, "2019-06-10T18:00:00+06:00"],
    ["takes an event before opening for that day", "2019-06-10T06:00+06:00", 1, "2019-06-11T18:00:00+06:00"],
    ["takes an event in the break for that day", "2019-06-10T13:30+06:00", 1, "2019-06-11T18:00:00+06:00"],
    ["takes an event at the closing minute for that day", "2019-06-10T18:00+06:00", 1, "2019-06-11T18:00:00+06:00"],
    ["takes an event after closing for the next day", "2019-06-10T18:00:00.001+06:00", 1, "2019-06-12T18:00:00+06:00"],
    ["takes an event on a Saturday for Monday", "2019-06-08T10:00+06:00", 1, "2019-06-11T18:00:00+06:00"],
    ["takes an event on a transfer for the next working day", "2019-05-10T10:00+06:00", 1, "2019-05-14T18:00:00+06:00"],
    ["counts a Saturday worked by decree", "2018-08-24T10:00+06:00", 1, "2018-08-25T18:00:00+06:00"],
    [
      "passes over August 2018's holiday, transfer and weekend",
      "2018-08-29T10:00+06:00",
      1,
      "2018-09-03T18:00:00+06:00",
    ],
    ["passes over a substitute", "2019-07-05T10:00+06:00", 1, "2019-07-09T18:00:00+06:00"],
    ["counts a substitute moved on by decree", "2020-05-06T10:00+06:00", 1, "2020-05-11T18:00:00+06:00"],
    [
      "passes over Kurban Ait, and gives nothing for a Sunday one",
      "2019-08-09T10:00+06:00",
      1,
      "2019-08-12T18:00:00+06:00",
    ],
    ["passes over Nauryz with its two substitutes", "2020-03-20T10:00+06:00", 1, "2020-03-26T18:00:00+06:00"],
    ["is fifteen working days long", "2019-06-10T09:00+06:00", 15, "2019-07-01T18:00:00+06:00"],
  ])("%s", (_what, start, workingDays, expected) => {
    expect(due(start, { workingDays })).toBe(expected);
  });

  test("lists every day off once, the day of the event included", () => {
    // when
    const { explanation } = addTerm(instant("2018-12-30T12:00+06:00"), { workingDays: 2 }, fromNextDay, anOffice());

    // then
    expect(inKostanay(explanation.countsFrom)).toBe("2019-01-03T09:00:00+06:00");
    expect(inKostanay(explanation.due)).toBe("2019-01-08T18:00:00+06:00");
    expect(explanation.skipped.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      "2018-12-30 weekend",
      "2018-12-31 transfer",
      "2019-01-01 holiday",
      "2019-01-02 holiday",
      "2019-01-05 weekend",
      "2019-01-06 weekend",
      "2019-01-07 religious",
    ]);
    expect(explanation.pauses).toEqual([]);
  });

  describe("counted with the day of the event", () => {
    const fromSameDay: CountingPolicy = { ...fromNextDay, firstDay: "same", afterHours: "none" };

    test.each([
      ["ends that day", "2019-06-10T10:00+06:00", "2019-06-10T18:00:00+06:00"],
      ["ends the next working day after a Saturday", "2019-06-08T10:00+06:00", "2019-06-10T18:00:00+06:00"],
      ["never ends before the event", "2019-06-10T20:00+06:00", "2019-06-11T18:00:00+06:00"],
    ])("%s", (_what, start, expected) => {
      expect(due(start, { workingDays: 1 }, fromSameDay)).toBe(expected);
    });
  });

  test("leaves an event after hours on its day, where the policy says so", () => {
    // given
    const asFiled: CountingPolicy = { ...fromNextDay, afterHours: "none" };

    // then
    expect(due("2019-06-07T22:00+06:00", { workingDays: 1 }, asFiled)).toBe("2019-06-10T18:00:00+06:00");
    expect(due("2019-06-08T10:00+06:00", { workingDays: 1 }, asFiled)).toBe("2019-06-10T18:00:00+06:00");
  });

  test("ends at midnight where the office closes at 24:00", () => {
    const office = anOfficeAroundTheClock(withoutHolidays(2019, 2019), "Asia/Qostanay");

    expect(due("2019-06-10T10:00+06:00", { workingDays: 1 }, fromNextDay, office)).toBe("2019-06-12T00:00:00+06:00");
  });
});

describe("bad input", () => {
  test.each([
    { minutes: 0 },
    { minutes: -5 },
    { minutes: 100_000_001 },
    { hours: 1.5 },
    { hours: 2 ** 53 },
    { workingDays: Number.NaN },
    { workingDays: 0 },
    { calendarDays: Number.POSITIVE_INFINITY },
    { clockDays: 70_001 },
    { months: -1 },
  ])("%j is no term", (term) => {
    expect(() => due("2019-06-10T10:00+06:00", term)).toThrow(RangeError);
  });

  test.each([
    ["an event before the years on record", "2017-12-29T10:00+06:00"],
    ["a deadline after them", "2020-12-31T10:00+06:00"],
    ["an event after them", "2021-01-01T00:00+06:00"],
  ])("%s is not guessed at", (_what, start) => {
    const office = anOffice({ calendar: withoutHolidays(2018, 2020) });

    for (const term of [{ workingDays: 1 }, { hours: 9 }, { calendarDays: 1 }, { clockDays: 1 }, { months: 1 }]) {
      expect(() => due(start, term, fromNextDay, office)).toThrow(CalendarTooShort);
    }
  });
});
