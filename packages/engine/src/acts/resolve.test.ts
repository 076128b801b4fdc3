import { describe, expect, test } from "vitest";
import { decide } from "../decide.ts";
import { aCase, anOfficial, aSituation, minutesLater, school } from "../testing/index.ts";

describe("resolve", () => {
  test("appoints an executor of the head's own school (cl. 5(2))", () => {
    // given
    const situation = aSituation({
      now: minutesLater(5),
      worksAs: (person, role, office) => person === "aigerim" && role === "executor" && office === school,
    });

    // when
    const events = decide(
      situation,
      aCase({ step: "resolution" }),
      { act: "resolve", executor: "aigerim" },
      anOfficial({ role: "head" }),
    );

    // then
    expect(events).toEqual([{ type: "executor-appointed", at: minutesLater(5), by: "head-1", executor: "aigerim" }]);
  });

  test("doesn't appoint somebody who is no executor there today", () => {
    // given
    const situation = aSituation({ now: minutesLater(5), worksAs: (_person, _role, office) => office !== school });

    // when
    const outcome = decide(
      situation,
      aCase({ step: "resolution" }),
      { act: "resolve", executor: "executor-1" },
      anOfficial({ role: "head" }),
    );

    // then
    expect(outcome).toMatchObject({ rejected: "EXECUTOR_NOT_OF_OFFICE" });
  });
});
