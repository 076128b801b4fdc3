import { describe, expect, test } from "vitest";
import type { Case } from "../case.ts";
import type { Actor } from "../command.ts";
import { decide } from "../decide.ts";
import { evolve } from "../evolve.ts";
import { isRejected } from "../rejection.ts";
import type { Situation } from "../situation.ts";
import { actsAt, openStep } from "../standing.ts";
import { aCase, anOfficial, aSituation, aWayThrough, minutesLater, someWords, theLaw } from "../testing/index.ts";
import { kostanayStudy, zhambylDuplicate } from "../testing/the-texts.ts";

const later = aSituation({ now: minutesLater(60) });
const command = { act: "return-to-executor", comment: someWords } as const;

function returned(situation: Situation, state: Case, actor: Actor): Case {
  const events = decide(situation, state, command, actor);
  if (isRejected(events) || situation.law === undefined) throw new Error(JSON.stringify(events));
  return events.reduce((so, event) => evolve(situation.law ?? theLaw(), so, event), state);
}

describe("return-to-executor", () => {
  test("opens the step again in which the paper was prepared, with the term that it had", () => {
    // given
    const state = aCase({ step: "signing" });
    const first = state.steps.find(({ step }) => step === "examination");

    // when
    const after = returned(later, state, anOfficial({ role: "head" }));

    // then
    expect(after.steps.slice(-2)).toEqual([
      expect.objectContaining({ step: "signing", doneAt: later.now, doneBy: "head-1", act: "return-to-executor" }),
      { step: "examination", startedAt: later.now, termFrom: first?.startedAt },
    ]);
    expect(after.draft).toBeUndefined();
    expect(after.returned).toMatchObject({ comment: someWords, by: "head-1" });
  });

  test("lets the paper be prepared anew, and forgets the one that was sent back", () => {
    // given
    const after = returned(later, aCase({ step: "signing" }), anOfficial({ role: "head" }));
    const document = { documentId: "notice-2", product: "enrolment-notice", sha256: "d2" };

    // when
    const again = decide(later, after, { act: "draft", document }, anOfficial({ role: "executor" }));

    // then
    const state = isRejected(again) ? after : again.reduce((so, event) => evolve(theLaw(), so, event), after);
    expect(state.draft).toMatchObject({ document, preparedIn: 4 });
    expect(state.returned).toBeUndefined();
  });

  test("goes on with preparing alone where that isn't the step's first act; the blank isn't received twice (Zhambyl)", () => {
    // given
    const { state, situation } = aWayThrough(zhambylDuplicate, "chancellery", { before: "sign" });

    // when
    const after = returned(situation, state, anOfficial({ role: "head" }));

    // then
    expect(after.steps.at(-1)?.step).toBe("drafting");
    expect(after.nextAct).toBe("draft");
    expect(after.countersigned).toBeUndefined();
  });

  test("opens the step of a refusal again for the refusal, where the result is prepared in another step", () => {
    // given: the step of the refusal begins with examining and drafts nothing
    const title = { kk: "examine", ru: "examine", en: "examine" };
    const examining = { act: "examine", title, clause: "5", produces: [], then: { act: "propose-refusal" } } as const;
    const refusing = theLaw().steps.flatMap(({ acts }) => acts.filter(({ act }) => act === "propose-refusal"));
    const steps = theLaw().steps.map((step) =>
      step.id === "examination" ? Object.assign({}, step, { acts: [examining, ...refusing] }) : step,
    );
    const law = theLaw({ steps });
    const state = aCase({ step: "signing", refusing: true });

    // when
    const after = returned({ ...later, law }, state, anOfficial({ role: "head" }));

    // then
    expect(after.nextAct).toBe("propose-refusal");
    expect(actsAt(openStep(law, after), after)).toHaveLength(1);
  });

  test("is also for who may not sign it", () => {
    // given
    const drafter = anOfficial({ role: "head", person: "executor-1" });

    // then
    expect(decide(later, aCase({ step: "signing" }), command, drafter)).toMatchObject([
      { type: "returned-to-executor" },
    ]);
  });

  test("is for nobody else", () => {
    expect(decide(later, aCase({ step: "signing" }), command, anOfficial())).toMatchObject({
      rejected: "NOT_AUTHORISED",
    });
  });

  test.each(["intake", "resolution", "examination", "issue"] as const)("has no place at %s", (step) => {
    expect(decide(later, aCase({ step }), command, anOfficial())).toMatchObject({ rejected: "STEP_NOT_OPEN" });
  });

  test("has nothing to return where the signer prepares the paper in the same step (Kostanay's study, cl. 5)", () => {
    // given
    const { state, situation } = aWayThrough(kostanayStudy, "portal", { before: "sign" });

    // then
    expect(decide(situation, state, command, anOfficial({ role: "head" }))).toMatchObject({
      rejected: "NOTHING_TO_RETURN",
    });
  });

  test("isn't done over the head of a colleague who has the case in hand", () => {
    const state = { ...aCase({ step: "signing" }), claimedBy: { person: "head-2", at: minutesLater(10) } };
    expect(decide(later, state, command, anOfficial({ role: "head" }))).toMatchObject({ rejected: "CLAIMED_BY_OTHER" });
  });
});
