import { describe, expect, test } from "vitest";
import { type Change, readKostanay } from "../testing/kostanay.ts";
import { shippedActs } from "../testing/shipped-regulations.ts";
import { isRegulation, readRegulation } from "./read-regulation.ts";

const acts = shippedActs("kostanay");

/** The problems that changes to the file or its standard cause, without their lines. */
function problemsAfter(regulation: readonly Change[], standard: readonly Change[] = []) {
  const read = readKostanay({ regulation, standard });
  if (isRegulation(read)) return [];
  return read.map(({ path, reason, nearest }) =>
    nearest === undefined ? { path, reason } : { path, reason, nearest },
  );
}

function readText(yaml: string) {
  return readRegulation({ yaml, file: "regulations/kostanay/school-enrolment.yaml", acts, standards: new Map() });
}

describe("readRegulation", () => {
  test("takes region and service off the file's path", () => {
    expect(readKostanay()).toMatchObject({
      key: "kostanay/school-enrolment",
      region: "kostanay",
      service: "school-enrolment",
    });
  });

  test("shows file, line and column of a problem", () => {
    // given
    const changes: readonly Change[] = [["term: { hours: 3 }", "term: { hour: 3 }"]];

    // when
    const problems = readKostanay({ regulation: changes });

    // then
    expect(problems).toEqual([
      {
        file: "regulations/kostanay/school-enrolment.yaml",
        line: expect.any(Number),
        column: 21,
        path: "editions.3.procedures.1.steps.1.term.hour",
        reason: "unknown-key",
        expected: "minutes, hours, workingDays, calendarDays, clockDays, months",
        nearest: "hours",
      },
    ]);
  });

  test("says which forms a value may have when it has none of them", () => {
    const read = readKostanay({ regulation: [["term: { hours: 3 }", "term: {}"]] });
    expect(read).toEqual([
      expect.objectContaining({
        path: "editions.3.procedures.1.steps.1.term",
        reason: "wrong-value",
        expected: "minutes, hours, workingDays, calendarDays, clockDays, months",
      }),
    ]);
  });

  test("takes another week for a time, single dates and days in lieu over with an office's hours", () => {
    // given
    const differing = [
      "        daysInLieu: own-weekend",
      "        exceptions: [{ date: 2019-06-21, hours: [] }]",
      "        periods:",
      "          - from: 2019-07-01",
      "            to: 2019-08-31",
      "            week: { monday: [{ from: '08:00', to: '12:00' }], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] }",
      "        week:",
    ].join("\n");

    // when
    const read = readKostanay({ regulation: [["        week:", differing]] });

    // then
    if (!isRegulation(read)) throw new Error(JSON.stringify(read));
    expect(read.editions.at(-1)).toMatchObject({
      provider: {
        hours: {
          daysInLieu: "own-weekend",
          exceptions: [{ date: "2019-06-21", hours: [] }],
          periods: [{ from: "2019-07-01", to: "2019-08-31" }],
        },
      },
    });
    expect(
      problemsAfter([["        week:", differing.replace("from: 2019-07-01", "from: 2019-09-01")]]),
    ).toContainEqual({ path: "editions.3.provider.hours.periods.0", reason: "wrong-value" });
  });

  test("refuses an office that never opens", () => {
    const days = ["monday", "tuesday", "wednesday", "thursday", "friday"];
    const shut = days.map(
      (day): Change => [
        `          ${day}: [{ from: "09:00", to: "13:00" }, { from: "14:00", to: "18:00" }]`,
        `          ${day}: []`,
      ],
    );
    expect(problemsAfter(shut)).toContainEqual({ path: "editions.3.provider.hours", reason: "wrong-value" });
  });

  test("points at the line that is wrong", () => {
    const problems = readText("title: { kk: а, ru: б, en: c }\nabout:\n  kk: а\n  ru: ''\n  en: c\n");
    expect(problems).toContainEqual(
      expect.objectContaining({ line: 4, column: 7, path: "about.ru", reason: "empty-text" }),
    );
  });

  test("reports everything that is wrong at once", () => {
    expect(
      problemsAfter([
        ["clause: 6(1)", 'clause: ""'],
        ["actor: executor", "actor: executer"],
        ["needed: for-intake", "needed: sometimes"],
      ]),
    ).toEqual([
      { path: "editions.3.provider.roles.0.clause", reason: "empty-text" },
      { path: "editions.3.questions.5.needed", reason: "wrong-value" },
      { path: "editions.3.procedures.1.steps.2.actor", reason: "wrong-value", nearest: "executor" },
    ]);
  });

  test.each<[string, readonly Change[], object]>([
    [
      "an unknown key",
      [["trainingDate:", "trainingdate:"]],
      { path: "editions.3.trainingdate", reason: "unknown-key", nearest: "trainingDate" },
    ],
    [
      "a text missing in one language",
      [["            kk: Кеңсе қызметкері\n", ""]],
      { path: "editions.3.provider.roles.0.title.kk", reason: "missing" },
    ],
    [
      "an empty text",
      [["kk: Кеңсе қызметкері", 'kk: " "']],
      { path: "editions.3.provider.roles.0.title.kk", reason: "empty-text" },
    ],
    [
      "a day that doesn't exist",
      [["trainingDate: 2019-06-10", "trainingDate: 2019-06-31"]],
      { path: "editions.3.trainingDate", reason: "wrong-value" },
    ],
    [
      "a term of nothing",
      [["{ hours: 3 }", "{ hours: 0 }"]],
      { path: "editions.3.procedures.1.steps.1.term.hours", reason: "wrong-value" },
    ],
    [
      "a clause written as a number",
      [['      clause: "1"\n', "      clause: 1\n"]],
      { path: "editions.3.provider.clause", reason: "wrong-value" },
    ],
    [
      "a window on 29 February",
      [["to: 08-30", "to: 02-29"]],
      { path: "editions.3.windows.0.to", reason: "wrong-value" },
    ],
    [
      "a step nobody knows",
      [["then: { step: examination }", "then: { step: examinaton }"]],
      { path: "editions.3.procedures.1.steps.1.acts.0.then.step", reason: "unknown-step", nearest: "examination" },
    ],
    [
      "a step nobody reaches",
      [["then: { step: issue }", "then: { outcome: as-signed }"]],
      { path: "editions.3.procedures.1.steps.4.id", reason: "unreachable-step" },
    ],
    [
      "a product nobody knows",
      [["produces: [resolution]", "produces: [resolutions]"]],
      { path: "editions.3.procedures.1.steps.1.acts.0.produces.0", reason: "unknown-product", nearest: "resolution" },
    ],
    [
      "a product of a refusal that nobody knows",
      [["producesOnRefusal: [reasoned-refusal]", "producesOnRefusal: [refusal]"]],
      { path: "editions.3.procedures.1.steps.3.acts.0.producesOnRefusal.0", reason: "unknown-product" },
    ],
    [
      "a ground without a source",
      [['source: { act: № 285 (2016-06-21), clause: "5(3), 7(3)" }', "secondary: https://example.kz"]],
      { path: "editions.3.refusals.2.origin", reason: "ground-without-source" },
    ],
    [
      "an id used twice",
      [["- id: resolution\n            clause", "- id: intake\n            clause"]],
      { path: "editions.3.procedures.1.steps.1.id", reason: "duplicate-id" },
    ],
    [
      "a document with the id of a question",
      [["- id: phone\n", "- id: photographs\n"]],
      { path: "editions.3.documents.4", reason: "duplicate-id" },
    ],
    [
      "a condition on a question nobody asks",
      [['when: { question: class, in: ["1"] }', 'when: { question: clas, in: ["1"] }']],
      { path: "editions.3.windows.0.when.question", reason: "unknown-question", nearest: "class" },
    ],
    [
      "a condition on an answer nobody can give",
      [['in: ["1"] }', 'in: ["12"] }']],
      { path: "editions.3.windows.0.when.in.0", reason: "unknown-option", nearest: "1" },
    ],
    [
      "a condition on personal data",
      [['when: { question: class, in: ["1"] }', 'when: { question: phone, in: ["1"] }']],
      { path: "editions.3.windows.0.when.question", reason: "condition-on-personal-data" },
    ],
    [
      "a window that ends before it begins",
      [["from: 06-01", "from: 09-01"]],
      { path: "editions.3.windows.0.to", reason: "window-backwards" },
    ],
    [
      "options of a question that isn't a choice",
      [["kind: choice", "kind: text"]],
      { path: "editions.3.questions.1.options", reason: "options-without-choice" },
    ],
    [
      "a document that the standard doesn't have",
      [["- photographs", "- photograph"]],
      { path: "editions.3.documents.4", reason: "unknown-document", nearest: "photographs" },
    ],
    [
      "a standard nobody has",
      [["standard: { id: school-enrolment", "standard: { id: school-enrollment"]],
      { path: "editions.3.standard.id", reason: "unknown-standard", nearest: "school-enrolment" },
    ],
    [
      "an edition out of order",
      [['from: { effectOf: "454" }', 'from: { effectOf: "36" }']],
      { path: "editions.1.from", reason: "editions-out-of-order" },
    ],
    [
      "an edition named after another day than its first",
      [['id: "2019-01-01"', 'id: "2019-01-02"']],
      { path: "editions.3.id", reason: "edition-id-differs" },
    ],
    [
      "an act that the region doesn't have",
      [['until: { effectOf: "36" }', 'until: { effectOf: "37" }']],
      { path: "editions.3.until.effectOf", reason: "unknown-act", nearest: "36" },
    ],
    [
      "an edition that the standard doesn't have",
      [["edition: 2015-179", "edition: 2016-179"]],
      { path: "editions.3.standard.edition", reason: "unknown-standard-edition", nearest: "2015-179" },
    ],
    [
      "a clause that the text's numbering doesn't have",
      [["clause: 6(1)", "clause: 6(7)"]],
      { path: "editions.3.provider.roles.0.clause", reason: "unknown-clause", nearest: expect.any(String) },
    ],
    [
      "a step without a term that doesn't say why",
      [["            term: { minutes: 5 }\n", ""]],
      { path: "editions.3.procedures.1.steps.0", reason: "term-or-none" },
    ],
    [
      "a term assumed in a channel that the edition doesn't have",
      [
        [
          "            term: { minutes: 5 }\n",
          "            term: { minutes: 5 }\n            termAssumedIn: { channels: [centre], because: { kk: а, ru: а, en: a } }\n",
        ],
      ],
      { path: "editions.3.procedures.1.steps.0.termAssumedIn.channels.0", reason: "unknown-channel" },
    ],
    [
      "an act that goes on with one the step doesn't have",
      [["then: { step: examination }", "then: { act: draft }"]],
      { path: "editions.3.procedures.1.steps.1.acts.0.then.act", reason: "unknown-next-act" },
    ],
    [
      "a channel that starts nowhere",
      [["startsAt: intake", "startsAt: intakes"]],
      { path: "editions.3.channels.0.startsAt", reason: "unknown-step", nearest: "intake" },
    ],
    [
      "a paper signed for the provider by nobody",
      [
        [
          "forms: [electronic]\n        channels: [portal]\n        signedBy: head",
          "forms: [electronic]\n        channels: [portal]\n        signedBy: nobody",
        ],
      ],
      { path: "editions.3.products.6.signedAs", reason: "provider-signs-nothing" },
    ],
    [
      "a wording that the standard doesn't have",
      [["template: enrolment-order", "template: enrolment-orders"]],
      { path: "editions.3.products.5.template", reason: "unknown-template", nearest: "enrolment-order" },
    ],
    [
      "a party that the edition doesn't have",
      [["party: provider", "party: centre"]],
      { path: "editions.3.procedures.1.party", reason: "unknown-party" },
    ],
    [
      "a refusal at a step nobody knows",
      [["step: examination\n", "step: examinations\n"]],
      { path: "editions.3.refusals.2.step", reason: "unknown-step", nearest: "examination" },
    ],
    [
      "an edition that doesn't say whether it is on record",
      [["onRecord: true", "onRecord: yes"]],
      { path: "editions.3.onRecord", reason: "wrong-value" },
    ],
    [
      "a zone nobody has",
      [["zone: Asia/Qostanay", "zone: Asia/Kostanaj"]],
      { path: "editions.3.provider.hours.zone", reason: "wrong-value", nearest: "Asia/Qostanay" },
    ],
    [
      "hours that end before they begin",
      [['from: "09:00", to: "13:00"', 'from: "13:00", to: "09:00"']],
      { path: "editions.3.provider.hours.week.monday", reason: "wrong-value" },
    ],
    [
      "hours that overlap",
      [['from: "14:00", to: "18:00"', 'from: "12:00", to: "18:00"']],
      { path: "editions.3.provider.hours.week.monday", reason: "wrong-value" },
    ],
    [
      "an edition that says nothing about being on record",
      [["    onRecord: true\n", ""]],
      { path: "editions.3.onRecord", reason: "missing" },
    ],
  ])("refuses %s", (_, changes, problem) => {
    expect(problemsAfter(changes)).toContainEqual(problem);
  });

  test("finds problems of the standard in the standard's file", () => {
    // when
    const problems = readKostanay({ standard: [["question: child-citizenship", "question: citizenship"]] });

    // then
    expect(problems).toEqual([
      expect.objectContaining({
        file: "regulations/kazakhstan/standards/school-enrolment.yaml",
        path: "editions.0.documents.5.when.question",
        reason: "unknown-question",
      }),
    ]);
    expect(problemsAfter([], [["- id: photographs", "- id: application-form"]])).toContainEqual({
      path: "editions.0.documents.4.id",
      reason: "duplicate-id",
    });
    expect(problemsAfter([], [["expires: false", "expires: never"]])).toContainEqual({
      path: "editions.0.documents.0.expires",
      reason: "wrong-value",
    });
  });

  test.each([
    ["nothing", "", "wrong-value"],
    ["a list", "- a\n", "wrong-value"],
    ["broken YAML", "title: [\n", "not-yaml"],
    ["a key written twice", "title: a\ntitle: b\n", "not-yaml"],
    ["two documents", "a: 1\n---\nb: 2\n", "not-yaml"],
    ["an alias", "title: &a b\nabout: *a\n", "no-alias"],
    ["an anchor that nothing refers to", "title: &a b\n", "no-alias"],
    ["a tag of YAML's own", "title: !!binary aGVsbG8=\n", "no-tag"],
    ["a tag that would make an object", "title: !!js/function 'function () {}'\n", "not-yaml"],
    ["aliases that multiply", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "no-alias"],
    ["a file of ten megabytes", `title: ${"x".repeat(10_000_000)}\n`, "too-large"],
    ["lists in lists without end", "[".repeat(200_000), "too-deep"],
    ["a list in a list in a list", `${"- ".repeat(100_000)}x`, "too-deep"],
    ["a key that objects inherit", "__proto__: { title: a }\n", "unknown-key"],
  ])("refuses %s", (_, yaml, reason) => {
    expect(readText(yaml)).toContainEqual(expect.objectContaining({ reason }));
  });

  test("throws on a path that names no region and service: a bug of the caller", () => {
    expect(() => readRegulation({ yaml: "", file: "school.yaml", acts, standards: new Map() })).toThrow(RangeError);
  });
});
