import { actNames, type Edition, type Step } from "@reglament/regulation";
import { shippedEditions } from "@reglament/regulation/testing";
import { describe, expect, test } from "vitest";
import { isCarried, isOpenForFiling } from "./carried-acts.ts";
import { decide } from "./decide.ts";
import { aFiler, aFiling, aSituation, theLaw } from "./testing/index.ts";

/** The law with its steps changed one by one. */
function withSteps(change: (step: Step) => Step, law = theLaw()): Edition {
  return { ...law, steps: law.steps.map(change) };
}

/** The step without its term, as the text leaves some. */
function withoutTerm(step: Step): Step {
  const { term: _, ...endless } = step;
  return endless;
}

const shipped = shippedEditions().flatMap((law) =>
  law.channels.map(({ id }) => [`${law.regulation} of ${law.id} by ${id}`, law, id] as const),
);

describe("a channel", () => {
  test.each(shipped)("is open for filing: %s", (_name, law, channel) => {
    expect(isOpenForFiling(law, channel)).toBe(true);
  });

  test("is open although the text leaves a step without a term", () => {
    expect(isOpenForFiling(withSteps(withoutTerm), "portal")).toBe(true);
  });

  test.each<[string, Edition]>([
    [
      "an act that nobody does in a case",
      withSteps((step) =>
        step.id === "signing" ? { ...step, acts: step.acts.map((act) => ({ ...act, act: "check-signature" })) } : step,
      ),
    ],
    [
      "a step after filing that waits for the applicant to act",
      withSteps((step) => (step.id === "resolution" ? { ...step, actor: "applicant" } : step)),
    ],
    [
      "a system's step that needs a person",
      withSteps((step) => (step.id === "resolution" ? { ...step, actor: "gateway" } : step)),
    ],
    ["no such channel", theLaw({ channels: [] })],
  ])("isn't open with %s", (_, law) => {
    expect(isOpenForFiling(law, "portal")).toBe(false);
  });

  test("that isn't open takes no application, and says so", () => {
    // given
    const law = withSteps((step) => ({ ...step, actor: "applicant" }));

    // when
    const outcome = decide(aSituation({ law }), undefined, aFiling({ channel: "portal" }), aFiler("portal"));

    // then
    expect(outcome).toMatchObject({ rejected: "NOT_YET_OPEN", facts: { channel: "portal" } });
  });

  test("doesn't suffer from acts of another channel at a step that both pass", () => {
    // given
    const law = withSteps((step) =>
      step.id === "issue"
        ? {
            ...step,
            acts: [
              ...step.acts.map((act) => ({ ...act, channels: ["portal" as const] })),
              ...step.acts.map((act) => ({
                ...act,
                act: "check-signature" as const,
                channels: ["chancellery" as const],
              })),
            ],
          }
        : step,
    );

    // then
    expect(isOpenForFiling(law, "portal")).toBe(true);
    expect(isOpenForFiling(law, "chancellery")).toBe(false);
  });
});

describe("isCarried", () => {
  test("holds for every act of the format but those of the portal's own steps", () => {
    expect(actNames.filter((act) => !isCarried(act))).toEqual(["check-signature", "turn-away"]);
  });
});
