import type { Language } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import { shippedEdition, shippedEditions, shippedRegulation } from "../testing/shipped-regulations.ts";
import { type PrintedClause, type PrintedEdition, printedEdition } from "./printed-edition.ts";

const languages = ["kk", "ru", "en"] as const satisfies readonly Language[];

/** Every shipped edition in every language. */
const prints = shippedEditions().flatMap((edition) =>
  languages.map((language) => ({
    edition,
    language,
    named: `${edition.regulation}@${edition.id} in ${language}`,
    printed: printedEdition(shippedRegulation(edition.regulation), edition, language),
  })),
);

function print(key: string, id: string, language: Language): PrintedEdition {
  return printedEdition(shippedRegulation(key), shippedEdition(key, id), language);
}

function clauseOf({ clauses }: PrintedEdition, place: string): PrintedClause {
  const found = clauses.find(({ clause }) => clause === place);
  if (found === undefined) throw new Error(`The print has no clause ${place}`);
  return found;
}

describe("each shipped edition is printed", () => {
  test.each(prints)("in the order of its numbering, no clause empty: $named", ({ edition, printed }) => {
    // then
    expect(printed.clauses.map(({ clause }) => clause)).toEqual(edition.clauses);
    expect(printed.clauses.filter(({ rules, notCarried }) => rules.length === 0 && notCarried === undefined)).toEqual(
      [],
    );
  });

  test.each(prints)("with all that it states: $named", ({ edition, language, printed }) => {
    // given
    const full = printed.clauses.flatMap(({ rules }) => rules.filter(({ see }) => see === undefined));
    const text = full.flatMap((rule) => [rule.text, ...rule.details]).join("\n");

    // then
    for (const step of edition.steps) {
      const heads = full.filter((rule) => rule.text.includes(`: ${step.title[language]}; `));
      expect(heads.length).toBeGreaterThan(0);
      for (const act of step.acts) expect(text).toContain(act.title[language]);
    }
    for (const { text: told } of [...edition.rules, ...edition.refusals, ...edition.windows]) {
      expect(text).toContain(told[language]);
    }
    for (const { title } of [...edition.products, ...edition.annexes, ...edition.channels]) {
      expect(text).toContain(title[language]);
    }
    expect(text).not.toMatch(/undefined|\[object|NaN/);
  });

  test.each(prints)("with a pointer only to a clause that has the rule in full: $named", ({ printed }) => {
    for (const { rules } of printed.clauses) {
      for (const { text, see } of rules) {
        if (see === undefined) continue;
        const there = clauseOf(printed, see.clause).rules.find((rule) => rule.text === text);
        expect(there).toMatchObject({ text });
        expect(there?.see).toBeUndefined();
      }
    }
  });
});

describe("the print is marked as not the official text", () => {
  test.each([
    ["kk", "Ресми мәтін емес"],
    ["ru", "Не официальный текст"],
    ["en", "Not the official text"],
  ] as const)("in %s", (language, mark) => {
    expect(print("kostanay/external-study", "2019-01-01", language).mark).toBe(mark);
  });
});

describe("Kostanay's external study, decree No. 285, annex 1", () => {
  const printed = print("kostanay/external-study", "2019-01-01", "ru");

  test("names the act that approved it, as an official text does", () => {
    expect(printed.approvedBy).toContain("от 21 июня 2016 года № 285; приложение 1");
    expect(printed.title).toBe("Регламент государственной услуги «Разрешение на обучение в форме экстерната»");
    expect(printed.edition).toBe("Редакция от 1 января 2019 года");
  });

  test.each([
    ["6", "6.", 0],
    ["6(2)", "2)", 1],
    ["annex 1", "Приложение 1", 0],
  ])("numbers %s as %s", (clause, number, depth) => {
    expect(clauseOf(printed, clause)).toMatchObject({ number, depth });
  });

  test("cl. 6(2): five minutes for the check, the receipt, the refusal with its receipt", () => {
    // when
    const { rules } = clauseOf(printed, "6(2)");
    const told = rules.flatMap(({ text, details }) => [text].concat(details)).join("\n");

    // then
    expect(told).toContain("Работник Государственной корпорации; срок: 5 минут");
    expect(told).toContain("Основание для отказа: Пакет документов неполный");
    expect(told).toContain("выдаётся: Расписка об отказе в приёме документов");
  });

  test("cl. 6(4): a bare day is told as an assumption about the unit", () => {
    const told = clauseOf(printed, "6(4)").rules.flatMap(({ details }) => details);

    expect(told.join("\n")).toContain("допущение о единице срока: В тексте сказано просто «1 день»");
  });

  test("cl. 5 says what cl. 4 says", () => {
    expect(clauseOf(printed, "5").rules).toContainEqual(
      expect.objectContaining({ see: { clause: "4", told: "см. пункт 4" } }),
    );
  });
});

test("North Kazakhstan's steps over the portal are numbered apart", () => {
  const printed = print("north-kazakhstan/external-study", "2016-06-16", "kk");

  expect(clauseOf(printed, "9 portal(3)")).toMatchObject({ number: "портал 3)", depth: 1, told: "9 портал(3)-тармақ" });
  expect(clauseOf(printed, "annex 4").number).toBe("4-қосымша");
});

test("East Kazakhstan's limits keep their words in the edition of 2014 and lose them in that of 2015", () => {
  // when
  const [before, after] = ["2014-09-08", "2015-08-31"].map((id) =>
    clauseOf(print("east-kazakhstan/certificate-duplicate", id, "ru"), "9")
      .rules.map(({ text }) => text)
      .join("\n"),
  );

  // then: cl. 9, the centre's handling
  expect(before).toContain("не более 15 минут");
  expect(after).toContain("15 минут");
  expect(after).not.toContain("не более");
});
