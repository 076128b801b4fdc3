import { describe, expect, test } from "vitest";
import type { CaseEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import { type Notice, noticesOf } from "./notice.ts";
import { aCase, aWayThrough, minutesLater, theEvents, theLaw, type WayThrough } from "./testing/index.ts";
import { kindergartenQueue, kostanayDuplicate } from "./testing/the-texts.ts";

/** Everything that is told on the way. */
function told(law = theLaw(), events: readonly CaseEvent[] = []): readonly Notice[] {
  let state: WayThrough["state"] | undefined;
  return events.flatMap((event) => {
    state = evolve(law, state, event);
    return noticesOf(law, state, event);
  });
}

const toApplicant = (notices: readonly Notice[]) =>
  notices.filter(({ to }) => to === "applicant").map(({ kind }) => kind);

describe("noticesOf", () => {
  test.each([
    [false, ["filed", "registered", "result-issued"]],
    [true, ["filed", "registered", "refusal-issued"]],
  ])("tells the applicant of filing, registration and the end (refused: %s)", (refusing, notices) => {
    expect(toApplicant(told(theLaw(), theEvents({ step: "ended", refusing })))).toEqual(notices);
  });

  test("tells the executor of the appointment", () => {
    expect(told(theLaw(), theEvents({ step: "ended" })).filter(({ to }) => to !== "applicant")).toEqual([
      { kind: "executor-appointed", to: "holder" },
    ]);
  });

  test("tells of a refused intake", () => {
    // given
    const { state, events } = aWayThrough(theLaw(), "portal", { choosing: ["refuse-intake"] });
    const refused = events.at(-1);

    // then
    expect(refused && noticesOf(theLaw(), state, refused)).toEqual([{ kind: "intake-refused", to: "applicant" }]);
  });

  test("tells that the result can be fetched once it lies at the centre, and that it is kept or went back (cl. 8)", () => {
    // given
    const { events } = aWayThrough(kostanayDuplicate, "centre", {
      choosing: ["store", "return-to-provider"],
      to: "kept-at-provider",
      minutesApart: 60 * 24 * 40,
    });

    // then
    expect(toApplicant(told(kostanayDuplicate, events))).toEqual([
      "filed",
      "accepted",
      "registered",
      "result-ready",
      "result-stored",
      "result-returned",
    ]);
  });

  test("tells the number in the queue", () => {
    const { events } = aWayThrough(kindergartenQueue, "portal");
    expect(toApplicant(told(kindergartenQueue, events))).toEqual(["filed", "registered", "queued", "result-issued"]);
  });

  test.each<[CaseEvent["type"], readonly Notice["to"][]]>([
    ["deadline-neared", ["holder"]],
    ["deadline-passed", ["holder", "head", "administrator"]],
  ])("tells of %s: %j", (type, readers) => {
    // given
    const of = { kind: "step", step: "intake", index: 0 } as const;
    const event = { type, at: minutesLater(5), by: "system", of, due: minutesLater(5) } as CaseEvent;

    // then
    expect(noticesOf(theLaw(), aCase(), event).map(({ to }) => to)).toEqual(readers);
  });
});
