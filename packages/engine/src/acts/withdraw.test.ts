import { describe, expect, test } from "vitest";
import { decide } from "../decide.ts";
import { evolve } from "../evolve.ts";
import { isRejected } from "../rejection.ts";
import {
  aCase,
  aHandSignature,
  anApplicant,
  anOfficial,
  aSituation,
  aWayThrough,
  minutesLater,
  theLaw,
} from "../testing/index.ts";
import { kostanayDuplicate } from "../testing/the-texts.ts";

const later = aSituation({ now: minutesLater(60) });
const byHand = aHandSignature(minutesLater(30));

describe("withdraw", () => {
  test("is the applicant's, at any step until the result is signed", () => {
    for (const step of ["intake", "resolution", "examination", "signing"] as const) {
      expect(decide(later, aCase({ step }), { act: "withdraw" }, anApplicant())).toEqual([
        { type: "withdrawn", at: later.now, by: "parent-1" },
      ]);
    }
    expect(decide(later, aCase({ step: "issue" }), { act: "withdraw" }, anApplicant())).toMatchObject({
      rejected: "ALREADY_SIGNED",
    });
  });

  test("ends the case", () => {
    // given
    const state = aCase({ step: "examination" });
    const events = decide(later, state, { act: "withdraw" }, anApplicant());

    // when
    const [withdrawn] = isRejected(events) ? [] : events;
    const after = withdrawn && evolve(theLaw(), state, withdrawn);

    // then
    expect(after).toMatchObject({ outcome: "withdrawn" });
    expect(after?.steps.at(-1)).toMatchObject({ step: "examination", doneAt: later.now, act: "withdraw" });
  });

  test("is everybody's whom the case concerns, and nobody else's", () => {
    const situation = { ...later, parties: ["child-1"] };
    expect(decide(situation, aCase(), { act: "withdraw" }, anApplicant("child-1"))).toMatchObject([{ by: "child-1" }]);
    expect(decide(situation, aCase(), { act: "withdraw" }, anApplicant("parent-2"))).toMatchObject({
      rejected: "NOT_AUTHORISED",
    });
  });

  test("is entered by the chancellery on a request signed by hand", () => {
    expect(decide(later, aCase(), { act: "withdraw", byHand }, anOfficial())).toMatchObject([
      { type: "withdrawn", byHand },
    ]);
    expect(decide(later, aCase(), { act: "withdraw" }, anOfficial())).toMatchObject({
      rejected: "HAND_SIGNATURE_MISSING",
    });
    expect(decide(later, aCase(), { act: "withdraw", byHand }, anOfficial({ role: "executor" }))).toMatchObject({
      rejected: "NOT_AUTHORISED",
    });
  });

  test("is entered by an operator of the case's centre, not of another", () => {
    // given
    const { state, situation } = aWayThrough(kostanayDuplicate, "centre", { to: "examination" });
    const request = { act: "withdraw", byHand: aHandSignature(situation.now) } as const;

    // then
    expect(decide(situation, state, request, anOfficial({ role: "operator" }))).toMatchObject([{ type: "withdrawn" }]);
    expect(decide(situation, state, request, anOfficial({ role: "operator", office: "centre-2" }))).toMatchObject({
      rejected: "NOT_AUTHORISED",
    });
  });

  test("waits neither for a signature to be judged nor for a case that stands still", () => {
    const waiting = { ...aCase(), waitingForSignature: true as const };
    const paused = { ...aCase(), pauses: [{ index: 0, from: minutesLater(0), ground: "g", clause: "5" }] };
    for (const state of [waiting, paused]) {
      expect(decide(later, state, { act: "withdraw" }, anApplicant())).toMatchObject([{ type: "withdrawn" }]);
    }
  });
});
