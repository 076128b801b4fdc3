import { describe, expect, test } from "vitest";
import { plainDate } from "./plain-date.ts";
import { readCalendar } from "./read-calendar.ts";
import { aCalendar } from "./testing/an-office.ts";

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

describe("a calendar file", () => {
  test("is read when it is right", () => {
    const calendar = aCalendar(calendarText("transfers:\n  - { off: 2019-05-10, worked: 2019-05-04 }\n"));

    expect(calendar).toMatchObject({ version: "test.1", firstYear: 2019, lastYear: 2019 });
    expect(calendar.workingWeekend(plainDate("2019-05-04"))).toEqual({ freed: "2019-05-10" });
  });

  test("may move a day over the turn of the year, where one side is not on record", () => {
    expect(problemsOf(calendarText("transfers: [{ off: 2019-01-03, worked: 2018-12-29 }]"))).toEqual([]);
  });

  test("says a day's act and since when it is known, its group's before its holiday's", () => {
    // given
    const calendar = aCalendar(
      calendarText(`  - name: { kk: а, ru: б, en: c }
    kind: holiday
    act: law
    known: { on: 2001-12-13 }
    yearly:
      - { days: [05-01, 05-07], years: 2019-2019 }
      - { days: [12-02], years: 2019-2019, act: amendment, known: not on record }
    listed:
      - { dates: [2019-10-10], estimated: true, known: { by: 2019-01-01, because: news } }
transfers: []`),
    );

    // when
    const [may, december, october] = ["2019-05-07", "2019-12-02", "2019-10-10"].map((date) =>
      calendar.dayOff(plainDate(date)),
    );

    // then
    expect(may).toMatchObject({ act: "law", knownSince: { on: "2001-12-13" } });
    expect(december).toMatchObject({ act: "amendment" });
    expect(december).not.toHaveProperty("knownSince");
    expect(october).toMatchObject({ act: "law", knownSince: { by: "2019-01-01" }, estimated: true });
  });

  test("has a 29 February in leap years only", () => {
    const text = calendarText(`  - name: { kk: а, ru: б, en: c }
    kind: religious
    yearly: [{ days: [02-29], years: 2019-2020 }]
transfers: []`).replace("last: 2019", "last: 2020");

    expect(aCalendar(text).dayOff(plainDate("2020-02-29"))?.kind).toBe("religious");
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
    [
      "a substitute for nothing",
      `  - { ${holiday}, kind: religious, dates: [2019-07-06], substitutes: [{ date: 2019-07-08, for: 2019-07-06 }] }\ntransfers: []`,
      "kz.yaml:9:115 2019-07-06 is no date of this holiday that fell on a weekend: nothing is given for it",
    ],
    [
      "days of the year whose years leave the calendar",
      `  - { ${holiday}, kind: holiday, yearly: [{ days: [05-07], years: 2018-2019 }] }\ntransfers: []`,
      "kz.yaml:9:86 2018-2019 leaves the years 2019 to 2019 of this calendar",
    ],
    [
      "years that run backwards",
      `  - { ${holiday}, kind: holiday, yearly: [{ days: [05-07], years: 2019-2018 }] }\ntransfers: []`,
      "kz.yaml:9:86 2019-2018 runs backwards",
    ],
    [
      "an impossible day of the year",
      `  - { ${holiday}, kind: holiday, yearly: [{ days: [02-30], years: 2019-2019 }] }\ntransfers: []`,
      'kz.yaml:9:71 not a day of the year; expected month and day in a form like "03-08"',
    ],
    [
      "years of another form",
      `  - { ${holiday}, kind: holiday, yearly: [{ days: [05-07], years: 2019 }] }\ntransfers: []`,
      'kz.yaml:9:86 not a span of years; expected a form like "2013-2027"',
    ],
    [
      "a holiday on a weekend that comes every year and nothing is given for",
      `  - { ${holiday}, kind: holiday, yearly: [{ days: [07-05, 07-06], years: 2019-2019 }] }\ntransfers: []`,
      "kz.yaml:9:78 2019-07-06 is a saturday, but no substitute is given for it",
    ],
    ["a holiday without a date", `  - { ${holiday}, kind: holiday }\ntransfers: []`, 'kz.yaml:9:5 "c" has no date'],
    [
      "a date whose knowledge has neither a date nor a bound",
      `  - { ${holiday}, kind: religious, known: { because: news }, dates: [2019-05-07] }\ntransfers: []`,
      'kz.yaml:9:62 says no date; without one write "not on record"',
    ],
    [
      "a bound without its reason",
      "transfers:\n  - { off: 2019-05-10, worked: 2019-05-04, known: { by: 2019-01-01 } }",
      "kz.yaml:10:51 a bound needs its reason, because",
    ],
    [
      "bounds that run backwards",
      "transfers:\n  - { off: 2019-05-10, worked: 2019-05-04, known: { notBefore: 2019-01-02, by: 2019-01-01, because: a } }",
      "kz.yaml:10:51 the bounds run backwards: not before 2019-01-02, but by 2019-01-01",
    ],
    [
      "a date and bounds for it",
      "transfers:\n  - { off: 2019-05-10, worked: 2019-05-04, known: { on: 2019-01-02, by: 2019-01-01, because: a } }",
      "kz.yaml:10:51 says a date and bounds for it: one of them is too much",
    ],
    [
      "knowledge of another form",
      "transfers:\n  - { off: 2019-05-10, worked: 2019-05-04, known: since long }",
      'kz.yaml:10:51 expected "not on record", { on: date } or bounds, { notBefore: date, by: date, because: text }',
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

  test("that promises a year and says nothing about it is refused", () => {
    const text = calendarText("transfers: []").replace("last: 2019", "last: 2020");

    expect(problemsOf(text)).toEqual(["kz.yaml:2:8 2020 has no data: no day off is listed in it"]);
  });

  test("that forgets a moving feast in one of its years is refused", () => {
    const text = calendarText(`  - { ${holiday}, kind: religious, yearly: [{ days: [01-07], years: 2019-2020 }] }
  - { ${holiday}, kind: religious, everyYear: true, dates: [2019-08-11] }
transfers: []`).replace("last: 2019", "last: 2020");

    expect(problemsOf(text)).toEqual(['kz.yaml:10:66 "c" has no date in 2020, but comes every year']);
  });

  test("whose years run backwards is refused", () => {
    const text = calendarText("transfers: []").replace("last: 2019", "last: 2018");

    expect(problemsOf(text)).toContain("kz.yaml:2:29 the last year, 2018, comes before the first, 2019");
  });
});
