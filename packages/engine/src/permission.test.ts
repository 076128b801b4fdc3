import type { ActName, RoleId } from "@reglament/regulation";
import { describe, expect, test } from "vitest";
import { decide } from "./decide.ts";
import { openActs } from "./permission.ts";
import {
  aCase,
  aFittingCommand,
  anApplicant,
  anOfficial,
  aSituation,
  type CaseWishes,
  minutesLater,
} from "./testing/index.ts";

const later = aSituation({ now: minutesLater(60) });

describe("openActs", () => {
  test.each([
    ["intake", "chancellery", ["register", "refuse-intake"]],
    ["resolution", "head", ["resolve"]],
    ["examination", "executor", ["draft", "propose-refusal"]],
    ["signing", "head", ["sign"]],
    ["issue", "chancellery", ["issue"]],
  ] as const)("at %s offers the %s: %j (cl. 5)", (step, role, acts) => {
    // when
    const offered = openActs(later, aCase({ step }), anOfficial({ role }));

    // then
    expect(offered.map(({ act }) => act)).toEqual(acts);
  });

  test.each([
    ["intake", "head"],
    ["resolution", "executor"],
    ["examination", "head"],
    ["signing", "chancellery"],
    ["issue", "executor"],
  ] as readonly [CaseWishes["step"] & string, RoleId][])("at %s offers the %s nothing", (step, role) => {
    // then
    expect(openActs(later, aCase({ step }), anOfficial({ role }))).toEqual([]);
  });

  test("offers nothing to another school's official nor to the applicant", () => {
    // then
    expect(openActs(later, aCase(), anOfficial({ office: "school-2" }))).toEqual([]);
    expect(openActs(later, aCase(), anApplicant())).toEqual([]);
  });

  test("offers nothing in a case that has ended", () => {
    // then
    expect(openActs(later, aCase({ step: "ended" }), anOfficial())).toEqual([]);
  });

  test("offers nothing before the newest event of the case", () => {
    // then
    expect(openActs(aSituation(), aCase({ step: "issue" }), anOfficial())).toEqual([]);
  });

  test("finds an edition without the case's step a bug", () => {
    // given
    const law = { ...(later.law ?? aSituation().law), steps: [] };

    // then
    expect(() => openActs({ ...later, law } as typeof later, aCase(), anOfficial())).toThrow(/no open step/);
  });
});

describe("permission to act", () => {
  test.each([
    ["STEP_NOT_OPEN", "sign", aCase(), anOfficial({ role: "head" })],
    ["STEP_NOT_OPEN", "register", undefined, anOfficial()],
    ["NOT_AUTHORISED", "register", aCase(), anOfficial({ office: "school-2" })],
    ["NOT_AUTHORISED", "register", aCase(), anApplicant()],
    ["CASE_ENDED", "issue", aCase({ step: "ended" }), anOfficial()],
  ] as const)("is denied with %s for %s", (rejected, act: ActName, state, actor) => {
    // when
    const outcome = decide(later, state, aFittingCommand(act, state), actor);

    // then
    expect(outcome).toMatchObject({ rejected });
  });

  test("is denied to a command older than the newest event", () => {
    // given
    const state = aCase({ step: "issue" });

    // when
    const outcome = decide(aSituation({ now: minutesLater(3) }), state, { act: "issue", form: "paper" }, anOfficial());

    // then
    expect(outcome).toMatchObject({ rejected: "TIME_RUNS_BACK", facts: { changedAt: minutesLater(4) } });
  });

  test("is given at the very moment of the newest event", () => {
    // given
    const state = aCase({ step: "issue" });

    // when
    const outcome = decide(aSituation({ now: minutesLater(4) }), state, { act: "issue", form: "paper" }, anOfficial());

    // then
    expect(outcome).toMatchObject([{ type: "issued" }]);
  });
});
