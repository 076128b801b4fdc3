import { describe, expect, test } from "vitest";
import { mayVisit, type Visitor } from "./access.ts";

function aVisitor(visitor: Partial<Visitor> = {}): Visitor {
  return { person: "p2", roles: [], administrator: false, trainingAdministrator: false, ...visitor };
}
const head = { role: "head", office: "school-7", region: "kostanay-1" } as const;
const theCase = { caseRegion: "kostanay-1", caseOffice: "school-7", caseParties: ["p1"] };

describe("mayVisit", () => {
  test("sends to sign in whoever isn't, unless the page is anyone's", () => {
    expect(mayVisit({ for: "anyone" }, undefined, {})).toBe("admitted");
    expect(mayVisit({ for: "case-party", purpose: "own-case" }, undefined, theCase)).toBe("sign-in");
  });

  test("admits an official to a case of the own office only, and of the own world", () => {
    const rule = { for: "office-of-case", roles: ["head"], purpose: "case-page" } as const;

    expect(mayVisit(rule, aVisitor({ roles: [head] }), theCase)).toBe("admitted");
    expect(mayVisit(rule, aVisitor({ roles: [{ ...head, office: "lyceum-34" }] }), theCase)).toBe("forbidden");
    expect(mayVisit(rule, aVisitor({ roles: [{ ...head, region: "kostanay-2" }] }), theCase)).toBe("forbidden");
    expect(mayVisit(rule, aVisitor({ roles: [{ ...head, role: "executor" }] }), theCase)).toBe("forbidden");
  });

  test("keeps an official away from the office's side of a case of their own", () => {
    const rule = { for: "office-of-case", roles: ["head"], purpose: "case-page" } as const;

    expect(mayVisit(rule, aVisitor({ roles: [head], person: "p1" }), theCase)).toBe("forbidden");
    expect(
      mayVisit({ for: "case-party", purpose: "own-case" }, aVisitor({ roles: [head], person: "p1" }), theCase),
    ).toBe("admitted");
  });

  test("leaves a paper application's draft to who entered it, as long as they work at the counter", () => {
    // given
    const chancellery = { ...head, role: "chancellery" } as const;
    const draft = { draftOwner: "p2", draftCounter: { office: "school-7", region: "kostanay-1" } };
    const rule = { for: "draft-owner", purpose: "own-draft" } as const;

    // then
    expect(mayVisit(rule, aVisitor({ roles: [chancellery] }), draft)).toBe("admitted");
    expect(mayVisit(rule, aVisitor({ roles: [{ ...chancellery, office: "lyceum-34" }] }), draft)).toBe("forbidden");
    expect(mayVisit(rule, aVisitor(), draft)).toBe("forbidden");
  });

  test("forbids what doesn't exist as it forbids what isn't theirs", () => {
    expect(mayVisit({ for: "case-party", purpose: "own-case" }, aVisitor(), {})).toBe("forbidden");
    expect(mayVisit({ for: "draft-owner", purpose: "own-draft" }, aVisitor(), {})).toBe("forbidden");
    expect(
      mayVisit({ for: "office-of-case", roles: ["head"], purpose: "case-page" }, aVisitor({ roles: [head] }), {}),
    ).toBe("forbidden");
  });

  test("gives an administrator no say in cases", () => {
    const administrator = aVisitor({ administrator: true, trainingAdministrator: true, person: "p3" });

    expect(mayVisit({ for: "case-party", purpose: "own-case" }, administrator, theCase)).toBe("forbidden");
    expect(mayVisit({ for: "official", roles: ["head"] }, administrator, {})).toBe("forbidden");
  });
});
