import { describe, expect, test } from "vitest";
import { decide } from "../decide.ts";
import { evolve } from "../evolve.ts";
import { aCase, anOfficial, aSituation, aWayThrough, minutesLater, monday, theLaw } from "../testing/index.ts";
import { kostanayDuplicate } from "../testing/the-texts.ts";

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

  test("gives no receipt where the text has none (cl. 5(1))", () => {
    // given
    const law = theLaw({ products: theLaw().products.filter(({ kind }) => kind !== "receipt") });

    // when
    const events = decide(aSituation({ law }), aCase(), { act: "register" }, anOfficial());

    // then
    expect(events).toEqual([{ type: "registered", at: monday, by: "chancellery-1" }]);
  });

  test("at the centre says so, and the number is the centre's (Kostanay's duplicate, cl. 8(1))", () => {
    // given
    const { state, situation } = aWayThrough(kostanayDuplicate, "centre", { before: "register" });

    // when
    const events = decide(situation, state, { act: "register" }, anOfficial({ role: "operator" }));

    // then
    expect(events).toMatchObject([{ type: "registered", place: "centre" }]);
    const registered = aWayThrough(kostanayDuplicate, "centre", { to: "resolution" }).state;
    expect(registered.centreNumber).toBe("2019-000002");
    expect(registered.incomingNumber).toBe("2019-000006");
  });
});
