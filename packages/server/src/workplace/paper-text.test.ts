import { plainDate } from "@reglament/calendar";
import type { PaperTemplate } from "@reglament/regulation";
import { describe, expect, test } from "vitest";
import { lawOfRepository } from "../testing/law-of-repository.ts";
import { actInPaper, type Basis, fillTemplate } from "./paper-text.ts";

const law = lawOfRepository().getEdition("zhambyl/external-study", "2016-05-08");

function aBasis(changes: Partial<Basis> = {}): Basis {
  return {
    law,
    act: { name: { kk: "әкімдік қаулысы", ru: "постановление акимата", en: "decree" }, number: "110" },
    clause: "3, 6(4)",
    officeNames: { kk: "Білім бөлімі", ru: "Отдел образования", en: "Education department" },
    today: plainDate("2019-06-12"),
    filedOn: plainDate("2019-06-10"),
    incomingNumber: "2019-000003",
    answers: { "applicant-name": "Оспан Ерасыл", "applicant-birth-date": "2005-03-01", reason: "health" },
    ...changes,
  };
}

/** A wording of one paragraph, the same in both languages, with an optional text and an optional date. */
function aTemplate(paragraph: string): PaperTemplate {
  const field = { label: { kk: "ө", ru: "п", en: "f" }, needed: false, maxLength: 30 };
  return {
    id: "a-template",
    origin: { secondary: "test" },
    fields: [
      { ...field, id: "number", kind: "text" },
      { ...field, id: "date", kind: "date" },
    ],
    paragraphs: { kk: [paragraph], ru: [paragraph] },
  };
}

function filled(paragraph: string, fields: Readonly<Record<string, string>> = {}, basis = aBasis()) {
  const { kk, ru } = fillTemplate(aTemplate(paragraph), fields, basis);
  return [kk.join("|"), ru.join("|")];
}

describe("fillTemplate", () => {
  test("puts in answers, options and dates in the paper's language", () => {
    expect(filled("{answer.applicant-name}: {answer.reason}, {answer.applicant-birth-date}.")).toEqual([
      "Оспан Ерасыл: денсаулығына байланысты сабаққа қатыса алмайды, 2005 жылғы 1 наурыз.",
      "Оспан Ерасыл: по состоянию здоровья посещать занятия нельзя, 1 марта 2005 года.",
    ]);
  });

  test("keeps an option's capital at the beginning of a sentence", () => {
    expect(filled("{answer.reason}.")[1]).toBe("По состоянию здоровья посещать занятия нельзя.");
  });

  test("puts in what is worked out from another answer", () => {
    expect(filled("{answer.born-before-2008}.")).toEqual(["Иә.", "Да."]);
  });

  test("names the office, the act with the clauses, the days and the incoming number", () => {
    expect(filled("{office}, {today}: {act}, {clause}; {filed-on}, {incoming-number}.")).toEqual([
      "Білім бөлімі, 2019 жылғы 12 маусым: әкімдік қаулысы, № 110, 3, 6(4)-тармақтар; 2019 жылғы 10 маусым, 2019-000003.",
      "Отдел образования, 12 июня 2019 года: постановление акимата № 110, пункты 3, 6(4); 10 июня 2019 года, 2019-000003.",
    ]);
  });

  test("puts a typed date in words", () => {
    expect(filled("{field.date}.", { date: "2019-06-12" })).toEqual(["2019 жылғы 12 маусым.", "12 июня 2019 года."]);
  });

  test.each([
    ["A sentence of empty fields isn't written. N {field.number}.", "A sentence of empty fields isn't written."],
    ["{field.number}.", ""],
    ["Class {answer.class} «{field.number}». Next.", "Class –. Next."],
    ["{office} ({field.number}).", "Білім бөлімі."],
  ])("leaves an optional field out cleanly: %s", (paragraph, expected) => {
    expect(filled(paragraph)[0]).toBe(expected);
  });

  test("shows an answer that was left open or erased as a dash", () => {
    expect(filled("{answer.school}.", {}, aBasis({ answers: {} }))[0]).toBe("–.");
  });

  test("cites an act without a number by its name", () => {
    const act = { name: { kk: "қаулы", ru: "постановление", en: "decree" } };
    expect(actInPaper(act, "ru")).toBe("постановление");
  });
});
