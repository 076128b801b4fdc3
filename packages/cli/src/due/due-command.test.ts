import { describe, expect, test } from "vitest";
import { aQuestion, runBuilt } from "../testing/run-due.ts";
import { runReglament } from "../testing/run-reglament.ts";

const asked = [
  "--calendar=kazakhstan",
  "--zone=Asia/Qostanay",
  "--schedule=mon-fri 09:00-13:00 14:30-18:30",
  "--start=2018-12-28T17:10:00+06:00",
  "--term=3 hours",
];

describe("reglament due", () => {
  test("answers one question, in the office's time and in UTC", async () => {
    const { exitCode, lines } = await runReglament("due", ...asked);

    expect(exitCode).toBe(0);
    expect(lines).toEqual(["2018-12-29T10:40:00+06:00 (2018-12-29T04:40:00Z)"]);
  });

  test("answers in JSON when it is asked to", async () => {
    const { lines } = await runReglament("due", ...asked, "--json", "--last-day", "keep");

    expect(lines).toEqual(['{"due":"2018-12-29T04:40:00Z"}']);
  });

  test.each(["kk", "ru", "en"])("gives the reasons behind the answer in %s", async (language) => {
    const { lines } = await runReglament("due", ...asked, "--explain", "--lang", language);

    expect(lines[0]).toBe("2018-12-29T10:40:00+06:00 (2018-12-29T04:40:00Z)");
    expect(lines.length).toBeGreaterThan(3);
  });

  test("exits with 1 and names the option when the question is bad", async () => {
    const { exitCode, said, lines } = await runReglament("due", ...asked, "--first-day", "nxt");

    expect(exitCode).toBe(1);
    expect(lines).toEqual([]);
    expect(said).toBe("--first-day: The field firstDay has no value nxt. Did you mean next?");
  });

  test("exits with 1 when a part of the question is missing", async () => {
    const { exitCode, lines } = await runReglament("due", ...asked.slice(1), "--json", "--lang=kk");

    expect(exitCode).toBe(1);
    expect(lines).toEqual(['{"error":{"code":"FIELD_MISSING","message":"«calendar» өрісі жоқ.","field":"calendar"}}']);
  });

  test.each([
    [["--zone", "Asia/Qostanay", "--batch"], "--zone doesn't go with --batch"],
    [["--lang", "de"], "Unknown language de."],
    [["--tem", "3 hours"], "Did you mean --term?"],
    [["3", "hours"], "due takes options only"],
  ])("isn't understood with %j", async (words, message) => {
    const { exitCode, said } = await runReglament("due", ...words);

    expect(exitCode).toBe(2);
    expect(said).toContain(message);
  });
});

describe("the built reglament due", () => {
  test("answers a batch line by line and exits with 0, bad questions or not", async () => {
    // given
    const questions = [aQuestion(), aQuestion({ term: "0 hours" }), aQuestion({ term: "1 working-day" })];

    // when
    const { exitCode, printed, said } = await runBuilt(
      ["due", "--batch"],
      questions.map((question) => `${JSON.stringify(question)}\n`).join(""),
    );

    // then
    expect(said).toBe("");
    expect(printed).toBe(
      [
        '{"due":"2018-12-29T04:40:00Z"}',
        '{"error":{"code":"TERM_NOT_POSITIVE","message":"A term must be 1 or more, not 0.","field":"term"}}',
        '{"due":"2018-12-29T12:30:00Z"}',
        "",
      ].join("\n"),
    );
    expect(exitCode).toBe(0);
  });

  test("answers a hundred thousand questions, each in its place", async () => {
    // given
    const lines = Array.from({ length: 100_000 }, (_, index) =>
      JSON.stringify(aQuestion({ term: index % 1_000 === 999 ? "no term" : `${1 + (index % 200)} minutes` })),
    );

    // when
    const { exitCode, printed } = await runBuilt(["due", "--batch"], `${lines.join("\n")}\n`);

    // then
    const answers = printed.split("\n");
    expect(exitCode).toBe(0);
    expect(answers).toHaveLength(100_001);
    expect(answers[199]).toBe('{"due":"2018-12-29T05:00:00Z"}');
    expect(answers[98_000]).toBe('{"due":"2018-12-28T11:11:00Z"}');
    expect(answers.flatMap((answer, index) => (answer.includes("TERM_UNREADABLE") ? [index] : []))).toHaveLength(100);
    expect(answers[99_999]).toContain("TERM_UNREADABLE");
  });

  test("loads neither the server nor the database's client", async () => {
    // given
    const hook = `import { registerHooks } from "node:module";
      registerHooks({ resolve(name, context, next) {
        if (/^(pg|fastify|@reglament.(server|store))$/.test(name)) console.error(name);
        return next(name, context);
      } });`;

    // when
    const { exitCode, said } = await runBuilt(["due", "--batch"], `${JSON.stringify(aQuestion())}\n`, [
      "--import",
      `data:text/javascript,${encodeURIComponent(hook)}`,
    ]);

    // then
    expect({ exitCode, said }).toEqual({ exitCode: 0, said: "" });
  });

  test("answers a single question and passes its exit code on", async () => {
    expect(await runBuilt(["due", ...asked, "--json"])).toMatchObject({
      exitCode: 0,
      printed: '{"due":"2018-12-29T04:40:00Z"}\n',
    });
    expect(await runBuilt(["due", ...asked.slice(0, 4), "--term=3 weeks"])).toMatchObject({ exitCode: 1 });
    expect(await runBuilt(["due", "--bach"])).toMatchObject({ exitCode: 2 });
  });
});
