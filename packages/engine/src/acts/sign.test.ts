import { describe, expect, test } from "vitest";
import { decide } from "../decide.ts";
import {
  aCase,
  aHandSignature,
  anOfficial,
  aSigning,
  aSituation,
  aWayThrough,
  minutesLater,
  school,
} from "../testing/index.ts";
import { kostanayDuplicate, kostanayStudy } from "../testing/the-texts.ts";

const later = aSituation({ now: minutesLater(60) });

describe("sign", () => {
  test.each([
    ["result", false, "notice-1"],
    ["refusal", true, "refusal-1"],
  ])("signs the very %s that was prepared (cl. 5(4))", (_kind, refusing, documentId) => {
    // given
    const state = aCase({ step: "signing", refusing });

    // when
    const events = decide(later, state, aSigning(state), anOfficial({ role: "head" }));

    // then
    expect(events).toMatchObject([{ type: "signed", by: "head-1", document: { documentId } }]);
  });

  test("doesn't take a signature on another document", () => {
    // given
    const signature = { documentId: "another", sha256: "99" };

    // when
    const outcome = decide(later, aCase({ step: "signing" }), { act: "sign", signature }, anOfficial({ role: "head" }));

    // then
    expect(outcome).toMatchObject({ rejected: "WRONG_DOCUMENT" });
  });

  test("isn't for who prepared it, be it the head as well", () => {
    // given
    const state = aCase({ step: "signing" });
    const both = {
      person: "executor-1",
      roles: (["executor", "head"] as const).map((role) => ({ role, office: school })),
    };

    // when
    const outcome = decide(later, state, aSigning(state), both);

    // then
    expect(outcome).toMatchObject({ rejected: "SAME_PERSON" });
  });

  test("asks for an electronic signature where the paper has an electronic form, by hand where it hasn't", () => {
    // given
    const electronic = aCase({ step: "signing" });
    const { state: onPaper, situation } = aWayThrough(kostanayDuplicate, "chancellery", { before: "sign" });
    const head = anOfficial({ role: "head" });
    const byHand = aHandSignature(situation.now);

    // then
    expect(decide(later, electronic, { act: "sign", byHand: aHandSignature(later.now) }, head)).toMatchObject({
      rejected: "SIGNATURE_MISSING",
    });
    expect(decide(situation, onPaper, aSigning(onPaper), head)).toMatchObject({ rejected: "WRONG_DOCUMENT" });
    expect(decide(situation, onPaper, { act: "sign" }, head)).toMatchObject({ rejected: "HAND_SIGNATURE_MISSING" });
    expect(decide(situation, onPaper, { act: "sign", byHand }, head)).toMatchObject([{ type: "signed", byHand }]);
  });

  test("takes one kind of signature, never both", () => {
    const state = aCase({ step: "signing" });
    const both = { ...aSigning(state), byHand: aHandSignature(later.now) };
    expect(decide(later, state, both, anOfficial({ role: "head" }))).toMatchObject({ rejected: "WRONG_DOCUMENT" });
  });

  test("may be done by who prepared the paper where one step holds both (Kostanay's study, cl. 5)", () => {
    // given
    const { state, situation } = aWayThrough(kostanayStudy, "portal", { before: "sign" });

    // then
    expect(state.draft?.by).toBe("head-1");
    expect(decide(situation, state, aSigning(state), anOfficial({ role: "head" }))).toMatchObject([
      { type: "signed", by: "head-1" },
    ]);
  });
});
