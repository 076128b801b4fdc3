import { describe, expect, test } from "vitest";
import { runReglament } from "../testing/run-reglament.ts";

const duplicates = [
  "east-kazakhstan/certificate-duplicate@2014-09-08",
  "east-kazakhstan/certificate-duplicate@2015-08-31",
] as const;

describe("reglament diff", () => {
  test.each([
    ["kk", "30 күнтізбелік күннен артық емес | 15 жұмыс күні", "25 күнтізбелік күн | 12 жұмыс күні", "Рәсімдер"],
    ["ru", "не более 30 календарных дней | 15 рабочих дней", "25 календарных дней | 12 рабочих дней", "Процедуры"],
    ["en", "no more than 30 calendar days | 15 working days", "25 calendar days | 12 working days", "Steps"],
  ])("tells in %s what became of East Kazakhstan's duplicates", async (language, total, examination, steps) => {
    // when
    const { exitCode, lines } = await runReglament("diff", ...duplicates, "--lang", language);

    // then
    const page = lines.join("\n").split("\n");
    expect(exitCode).toBe(0);
    expect(page).toContain(steps);
    expect(page.filter((line) => line.includes(total))).toHaveLength(1);
    expect(page.filter((line) => line.includes(examination))).toHaveLength(1);
    expect(page.join("\n")).not.toMatch(/undefined|\[object|NaN/);
  });

  test("gives the clauses of both, and where one edition does the work within another step", async () => {
    // when
    const { lines } = await runReglament("diff", "kostanay/external-study", "zhambyl/external-study", "--lang", "en");

    // then: cl. 6(5) of Kostanay has the 13 working days of the whole provider
    const page = lines.join("\n");
    expect(page).toContain(
      "≠ differs: Preparation and sending of the result (clause 6(5), clause 7(4), clause 7(6) | ",
    );
    expect(page).toContain("Term: 13 working days | 12 working days");
    expect(page).toContain("+ only in zhambyl/external-study@2016-05-08: Signing (clause 5(4), clause 8(4))");
    expect(page).toContain("a: within the step: Preparation and sending of the result (clause 6(5)");
  });

  test("--json has every thing with its verdict, in which traits it differs, and both sides", async () => {
    // when
    const { exitCode, lines } = await runReglament("diff", ...duplicates, "--json");

    // then
    const { a, b, things } = JSON.parse(lines.join("\n")) as {
      readonly a: unknown;
      readonly b: unknown;
      readonly things: readonly object[];
    };
    expect(exitCode).toBe(0);
    expect([a, b]).toEqual([
      { regulation: "east-kazakhstan/certificate-duplicate", edition: "2014-09-08" },
      { regulation: "east-kazakhstan/certificate-duplicate", edition: "2015-08-31" },
    ]);
    expect(things).toContainEqual(
      expect.objectContaining({
        aspect: "steps",
        verdict: "differs",
        differs: ["term"],
        a: expect.objectContaining({ clause: "5(3), 8(3)" }),
      }),
    );
  });

  test("of an edition against itself everything is the same", async () => {
    const { lines } = await runReglament("diff", "zhambyl/external-study", "zhambyl/external-study@2019-06-10");

    expect(lines.join("\n").match(/^ {2}[≠+-]/gm)).toBeNull();
  });

  test.each([
    [
      ["kostanay/external-study@2018-01-01", "zhambyl/external-study"],
      "kostanay/external-study@2018-01-01: On this day clause 1 stood",
    ],
    [["zhambyl/external-study", "zhambyl/external-study@2020-09-01"], "zhambyl/external-study@2020-09-01: Repealed by"],
    [["east-kazakhstan/family-consultation", "zhambyl/external-study"], "east-kazakhstan/family-consultation: "],
  ])("says of %j which has no wording on record, and why", async (named, reason) => {
    const { exitCode, lines, said } = await runReglament("diff", ...named);

    expect(exitCode).toBe(1);
    expect(lines).toEqual([]);
    expect(said).toContain(reason);
  });

  test.each([
    [["zhambyl/external-study"], "diff takes two editions or two regions"],
    [["zhambyl/external-studies", "kostanay/external-study"], "Did you mean zhambyl/external-study?"],
    [["zhambyl/external-study@yesterday", "kostanay/external-study"], "yesterday is no date"],
    [
      ["zhambyl/external-study", "zhambyl/certificate-duplicate"],
      "diff compares one service: zhambyl/external-study is external-study, zhambyl/certificate-duplicate is " +
        "certificate-duplicate. With zhambyl/external-study, compare east-kazakhstan/external-study or",
    ],
    [["kostanay/school-enrolment", "zhambyl/external-study"], "With kostanay/school-enrolment, no other region has it"],
  ])("doesn't understand %j", async (words, message) => {
    const { exitCode, said } = await runReglament("diff", ...words);

    expect(exitCode).toBe(2);
    expect(said).toContain(message);
  });
});

describe("reglament print", () => {
  test.each([
    ["kk", "*** РЕСМИ МӘТІН ЕМЕС ***", "1-қосымша", "5."],
    ["ru", "*** НЕ ОФИЦИАЛЬНЫЙ ТЕКСТ ***", "Приложение 1", "5."],
    ["en", "*** NOT THE OFFICIAL TEXT ***", "Annex 1", "5."],
  ])(
    "prints in %s an edition in the order of its text, marked above and below",
    async (language, mark, annex, clause) => {
      // when
      const { exitCode, lines } = await runReglament("print", "zhambyl/external-study@2019-06-10", "--lang", language);

      // then
      const page = lines.join("\n").split("\n");
      expect(exitCode).toBe(0);
      expect([page[0], page.at(-1)]).toEqual([mark, mark]);
      expect(page.indexOf(clause)).toBeGreaterThan(0);
      expect(page.indexOf(annex)).toBeGreaterThan(page.indexOf(clause));
      expect(page.join("\n")).not.toMatch(/undefined|\[object|NaN/);
    },
  );

  test("says why there is none", async () => {
    const { exitCode, said } = await runReglament("print", "zhambyl/external-study@2021-01-01");

    expect(exitCode).toBe(1);
    expect(said).toContain("No. 189");
  });

  test("takes one regulation", async () => {
    const { exitCode, said } = await runReglament("print");

    expect(exitCode).toBe(2);
    expect(said).toContain("print takes one regulation");
  });
});
