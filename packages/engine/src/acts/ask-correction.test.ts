import { describe, expect, test } from "vitest";
import { decide } from "../decide.ts";
import { evolve } from "../evolve.ts";
import { isRejected } from "../rejection.ts";
import { aCase, anApplicant, anOfficial, aSituation, minutesLater, someWords, theLaw } from "../testing/index.ts";

const later = aSituation({ now: minutesLater(60) });
const command = { act: "ask-correction", comment: someWords, items: ["residence", "photograph"] } as const;

describe("ask-correction", () => {
  test("names what is to be mended, and no step or term changes", () => {
    // given
    const state = aCase({ step: "examination" });

    // when
    const events = decide(later, state, command, anOfficial({ role: "executor" }));
    const after = isRejected(events) ? undefined : events.reduce((so, event) => evolve(theLaw(), so, event), state);

    // then
    expect(events).toMatchObject([{ type: "correction-asked", items: ["residence", "photograph"] }]);
    expect(after?.correctionAsked).toEqual({ comment: someWords, items: command.items, at: later.now });
    expect(after?.steps).toEqual(state.steps);
  });

  test.each([{ items: [] }, { items: ["residence", "shoe-size"] }])("isn't asked of %j", (wrong) => {
    expect(decide(later, aCase(), { ...command, ...wrong }, anOfficial())).toMatchObject({
      rejected: "WRONG_DOCUMENT",
    });
  });

  test.each([anOfficial({ role: "executor" }), anApplicant()])("is the turn's alone, not %j", (actor) => {
    expect(decide(later, aCase(), command, actor)).toMatchObject({ rejected: "NOT_AUTHORISED" });
  });

  test("is the appointed executor's in an executor's step, not a colleague's", () => {
    const colleague = anOfficial({ role: "executor", person: "executor-2" });
    expect(decide(later, aCase({ step: "examination" }), command, colleague)).toMatchObject({
      rejected: "NOT_THE_EXECUTOR",
    });
  });
});
