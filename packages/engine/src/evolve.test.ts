import { describe, expect, test } from "vitest";
import { evolve, replay } from "./evolve.ts";
import { aCase, minutesLater, theEvents, theLaw } from "./testing/index.ts";

const law = theLaw();

describe("replay", () => {
  test("tells the whole way of a case, one step after the other", () => {
    // when
    const state = replay(law, theEvents({ step: "ended" }));

    // then
    expect(state).toMatchObject({ version: 6, outcome: "result", executor: "executor-1", changedAt: minutesLater(5) });
    expect(
      state.steps.map(({ step, startedAt, doneAt, doneBy, act }) => [step, startedAt, doneAt, doneBy, act]),
    ).toEqual([
      ["intake", minutesLater(0), minutesLater(1), "chancellery-1", "register"],
      ["resolution", minutesLater(1), minutesLater(2), "head-1", "resolve"],
      ["examination", minutesLater(2), minutesLater(3), "executor-1", "draft"],
      ["signing", minutesLater(3), minutesLater(4), "head-1", "sign"],
      ["issue", minutesLater(4), minutesLater(5), "chancellery-1", "issue"],
    ]);
  });

  test("keeps a proposed refusal with its ground and clause", () => {
    // when
    const state = replay(law, theEvents({ step: "signing", refusing: true }));

    // then
    expect(state.draft).toMatchObject({ kind: "refusal", ground: "unreliable-documents", clause: "5(3), 7(3)" });
  });

  test("leaves absent what hasn't happened", () => {
    // when
    const state = replay(law, theEvents({ channel: "chancellery" }));

    // then
    expect(Object.keys(state)).not.toEqual(expect.arrayContaining(["signature"]));
    expect(Object.keys(state)).not.toEqual(expect.arrayContaining(["outcome"]));
    expect(state.steps).toEqual([{ step: "intake", startedAt: minutesLater(0) }]);
  });

  test.each([
    ["no events", []],
    ["events without the first", theEvents({ step: "examination" }).slice(1)],
    ["a case filed twice", [...theEvents(), ...theEvents()]],
    ["a step left out", [...theEvents(), ...theEvents({ step: "signing" }).slice(2)]],
    ["an event after the end", [...theEvents({ step: "ended" }), ...theEvents({ step: "ended" }).slice(5)]],
  ])("finds %s a damaged log", (_what, events) => {
    // then
    expect(() => replay(law, events)).toThrow(Error);
  });

  test("isn't done under another edition than the case's", () => {
    // then
    expect(() => replay(theLaw({ id: "2020-01-01" }), theEvents())).toThrow(/2020-01-01/);
  });
});

describe("evolve", () => {
  test("leaves the case before it untouched", () => {
    // given
    const before = aCase();
    const copy = JSON.stringify(before);
    const [, registered] = theEvents({ step: "resolution" });

    // when
    const after = registered && evolve(law, before, registered);

    // then
    expect(JSON.stringify(before)).toBe(copy);
    expect(after?.version).toBe(2);
  });
});
