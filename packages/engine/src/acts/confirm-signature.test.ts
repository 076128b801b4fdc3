import { describe, expect, test } from "vitest";
import type { Case } from "../case.ts";
import { type Command, systemActor } from "../command.ts";
import { decide } from "../decide.ts";
import { evolve } from "../evolve.ts";
import { openActs } from "../permission.ts";
import { isRejected } from "../rejection.ts";
import { aCase, anOfficial, aSituation, minutesLater, theLaw } from "../testing/index.ts";

/** An application whose signature couldn't be judged when it came: what becomes of the case that waits. */

const later = aSituation({ now: minutesLater(60) });
const waiting = aCase({ filing: { undetermined: true } });
const disproving = { act: "disprove-signature", reason: "revoked" } as const;

function after(command: Command): Case {
  const events = decide(later, waiting, command, systemActor);
  if (isRejected(events)) throw new Error(events.rejected);
  return events.reduce((so, event) => evolve(theLaw(), so, event), waiting);
}

describe("a case that waits for its signature", () => {
  test("keeps the time of receipt and lets no official act", () => {
    expect(waiting.waitingForSignature).toBe(true);
    expect(waiting.steps).toEqual([{ step: "intake", startedAt: waiting.filedAt }]);
    expect(openActs(later, waiting, anOfficial())).toMatchObject([{ act: "withdraw" }]);
    expect(decide(later, waiting, { act: "register" }, anOfficial())).toMatchObject({
      rejected: "SIGNATURE_UNCONFIRMED",
    });
  });

  test("goes on once the signature is confirmed, counted from the receipt", () => {
    // when
    const confirmed = after({ act: "confirm-signature" });

    // then
    expect(confirmed.waitingForSignature).toBeUndefined();
    expect(confirmed.steps).toEqual(waiting.steps);
    expect(decide(later, confirmed, { act: "register" }, anOfficial())).toMatchObject([{ type: "registered" }]);
  });

  test("counts as never filed once the signature is disproved", () => {
    expect(after(disproving)).toMatchObject({ outcome: "not-filed" });
    expect(after(disproving).steps.at(-1)).toMatchObject({ doneAt: later.now, act: "disprove-signature" });
  });

  test.each([{ act: "confirm-signature" } as const, disproving])("is judged by the system alone: %j", (command) => {
    expect(decide(later, waiting, command, anOfficial())).toMatchObject({ rejected: "NOT_AUTHORISED" });
  });

  test.each([{ act: "confirm-signature" } as const, disproving])("isn't judged twice: %j", (command) => {
    expect(decide(later, aCase(), command, systemActor)).toMatchObject({ rejected: "STEP_NOT_OPEN" });
  });

  test.each([
    ["STEP_NOT_OPEN", undefined, later],
    ["CASE_ENDED", aCase({ step: "ended" }), later],
    ["TIME_RUNS_BACK", waiting, aSituation({ now: minutesLater(-1) })],
  ] as const)("answers %s where there is none, or time runs back", (rejected, state, situation) => {
    expect(decide(situation, state, { act: "confirm-signature" }, systemActor)).toMatchObject({ rejected });
  });
});
