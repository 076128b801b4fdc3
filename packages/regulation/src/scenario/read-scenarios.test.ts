import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Problem } from "../read/problem.ts";
import { shippedRegulation } from "../testing/shipped-regulations.ts";
import { readScenarios, type Scenarios } from "./read-scenarios.ts";
import { regulationOfCases } from "./scenario-path.ts";

const words = { rejections: ["SAME_PERSON", "STEP_NOT_OPEN"], notices: ["filed", "registered"] };

/** A scenario of school enrolment, with lines put in place of some of its own. */
function aFile(changes: Readonly<Record<string, string>> = {}): string {
  const lines = {
    id: "  - id: a-portal-case",
    why: "    why: { kk: Мысал, ru: Пример, en: An example }",
    given: "    given: { channel: portal }",
    when: "    when:",
    file: "      - { act: file, at: 2019-06-10 10:00, then: { step: intake, due: 10:05, notices: [filed] } }",
    register: "      - { act: register, at: 10:01, then: { late: false } }",
    end: "    then: { outcome: open }",
    ...changes,
  };
  return ["scenarios:", ...Object.values(lines), ""].join("\n");
}

function read(yaml: string): Scenarios | readonly Problem[] {
  return readScenarios(yaml, "cases.yaml", shippedRegulation("kostanay/school-enrolment"), words);
}

function problemsOf(changes: Readonly<Record<string, string>>): readonly Problem[] {
  const result = read(aFile(changes));
  return "scenarios" in result ? [] : result;
}

describe("a file of scenarios", () => {
  test("is read with the wording that its filing falls under and with its lines", () => {
    const result = read(aFile());

    const [placed] = "scenarios" in result ? result.scenarios : [];
    expect(placed?.scenario.when.map(({ act }) => act)).toEqual(["file", "register"]);
    expect(placed?.inForce).toMatchObject({ edition: { id: "2019-01-01" } });
    expect(placed?.lineOf(["when", 1, "then", "late"])).toBe(7);
  });

  test.each<[string, Readonly<Record<string, string>>, Partial<Problem>]>([
    [
      "a key that it doesn't know",
      { end: "    then: { outcom: open }" },
      { line: 8, reason: "unknown-key", nearest: "outcome" },
    ],
    [
      "an unknown outcome",
      { end: "    then: { outcome: opened }" },
      { line: 8, reason: "wrong-value", nearest: "open" },
    ],
    [
      "an unknown act",
      { register: "      - { act: regster }" },
      { line: 7, reason: "wrong-value", nearest: "register" },
    ],
    [
      "an unknown step",
      { end: "    then: { outcome: open, late: [intak] }" },
      { line: 8, reason: "unknown-step", nearest: "intake" },
    ],
    [
      "an unknown role",
      { register: "      - { act: register, by: cancellery }" },
      { line: 7, reason: "unknown-role", nearest: "chancellery" },
    ],
    [
      "an unknown item",
      { given: "    given: { channel: portal, missing: [photograph] }" },
      { line: 4, reason: "unknown-item", nearest: "photographs" },
    ],
    [
      "an unknown question",
      { given: "    given: { channel: portal, facts: { clas: x } }" },
      { line: 4, reason: "unknown-question", nearest: "class" },
    ],
    [
      "an unknown answer",
      { given: "    given: { channel: portal, facts: { kind-of-study: fulltime } }" },
      { line: 4, reason: "unknown-option", nearest: "full-time" },
    ],
    [
      "an unknown ground",
      { register: "      - { act: refuse-intake, ground: incomplete }" },
      { line: 7, reason: "unknown-ground" },
    ],
    [
      "an unknown procedure",
      { end: "    then: { arrivals: { providr: 18:00 } }" },
      { line: 8, reason: "unknown-procedure", nearest: "provider" },
    ],
    [
      "an unknown code",
      { register: "      - { act: register, then: { rejected: SAME_PERSONS } }" },
      { line: 7, reason: "wrong-value", nearest: "SAME_PERSON" },
    ],
    [
      "an unknown notice",
      { register: "      - { act: register, then: { notices: [registred] } }" },
      { line: 7, reason: "wrong-value", nearest: "registered" },
    ],
    [
      "what has nothing to do with the act",
      { register: "      - { act: register, executor: executor }" },
      { line: 7, column: 26, reason: "unknown-key" },
    ],
    ["a moment in no form", { register: "      - { act: register, at: 10.01 h }" }, { line: 7, reason: "wrong-value" }],
    [
      "a day that there isn't",
      { register: "      - { act: register, at: 2019-06-31 10:00 }" },
      { line: 7, reason: "acts-out-of-order" },
    ],
    [
      "an act before the one above it",
      { register: "      - { act: register, at: 09:59 }" },
      { line: 7, reason: "acts-out-of-order" },
    ],
    ["no filing at first", { file: "      - { act: sign, at: 2019-06-10 10:00 }" }, { line: 6, reason: "no-filing" }],
    ["a filing without a date", { file: "      - { act: file, at: 10:00 }" }, { line: 6, reason: "no-filing" }],
    ["a second filing", { register: "      - { act: file, at: 10:01 }" }, { line: 7, reason: "no-filing" }],
    ["a missing language", { why: "    why: { kk: Мысал, ru: Пример }" }, { line: 3, reason: "missing" }],
    ["YAML that isn't", { when: "    when: [" }, { reason: "not-yaml" }],
  ])("is refused for %s, with the place", (_, changes, problem) => {
    expect(problemsOf(changes)[0]).toMatchObject(problem);
  });

  test("tells everything wrong at once", () => {
    const reasons = problemsOf({
      given: "    given: { channel: portal, missing: [photograph] }",
      register: "      - { act: register, by: cancellery }",
      end: "    then: { late: [intak] }",
    }).map(({ reason }) => reason);

    expect(reasons).toEqual(["unknown-item", "unknown-role", "unknown-step"]);
  });

  test("is read or refused whatever stands in it, and never breaks the reader", () => {
    const text = aFile();

    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(12), fc.string({ maxLength: 8 }), (from, length, stranger) => {
        const result = read(text.slice(0, from) + stranger + text.slice(from + length));
        expect("scenarios" in result || result.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the regulation that a file is about", () => {
  const keys = ["kostanay/external-study", "kostanay/school-enrolment", "zhambyl/external-study"];

  test.each([
    ["kostanay/cases/school-enrolment.yaml", "kostanay/school-enrolment"],
    ["kostanay/cases/school-enrolment-windows.yaml", "kostanay/school-enrolment"],
    ["zhambyl/cases/external-study.yaml", "zhambyl/external-study"],
    ["zhambyl/cases/school-enrolment.yaml", undefined],
    ["kostanay/cases/school-enrolments.yaml", undefined],
    ["kostanay/school-enrolment.yaml", undefined],
  ])("%s", (path, key) => {
    expect(regulationOfCases(path, keys)).toBe(key);
  });
});
