import { describe, expect, test } from "vitest";
import { decide } from "../decide.ts";
import { anOfficial, aWayThrough } from "../testing/index.ts";
import { kindergartenQueue } from "../testing/the-texts.ts";

const executor = anOfficial({ role: "executor" });

describe("put-on-queue (East Kazakhstan's queue, cl. 5(2))", () => {
  test.each([
    ["chancellery", "queue-receipt"],
    ["centre", "electronic-queue-receipt"],
    ["portal", "electronic-queue-receipt"],
  ] as const)("over the %s leads to the %s", (channel, product) => {
    // given
    const { state, situation } = aWayThrough(kindergartenQueue, channel, { before: "put-on-queue" });

    // then
    expect(decide(situation, state, { act: "put-on-queue" }, executor)).toEqual([
      { type: "queued", at: situation.now, by: "executor-1", product },
    ]);
  });

  test("is any executor's where nobody was appointed", () => {
    const { state, situation } = aWayThrough(kindergartenQueue, "portal", { before: "put-on-queue" });
    const another = anOfficial({ role: "executor", person: "executor-2" });
    expect(decide(situation, state, { act: "put-on-queue" }, another)).toMatchObject([{ by: "executor-2" }]);
  });

  test("gives the number that the store drew", () => {
    const { state } = aWayThrough(kindergartenQueue, "portal");
    expect(state.queued).toEqual({ by: "executor-1", product: "electronic-queue-receipt", number: "2019-000002" });
    expect(state.outcome).toBe("result");
  });
});
