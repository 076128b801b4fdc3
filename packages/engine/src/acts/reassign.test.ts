import { describe, expect, test } from "vitest";
import type { Case } from "../case.ts";
import { decide } from "../decide.ts";
import { evolve } from "../evolve.ts";
import { isRejected } from "../rejection.ts";
import { aCase, anOfficial, aSituation, aWayThrough, minutesLater, someWords, theLaw } from "../testing/index.ts";
import { zhambylDuplicate } from "../testing/the-texts.ts";

const later = aSituation({ now: minutesLater(60) });
const head = anOfficial({ role: "head" });

describe("reassign", () => {
  test.each(["examination", "signing", "issue"] as const)("replaces the executor at %s", (step) => {
    // given
    const state = aCase({ step });

    // when
    const events = decide(later, state, { act: "reassign", executor: "executor-2", comment: someWords }, head);
    const after = isRejected(events) ? undefined : events.reduce((so, event) => evolve(theLaw(), so, event), state);

    // then
    expect(events).toMatchObject([{ type: "executor-replaced", executor: "executor-2", comment: someWords }]);
    expect(after?.executor).toBe("executor-2");
    expect(after?.steps).toEqual(state.steps);
  });

  test("gives the step to the new executor, whatever the old one had claimed", () => {
    // given
    const state: Case = { ...aCase({ step: "examination" }), claimedBy: { person: "executor-1", at: minutesLater(3) } };
    const events = decide(later, state, { act: "reassign", executor: "executor-2" }, head);

    // when
    const after = isRejected(events) ? state : events.reduce((so, event) => evolve(theLaw(), so, event), state);
    const document = { documentId: "notice-1", product: "enrolment-notice", sha256: "dd" };

    // then
    const [older, newer] = ["executor-1", "executor-2"].map((person) =>
      decide(later, after, { act: "draft", document }, anOfficial({ role: "executor", person })),
    );
    expect(older).toMatchObject({ rejected: "NOT_THE_EXECUTOR" });
    expect(newer).toMatchObject([{ type: "drafted" }]);
  });

  test("names an archivist where the text appoints one (Zhambyl's duplicate, cl. 5(2))", () => {
    // given
    const { state, situation } = aWayThrough(zhambylDuplicate, "chancellery", { to: "examination" });

    // then
    expect(decide(situation, state, { act: "reassign", executor: "archivist-2" }, head)).toMatchObject([
      { executor: "archivist-2" },
    ]);
    expect(decide(situation, state, { act: "reassign", executor: "executor-2" }, head)).toMatchObject({
      rejected: "EXECUTOR_NOT_OF_OFFICE",
    });
  });

  test("isn't possible before anybody was appointed, nor for anybody but a head of the school", () => {
    const command = { act: "reassign", executor: "executor-2" } as const;
    expect(decide(later, aCase({ step: "resolution" }), command, head)).toMatchObject({ rejected: "STEP_NOT_OPEN" });
    const state = aCase({ step: "examination" });
    for (const actor of [anOfficial(), anOfficial({ role: "head", office: "school-2" })]) {
      expect(decide(later, state, command, actor)).toMatchObject({ rejected: "NOT_AUTHORISED" });
    }
  });

  test("gives a case to nobody whom it concerns", () => {
    const situation = { ...later, parties: ["executor-2"] };
    expect(
      decide(situation, aCase({ step: "examination" }), { act: "reassign", executor: "executor-2" }, head),
    ).toMatchObject({ rejected: "OWN_CASE" });
  });
});
