import { describe, expect, test } from "vitest";
import { addDays, plainDate, weekdayOf } from "./plain-date.ts";
import { readCalendar } from "./read-calendar.ts";
import { aCalendar, kazakhstan } from "./testing/an-office.ts";
import { CalendarTooShort } from "./work-calendar.ts";

/** A right calendar of 2019, with lines of its own for holidays and transfers from line 9 on. */
function calendarText(lines: string): string {
  return `version: test.1
years: { first: 2019, last: 2019 }
weekend: [saturday, sunday]
names:
  substitute: { kk: ауыстырылған, ru: перенос, en: in lieu }
  transfer: { kk: Ауыстырылған күн, ru: Перенесённый день, en: Moved day }
holidays:
  - { name: { kk: Жеңіс күні, ru: День Победы, en: Victory Day }, kind: holiday, dates: [2019-05-09] }
${lines}`;
}

function problemsOf(text: string) {
  const result = readCalendar(text, "kz.yaml");
  return "version" in result
    ? []
    : result.map(({ file, line, column, reason }) => `${file}:${line}:${column} ${reason}`);
}

describe("the calendar of Kazakhstan", () => {
  test.each([2018, 2019, 2020])("has the 246 working days of %i", (year) => {
    // given
    const calendar = kazakhstan();

    // when
    let workingDays = 0;
    for (let date = plainDate(`${year}-01-01`); date <= `${year}-12-31`; date = addDays(date, 1)) {
      const weekend = ["saturday", "sunday"].includes(weekdayOf(date)) && calendar.workingWeekend(date) === undefined;
      workingDays += weekend || calendar.dayOff(date) !== undefined ? 0 : 1;
    }

    // then
    expect(workingDays).toBe(246);
  });

  test("gives for each holiday on a weekend the first working day after it", () => {
    const substitutes: string[] = [];
    for (let date = plainDate("2018-01-01"); date <= "2020-12-31"; date = addDays(date, 1)) {
      if (kazakhstan().dayOff(date)?.kind === "substitute") {
        substitutes.push(date);
      }
    }

    expect(substitutes).toEqual([
      "2018-12-03",
      "2018-12-18",
      "2019-03-25",
      "2019-07-08",
      "2019-12-02",
      "2020-03-09",
      "2020-03-24",
      "2020-03-25",
      "2020-08-31",
    ]);
  });

  test("names a transfer and the act that made it, on both its sides", () => {
    const calendar = kazakhstan();

    expect(calendar.dayOff(plainDate("2019-05-10"))).toMatchObject({ kind: "transfer", act: "P1800000888" });
    expect(calendar.workingWeekend(plainDate("2019-05-04"))).toEqual({ act: "P1800000888" });
    expect(calendar.workingWeekend(plainDate("2019-05-11"))).toBeUndefined();
  });

  test("has the substitute of Victory Day 2020 worked, as the decree moved it to 8 May", () => {
    const calendar = kazakhstan();

    expect(calendar.dayOff(plainDate("2020-05-11"))).toBeUndefined();
    expect(calendar.dayOff(plainDate("2020-05-08"))).toMatchObject({ kind: "transfer" });
  });

  test("names a substitute after its holiday, in the three languages", () => {
    expect(kazakhstan().dayOff(plainDate("2018-12-18"))?.name).toEqual({
      kk: "Тәуелсіздік күні (демалыс күнінен ауыстырылған)",
      ru: "День Независимости (перенос с выходного дня)",
      en: "Independence Day (in lieu of a weekend day)",
    });
  });

  test.each(["2017-12-31", "2021-01-01"])("knows nothing about %s and says so", (date) => {
    const calendar = kazakhstan();

    expect(() => calendar.dayOff(plainDate(date))).toThrow(CalendarTooShort);
    expect(() => calendar.workingWeekend(plainDate(date))).toThrow(CalendarTooShort);
  });
});

describe("a calendar file", () => {
  test("is read when it is right", () => {
    const calendar = aCalendar(calendarText("transfers:\n  - { off: 2019-05-10, worked: 2019-05-04 }\n"));

    expect(calendar).toMatchObject({ version: "test.1", firstYear: 2019, lastYear: 2019 });
    expect(calendar.workingWeekend(plainDate("2019-05-04"))).toEqual({});
  });

  test("may move a day over the turn of the year, where one side is not on record", () => {
    expect(problemsOf(calendarText("transfers: [{ off: 2019-01-03, worked: 2018-12-29 }]"))).toEqual([]);
  });

  const holiday = "name: { kk: а, ru: б, en: c }";
  test.each([
    [
      "a day both off and worked",
      "transfers:\n  - { off: 2019-05-10, worked: 2019-05-09 }",
      'kz.yaml:10:32 2019-05-09 is both worked and a day off, as "Victory Day"',
    ],
    [
      "a transfer without the day worked",
      "transfers:\n  - { off: 2019-05-10 }",
      'kz.yaml:10:5 "worked" is missing; a transfer names both the day off and the day worked for it',
    ],
    [
      "a transfer without the day off",
      "transfers:\n  - { worked: 2019-05-04 }",
      'kz.yaml:10:5 "off" is missing; a transfer names both the day off and the day worked for it',
    ],
    [
      "a date listed twice",
      `  - { ${holiday}, kind: religious, dates: [2019-05-09] }\ntransfers: []`,
      'kz.yaml:9:63 2019-05-09 is listed twice: already a day off as "Victory Day"',
    ],
    [
      "a day worked twice",
      "transfers:\n  - { off: 2019-05-10, worked: 2019-05-04 }\n  - { off: 2019-05-08, worked: 2019-05-04 }",
      "kz.yaml:11:32 2019-05-04 is listed twice: already worked for another day",
    ],
    [
      "an unknown key",
      "transfers:\n  - { off: 2019-05-10, worked: 2019-05-04, wroked: 1 }",
      'kz.yaml:10:44 unknown key "wroked"',
    ],
    ["an unknown key at the top", "transfers: []\nremarks: none", 'kz.yaml:10:1 unknown key "remarks"'],
    ["a missing key", "", 'kz.yaml:1:1 "transfers" is missing'],
    [
      "an impossible date",
      "transfers:\n  - { off: 2019-02-29, worked: 2019-05-04 }",
      'kz.yaml:10:12 not a date of the calendar; expected a form like "2019-06-10"',
    ],
    [
      "an ordinary working day worked",
      "transfers:\n  - { off: 2019-05-10, worked: 2019-05-06 }",
      "kz.yaml:10:32 2019-05-06 is a monday that is worked anyway: nothing is moved from it",
    ],
    [
      "a weekend made free",
      "transfers:\n  - { off: 2019-05-11, worked: 2019-05-04 }",
      "kz.yaml:10:12 2019-05-11 is a saturday: a transfer must make a working day free",
    ],
    [
      "a holiday on a weekend that nothing is given for",
      `  - { ${holiday}, kind: holiday, dates: [2019-07-06] }\ntransfers: []`,
      "kz.yaml:9:61 2019-07-06 is a saturday, but no substitute is given for it",
    ],
    [
      "a substitute for a holiday on a weekday",
      `  - { ${holiday}, kind: holiday, dates: [2019-05-07], substitutes: [{ date: 2019-05-08, for: 2019-05-07 }] }\ntransfers: []`,
      "kz.yaml:9:113 2019-05-07 is no date of this holiday that fell on a weekend: nothing is given for it",
    ],
    [
      "a date outside the years",
      `  - { ${holiday}, kind: religious, dates: [2020-05-07] }\ntransfers: []`,
      "kz.yaml:9:63 2020-05-07 lies outside the years 2019 to 2019 of this calendar",
    ],
    [
      "a transfer outside the years",
      "transfers: [{ off: 2020-05-08, worked: 2020-05-02 }]",
      "kz.yaml:9:40 the transfer lies outside the years 2019 to 2019 of this calendar",
    ],
    ["the same key twice", "transfers: []\ntransfers: []", "kz.yaml:10:1 Map keys must be unique"],
    ["an alias", "transfers: &a []\nremarks: *a", "kz.yaml:10:10 an alias; write the value out"],
  ])("is refused with %s", (_what, lines, problem) => {
    expect(problemsOf(calendarText(lines))).toEqual([problem]);
  });

  test.each(["", "just words", "- a list", "a: [", "\t\0", "%YAML 9"])("is refused when it is %j", (text) => {
    expect(problemsOf(text)).not.toEqual([]);
  });

  test("is refused with all its problems at once, in the order of the file", () => {
    const problems = problemsOf(calendarText("transfers:\n  - { off: 2019-05-09, worked: 2019-05-06 }"));

    expect(problems.map((problem) => problem.split(" ")[0])).toEqual(["kz.yaml:10:12", "kz.yaml:10:32"]);
  });

  test("whose years run backwards is refused", () => {
    const text = calendarText("transfers: []").replace("last: 2019", "last: 2018");

    expect(problemsOf(text)).toContain("kz.yaml:2:29 the last year, 2018, comes before the first, 2019");
  });
});
