import { describe, expect, test } from "vitest";
import { addTerm } from "../add-term.ts";
import { instant, isoInstant } from "../instant.ts";
import { aCalendarOf, withoutHolidays } from "../testing/a-calendar.ts";
import { anOffice, anOfficeAroundTheClock } from "../testing/an-office.ts";
import { compileOffice } from "./compile-office.ts";
import { compiled } from "./compiled.ts";
import { sizeOf } from "./compiled-office.ts";
import { dueAt } from "./due-at.ts";
import { latestStartAt } from "./latest-start-at.ts";

const usual = { firstDay: "next", afterHours: "next-working-day", lastDay: "next-working-day" } as const;

describe("compileOffice", () => {
  test("needs less than 300 KB for 14 years", () => {
    expect(sizeOf(compileOffice(anOffice({ calendar: withoutHolidays(2014, 2027) })))).toBeLessThan(300 * 1024);
  });

  test("counts in a calendar longer than 136 years as in a short one", () => {
    // given
    const long = compileOffice(anOffice({ calendar: withoutHolidays(1900, 2200), zone: "UTC" }));
    const short = compileOffice(anOffice({ calendar: withoutHolidays(2190, 2200), zone: "UTC" }));
    const start = instant("2199-03-05T12:50:00.123Z");

    // then
    for (const unit of ["minutes", "hours", "workingDays", "calendarDays", "clockDays", "months"] as const) {
      expect(dueAt(long, start, unit, 7, usual)).toBe(dueAt(short, start, unit, 7, usual));
      expect(latestStartAt(long, start, unit, 7, usual)).toBe(latestStartAt(short, start, unit, 7, usual));
    }
  });

  test("counts minutes of an office that opens for one minute a day, and of one that opens one month in a year", () => {
    // given
    const minuteDay = [{ from: "12:00", to: "12:01" }];
    const minute = anOffice({
      calendar: withoutHolidays(2019, 2020),
      week: { monday: minuteDay, tuesday: [], wednesday: [], thursday: [], friday: minuteDay },
    });

    // then
    const { due } = addTerm(instant("2019-06-10T12:00:30+06:00"), { minutes: 3 }, usual, minute);
    expect(isoInstant(due, "Asia/Qostanay")).toBe("2019-06-21T12:00:30+06:00");
  });

  test("shortens hours in which clocks are set forward, and drops those that are skipped whole", () => {
    // given: on 31 March 2019 Berlin's clocks went from 02:00 to 03:00
    const sunday = [
      { from: "01:00", to: "02:15" },
      { from: "02:30", to: "02:45" },
      { from: "03:00", to: "05:00" },
    ];
    const office = anOffice({ calendar: withoutHolidays(2019, 2019), zone: "Europe/Berlin", week: { sunday } });

    // then: an hour before the change and two after it
    const { due } = addTerm(instant("2019-03-31T01:00+01:00"), { hours: 3 }, usual, office);
    expect(isoInstant(due, "Europe/Berlin")).toBe("2019-03-31T05:00:00+02:00");
    const { due: atChange } = addTerm(instant("2019-03-31T01:00+01:00"), { hours: 1 }, usual, office);
    expect(isoInstant(atChange, "Europe/Berlin")).toBe("2019-03-31T03:00:00+02:00");
  });

  test("leaves out a date that a zone skipped", () => {
    const apia = anOfficeAroundTheClock(withoutHolidays(2011, 2012), "Pacific/Apia");
    const c = compiled(apia);

    expect(dueAt(c, instant("2011-12-29T12:00-10:00"), "hours", 24, usual)).toBe(instant("2011-12-31T12:00+14:00"));
  });

  test.each([
    [
      "overlap",
      [
        { from: "09:00", to: "13:00" },
        { from: "12:00", to: "18:00" },
      ],
    ],
    [
      "stand out of order",
      [
        { from: "14:00", to: "18:00" },
        { from: "09:00", to: "13:00" },
      ],
    ],
    ["end before they begin", [{ from: "18:00", to: "09:00" }]],
    ["are no times", [{ from: "9", to: "18" }]],
  ])("refuses hours that %s", (_what, monday) => {
    const office = anOffice({ calendar: aCalendarOf({ firstYear: 2019, lastYear: 2019 }), week: { monday } });

    expect(() => compileOffice(office)).toThrow(RangeError);
  });
});

describe("compiled", () => {
  test("compiles a calendar and hours once, and hours that say the same, as read from a store again", () => {
    const office = anOffice({ calendar: withoutHolidays(2019, 2019) });

    expect(compiled({ ...office })).toBe(compiled(office));
    expect(compiled({ ...office, hours: JSON.parse(JSON.stringify(office.hours)) as typeof office.hours })).toBe(
      compiled(office),
    );
  });

  test("tells other hours and other calendars apart", () => {
    const office = anOffice({ calendar: withoutHolidays(2019, 2019) });

    expect(compiled({ ...office, hours: { ...office.hours, zone: "Asia/Aqtobe" } })).not.toBe(compiled(office));
    expect(compiled({ ...office, calendar: withoutHolidays(2019, 2019) })).not.toBe(compiled(office));
  });
});
