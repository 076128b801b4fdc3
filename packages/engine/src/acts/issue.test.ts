import { describe, expect, test } from "vitest";
import { decide } from "../decide.ts";
import { aCase, anOfficial, aSituation, minutesLater, theLaw } from "../testing/index.ts";

const later = aSituation({ now: minutesLater(60) });

describe("issue", () => {
  test.each([
    ["result", false],
    ["refusal", true],
  ])("hands out the %s that was signed (cl. 5(5))", (outcome, refusing) => {
    // when
    const events = decide(later, aCase({ step: "issue", refusing }), { act: "issue", form: "paper" }, anOfficial());

    // then
    expect(events).toEqual([{ type: "issued", at: minutesLater(60), by: "chancellery-1", outcome, form: "paper" }]);
  });

  test.each([
    ["result", false],
    ["refusal", true],
  ])("ends the case with the %s", (outcome, refusing) => {
    // when
    const state = aCase({ step: "ended", refusing });

    // then
    expect(state.outcome).toBe(outcome);
    expect(state.steps.every(({ doneAt }) => doneAt !== undefined)).toBe(true);
  });

  test("doesn't hand out on paper what is made electronically only", () => {
    // given
    const products = theLaw().products.map((product) => Object.assign({}, product, { forms: ["electronic" as const] }));
    const situation = aSituation({ now: minutesLater(60), law: theLaw({ products }) });

    // when
    const outcome = decide(situation, aCase({ step: "issue" }), { act: "issue", form: "paper" }, anOfficial());

    // then
    expect(outcome).toMatchObject({ rejected: "WRONG_DOCUMENT", facts: { form: "paper" } });
  });
});
