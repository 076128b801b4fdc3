import type { ChannelId, DocumentKind } from "@reglament/regulation";
import { describe, expect, test } from "vitest";
import { decide } from "./decide.ts";
import { mayHaveCome } from "./refusal-ground.ts";
import { aCase, anOfficial, aRefusalProposal, aSituation, minutesLater, theLaw } from "./testing/index.ts";

const certificate = theLaw().documents.find(({ id }) => id === "medical-certificate");
if (certificate === undefined) throw new Error("the law lacks the certificate");
const only = (changes: Partial<DocumentKind>) => Object.assign({}, certificate, changes);

/** Documents that go by the application: a case of class 1 needs the first of them, none needs the others. */
const law = theLaw({
  documents: [
    certificate,
    only({ id: "card-of-first-class", when: { question: "class", in: ["1"] } }),
    only({ id: "card-of-tenth-class", when: { question: "class", in: ["10"] } }),
    only({ id: "scan-of-portal", channels: ["portal"] }),
  ],
});

describe("mayHaveCome", () => {
  test.each([
    ["portal", "medical-certificate", true],
    ["portal", "card-of-first-class", false],
    ["portal", "residence", true],
    ["portal", "phone", false],
    ["chancellery", "medical-certificate", true],
    ["chancellery", "card-of-first-class", true],
    ["chancellery", "card-of-tenth-class", false],
    ["chancellery", "scan-of-portal", false],
    ["chancellery", "phone", false],
  ] as readonly [ChannelId, string, boolean][])("over %s: %s, %s", (channel, item, came) => {
    // given
    const state = aCase({ law, channel });

    // then: on paper a document needs no copy in the case, but must belong to this application
    expect(mayHaveCome(law, state, item)).toBe(came);
  });
});

test("a document that this application doesn't call for can't be found unreliable (cl. 5(3))", () => {
  // given
  const situation = aSituation({ law, now: minutesLater(60) });
  const state = aCase({ law, channel: "chancellery", step: "examination" });
  const proposing = (item: string) =>
    decide(situation, state, aRefusalProposal({ deficiencies: [{ item }] }), anOfficial({ role: "executor" }));

  // then
  expect(proposing("card-of-first-class")).toMatchObject([{ type: "refusal-proposed" }]);
  expect(proposing("card-of-tenth-class")).toMatchObject({ rejected: "GROUND_NOT_SHOWN" });
});
