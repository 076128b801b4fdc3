import { type Instant, instant } from "@reglament/calendar";
import { momentOf, readScenarios } from "@reglament/regulation";
import { shippedRegulation } from "@reglament/regulation/testing";
import { describe, expect, test } from "vitest";
import { theShippedLaw, theShippedTimes } from "../testing/the-shipped-law.ts";
import { endsOfLaw } from "./ends-of-law.ts";
import { runScenario, type ScenarioRun } from "./run-scenario.ts";
import { scenarioWords } from "./scenario-words.ts";

/** School enrolment in Kostanay: 5 minutes to register, 3 hours to appoint, 4 working days to examine. */
const law = theShippedLaw("kostanay/school-enrolment");
const zone = law.provider.hours.zone;

/** Runs a scenario over the portal, filed on Monday, 10 June 2019, at 10:00. */
function ran({
  given = "{ channel: portal }",
  filed = "2019-06-10 10:00",
  acts = [],
  end = "{ outcome: open }",
}: {
  readonly given?: string;
  readonly filed?: string;
  readonly acts?: readonly string[];
  readonly end?: string;
}): ScenarioRun {
  const yaml = [
    "scenarios:",
    "  - id: tried",
    "    why: { kk: Мысал, ru: Пример, en: An example }",
    `    given: ${given}`,
    "    when:",
    `      - { act: file, at: ${filed} }`,
    ...acts.map((act) => `      - ${act}`),
    `    then: ${end}`,
    "",
  ].join("\n");
  const read = readScenarios(yaml, "cases.yaml", shippedRegulation("kostanay/school-enrolment"), scenarioWords);
  if (!("scenarios" in read)) throw new Error(JSON.stringify(read));
  const [placed] = read.scenarios;
  if (placed === undefined) throw new Error("there is no scenario");
  return runScenario(placed, zone, theShippedTimes(law).provider.calendar);
}

describe("a scenario", () => {
  test("is carried out by whoever's turn it is, at once where no time is said", () => {
    const { mismatches, outcome, edition } = ran({
      acts: ["{ act: register }", "{ act: resolve }", "{ act: draft }", "{ act: sign }", "{ act: issue }"],
      end: "{ outcome: result, late: [], marks: [] }",
    });

    expect(mismatches).toEqual([]);
    expect({ outcome, edition }).toEqual({ outcome: "result", edition: "2019-01-01" });
  });

  test("lets whom the head appointed go on", () => {
    const { mismatches } = ran({
      acts: [
        "{ act: register }",
        "{ act: resolve, executor: executor 3 }",
        "{ act: draft, by: executor, then: { rejected: NOT_THE_EXECUTOR } }",
        "{ act: draft, then: { step: signing } }",
      ],
    });

    expect(mismatches).toEqual([]);
  });

  test.each([
    ["{ act: wait, at: 10:05, then: { step: intake, late: false } }", []],
    ["{ act: wait, at: 10:06, then: { late: false } }", [{ expected: "in-time", got: "late" }]],
    ["{ act: wait, at: 10:01, then: { due: none } }", [{ expected: "none", got: "2019-06-10 10:05" }]],
    ["{ act: wait, at: 10:01, then: { keptUntil: 10:05 } }", [{ expected: "2019-06-10 10:05", got: "none" }]],
    ["{ act: wait, at: 10:01, then: { step: resolution } }", [{ expected: "resolution", got: "intake" }]],
    ["{ act: register, then: { notices: [] } }", [{ expected: "none", got: "registered" }]],
    ["{ act: register, by: head }", [{ expected: "carried-out", got: "NOT_AUTHORISED" }]],
    ["{ act: register, then: { rejected: OWN_CASE } }", [{ expected: "OWN_CASE", got: "carried-out" }]],
    ["{ act: sign, then: { rejected: OWN_CASE } }", [{ expected: "OWN_CASE", got: "STEP_NOT_OPEN" }]],
    ["{ act: wait, at: 2050-01-01 10:00 }", []],
  ])("says of %s what differs", (act, expected) => {
    const { mismatches } = ran({ acts: [act] });

    expect(mismatches).toEqual(expected.map((one) => expect.objectContaining(one)));
  });

  test.each([
    ["{ outcome: result }", "outcome", "result", "open"],
    ["{ late: [intake] }", "late", "intake", "none"],
    ["{ ground: incomplete-package }", "ground", "incomplete-package", "none"],
    ["{ marks: [{ of: intake, is: passed }] }", "marks", "intake passed", "none"],
    ["{ total: 2019-06-17 17:59 }", "total", "2019-06-17 17:59", "2019-06-17 18:00"],
  ])("says of the end %s what differs", (end, key, expected, got) => {
    const { mismatches } = ran({ end });

    expect(mismatches).toEqual([expect.objectContaining({ way: ["then", key], expected, got })]);
  });

  test("explains a deadline that came out differently, with its clause", () => {
    const [mismatch] = ran({ acts: ["{ act: register, then: { due: 13:01 } }"] }).mismatches;

    expect(mismatch).toMatchObject({
      way: ["when", 1, "then", "due"],
      clause: "5(2), 7(2)",
      deadline: { due: instant("2019-06-10T13:00+06:00"), explanation: { term: { hours: 3 } } },
    });
  });

  test("says when a calendar is too short", () => {
    const { mismatches } = ran({
      acts: ["{ act: register, at: 2027-12-30 10:00 }", "{ act: resolve, at: 2027-12-30 11:00 }"],
    });

    expect(mismatches).toEqual([{ way: ["when", 2], expected: "carried-out", got: "calendar-too-short" }]);
  });

  test("is told why nothing can be filed on a day without a wording", () => {
    const { mismatches } = ran({ filed: "2020-02-09 10:00", end: "{}" });

    expect(mismatches).toEqual([{ way: ["when", 0, "act"], expected: "carried-out", got: "REPEALED" }]);
  });

  test("doesn't take a refusal on what no administrator has confirmed", () => {
    const refused = (given: string) =>
      ran({
        given,
        acts: ["{ act: refuse-intake, ground: incomplete-package, items: [photographs] }"],
        end: "{}",
      }).mismatches.map(({ got }) => got);

    expect(refused("{ channel: portal, missing: [photographs] }")).toEqual(["GROUND_UNSOURCED"]);
    expect(refused("{ channel: portal, missing: [photographs], confirmed: [photographs] }")).toEqual([]);
  });
});

describe("a moment of a scenario", () => {
  const before = instant("2019-06-10T23:30+06:00");

  test.each<[string, Instant | undefined]>([
    ["2019-06-12 09:00", instant("2019-06-12T09:00+06:00")],
    ["23:45", instant("2019-06-10T23:45+06:00")],
    ["2019-06-10T20:00+03:00", instant("2019-06-10T23:00+06:00")],
    ["2019-02-30 10:00", undefined],
  ])("%s is read by the office's clock", (written, at) => {
    expect(momentOf(written, zone, before)).toBe(at);
  });

  test("without a day is none where nothing stands before it", () => {
    expect(momentOf("10:00", zone, undefined)).toBeUndefined();
  });
});

describe("the ends to which a text leads", () => {
  test("are, for enrolment in Kostanay, the result and three refusals over each of two channels", () => {
    const ends = endsOfLaw(law).map(({ channel, outcome, ground }) => [channel, outcome, ground].join(" ").trim());

    expect(ends.toSorted()).toEqual(
      ["chancellery", "portal"].flatMap((channel) => [
        `${channel} intake-refused expired-document`,
        `${channel} intake-refused incomplete-package`,
        `${channel} refusal unreliable-documents`,
        `${channel} result`,
      ]),
    );
  });

  test("of the kindergarten queue at the centre are four", () => {
    const ends = endsOfLaw(theShippedLaw("east-kazakhstan/kindergarten-queue"));

    expect(ends.filter(({ channel }) => channel === "centre").map(({ outcome }) => outcome)).toEqual([
      "intake-refused",
      "not-filed",
      "refusal",
      "result",
    ]);
  });
});
