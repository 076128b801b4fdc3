import { describe, expect, test } from "vitest";
import { decide } from "../decide.ts";
import { evolve } from "../evolve.ts";
import { openActs } from "../permission.ts";
import { isRejected } from "../rejection.ts";
import { aCase, anApplicant, anOfficial, aSituation, aWayThrough, minutesLater, someWords } from "../testing/index.ts";
import { kostanayDuplicate } from "../testing/the-texts.ts";

const later = aSituation({ now: minutesLater(60) });
const state = aCase({ step: "examination" });

describe("correct", () => {
  test.each([1, 3])("notes a mistake in event %i, which itself stays", (corrects) => {
    expect(
      decide(later, state, { act: "correct", corrects, comment: someWords }, anOfficial({ role: "head" })),
    ).toMatchObject([{ type: "mistake-corrected", corrects, comment: someWords }]);
  });

  test.each([0, 4, 1.5, Number.NaN])("knows no event %d", (corrects) => {
    expect(decide(later, state, { act: "correct", corrects, comment: someWords }, anOfficial())).toMatchObject({
      rejected: "EVENT_UNKNOWN",
    });
  });

  test.each([anApplicant(), anOfficial({ office: "school-2" })])(
    "is an official's of the case's offices, not %j",
    (actor) => {
      expect(decide(later, state, { act: "correct", corrects: 1, comment: someWords }, actor)).toMatchObject({
        rejected: "NOT_AUTHORISED",
      });
    },
  );
});

describe("correct, when the case has ended", () => {
  const { state: ended, situation } = aWayThrough(kostanayDuplicate, "centre");
  const command = { act: "correct", corrects: ended.version, comment: someWords } as const;

  test.each([anOfficial(), anOfficial({ role: "operator" })])(
    "is still open to an official of its offices: %j",
    (actor) => {
      // when
      const events = decide(situation, ended, command, actor);

      // then
      if (isRejected(events)) throw new Error(events.rejected);
      const after = events.reduce((so, event) => evolve(kostanayDuplicate, so, event), ended);
      expect(after).toEqual({ ...ended, version: ended.version + 1, changedAt: situation.now });
      expect(openActs(situation, ended, actor).map(({ act }) => act)).toEqual(["correct"]);
    },
  );

  test("is open to nobody else, and nothing else is open to anybody", () => {
    const stranger = anOfficial({ office: "school-2" });
    expect(decide(situation, ended, command, stranger)).toMatchObject({ rejected: "NOT_AUTHORISED" });
    expect(openActs(situation, ended, stranger)).toEqual([]);
    expect(decide({ ...situation, parties: ["chancellery-1"] }, ended, command, anOfficial())).toMatchObject({
      rejected: "OWN_CASE",
    });
    expect(decide(situation, ended, { act: "claim" }, anOfficial())).toMatchObject({ rejected: "CASE_ENDED" });
  });

  test("is open, too, when it was withdrawn while its signature was awaited", () => {
    const way = aWayThrough(kostanayDuplicate, "chancellery", { before: "register" });
    const withdrawn = evolve(
      kostanayDuplicate,
      { ...way.state, waitingForSignature: true },
      { type: "withdrawn", at: way.situation.now, by: "parent-1" },
    );
    expect(
      decide(way.situation, withdrawn, { act: "correct", corrects: 1, comment: someWords }, anOfficial()),
    ).toMatchObject([{ type: "mistake-corrected" }]);
  });
});
