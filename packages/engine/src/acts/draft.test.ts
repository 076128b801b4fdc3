import { describe, expect, test } from "vitest";
import { decide } from "../decide.ts";
import { aCase, aDraft, anOfficial, aSituation, minutesLater } from "../testing/index.ts";

const later = aSituation({ now: minutesLater(60) });
const executor = anOfficial({ role: "executor" });

describe("draft", () => {
  test.each(["draft-result", "enrolment-order", "enrolment-notice"])(
    "prepares the %s for signing (cl. 5(3))",
    (product) => {
      // given
      const document = { documentId: "paper-1", product, sha256: "dd" };

      // when
      const events = decide(later, aCase({ step: "examination" }), aDraft({ document }), executor);

      // then
      expect(events).toEqual([{ type: "drafted", at: minutesLater(60), by: "executor-1", document }]);
    },
  );

  test.each(["reasoned-refusal", "acceptance-receipt", "unheard-of"])("doesn't pass off %s as a result", (product) => {
    // given
    const document = { documentId: "paper-1", product, sha256: "dd" };

    // when
    const outcome = decide(later, aCase({ step: "examination" }), aDraft({ document }), executor);

    // then
    expect(outcome).toMatchObject({ rejected: "WRONG_DOCUMENT" });
  });

  test("is for the appointed executor, not for a colleague", () => {
    // given
    const colleague = anOfficial({ role: "executor", person: "executor-2" });

    // when
    const outcome = decide(later, aCase({ step: "examination" }), aDraft(), colleague);

    // then
    expect(outcome).toMatchObject({ rejected: "NOT_THE_EXECUTOR" });
  });
});
