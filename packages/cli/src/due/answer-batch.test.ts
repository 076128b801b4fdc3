import { describe, expect, test } from "vitest";
import { answersTo, aQuestion } from "../testing/run-due.ts";
import { dueProblemCodes } from "./due-problems.ts";

/** The due moment, or the code and field of what is wrong, of each question in turn. */
async function outcomesOf(
  ...lines: readonly (string | Readonly<Record<string, unknown>>)[]
): Promise<readonly unknown[]> {
  const text = lines.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join("");
  return (await answersTo([text])).map(outcomeOf);
}

function outcomeOf(answer: string): unknown {
  const { due, error } = JSON.parse(answer) as { due?: string; error?: { code: string; field: string | null } };
  return due ?? `${error?.code} ${error?.field}`;
}

describe("a batch of questions", () => {
  test("gives the due moment in UTC: three hours from 17:10 on a Friday before a worked Saturday", async () => {
    expect(await answersTo([`${JSON.stringify(aQuestion())}\n`])).toEqual(['{"due":"2018-12-29T04:40:00Z"}']);
  });

  test.each([
    ["200 minutes", "2018-12-29T05:00:00Z"],
    ["1 minute", "2018-12-28T11:11:00Z"],
    ["1 working-day", "2018-12-29T12:30:00Z"],
    ["2 working-days", "2019-01-03T12:30:00Z"],
    ["3 calendar-days", "2019-01-03T12:30:00Z"],
    ["1 clock-day", "2018-12-29T11:10:00Z"],
    ["1 month", "2019-01-28T12:30:00Z"],
  ])("understands a term of %s", async (term, due) => {
    expect(await outcomesOf(aQuestion({ term }))).toEqual([due]);
  });

  test.each([
    [{ firstDay: "same", term: "1 working-day" }, "2018-12-28T12:30:00Z"],
    [{ start: "2018-12-28T19:00:00+06:00", term: "1 working-day" }, "2019-01-03T12:30:00Z"],
    [{ start: "2018-12-28T19:00:00+06:00", term: "1 working-day", afterHours: "none" }, "2018-12-29T12:30:00Z"],
    [{ term: "3 calendar-days", lastDay: "keep" }, "2018-12-31T18:00:00Z"],
  ])("counts by the rules named: %j", async (rules, due) => {
    expect(await outcomesOf(aQuestion(rules))).toEqual([due]);
  });

  test("takes the rules that are left out for the day after, the next working day and the next working day", async () => {
    const {
      firstDay: _1,
      afterHours: _2,
      lastDay: _3,
      ...question
    } = aQuestion({
      start: "2018-12-28T19:00:00+06:00",
      term: "3 calendar-days",
    });

    expect(await outcomesOf(question)).toEqual(await outcomesOf({ ...aQuestion(), ...question }));
  });

  test("cuts off a broken second, so that nobody is promised more than there is", async () => {
    const start = "2018-12-28T17:10:00.900+06:00";

    expect(await outcomesOf(aQuestion({ start }))).toEqual(["2018-12-29T04:40:00Z"]);
  });

  test("knows that 29 February 2024 had 25 hours in Kostanay", async () => {
    const question = aQuestion({ start: "2024-02-29T12:00:00+06:00", term: "1 clock-day" });

    expect(await outcomesOf(question)).toEqual(["2024-03-01T07:00:00Z"]);
  });

  test("keeps answers in step with questions, whatever a line holds", async () => {
    const answers = await outcomesOf(aQuestion(), "", "{", "[]", "null", "7", aQuestion());

    expect(answers).toEqual([
      "2018-12-29T04:40:00Z",
      "EMPTY_LINE null",
      "NOT_JSON null",
      "NOT_AN_OBJECT null",
      "NOT_AN_OBJECT null",
      "NOT_AN_OBJECT null",
      "2018-12-29T04:40:00Z",
    ]);
  });

  test.each([
    [{ calendar: "kazakstan" }, "CALENDAR_UNKNOWN calendar"],
    [{ calendar: "../regulations/kazakhstan" }, "CALENDAR_UNKNOWN calendar"],
    [{ zone: "Asia/Kostanay" }, "ZONE_UNKNOWN zone"],
    [{ zone: "+06:00" }, "ZONE_UNKNOWN zone"],
    [{ zone: "" }, "ZONE_UNKNOWN zone"],
    [{ schedule: "mon-fri" }, "SCHEDULE_UNREADABLE schedule"],
    [{ schedule: "" }, "SCHEDULE_UNREADABLE schedule"],
    [{ schedule: "mon-fri 13:00-09:00" }, "SCHEDULE_UNREADABLE schedule"],
    [{ schedule: "daily closed" }, "SCHEDULE_NEVER_OPENS schedule"],
    [{ start: "2018-12-28T17:10:00" }, "START_WITHOUT_OFFSET start"],
    [{ start: "2018-12-28T17:10" }, "START_WITHOUT_OFFSET start"],
    [{ start: "2018-12-28" }, "START_UNREADABLE start"],
    [{ start: "2018-02-29T17:10:00+06:00" }, "START_UNREADABLE start"],
    [{ start: "2018-12-28T25:10:00+06:00" }, "START_UNREADABLE start"],
    [{ start: "2018-12-28T17:10:00+0600" }, "START_UNREADABLE start"],
    [{ start: "2018-02-29T17:10:00" }, "START_UNREADABLE start"],
    [{ start: "now" }, "START_UNREADABLE start"],
    [{ term: "3 hour-s" }, "UNIT_UNKNOWN term"],
    [{ term: "3 days" }, "UNIT_UNKNOWN term"],
    [{ term: "3 constructor" }, "UNIT_UNKNOWN term"],
    [{ term: "-3 hours" }, "TERM_NOT_POSITIVE term"],
    [{ term: "0 hours" }, "TERM_NOT_POSITIVE term"],
    [{ term: "1.5 hours" }, "TERM_NOT_WHOLE term"],
    [{ term: "0,5 hours" }, "TERM_NOT_WHOLE term"],
    [{ term: "99999999999999999999 hours" }, "TERM_TOO_LONG term"],
    [{ term: "2000001 hours" }, "TERM_TOO_LONG term"],
    [{ term: "hours" }, "TERM_UNREADABLE term"],
    [{ term: "3" }, "TERM_UNREADABLE term"],
    [{ term: "1e3 hours" }, "TERM_UNREADABLE term"],
    [{ term: "1..5 hours" }, "TERM_UNREADABLE term"],
    [{ term: "three hours" }, "TERM_UNREADABLE term"],
    [{ term: "" }, "TERM_UNREADABLE term"],
    [{ firstDay: "nxt" }, "POLICY_UNKNOWN firstDay"],
    [{ afterHours: "" }, "POLICY_UNKNOWN afterHours"],
    [{ lastDay: "toString" }, "POLICY_UNKNOWN lastDay"],
    [{ term: 3 }, "FIELD_NOT_TEXT term"],
    [{ lastDay: null }, "FIELD_NOT_TEXT lastDay"],
    [{ length: "3" }, "FIELD_UNKNOWN length"],
    [{ start: "2012-12-31T17:10:00+06:00" }, "BEYOND_CALENDAR start"],
    [{ start: "2028-01-01T00:00:00+05:00" }, "BEYOND_CALENDAR start"],
    [{ start: "9999-12-30T23:59:59+05:00" }, "BEYOND_CALENDAR start"],
    [{ start: "0001-01-01T00:00:00+05:00" }, "BEYOND_CALENDAR start"],
    [{ start: "9999-12-31T23:59:59-23:59" }, "START_UNREADABLE start"],
    [{ start: "0000-01-01T00:00:00+23:59" }, "START_UNREADABLE start"],
    [{ start: "2027-12-30T17:10:00+05:00", term: "3 working-days" }, "BEYOND_CALENDAR term"],
    [{ term: "2000000 hours" }, "BEYOND_CALENDAR term"],
    [{ term: "70000 clock-days" }, "BEYOND_CALENDAR term"],
    [{ term: "2400 months" }, "BEYOND_CALENDAR term"],
  ])("says what is wrong with %j", async (wrong, outcome) => {
    expect(await outcomesOf(aQuestion(wrong), aQuestion())).toEqual([outcome, "2018-12-29T04:40:00Z"]);
  });

  test.each(["calendar", "zone", "schedule", "start", "term"])("misses the field %s", async (field) => {
    const question = Object.fromEntries(Object.entries(aQuestion()).filter(([name]) => name !== field));

    expect(await outcomesOf(question)).toEqual([`FIELD_MISSING ${field}`]);
  });

  test("isn't fooled by fields that every object has", async () => {
    expect(await outcomesOf('{"__proto__":{"calendar":"kazakhstan"}}', '{"constructor":"a"}')).toEqual([
      "FIELD_UNKNOWN __proto__",
      "FIELD_UNKNOWN constructor",
    ]);
  });

  test("says of a clock time that came twice, or never, what is doubtful about it", async () => {
    const answers = await answersTo([
      `${JSON.stringify(aQuestion({ start: "2024-02-29T23:30:00" }))}\n`,
      `${JSON.stringify(aQuestion({ zone: "Europe/Berlin", start: "2024-03-31T02:30:00" }))}\n`,
    ]);

    expect(answers.map((answer) => (JSON.parse(answer) as { error: unknown }).error)).toEqual([
      {
        code: "START_TWICE",
        message:
          "In Asia/Qostanay the clocks showed 2024-02-29T23:30:00 twice: they were put back. Say which by the offset from UTC: +06:00 or +05:00.",
        field: "start",
      },
      {
        code: "START_NEVER_WAS",
        message:
          "In Europe/Berlin the clocks never showed 2024-03-31T02:30:00: they were put forward. Give the moment with its offset from UTC.",
        field: "start",
      },
    ]);
  });

  test("never doubts a start that says its offset", async () => {
    const twice = ["2024-02-29T23:30:00+06:00", "2024-02-29T23:30:00+05:00"].map((start) =>
      aQuestion({ start, term: "1 working-day" }),
    );
    const skipped = aQuestion({ zone: "Europe/Berlin", start: "2024-03-31T02:30:00+01:00", term: "1 working-day" });

    expect(await outcomesOf(...twice, skipped)).toEqual([
      "2024-03-04T13:30:00Z",
      "2024-03-04T13:30:00Z",
      "2024-04-02T16:30:00Z",
    ]);
  });

  test.each([
    [{ zone: "Asia/Qostanai" }, "Did you mean Asia/Qostanay?"],
    [{ calendar: "kazakstan" }, "Did you mean kazakhstan?"],
    [{ term: "3 workin-days" }, "Did you mean working-days?"],
    [{ term: "3 fortnights" }, "Known: minutes, hours, working-days, calendar-days, clock-days, months."],
    [{ firstDay: "sam" }, "Did you mean same?"],
    [{ strt: "a" }, "Did you mean start?"],
    [{ start: "2018-12-28T17:10" }, "Add it: +06:00."],
    [{ schedule: "mon-fri 9-13" }, "hours lie between 00:00 and 24:00"],
  ])("helps along where a word isn't known: %j", async (wrong, hint) => {
    const [answer = ""] = await answersTo([`${JSON.stringify(aQuestion(wrong))}\n`]);

    expect((JSON.parse(answer) as { error: { message: string } }).error.message).toContain(hint);
  });

  test.each([
    ["kk", "Мерзім кемінде 1 болуы керек, ал көрсетілгені – «0»."],
    ["ru", "Срок должен быть не меньше 1, а указано «0»."],
    ["en", "A term must be 1 or more, not 0."],
  ] as const)("speaks %s", async (language, message) => {
    const [answer = ""] = await answersTo([`${JSON.stringify(aQuestion({ term: "0 hours" }))}\n`], { language });

    expect((JSON.parse(answer) as { error: { message: string } }).error.message).toBe(message);
  });

  test.each(["kk", "ru", "en"] as const)("gives the reasons in %s when they are asked for", async (language) => {
    const [answer = ""] = await answersTo([JSON.stringify(aQuestion())], { language, isExplained: true });
    const { due, lines } = JSON.parse(answer) as { due: string; lines: readonly string[] };

    expect(due).toBe("2018-12-29T04:40:00Z");
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join("\n")).toContain("kazakhstan-2013-2027.1");
  });

  test("answers a last line without an end, one that ends as on Windows, and one behind a byte order mark", async () => {
    const question = JSON.stringify(aQuestion());

    expect(await answersTo([`\uFEFF${question}\r\n${question}`])).toHaveLength(2);
    expect((await answersTo([`\uFEFF${question}\r\n${question}`])).map(outcomeOf)).toEqual([
      "2018-12-29T04:40:00Z",
      "2018-12-29T04:40:00Z",
    ]);
  });

  test("takes an empty line at the end for a question, but not the end of the last line", async () => {
    expect(await answersTo([])).toEqual([]);
    expect((await answersTo(["\n"])).map(outcomeOf)).toEqual(["EMPTY_LINE null"]);
  });

  test("puts lines together from whatever pieces they arrive in", async () => {
    const bytes = new TextEncoder().encode(`${JSON.stringify(aQuestion({ calendar: "қазақстан" }))}\n`.repeat(3));
    const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, at) => bytes.subarray(at * 7, at * 7 + 7));

    const answers = await answersTo(pieces);

    expect(answers).toHaveLength(3);
    expect(answers[2]).toContain("The calendar қазақстан is unknown.");
  });

  test("reads past a line that is too long and goes on behind it", async () => {
    const question = JSON.stringify(aQuestion());
    const long = `{"calendar":"${"a".repeat(70_000)}"}`;

    expect((await answersTo([`${long}\n${question}\n`, long, `${long}\n`, question])).map(outcomeOf)).toEqual([
      "LINE_TOO_LONG null",
      "2018-12-29T04:40:00Z",
      "LINE_TOO_LONG null",
      "2018-12-29T04:40:00Z",
    ]);
  });

  test("repeats no more than the beginning of what can't be read", async () => {
    const long = "a".repeat(50_000);
    const answers = await answersTo([
      `${JSON.stringify(aQuestion({ zone: long }))}\n`,
      `${JSON.stringify(aQuestion({ term: `3 ${long}` }))}\n`,
      `${JSON.stringify({ [long]: "a" })}\n`,
    ]);

    for (const answer of answers) expect(answer.length).toBeLessThan(1_000);
  });

  test("keeps schedules apart, whatever stands in the fields", async () => {
    const one = aQuestion({ zone: "Asia/Qostanay\nmon-fri 09:00-13:00", schedule: "14:30-18:30" });
    const other = aQuestion({ zone: "Asia/Qostanay", schedule: "mon-fri 09:00-13:00\n14:30-18:30" });

    expect(await outcomesOf(one, other, one)).toEqual([
      "ZONE_UNKNOWN zone",
      "2018-12-29T04:40:00Z",
      "ZONE_UNKNOWN zone",
    ]);
  });

  test("has a code of capitals for every problem", () => {
    expect(dueProblemCodes.filter((code) => !/^[A-Z]+(_[A-Z]+)*$/.test(code))).toEqual([]);
  });
});
