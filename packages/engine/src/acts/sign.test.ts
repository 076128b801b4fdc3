import { describe, expect, test } from "vitest";
import { decide } from "../decide.ts";
import { aCase, anOfficial, aSigning, aSituation, minutesLater, school } from "../testing/index.ts";

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
});
