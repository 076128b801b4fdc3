import { describe, expect, test } from "vitest";
import { decide } from "../decide.ts";
import { evolve } from "../evolve.ts";
import { aCase, anOfficial, aSituation, minutesLater, theLaw } from "../testing/index.ts";

describe("register", () => {
  test("gives the acceptance receipt and leaves the number to the store (cl. 5(1))", () => {
    // given
    const situation = aSituation({ now: minutesLater(3) });

    // when
    const events = decide(situation, aCase(), { act: "register" }, anOfficial());

    // then
    expect(events).toEqual([
      { type: "registered", at: minutesLater(3), by: "chancellery-1", product: "acceptance-receipt" },
    ]);
  });

  test("passes the case to the head (cl. 5(1))", () => {
    // given
    const registered = {
      type: "registered",
      at: minutesLater(3),
      by: "chancellery-1",
      product: "acceptance-receipt",
      incomingNumber: "2019-000017",
    } as const;

    // when
    const state = evolve(theLaw(), aCase(), registered);

    // then
    expect(state.incomingNumber).toBe("2019-000017");
    expect(state.steps.map(({ step }) => step)).toEqual(["intake", "resolution"]);
    expect(state.steps[0]).toMatchObject({ doneAt: minutesLater(3), doneBy: "chancellery-1", act: "register" });
  });

  test("can't be run by a law that gives no receipt", () => {
    // given
    const law = theLaw({ products: theLaw().products.filter(({ kind }) => kind !== "receipt") });

    // then
    expect(() => decide(aSituation({ law }), aCase(), { act: "register" }, anOfficial())).toThrow(/no receipt/);
  });
});
