import { describe, expect, test } from "vitest";
import { decide } from "../decide.ts";
import { aHandSignature, anOfficial, aWayThrough } from "../testing/index.ts";
import { easternDuplicate } from "../testing/the-texts.ts";

describe("hand-over to the courier who signs (East Kazakhstan's duplicate, cl. 5(5))", () => {
  const { state, situation } = aWayThrough(easternDuplicate, "centre", { to: "issue" });
  const receivedBy = aHandSignature(situation.now);

  test("names the courier and keeps the receipt", () => {
    expect(
      decide(situation, state, { act: "hand-over", courier: "courier-1", receivedBy }, anOfficial()),
    ).toMatchObject([{ type: "handed-over", courier: "courier-1", receivedBy }]);
  });

  test.each([
    ["COURIER_NOT_OF_OFFICE", { receivedBy }],
    ["COURIER_NOT_OF_OFFICE", { courier: "operator-1", receivedBy }],
    ["RECEIVED_BY_MISSING", { courier: "courier-1" }],
    ["RECEIVED_BY_MISSING", { courier: "courier-1", receivedBy: { ...receivedBy, sheet: "" } }],
    [
      "TIME_RUNS_BACK",
      { courier: "courier-1", receivedBy: aHandSignature((situation.now + 1) as typeof situation.now) },
    ],
  ] as const)("answers %s to %j", (rejected, handed) => {
    expect(decide(situation, state, { act: "hand-over", ...handed }, anOfficial())).toMatchObject({ rejected });
  });

  test("gives nobody the result of an application that concerns them", () => {
    expect(
      decide(
        { ...situation, parties: ["courier-1"] },
        state,
        { act: "hand-over", courier: "courier-1", receivedBy },
        anOfficial(),
      ),
    ).toMatchObject({ rejected: "OWN_CASE" });
  });
});

describe("hand-over within the centre (East Kazakhstan's duplicate, cl. 9(2)-(3))", () => {
  test("to the dispatch section asks for nothing, and no courier takes part", () => {
    // given
    const { state, situation } = aWayThrough(easternDuplicate, "centre", { to: "to-dispatch" });
    const operator = anOfficial({ role: "operator" });

    // then
    expect(decide(situation, state, { act: "hand-over" }, operator)).toMatchObject([{ type: "handed-over" }]);
    expect(decide(situation, state, { act: "hand-over", courier: "courier-1" }, operator)).toMatchObject({
      rejected: "COURIER_NOT_OF_OFFICE",
    });
  });

  test("to the courier may name who took the package", () => {
    // given
    const { state, situation } = aWayThrough(easternDuplicate, "centre", { to: "to-courier" });
    const dispatcher = anOfficial({ role: "dispatcher" });

    // then
    expect(decide(situation, state, { act: "hand-over" }, dispatcher)).toMatchObject([{ type: "handed-over" }]);
    expect(decide(situation, state, { act: "hand-over", courier: "courier-2" }, dispatcher)).toMatchObject([
      { courier: "courier-2" },
    ]);
  });
});
