import { describe, expect, test } from "vitest";
import { decide } from "../decide.ts";
import { openActs } from "../permission.ts";
import { aHandSignature, anOfficial, aPaper, aWayThrough } from "../testing/index.ts";
import { zhambylDuplicate } from "../testing/the-texts.ts";

const deputy = anOfficial({ role: "deputy" });

describe("countersign (Zhambyl's duplicate, cl. 5(4))", () => {
  const { state, situation } = aWayThrough(zhambylDuplicate, "chancellery", { before: "countersign" });
  const byHand = aHandSignature(situation.now, state.blank?.number);

  test("signs by hand the paper that was prepared, before the head does", () => {
    expect(decide(situation, state, { act: "countersign", byHand }, deputy)).toMatchObject([
      { type: "countersigned", document: state.draft?.document, byHand },
    ]);
  });

  test.each([
    ["HAND_SIGNATURE_MISSING", {}],
    ["WRONG_DOCUMENT", { byHand, document: aPaper("certificate-duplicate", "another") }],
    ["WRONG_DOCUMENT", { signature: { documentId: "notice-1", sha256: "00" } }],
  ] as const)("answers %s to %j", (rejected, signed) => {
    expect(decide(situation, state, { act: "countersign", ...signed }, deputy)).toMatchObject({ rejected });
  });

  test("stands on the blank that was issued to the case, on no other sheet (cl. 5(4))", () => {
    const signing = (sheet: string) => ({ act: "countersign", byHand: aHandSignature(situation.now, sheet) }) as const;
    expect(decide(situation, state, signing("BT-0000018"), deputy)).toEqual({
      rejected: "BLANK_WRONG",
      facts: { number: "BT-0000018" },
    });
    expect(decide(situation, state, signing(" bt-0000017 "), deputy)).toMatchObject([{ type: "countersigned" }]);
    expect(openActs(situation, state, deputy).find(({ act }) => act === "countersign")?.fields).toEqual([
      { name: "byHand", kind: "hand-signature", needed: true, sheet: "BT-0000017" },
    ]);
  });

  test("isn't done by who prepared it", () => {
    expect(
      decide(situation, state, { act: "countersign", byHand }, anOfficial({ role: "deputy", person: "archivist-1" })),
    ).toMatchObject({ rejected: "SAME_PERSON" });
  });

  test("and signing fall to two people", () => {
    // given
    const { state: countersigned, situation: then } = aWayThrough(zhambylDuplicate, "chancellery", { before: "sign" });
    const both = anOfficial({ role: "head", person: "deputy-1" });

    // then
    expect(decide(then, countersigned, { act: "sign", byHand: aHandSignature(then.now) }, both)).toMatchObject({
      rejected: "SAME_PERSON",
    });
  });
});
