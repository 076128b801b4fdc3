import { describe, expect, test } from "vitest";
import { decide } from "../decide.ts";
import { aBlank, aHandSignature, anOfficial, aWayThrough, department } from "../testing/index.ts";
import { zhambylDuplicate } from "../testing/the-texts.ts";

/** A blank of strict accountability: requested, issued, received (Zhambyl's duplicate, cl. 5(3)). */

const archivist = anOfficial({ role: "archivist" });

describe("request-blank", () => {
  const { state, situation } = aWayThrough(zhambylDuplicate, "chancellery", { before: "request-blank" });

  test("names the department, whose turn it is then", () => {
    expect(decide(situation, state, { act: "request-blank", department }, archivist)).toMatchObject([
      { type: "blank-requested", department },
    ]);
    expect(aWayThrough(zhambylDuplicate, "chancellery", { before: "issue-blank" }).state.department).toBe(department);
  });

  test("goes to no other kind of office", () => {
    expect(decide(situation, state, { act: "request-blank", department: "school-2" }, archivist)).toMatchObject({
      rejected: "NOT_A_DEPARTMENT",
    });
  });
});

describe("issue-blank", () => {
  const { state, situation } = aWayThrough(zhambylDuplicate, "chancellery", { before: "issue-blank" });

  test("gives a blank of the stock", () => {
    expect(
      decide(situation, state, { act: "issue-blank", number: aBlank }, anOfficial({ role: "blank-keeper" })),
    ).toMatchObject([{ type: "blank-issued", number: aBlank }]);
  });

  test("gives none that isn't in stock", () => {
    expect(
      decide(situation, state, { act: "issue-blank", number: "BT-9" }, anOfficial({ role: "blank-keeper" })),
    ).toMatchObject({ rejected: "BLANK_NOT_IN_STOCK" });
  });

  test("is the turn of the department that was asked, not of another", () => {
    expect(
      decide(
        situation,
        state,
        { act: "issue-blank", number: aBlank },
        anOfficial({ role: "blank-keeper", office: "department-2" }),
      ),
    ).toMatchObject({ rejected: "NOT_AUTHORISED" });
  });
});

describe("receive-blank", () => {
  const { state, situation } = aWayThrough(zhambylDuplicate, "chancellery", { before: "receive-blank" });
  const entry = aHandSignature(situation.now);

  test("signs for it in the book, and the duplicate can be prepared", () => {
    expect(decide(situation, state, { act: "receive-blank", number: aBlank, entry }, archivist)).toMatchObject([
      { type: "blank-received", number: aBlank, entry },
    ]);
    const { state: received } = aWayThrough(zhambylDuplicate, "chancellery", { before: "draft" });
    expect(received.blank).toEqual({ number: aBlank, received: true });
    expect(received.nextAct).toBe("draft");
  });

  test.each([
    ["BLANK_WRONG", { number: "BT-9", entry }],
    ["HAND_SIGNATURE_MISSING", { number: aBlank, entry: { ...entry, sheet: "" } }],
    ["TIME_RUNS_BACK", { number: aBlank, entry: aHandSignature((situation.now + 1) as typeof situation.now) }],
  ] as const)("answers %s to %j", (rejected, received) => {
    expect(decide(situation, state, { act: "receive-blank", ...received }, archivist)).toMatchObject({ rejected });
  });
});
