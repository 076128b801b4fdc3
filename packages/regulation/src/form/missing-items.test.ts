import { describe, expect, test } from "vitest";
import { confirmed, edition2019 } from "../testing/kostanay.ts";
import { askedQuestions } from "./asked-questions.ts";
import { missingItems } from "./missing-items.ts";
import { neededDocuments } from "./needed-documents.ts";

const nobodyConfirmed = confirmed();

function idsMissing(
  channel: "chancellery" | "portal",
  given: readonly string[],
  answers: Readonly<Record<string, string>> = {},
  confirmations = nobodyConfirmed,
): string[] {
  return missingItems(edition2019(), channel, new Set(given), answers, confirmations).map(({ item }) => item);
}

describe("askedQuestions", () => {
  test("asks in the order of the form, the residence on the portal only", () => {
    // when
    const portal = askedQuestions(edition2019(), "portal", {}).map(({ id }) => id);
    const chancellery = askedQuestions(edition2019(), "chancellery", {}).map(({ id }) => id);

    // then
    expect(portal.slice(0, 3)).toEqual(["school", "kind-of-study", "class"]);
    expect(portal).toContain("actual-residence");
    expect(chancellery).toEqual(portal.filter((id) => id !== "actual-residence"));
  });

  test("asks a question with a condition once the condition holds", () => {
    // given
    const edition = edition2019();
    const questions = edition.questions.map((question) =>
      question.id === "phone" ? Object.assign({}, question, { when: { question: "class", in: ["1"] } }) : question,
    );
    const asked = (answers: Readonly<Record<string, string>>) =>
      askedQuestions({ ...edition, questions }, "portal", answers).some(({ id }) => id === "phone");

    // then
    expect(asked({})).toBe(false);
    expect(asked({ class: "" })).toBe(false);
    expect(asked({ class: "2" })).toBe(false);
    expect(asked({ class: "1" })).toBe(true);
  });
});

describe("neededDocuments", () => {
  test("shows the standard's documents, demanding none that nobody read in an act", () => {
    // when
    const documents = neededDocuments(edition2019(), "portal", {}, nobodyConfirmed);

    // then
    expect(documents.map(({ document }) => document.id)).toEqual([
      "birth-certificate-or-identity",
      "health-certificate-063",
      "health-certificate-026",
      "photographs",
    ]);
    expect(documents.some(({ demanded }) => demanded)).toBe(false);
  });

  test("demands a document once it is confirmed", () => {
    // when
    const documents = neededDocuments(edition2019(), "portal", {}, confirmed("photographs"));

    // then
    expect(documents.filter(({ demanded }) => demanded).map(({ document }) => document.id)).toEqual(["photographs"]);
  });

  test("needs the application on paper at the chancellery, whose demand stands in clause 4", () => {
    // when
    const documents = neededDocuments(edition2019(), "chancellery", {}, nobodyConfirmed);

    // then
    expect(documents.filter(({ demanded }) => demanded).map(({ document }) => document.id)).toEqual([
      "application-form",
    ]);
  });

  test.each([
    ["kazakhstan", false],
    ["other", true],
  ])("for a child of citizenship %s the migration document is needed: %s", (citizenship, needed) => {
    // when
    const documents = neededDocuments(edition2019(), "portal", { "child-citizenship": citizenship }, nobodyConfirmed);

    // then
    expect(documents.some(({ document }) => document.id === "migration-document")).toBe(needed);
  });
});

describe("missingItems", () => {
  test("names the place of residence with the clause that demands it", () => {
    // when
    const missing = missingItems(edition2019(), "portal", new Set(["school", "class"]), {}, nobodyConfirmed);

    // then
    expect(missing).toEqual([
      {
        item: "actual-residence",
        label: expect.objectContaining({ ru: "Где ребёнок живёт фактически?" }),
        act: "№ 285 (2016-06-21)",
        clause: "4",
      },
    ]);
  });

  test("finds nothing in a complete application", () => {
    expect(idsMissing("portal", ["actual-residence"])).toEqual([]);
    expect(idsMissing("chancellery", ["application-form"])).toEqual([]);
  });

  test("names a confirmed document with the act that the administrator recorded", () => {
    // when
    const missing = missingItems(
      edition2019(),
      "portal",
      new Set(["actual-residence"]),
      {},
      confirmed("photographs", "child-birth-date"),
    );

    // then
    expect(missing.map(({ item, act, clause }) => ({ item, act, clause }))).toEqual([
      { item: "child-birth-date", act: "№ 179 (2015-04-08), annex 1", clause: "9" },
      { item: "photographs", act: "№ 179 (2015-04-08), annex 1", clause: "9" },
    ]);
  });

  test("doesn't count what is never demanded, confirmed or not", () => {
    expect(idsMissing("portal", ["actual-residence"], {}, confirmed("phone"))).toEqual([]);
  });

  test("misses the migration document of a foreign child only", () => {
    const confirmations = confirmed("migration-document");
    expect(idsMissing("portal", ["actual-residence"], {}, confirmations)).toEqual([]);
    expect(idsMissing("portal", ["actual-residence"], { "child-citizenship": "other" }, confirmations)).toEqual([
      "migration-document",
    ]);
  });
});
