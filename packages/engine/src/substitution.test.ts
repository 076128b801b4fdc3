import { describe, expect, test } from "vitest";
import { decide } from "./decide.ts";
import { aCase, aDraft, anOfficial, aSigning, aSituation, aSubstitute, minutesLater, school } from "./testing/index.ts";

/** Whoever stands in for somebody absent acts in the absent person's role, and the event says so. */

const later = aSituation({ now: minutesLater(60) });
const insteadOf = (person: string) => ({ person, order: "17-k" });

describe("a substitute", () => {
  test("of the head resolves and signs in the head's stead", () => {
    const substitute = aSubstitute("head", "head-1");
    const resolved = decide(
      later,
      aCase({ step: "resolution" }),
      { act: "resolve", executor: "executor-1" },
      substitute,
    );
    const signing = aCase({ step: "signing" });
    const signed = decide(later, signing, aSigning(signing), substitute);
    for (const events of [resolved, signed]) {
      expect(events).toMatchObject([{ by: "substitute-1", insteadOf: insteadOf("head-1") }]);
    }
  });

  test("of the appointed executor prepares the paper", () => {
    expect(
      decide(later, aCase({ step: "examination" }), aDraft(), aSubstitute("executor", "executor-1")),
    ).toMatchObject([{ type: "drafted", by: "substitute-1", insteadOf: insteadOf("executor-1") }]);
  });

  test("of another executor doesn't", () => {
    expect(
      decide(later, aCase({ step: "examination" }), aDraft(), aSubstitute("executor", "executor-2")),
    ).toMatchObject({ rejected: "NOT_THE_EXECUTOR" });
  });

  test("acts in a role of one's own where there is one", () => {
    // given
    const both = {
      person: "head-2",
      roles: [...aSubstitute("head", "head-1").roles, { role: "head", office: school } as const],
    };

    // when
    const events = decide(later, aCase({ step: "resolution" }), { act: "resolve", executor: "executor-1" }, both);

    // then
    expect(events).toEqual([{ type: "executor-appointed", at: later.now, by: "head-2", executor: "executor-1" }]);
  });

  test("doesn't sign what he or she prepared in another's stead", () => {
    // given
    const state = aCase({ step: "signing" });
    const prepared = { ...state, draft: state.draft && { ...state.draft, by: "substitute-1" } } as typeof state;

    // then
    expect(decide(later, prepared, aSigning(prepared), aSubstitute("head", "head-1"))).toMatchObject({
      rejected: "SAME_PERSON",
    });
  });

  test("doesn't act in a case that concerns him or her", () => {
    const situation = { ...later, parties: ["substitute-1"] };
    expect(decide(situation, aCase(), { act: "register" }, aSubstitute("chancellery", "chancellery-1"))).toMatchObject({
      rejected: "OWN_CASE",
    });
  });

  test("of another office's official has no part in the case", () => {
    const insteadOfHim = insteadOf("chancellery-1");
    const actor = {
      person: "substitute-1",
      roles: [{ role: "chancellery" as const, office: "school-2", insteadOf: insteadOfHim }],
    };
    expect(decide(later, aCase(), { act: "register" }, actor)).toMatchObject({ rejected: "NOT_AUTHORISED" });
    expect(decide(later, aCase(), { act: "register" }, anOfficial())).toMatchObject([{ type: "registered" }]);
  });
});
