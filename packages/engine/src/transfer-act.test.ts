import { describe, expect, test } from "vitest";
import { decide } from "./decide.ts";
import { anOfficial, aWayThrough } from "./testing/index.ts";
import { easternDuplicate, kostanayDuplicate, northernStudy } from "./testing/the-texts.ts";

const operator = anOfficial({ role: "operator" });

describe("forward", () => {
  const kostanay = aWayThrough(kostanayDuplicate, "centre", { before: "forward" });

  test.each(["courier", "authorised-link"] as const)("goes by %s (Kostanay's duplicate, cl. 8(2))", (by) => {
    expect(decide(kostanay.situation, kostanay.state, { act: "forward", by }, operator)).toMatchObject([
      { type: "forwarded", via: by },
    ]);
  });

  test.each([{}, { by: "gateway" as const }])("says which of the step's ways it goes: not %j", (way) => {
    expect(decide(kostanay.situation, kostanay.state, { act: "forward", ...way }, operator)).toMatchObject({
      rejected: "WAY_OF_TRANSFER",
    });
  });

  test("leaves nothing to say where the step has one way (East Kazakhstan's duplicate, cl. 9(4))", () => {
    // given
    const { state, situation } = aWayThrough(easternDuplicate, "centre", { before: "forward" });

    // then
    expect(decide(situation, state, { act: "forward" }, anOfficial({ role: "courier" }))).toMatchObject([
      { type: "forwarded", via: "courier" },
    ]);
  });

  test("knows no way where the text names none (North Kazakhstan's study, cl. 8)", () => {
    // given
    const { state, situation } = aWayThrough(northernStudy, "centre", { before: "forward" });

    // then
    expect(decide(situation, state, { act: "forward", by: "courier" }, operator)).toMatchObject({
      rejected: "WAY_OF_TRANSFER",
    });
    expect(decide(situation, state, { act: "forward" }, operator)).toEqual([
      { type: "forwarded", at: situation.now, by: "operator-1" },
    ]);
  });
});

describe("deliver-to-centre", () => {
  test("notes when the result arrived there", () => {
    // given
    const { state, situation } = aWayThrough(kostanayDuplicate, "centre", { to: "centre-issue" });

    // then
    expect(state.arrivedAtCentre).toBe(state.changedAt);
    expect(state.changedAt).toBeLessThan(situation.now);
  });
});

describe("return-to-provider", () => {
  const kept = aWayThrough(kostanayDuplicate, "centre", { choosing: ["store"], to: "storage" });

  test("waits until the month of keeping is over (Kostanay's duplicate, cl. 8)", () => {
    expect(decide(kept.situation, kept.state, { act: "return-to-provider" }, operator)).toMatchObject({
      rejected: "TOO_EARLY",
    });
  });

  test("sends the result back after it", () => {
    // given
    const { state, situation } = aWayThrough(kostanayDuplicate, "centre", {
      choosing: ["store"],
      to: "storage",
      minutesApart: 60 * 24 * 40,
    });

    // then
    expect(decide(situation, state, { act: "return-to-provider" }, operator)).toMatchObject([
      { type: "returned-to-provider" },
    ]);
  });
});

describe("send-again", () => {
  test("brings the kept result to the centre once more, where it can be issued (Kostanay's duplicate, cl. 8)", () => {
    // given
    const { state, situation } = aWayThrough(kostanayDuplicate, "centre", {
      choosing: ["store", "return-to-provider"],
      before: "send-again",
      minutesApart: 60 * 24 * 40,
    });

    // when
    const events = decide(situation, state, { act: "send-again" }, anOfficial());

    // then
    expect(events).toMatchObject([{ type: "sent-again" }]);
  });
});
