import type { StepAct } from "@reglament/regulation";
import { describe, expect, test } from "vitest";
import { decide } from "../decide.ts";
import { aHandSignature, anOfficial, aWayThrough } from "../testing/index.ts";
import { kostanayStudy, northernStudy } from "../testing/the-texts.ts";

const operator = anOfficial({ role: "operator" });
const waivedBy = { act: "Law No 94-V", clause: "9" };

describe("consent in writing (Kostanay's study, cl. 8(2))", () => {
  const { state, situation } = aWayThrough(kostanayStudy, "centre", { before: "consent" });
  const form = aHandSignature(situation.now);

  test("keeps its form", () => {
    expect(decide(situation, state, { act: "consent", form }, operator)).toMatchObject([
      { type: "consent-given", form },
    ]);
  });

  test.each([
    ["no form", {}],
    ["a form without a number", { form: { ...form, sheet: " " } }],
  ])("isn't given by %s", (_what, given) => {
    expect(decide(situation, state, { act: "consent", ...given }, operator)).toMatchObject({
      rejected: "CONSENT_FORM_MISSING",
    });
  });

  test("may be waived by an act and its clause", () => {
    expect(decide(situation, state, { act: "consent", waivedBy }, operator)).toMatchObject([
      { type: "consent-waived", ...waivedBy },
    ]);
  });

  test("isn't waived by an act without a clause", () => {
    expect(decide(situation, state, { act: "consent", waivedBy: { ...waivedBy, clause: "" } }, operator)).toMatchObject(
      { rejected: "NOT_WAIVABLE" },
    );
  });
});

function unconditional({ unless: _waivable, ...act }: StepAct): StepAct {
  return act;
}

describe("plain consent (North Kazakhstan's study, cl. 8)", () => {
  const { state, situation } = aWayThrough(northernStudy, "centre", { before: "consent" });

  test("needs no form", () => {
    expect(decide(situation, state, { act: "consent" }, operator)).toEqual([
      { type: "consent-given", at: situation.now, by: "operator-1" },
    ]);
  });

  test("isn't waived where the text doesn't say that it may be", () => {
    // given
    const steps = northernStudy.steps.map((step) => ({ ...step, acts: step.acts.map(unconditional) }));

    // then
    expect(
      decide({ ...situation, law: { ...northernStudy, steps } }, state, { act: "consent", waivedBy }, operator),
    ).toMatchObject({ rejected: "NOT_WAIVABLE" });
  });
});
