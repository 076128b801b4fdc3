import { describe, expect, test } from "vitest";
import { mayVisit, type Visitor } from "./access.ts";

function aVisitor(visitor: Partial<Visitor> = {}): Visitor {
  return { person: "p1", roles: [], administrator: false, trainingAdministrator: false, ...visitor };
}
const head = { role: "head", office: "school-7", region: "kostanay-1" } as const;
const theCase = { caseRegion: "kostanay-1", caseOffice: "school-7", caseParties: ["p1"] };

describe("mayVisit", () => {
  test("sends to sign in whoever isn't, unless the page is anyone's", () => {
    expect(mayVisit({ for: "anyone" }, undefined, {})).toBe("admitted");
    expect(mayVisit({ for: "case-party" }, undefined, theCase)).toBe("sign-in");
  });

  test("admits an official to a case of the own office only, and of the own world", () => {
    const rule = { for: "office-of-case", roles: ["head"] } as const;

    expect(mayVisit(rule, aVisitor({ roles: [head] }), theCase)).toBe("admitted");
    expect(mayVisit(rule, aVisitor({ roles: [{ ...head, office: "lyceum-34" }] }), theCase)).toBe("forbidden");
    expect(mayVisit(rule, aVisitor({ roles: [{ ...head, region: "kostanay-2" }] }), theCase)).toBe("forbidden");
    expect(mayVisit(rule, aVisitor({ roles: [{ ...head, role: "executor" }] }), theCase)).toBe("forbidden");
  });

  test("forbids what doesn't exist as it forbids what isn't theirs", () => {
    expect(mayVisit({ for: "case-party" }, aVisitor(), {})).toBe("forbidden");
    expect(mayVisit({ for: "draft-owner" }, aVisitor(), {})).toBe("forbidden");
    expect(mayVisit({ for: "office-of-case", roles: ["head"] }, aVisitor({ roles: [head] }), {})).toBe("forbidden");
  });

  test("gives an administrator no say in cases", () => {
    const administrator = aVisitor({ administrator: true, trainingAdministrator: true, person: "p2" });

    expect(mayVisit({ for: "case-party" }, administrator, theCase)).toBe("forbidden");
    expect(mayVisit({ for: "official", roles: ["head"] }, administrator, {})).toBe("forbidden");
  });
});
