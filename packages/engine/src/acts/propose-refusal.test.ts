import { describe, expect, test } from "vitest";
import { decide } from "../decide.ts";
import { aCase, anOfficial, aRefusalProposal, aSituation, aWayThrough, minutesLater } from "../testing/index.ts";
import { kindergartenQueue } from "../testing/the-texts.ts";

const later = aSituation({ now: minutesLater(60) });
const executor = anOfficial({ role: "executor" });

describe("propose-refusal", () => {
  test("names ground and clause, and carries the reasons as a digest only (cl. 5(3))", () => {
    // when
    const events = decide(later, aCase({ step: "examination" }), aRefusalProposal(), executor);

    // then
    expect(events).toMatchObject([
      {
        type: "refusal-proposed",
        ground: "unreliable-documents",
        clause: "5(3), 7(3)",
        deficiencies: [{ item: "medical-certificate" }],
        reasons: { personalId: "personal-2", sha256: "ee" },
      },
    ]);
  });

  test.each([
    ["an answer that wasn't given", "phone"],
    ["a document that wasn't attached", "photograph"],
    ["something that nobody asks for", "unheard-of"],
  ])("doesn't call unreliable %s", (_what, item) => {
    // when
    const outcome = decide(
      later,
      aCase({ step: "examination" }),
      aRefusalProposal({ deficiencies: [{ item }] }),
      executor,
    );

    // then
    expect(outcome).toMatchObject({ rejected: "GROUND_NOT_SHOWN" });
  });

  test.each([
    [{ ground: "expired-document" }, "UNKNOWN_GROUND"],
    [{ deficiencies: [] }, "GROUND_NOT_SHOWN"],
    [{ document: { documentId: "paper-1", product: "enrolment-notice", sha256: "ff" } }, "WRONG_DOCUMENT"],
  ])("isn't carried out with %j", (changes, rejected) => {
    // when
    const outcome = decide(later, aCase({ step: "examination" }), aRefusalProposal(changes), executor);

    // then
    expect(outcome).toMatchObject({ rejected });
  });

  test("is for the appointed executor, not for a colleague", () => {
    // given
    const colleague = anOfficial({ role: "executor", person: "executor-2" });

    // when
    const outcome = decide(later, aCase({ step: "examination" }), aRefusalProposal(), colleague);

    // then
    expect(outcome).toMatchObject({ rejected: "NOT_THE_EXECUTOR" });
  });

  test("refuses at once where no paper of the head carries it (East Kazakhstan's queue, cl. 9(11))", () => {
    // given
    const { state: open, situation } = aWayThrough(kindergartenQueue, "portal", { before: "put-on-queue" });
    const { state, events } = aWayThrough(kindergartenQueue, "portal", { choosing: ["propose-refusal"] });
    const last = events.at(-1);

    // then
    expect(state.outcome).toBe("refusal");
    expect(state.serviceRefusal).toMatchObject({ ground: "document-violations", product: "service-refusal-message" });
    expect(last).not.toHaveProperty("document");
    expect(
      decide(
        situation,
        open,
        aRefusalProposal({
          ground: "document-violations",
          deficiencies: [{ item: kindergartenQueue.questions[0]?.id ?? "" }],
        }),
        anOfficial({ role: "executor" }),
      ),
    ).toMatchObject({ rejected: "WRONG_DOCUMENT" });
  });

  test("needs the refusal's text where the head signs it", () => {
    const { document: _, ...bare } = aRefusalProposal();
    expect(decide(later, aCase({ step: "examination" }), bare, executor)).toMatchObject({ rejected: "WRONG_DOCUMENT" });
  });
});
