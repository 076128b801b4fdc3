import { describe, expect, test } from "vitest";
import type { Case } from "../case.ts";
import { decide } from "../decide.ts";
import { evolve } from "../evolve.ts";
import { isRejected } from "../rejection.ts";
import { aCase, anOfficial, aSituation, aSubstitute, minutesLater, theLaw } from "../testing/index.ts";

const later = aSituation({ now: minutesLater(60) });
const colleague = anOfficial({ person: "chancellery-2" });

function claimed(state: Case = aCase()): Case {
  const events = decide(later, state, { act: "claim" }, anOfficial());
  if (isRejected(events)) throw new Error(events.rejected);
  return events.reduce((so, event) => evolve(theLaw(), so, event), state);
}

describe("claim", () => {
  test("keeps colleagues from the step's acts until it is done", () => {
    // given
    const state = claimed();

    // then
    expect(state.claimedBy).toEqual({ person: "chancellery-1", at: later.now });
    expect(decide(later, state, { act: "register" }, colleague)).toMatchObject({ rejected: "CLAIMED_BY_OTHER" });
    expect(decide(later, state, { act: "claim" }, colleague)).toMatchObject({ rejected: "CLAIMED_BY_OTHER" });
    expect(decide(later, state, { act: "register" }, anOfficial())).toMatchObject([{ type: "registered" }]);
  });

  test("ends with the step", () => {
    // given
    const state = claimed();
    const events = decide(later, state, { act: "register" }, anOfficial());

    // then
    const after = isRejected(events) ? state : events.reduce((so, event) => evolve(theLaw(), so, event), state);
    expect(after.claimedBy).toBeUndefined();
  });

  test("strands no case: it keeps nobody off once its holder works there no more", () => {
    const situation = { ...later, worksAs: () => false };
    expect(decide(situation, claimed(), { act: "register" }, colleague)).toMatchObject([{ by: "chancellery-2" }]);
  });

  test("doesn't keep off who stands in for its holder", () => {
    expect(decide(later, claimed(), { act: "register" }, aSubstitute("chancellery", "chancellery-1"))).toMatchObject([
      { by: "substitute-1", insteadOf: { person: "chancellery-1", order: "17-k" } },
    ]);
  });

  test("is for who may do one of the step's acts", () => {
    expect(decide(later, aCase(), { act: "claim" }, anOfficial({ role: "head" }))).toMatchObject({
      rejected: "NOT_AUTHORISED",
    });
    expect(
      decide(
        later,
        aCase({ step: "examination" }),
        { act: "claim" },
        anOfficial({ role: "executor", person: "executor-2" }),
      ),
    ).toMatchObject({ rejected: "NOT_THE_EXECUTOR" });
  });

  test("isn't made twice", () => {
    expect(decide(later, claimed(), { act: "claim" }, anOfficial())).toMatchObject({ rejected: "STEP_NOT_OPEN" });
  });
});

describe("release", () => {
  test.each([anOfficial(), colleague])("lets the case go, whoever of the turn does it: %j", (actor) => {
    // when
    const events = decide(later, claimed(), { act: "release" }, actor);

    // then
    const after = isRejected(events) ? undefined : events.reduce((so, event) => evolve(theLaw(), so, event), claimed());
    expect(events).toMatchObject([{ type: "released", by: actor.person }]);
    expect(after?.claimedBy).toBeUndefined();
  });

  test("has nothing to let go in a case that nobody claimed", () => {
    expect(decide(later, aCase(), { act: "release" }, anOfficial())).toMatchObject({ rejected: "NOT_CLAIMED" });
  });

  test("isn't another role's", () => {
    expect(decide(later, claimed(), { act: "release" }, anOfficial({ role: "head" }))).toMatchObject({
      rejected: "NOT_AUTHORISED",
    });
  });
});
