import { describe, expect, test } from "vitest";
import { addDays, type PlainDate, plainDate, weekdayOf } from "./plain-date.ts";
import { kazakhstan } from "./testing/an-office.ts";
import { CalendarTooShort } from "./work-calendar.ts";

/** The days of another project (PyPI `holidays`), beside the repository and not in it: date, weekday, name. */
const [otherDays] = Object.values(
  import.meta.glob("../../../../shared/data/kz-days-2014-2027.tsv", { query: "?raw", import: "default", eager: true }),
);

const calendar = kazakhstan();

function datesOf(first: number, last: number): readonly PlainDate[] {
  const dates: PlainDate[] = [];
  for (let date = plainDate(`${first}-01-01`); date <= `${last}-12-31`; date = addDays(date, 1)) dates.push(date);
  return dates;
}

function isWeekend(date: PlainDate): boolean {
  return ["saturday", "sunday"].includes(weekdayOf(date));
}

function isWorked(date: PlainDate): boolean {
  if (calendar.dayOff(date) !== undefined) return false;
  return !isWeekend(date) || calendar.workingWeekend(date) !== undefined;
}

describe("the calendar of Kazakhstan", () => {
  test("says its years in its version", () => {
    expect(calendar).toMatchObject({ version: "kazakhstan-2013-2027.1", firstYear: 2013, lastYear: 2027 });
  });

  test.each([
    [2014, 245],
    [2015, 245],
    [2016, 245],
    [2017, 245],
    [2018, 246],
    [2019, 246],
    [2020, 246],
    [2021, 245],
    [2022, 246],
    [2023, 246],
    [2024, 249],
    [2025, 246],
    [2026, 247],
  ])("has for %i its %i working days", (year, workingDays) => {
    expect(datesOf(year, year).filter((date) => isWorked(date))).toHaveLength(workingDays);
  });

  test.skipIf(otherDays === undefined)("agrees with another project's list, day by day from 2014 to 2027", () => {
    // given
    const rows = (otherDays ?? "").trim().split("\n");
    const listed = rows.map((row) => row.split("\t"));
    const worked = listed.flatMap(([date, , name]) => (name === "WEEKEND_WORKDAY" ? [date] : []));
    const off = new Set(listed.flatMap(([date, , name]) => (name === "WEEKEND_WORKDAY" ? [] : [date])));

    // when
    const differing = datesOf(2014, 2027).filter((date) => off.has(date) !== (calendar.dayOff(date) !== undefined));
    const workedHere = datesOf(2013, 2027).filter((date) => isWeekend(date) && isWorked(date));

    // then
    expect(off.size).toBeGreaterThan(280);
    expect(differing).toEqual([]);
    expect(workedHere).toEqual(worked);
  });

  test("gives for each holiday on a weekend the first working day after it, and for nothing else", () => {
    const substitutes = datesOf(2013, 2027).flatMap((date) => {
      const day = calendar.dayOff(date);
      return day?.kind === "substitute" && day.insteadOf !== undefined ? [{ date, insteadOf: day.insteadOf }] : [];
    });
    // Two holidays of one weekend are given the two next days, in their order.
    const holidays = datesOf(2013, 2027).filter((date) => isWeekend(date) && calendar.dayOff(date)?.kind === "holiday");
    const onRecord = holidays.filter((date) => date !== "2020-05-09");

    expect(substitutes.map(({ insteadOf }) => insteadOf)).toEqual(onRecord);
    for (const { date, insteadOf } of substitutes) {
      const between = datesOf(2013, 2027).filter((day) => insteadOf < day && day < date);
      expect(between.filter((day) => isWorked(day))).toEqual([]);
    }
  });

  test.each([
    ["2013-05-10", "2013-05-04", "P1300000345"],
    ["2013-10-14", "2013-10-12", "P1300001068"],
    ["2014-01-03", "2013-12-28", "P1300001322"],
    ["2014-05-02", "2014-05-04", "P1400000365"],
    ["2014-05-08", "2014-05-11", "P1400000365"],
    ["2016-03-07", "2016-03-05", "P1600000067"],
    ["2017-03-20", "2017-03-18", "P1700000005"],
    ["2017-07-07", "2017-07-01", "P1700000005"],
    ["2018-03-09", "2018-03-03", "P1700000864"],
    ["2018-04-30", "2018-04-28", "P1700000864"],
    ["2018-05-08", "2018-05-05", "P1700000864"],
    ["2018-08-31", "2018-08-25", "P1700000864"],
    ["2018-12-31", "2018-12-29", "P1700000864"],
    ["2019-05-10", "2019-05-04", "P1800000888"],
    ["2020-01-03", "2020-01-05", "P1900000820"],
    ["2020-05-08", "2020-05-11", "P1900000820"],
    ["2020-12-18", "2020-12-20", "P1900000820"],
    ["2021-07-05", "2021-07-03", "P2000000930"],
    ["2022-03-07", "2022-03-05", "P2100000713"],
    ["2022-08-29", "2022-08-27", "P2100000713"],
    ["2022-10-24", "2022-10-22", "P2200000796"],
    ["2023-07-07", "2023-07-01", "P2300000326"],
    ["2024-05-08", "2024-05-04", "G24G0000109"],
    ["2025-01-03", "2025-01-05", "G24G0000436"],
  ])("makes %s free and has %s worked for it, by %s", (off, worked, act) => {
    expect(calendar.dayOff(plainDate(off))).toMatchObject({ kind: "transfer", insteadOf: worked, act });
    expect(calendar.workingWeekend(plainDate(worked))).toMatchObject({ freed: off, act });
    expect(isWorked(plainDate(worked))).toBe(true);
  });

  test("has the substitute of Victory Day 2020 worked, as the decree moved it to 8 May", () => {
    expect(calendar.dayOff(plainDate("2020-05-11"))).toBeUndefined();
    expect(isWorked(plainDate("2020-05-11"))).toBe(true);
    expect(calendar.dayOff(plainDate("2020-05-08"))).toMatchObject({ kind: "transfer", insteadOf: "2020-05-11" });
  });

  test("keeps Constitution Day on 30 August to 2025, not at all in 2026, and on 15 March from 2027", () => {
    const dayOff = (date: string): string | undefined => calendar.dayOff(plainDate(date))?.name.en;

    expect(dayOff("2025-08-30")).toBe("Constitution Day");
    expect([dayOff("2026-08-30"), dayOff("2026-08-31"), dayOff("2026-03-15")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(isWorked(plainDate("2026-08-31"))).toBe(true);
    expect(dayOff("2027-03-15")).toBe("Constitution Day");
  });

  test("gives nothing for a religious day on a weekend", () => {
    expect(calendar.dayOff(plainDate("2024-06-16"))).toMatchObject({ kind: "religious", act: "K1500000414 84(5)" });
    expect(isWorked(plainDate("2024-06-17"))).toBe(true);
    expect(isWorked(plainDate("2018-01-08"))).toBe(true);
  });

  test("marks the first day of Kurban Ait as estimated where it isn't announced yet, and only there", () => {
    const estimated = datesOf(2013, 2027).filter((date) => calendar.dayOff(date)?.estimated === true);

    expect(estimated).toEqual(["2026-05-27", "2027-05-16"]);
  });

  test.each([
    ["2022-08-29", { on: "2021-10-06" }],
    ["2018-12-31", { notBefore: "2017-01-01", by: "2017-12-31" }],
    ["2013-05-10", { notBefore: "2013-01-01" }],
    ["2024-06-16", { on: "2024-06-07" }],
    ["2025-10-27", { on: "2022-09-28" }],
    ["2027-03-15", { notBefore: "2026-03-15", by: "2026-03-18" }],
    ["2019-03-08", undefined],
  ])("says since when %s is known, or that it isn't on record", (date, knownSince) => {
    expect(calendar.dayOff(plainDate(date))?.knownSince).toEqual(knownSince);
  });

  test("names an act for every day off", () => {
    const withoutAct = datesOf(2013, 2027).filter((date) => {
      const day = calendar.dayOff(date);
      return day !== undefined && day.act === undefined;
    });

    expect(withoutAct).toEqual([]);
  });

  test("names a substitute after its holiday, in the three languages", () => {
    expect(calendar.dayOff(plainDate("2018-12-18"))?.name).toEqual({
      kk: "Тәуелсіздік күні (демалыс күнінен ауыстырылған)",
      ru: "День Независимости (перенос с выходного дня)",
      en: "Independence Day (in lieu of a weekend day)",
    });
  });

  test.each(["2012-12-31", "2028-01-01"])("knows nothing about %s and says so", (date) => {
    expect(() => calendar.dayOff(plainDate(date))).toThrow(CalendarTooShort);
    expect(() => calendar.workingWeekend(plainDate(date))).toThrow(CalendarTooShort);
  });
});
