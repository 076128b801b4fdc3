import type { Edition, Product, Step, StepAct } from "@reglament/regulation";
import { describe, expect, test } from "vitest";
import { isOpenForFiling } from "./carried-acts.ts";
import { decide } from "./decide.ts";
import { aFiler, aFiling, aSituation, theLaw } from "./testing/index.ts";

/** The law with its steps changed one by one. */
function withSteps(change: (step: Step) => Step, law = theLaw()): Edition {
  return { ...law, steps: law.steps.map(change) };
}

/** The law with its signing step bringing forth a paper of these forms only. */
function signing(forms: Product["forms"]): Edition {
  const law = theLaw();
  const inForms = (product: Product): Product => ({ ...product, forms });
  return { ...law, products: law.products.map(inForms) };
}

/** The step without its term, as the text leaves some. */
function withoutTerm(step: Step): Step {
  const { term: _, ...endless } = step;
  return endless;
}

/** The act as the first part of its step's work. */
function aheadOfDraft(act: StepAct): StepAct {
  // oxlint-disable-next-line unicorn/no-thenable -- a word of the regulation; it is no function, so nothing awaits it
  return { ...act, then: { act: "draft" } };
}

describe("a channel", () => {
  test("is open for filing when each step on its way has a term and acts that are carried out", () => {
    expect(isOpenForFiling(theLaw(), "portal")).toBe(true);
    expect(isOpenForFiling(theLaw(), "chancellery")).toBe(true);
  });

  test.each<[string, Edition]>([
    [
      "an act that isn't carried out yet",
      withSteps((step) =>
        step.id === "signing" ? { ...step, acts: step.acts.map((act) => ({ ...act, act: "countersign" })) } : step,
      ),
    ],
    ["a step without a term", withSteps(withoutTerm)],
    ["a paper that is signed by hand only", signing(["paper"])],
    [
      "an executor's work in two parts",
      withSteps((step) => (step.id === "examination" ? { ...step, acts: step.acts.map(aheadOfDraft) } : step)),
    ],
    ["no such channel", theLaw({ channels: [] })],
  ])("isn't open with %s", (_, law) => {
    expect(isOpenForFiling(law, "portal")).toBe(false);
  });

  test("that isn't open takes no application, and says so", () => {
    // given
    const law = withSteps(withoutTerm);

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
                act: "deliver-to-centre" as const,
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
