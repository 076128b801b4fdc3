import { describe, expect, test } from "vitest";
import { decide } from "../decide.ts";
import { anOfficial, aWayThrough } from "../testing/index.ts";
import { kostanayDuplicate, zhambylDuplicate } from "../testing/the-texts.ts";

const operator = anOfficial({ role: "operator" });

describe("give-receipt", () => {
  test("gives the acceptance receipt (Zhambyl's duplicate, cl. 9(1))", () => {
    // given
    const { state, situation } = aWayThrough(zhambylDuplicate, "centre", { before: "give-receipt" });

    // then
    expect(decide(situation, state, { act: "give-receipt" }, operator)).toEqual([
      { type: "receipt-given", at: situation.now, by: "operator-1", product: "acceptance-receipt" },
    ]);
  });

  test("comes only after what the step begins with", () => {
    // given
    const { state, situation } = aWayThrough(zhambylDuplicate, "centre", { before: "check-completeness" });

    // then
    expect(decide(situation, state, { act: "give-receipt" }, operator)).toMatchObject({ rejected: "STEP_NOT_OPEN" });
  });

  test("is remembered with the centre's number, so that the result is handed out against it (Zhambyl's duplicate, cl. 9)", () => {
    const { state } = aWayThrough(zhambylDuplicate, "centre", { to: "handing-to-provider" });
    expect(state.receiptGiven).toEqual({ product: "acceptance-receipt", by: "centre" });
    expect(state.centreNumber).toBeDefined();
  });

  test("can't be run by a law that has no receipt to give", () => {
    // given
    const { state, situation } = aWayThrough(kostanayDuplicate, "centre", { before: "give-receipt" });
    const law = { ...kostanayDuplicate, products: [] };

    // then
    expect(() => decide({ ...situation, law }, state, { act: "give-receipt" }, operator)).toThrow(/no receipt/);
  });
});
