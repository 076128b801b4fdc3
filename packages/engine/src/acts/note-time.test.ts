import { describe, expect, test } from "vitest";
import type { Case } from "../case.ts";
import { systemActor } from "../command.ts";
import { decide } from "../decide.ts";
import { evolve } from "../evolve.ts";
import { isRejected } from "../rejection.ts";
import { aSituation } from "../testing/a-situation.ts";
import { aWay, clock, type StepOfWay } from "../testing/a-way.ts";
import { theShippedLaw, theShippedTimes } from "../testing/the-shipped-law.ts";

const law = theShippedLaw("kostanay/school-enrolment");
const times = theShippedTimes(law);
const intake: readonly StepOfWay[] = [["intake", "2019-06-10T10:00"]];
const ofIntake = { kind: "step", step: "intake", index: 0 } as const;

function note(state: Case, now: string, actor = systemActor) {
  return decide(aSituation({ law, times, now: clock(now) }), state, { act: "note-time" }, actor);
}

describe("note-time", () => {
  test("notes that a deadline comes near, by the system and at the moment when it looks", () => {
    expect(note(aWay(law, "portal", intake), "2019-06-10T10:04")).toEqual([
      {
        type: "deadline-neared",
        of: ofIntake,
        due: clock("2019-06-10T10:05"),
        at: clock("2019-06-10T10:04"),
        by: systemActor.person,
      },
    ]);
  });

  test("notes it once, then that the deadline has passed, and leaves the case where it stands", () => {
    // given
    const events = note(aWay(law, "portal", intake), "2019-06-10T10:04");
    if (isRejected(events)) throw new Error(events.rejected);
    const warned = events.reduce((before, event) => evolve(law, before, event), aWay(law, "portal", intake));

    // then
    expect(warned.steps).toEqual(aWay(law, "portal", intake).steps);
    expect(note(warned, "2019-06-10T10:05")).toMatchObject({ rejected: "NOTHING_DUE" });
    expect(note(warned, "2019-06-10T10:06")).toMatchObject([{ type: "deadline-passed", of: ofIntake }]);
  });

  test("has nothing to note before a warning is due", () => {
    expect(note(aWay(law, "portal", intake), "2019-06-10T10:03")).toMatchObject({ rejected: "NOTHING_DUE" });
  });

  test.each([
    ["a case that has ended", aWay(law, "portal", intake, { endedAt: "2019-06-10T10:02" }), "CASE_ENDED"],
    [
      "a case that is ahead of the clock",
      aWay(law, "portal", intake, { changedAt: clock("2019-06-12T10:00") }),
      "TIME_RUNS_BACK",
    ],
  ])("leaves %s alone", (_what, state, rejected) => {
    expect(note(state, "2019-06-11T10:00")).toMatchObject({ rejected });
  });

  test("goes on while a signature waits to be judged: the time of receipt stands", () => {
    const waiting = aWay(law, "portal", intake, { waitingForSignature: true });
    expect(note(waiting, "2019-06-10T10:06")).toMatchObject([{ type: "deadline-passed" }]);
  });

  test("is the system's alone", () => {
    const head = { person: "head-1", roles: [{ role: "head", office: "school-1" } as const] };
    expect(note(aWay(law, "portal", intake), "2019-06-10T10:06", head)).toMatchObject({ rejected: "NOT_AUTHORISED" });
  });
});
