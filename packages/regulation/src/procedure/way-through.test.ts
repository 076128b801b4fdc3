import { describe, expect, test } from "vitest";
import { shippedEdition } from "../testing/shipped-regulations.ts";
import type { Step } from "./procedure.ts";
import { awaitsApplicant, firstActs, partyOf, wayThrough } from "./way-through.ts";

const duplicate = shippedEdition("kostanay/certificate-duplicate", "2019-01-01");
const queue = shippedEdition("east-kazakhstan/kindergarten-queue", "2014-09-08");

function stepOf({ steps }: { readonly steps: readonly Step[] }, id: string): Step {
  const step = steps.find((one) => one.id === id);
  if (step === undefined) throw new Error(`There is no step ${id}`);
  return step;
}

describe("firstActs", () => {
  test("leaves out what another act of the step leads to", () => {
    const acts = firstActs(stepOf(duplicate, "centre-acceptance"), "centre").map(({ act }) => act);
    expect(acts).toEqual(["register", "refuse-intake"]);
  });

  test("looks at the acts of one channel only", () => {
    const [overPortal, atChancellery] = (["portal", "chancellery"] as const).map((channel) =>
      firstActs(stepOf(queue, "queueing"), channel).map(({ act }) => act),
    );
    expect(overPortal).toEqual(["put-on-queue", "propose-refusal"]);
    expect(atChancellery).toEqual(["put-on-queue"]);
  });

  test("begins every step of every way somewhere", () => {
    for (const edition of [duplicate, queue]) {
      for (const { id: channel } of edition.channels) {
        const stuck = wayThrough(edition, channel).filter((step) => firstActs(step, channel).length === 0);
        expect(stuck).toEqual([]);
      }
    }
  });
});

describe("partyOf", () => {
  test("tells whose procedure a step belongs to", () => {
    expect(partyOf(duplicate, "kept-at-provider")).toBe("centre");
    expect(partyOf(duplicate, "sending-again")).toBe("provider");
  });

  test("throws for a step that the edition hasn't", () => {
    expect(() => partyOf(duplicate, "queueing")).toThrow("no step queueing");
  });
});

describe("awaitsApplicant", () => {
  const enrolment = shippedEdition("kostanay/school-enrolment", "2019-01-01");
  const eastern = shippedEdition("east-kazakhstan/certificate-duplicate", "2015-08-31");

  test("holds where the step hands the result out", () => {
    expect(awaitsApplicant(stepOf(enrolment, "issue"), "chancellery")).toBe(true);
  });

  test("doesn't over the portal, whose cabinet waits for nobody", () => {
    expect(awaitsApplicant(stepOf(enrolment, "issue"), "portal")).toBe(false);
  });

  test("doesn't where the same step gives the result to the centre's courier", () => {
    expect(awaitsApplicant(stepOf(eastern, "issue"), "centre")).toBe(false);
  });
});
