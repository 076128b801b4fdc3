import { describe, expect, test } from "vitest";
import { decide } from "../decide.ts";
import { aCase, anOfficial, aSituation, aWayThrough, minutesLater, school } from "../testing/index.ts";
import { zhambylDuplicate } from "../testing/the-texts.ts";

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

  test("appoints nobody whom the case concerns", () => {
    const situation = aSituation({ now: minutesLater(5), parties: ["executor-1"] });
    expect(
      decide(
        situation,
        aCase({ step: "resolution" }),
        { act: "resolve", executor: "executor-1" },
        anOfficial({ role: "head" }),
      ),
    ).toMatchObject({ rejected: "OWN_CASE" });
  });

  test("appoints nobody who filed it over the portal, whoever else it is known to concern", () => {
    const situation = aSituation({ now: minutesLater(5), parties: [] });
    const state = { ...aCase({ step: "resolution" }), channel: "portal", filedBy: "executor-1" } as const;
    expect(
      decide(situation, state, { act: "resolve", executor: "executor-1" }, anOfficial({ role: "head" })),
    ).toMatchObject({ rejected: "OWN_CASE" });
  });

  test("appoints an archivist where the text says so (Zhambyl's duplicate, cl. 5(2))", () => {
    const { state, situation } = aWayThrough(zhambylDuplicate, "chancellery", { to: "resolution" });
    const [archivist, executor] = ["archivist-1", "executor-1"].map((person) =>
      decide(situation, state, { act: "resolve", executor: person }, anOfficial({ role: "head" })),
    );
    expect(archivist).toMatchObject([{ type: "executor-appointed", executor: "archivist-1" }]);
    expect(executor).toMatchObject({ rejected: "EXECUTOR_NOT_OF_OFFICE" });
  });
});
