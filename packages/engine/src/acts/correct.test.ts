import { describe, expect, test } from "vitest";
import { decide } from "../decide.ts";
import { aCase, anApplicant, anOfficial, aSituation, minutesLater, someWords } from "../testing/index.ts";

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
