import type { Instant } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import { decide } from "../decide.ts";
import { evolve } from "../evolve.ts";
import { isRejected } from "../rejection.ts";
import { anOfficial, aWayThrough } from "../testing/index.ts";
import { kostanayDuplicate, northernStudy } from "../testing/the-texts.ts";

const operator = anOfficial({ role: "operator" });
const command = { act: "identify", who: "representative", document: "power-of-attorney" } as const;

describe("identify", () => {
  const { state, situation } = aWayThrough(kostanayDuplicate, "centre", { before: "identify", minutesApart: 10 });
  const arrived = state.changedAt;

  test("notes who came and with which document (Kostanay's duplicate, cl. 8(4))", () => {
    expect(decide(situation, state, command, operator)).toEqual([
      {
        type: "identified",
        at: situation.now,
        by: "operator-1",
        who: "representative",
        document: "power-of-attorney",
      },
    ]);
  });

  test("begins the term of handing out with the applicant's coming", () => {
    // given
    const cameAt = (arrived + 60_000) as Instant;

    // when
    const events = decide(situation, state, { ...command, cameAt }, operator);

    // then
    const after = isRejected(events)
      ? state
      : events.reduce((so, event) => evolve(kostanayDuplicate, so, event), state);
    expect(after.steps.at(-1)).toMatchObject({ step: "centre-issue", cameAt });
    expect(after.nextAct).toBe("issue");
  });

  test.each([
    ["before the result was there", (arrived - 1) as Instant],
    ["in the future", (situation.now + 1) as Instant],
  ])("lets nobody have come %s", (_when, cameAt) => {
    expect(decide(situation, state, { ...command, cameAt }, operator)).toMatchObject({ rejected: "TIME_RUNS_BACK" });
  });

  test("takes a power of attorney from the representative only (Kostanay's duplicate, cl. 8(4))", () => {
    expect(decide(situation, state, { ...command, who: "applicant" }, operator)).toMatchObject({
      rejected: "WRONG_DOCUMENT",
    });
  });

  test("says nothing of a coming where no term waits for it (North Kazakhstan's study, cl. 8)", () => {
    const { state: sent } = aWayThrough(northernStudy, "centre", { to: "intake" });
    expect(sent.steps.filter(({ cameAt }) => cameAt !== undefined)).toEqual([]);
  });
});
