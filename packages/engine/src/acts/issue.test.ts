import { describe, expect, test } from "vitest";
import { decide } from "../decide.ts";
import { evolve } from "../evolve.ts";
import { openActs } from "../permission.ts";
import { isRejected } from "../rejection.ts";
import { receiptNumberOf } from "../standing.ts";
import { aCase, aHandSignature, anOfficial, aSituation, aWayThrough, minutesLater, theLaw } from "../testing/index.ts";
import { easternDuplicate, kostanayDuplicate, kostanayStudy, zhambylDuplicate } from "../testing/the-texts.ts";

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

  test("at the centre hands out a print of what is electronic only (Kostanay's study, cl. 3, 6(6))", () => {
    // given
    const { state, situation } = aWayThrough(kostanayStudy, "centre", { before: "issue" });
    const operator = anOfficial({ role: "operator" });
    const receipt = receiptNumberOf(state) ?? "none";

    // then
    expect(decide(situation, state, { act: "issue", form: "paper", receipt }, operator)).toMatchObject([
      { type: "issued", form: "paper" },
    ]);
    const [issuing] = openActs(situation, state, operator);
    expect(issuing?.fields[0]).toMatchObject({ name: "form", options: ["paper", "electronic"] });
  });

  test("at the centre goes against the number of the acceptance receipt (Kostanay's duplicate, cl. 8(4))", () => {
    // given
    const { state, situation } = aWayThrough(kostanayDuplicate, "centre", { before: "issue" });
    const operator = anOfficial({ role: "operator" });
    const issuing = { act: "issue", form: "paper" } as const;

    // then
    expect(decide(situation, state, issuing, operator)).toMatchObject({ rejected: "RECEIPT_NUMBER_MISSING" });
    expect(decide(situation, state, { ...issuing, receipt: "2019-999999" }, operator)).toMatchObject({
      rejected: "RECEIPT_NUMBER_WRONG",
    });
    expect(
      decide(situation, state, { ...issuing, receipt: "2019-000002", to: "representative" }, operator),
    ).toMatchObject([{ type: "issued", receipt: "2019-000002", to: "representative" }]);
  });

  test("at the centre asks for the receipt's number also where nothing was registered there (Zhambyl's duplicate, cl. 9)", () => {
    // given
    const { state, situation } = aWayThrough(zhambylDuplicate, "centre", { before: "issue" });
    const operator = anOfficial({ role: "operator" });
    const receipt = state.centreNumber ?? "none";

    // then
    expect(decide(situation, state, { act: "issue", form: "paper" }, operator)).toMatchObject({
      rejected: "RECEIPT_NUMBER_MISSING",
    });
    expect(decide(situation, state, { act: "issue", form: "paper", receipt }, operator)).toMatchObject([
      { type: "issued", receipt },
    ]);
  });

  test("is signed for where the text says so (East Kazakhstan's duplicate, cl. 5(5))", () => {
    // given
    const { state, situation } = aWayThrough(easternDuplicate, "chancellery", { before: "issue" });
    const receivedBy = aHandSignature(situation.now);

    // then
    expect(decide(situation, state, { act: "issue", form: "paper" }, anOfficial())).toMatchObject({
      rejected: "RECEIVED_BY_MISSING",
    });
    expect(decide(situation, state, { act: "issue", form: "paper", receivedBy }, anOfficial())).toMatchObject([
      { type: "issued", receivedBy },
    ]);
  });

  test("begins its term with the applicant's coming, where nobody was identified before (East Kazakhstan's duplicate)", () => {
    // given
    const { state, situation } = aWayThrough(easternDuplicate, "chancellery", { before: "issue", minutesApart: 10 });
    const receivedBy = aHandSignature(situation.now);
    const cameAt = (situation.now - 60_000) as typeof situation.now;

    // when
    const events = decide(situation, state, { act: "issue", form: "paper", receivedBy, cameAt }, anOfficial());

    // then
    const after = isRejected(events) ? state : events.reduce((so, event) => evolve(easternDuplicate, so, event), state);
    expect(after.steps.at(-1)).toMatchObject({ cameAt, doneAt: situation.now });
  });
});
