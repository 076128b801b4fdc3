import type { RoleId } from "@reglament/regulation";
import { describe, expect, test } from "vitest";
import type { Case } from "./case.ts";
import type { Actor, CarriedAct } from "./command.ts";
import { decide } from "./decide.ts";
import { openActs, turnsAt } from "./permission.ts";
import { openStep } from "./standing.ts";
import {
  aCase,
  aFittingCommand,
  anApplicant,
  anOfficial,
  aSituation,
  type CaseWishes,
  minutesLater,
  theLaw,
} from "./testing/index.ts";

const later = aSituation({ now: minutesLater(60) });

/** The acts of the text that are open to the person at a step, without those beside it. */
function ofTheText(state: Case, actor: Actor, situation = later): readonly string[] {
  return openActs(situation, state, actor).flatMap((open) => ("stepAct" in open ? [open.act] : []));
}

describe("openActs", () => {
  test.each([
    ["intake", "chancellery", ["register", "refuse-intake"]],
    ["resolution", "head", ["resolve"]],
    ["examination", "executor", ["draft", "propose-refusal"]],
    ["signing", "head", ["sign"]],
    ["issue", "chancellery", ["issue"]],
  ] as const)("at %s offers the %s: %j (cl. 5)", (step, role, acts) => {
    // when
    const offered = ofTheText(aCase({ step }), anOfficial({ role }));

    // then
    expect(offered).toEqual(acts);
  });

  test.each([
    ["intake", "head"],
    ["resolution", "executor"],
    ["examination", "head"],
    ["signing", "chancellery"],
    ["issue", "executor"],
  ] as readonly [CaseWishes["step"] & string, RoleId][])("at %s offers the %s no act of the text", (step, role) => {
    // then
    expect(ofTheText(aCase({ step }), anOfficial({ role }))).toEqual([]);
  });

  test("offers nothing to another school's official, and to the applicant only to withdraw", () => {
    // then
    expect(openActs(later, aCase(), anOfficial({ office: "school-2" }))).toEqual([]);
    expect(openActs(later, aCase(), anApplicant())).toEqual([{ act: "withdraw", beyond: true, fields: [] }]);
    expect(openActs(later, aCase(), anApplicant("parent-2"))).toEqual([]);
  });

  test("says of each act what it asks for, and of those beside the text that they are", () => {
    // when
    const offered = openActs(later, aCase({ step: "resolution" }), anOfficial({ role: "head" }));

    // then
    expect(offered.map(({ act, fields }) => [act, fields.map(({ name }) => name)])).toEqual([
      ["resolve", ["executor"]],
      ["ask-correction", ["comment", "items"]],
      ["correct", ["corrects", "comment"]],
      ["claim", []],
    ]);
    expect(offered.map((open) => "beyond" in open)).toEqual([false, true, true, true]);
  });

  test("offers nothing in a case that has ended but noting a mistake", () => {
    // then
    const open = openActs(later, aCase({ step: "ended" }), anOfficial());
    expect(open.map(({ act }) => act)).toEqual(["correct"]);
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

describe("turnsAt", () => {
  const roles = ["chancellery", "head", "executor"] as const;
  const everybody: readonly Actor[] = [
    ...roles.map((role) => anOfficial({ role })),
    ...roles.map((role) => anOfficial({ role, person: `${role}-2` })),
    anOfficial({ role: "head", person: "executor-1" }),
    anApplicant(),
  ];

  test.each(["intake", "resolution", "examination", "signing", "issue"] as const)(
    "at %s names exactly those whom openActs offers something, by what a case row says",
    (step) => {
      // given
      const state = aCase({ step });
      const turns = turnsAt(openStep(theLaw(), state));
      const isTurnOf = ({ person, roles: held }: Actor) =>
        turns.some(
          ({ role, holder }) =>
            held.some((one) => one.role === role) &&
            (holder === "anyone" || (holder === "executor") === (state.executor === person)),
        );

      // when
      const whoseTurn = everybody.filter(isTurnOf);

      // then
      expect(whoseTurn.length).toBeGreaterThan(0);
      expect(whoseTurn).toEqual(everybody.filter((actor) => ofTheText(state, actor).length > 0));
    },
  );

  test("names each kind of holder once, and every kind that a step has", () => {
    // given
    const examination = theLaw().steps.find(({ id }) => id === "examination");
    const signing = theLaw().steps.find(({ id }) => id === "signing");
    if (examination === undefined || signing === undefined) throw new Error("the law lacks a step");

    // then: drafting and proposing a refusal are both the executor's
    expect(turnsAt(examination)).toEqual([{ role: "executor", holder: "executor" }]);
    expect(turnsAt({ ...examination, acts: [...examination.acts, ...signing.acts] })).toEqual([
      { role: "executor", holder: "executor" },
      { role: "executor", holder: "anyone-but-drafter" },
    ]);
  });
});

describe("permission to act", () => {
  test.each([
    ["STEP_NOT_OPEN", "sign", aCase(), anOfficial({ role: "head" })],
    ["STEP_NOT_OPEN", "register", undefined, anOfficial()],
    ["NOT_AUTHORISED", "register", aCase(), anOfficial({ office: "school-2" })],
    ["NOT_AUTHORISED", "register", aCase(), anApplicant()],
    ["CASE_ENDED", "issue", aCase({ step: "ended" }), anOfficial()],
  ] as const)("is denied with %s for %s", (rejected, act: CarriedAct, state, actor) => {
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
