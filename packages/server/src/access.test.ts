import { describe, expect, test } from "vitest";
import { mayVisit, type Visitor } from "./access.ts";

function aVisitor(visitor: Partial<Visitor> = {}): Visitor {
  return { person: "p2", roles: [], administrator: false, trainingAdministrator: false, ...visitor };
}
const head = { role: "head", office: "school-7", region: "kostanay-1" } as const;
const school = { region: "kostanay-1", office: "school-7", roles: ["chancellery", "head"] } as const;
const theCase = { caseRegion: "kostanay-1", caseSeats: [school], caseParties: ["p1"] };

describe("mayVisit", () => {
  test("sends to sign in whoever isn't, unless the page is anyone's", () => {
    expect(mayVisit({ for: "anyone" }, undefined, {})).toBe("admitted");
    expect(mayVisit({ for: "case-party", purpose: "own-case" }, undefined, theCase)).toBe("sign-in");
  });

  test("admits an official to a case of the own office only, and of the own world", () => {
    const rule = { for: "office-of-case", purpose: "case-page" } as const;

    expect(mayVisit(rule, aVisitor({ roles: [head] }), theCase)).toBe("admitted");
    expect(mayVisit(rule, aVisitor({ roles: [{ ...head, office: "lyceum-34" }] }), theCase)).toBe("forbidden");
    expect(mayVisit(rule, aVisitor({ roles: [{ ...head, region: "kostanay-2" }] }), theCase)).toBe("forbidden");
    expect(mayVisit(rule, aVisitor({ roles: [{ ...head, role: "executor" }] }), theCase)).toBe("forbidden");
  });

  test("keeps an official away from the office's side of a case of their own", () => {
    const rule = { for: "office-of-case", purpose: "case-page" } as const;

    expect(mayVisit(rule, aVisitor({ roles: [head], person: "p1" }), theCase)).toBe("forbidden");
    expect(
      mayVisit({ for: "case-party", purpose: "own-case" }, aVisitor({ roles: [head], person: "p1" }), theCase),
    ).toBe("admitted");
  });

  test("leaves a paper application's draft to who entered it, as long as they work at the counter", () => {
    // given
    const chancellery = { ...head, role: "chancellery" } as const;
    const draftCounter = { office: "school-7", region: "kostanay-1", roles: ["chancellery"] } as const;
    const draft = { draftOwner: "p2", draftCounter };
    const rule = { for: "draft-owner", purpose: "own-draft" } as const;

    // then
    expect(mayVisit(rule, aVisitor({ roles: [chancellery] }), draft)).toBe("admitted");
    expect(mayVisit(rule, aVisitor({ roles: [{ ...chancellery, office: "lyceum-34" }] }), draft)).toBe("forbidden");
    expect(mayVisit(rule, aVisitor(), draft)).toBe("forbidden");
  });

  test("lets whoever sits at the counter reach for a colleague's draft there, and nobody for an applicant's", () => {
    // given
    const operator = { ...head, role: "operator", office: "centre" } as const;
    const draftCounter = { office: "centre", region: "kostanay-1", roles: ["operator"] } as const;
    const rule = { for: "draft-counter", purpose: "draft-takeover" } as const;

    // then
    expect(mayVisit(rule, aVisitor({ roles: [operator] }), { draftOwner: "p9", draftCounter })).toBe("admitted");
    expect(mayVisit(rule, aVisitor({ roles: [{ ...operator, office: "other" }] }), { draftCounter })).toBe("forbidden");
    expect(mayVisit(rule, aVisitor({ roles: [{ ...operator, role: "courier" }] }), { draftCounter })).toBe("forbidden");
    expect(mayVisit(rule, aVisitor({ roles: [operator] }), { draftOwner: "p2" })).toBe("forbidden");
  });

  test("admits the people of the centre and the department that the case names, in their roles there", () => {
    // given
    const rule = { for: "office-of-case", purpose: "case-page" } as const;
    const centre = { region: "kostanay-1", office: "centre", roles: ["operator", "courier"] } as const;
    const subject = { ...theCase, caseSeats: [school, centre] };
    const operator = { ...head, role: "operator", office: "centre" } as const;

    // then
    expect(mayVisit(rule, aVisitor({ roles: [operator] }), subject)).toBe("admitted");
    expect(mayVisit(rule, aVisitor({ roles: [operator], person: "p1" }), subject)).toBe("forbidden");
    expect(mayVisit(rule, aVisitor({ roles: [{ ...operator, office: "school-7" }] }), subject)).toBe("forbidden");
    expect(mayVisit(rule, aVisitor({ roles: [operator] }), theCase)).toBe("forbidden");
  });

  test("forbids what doesn't exist as it forbids what isn't theirs", () => {
    expect(mayVisit({ for: "case-party", purpose: "own-case" }, aVisitor(), {})).toBe("forbidden");
    expect(mayVisit({ for: "draft-owner", purpose: "own-draft" }, aVisitor(), {})).toBe("forbidden");
    expect(mayVisit({ for: "office-of-case", purpose: "case-page" }, aVisitor({ roles: [head] }), {})).toBe(
      "forbidden",
    );
  });

  test("gives an administrator no say in cases", () => {
    const administrator = aVisitor({ administrator: true, trainingAdministrator: true, person: "p3" });

    expect(mayVisit({ for: "case-party", purpose: "own-case" }, administrator, theCase)).toBe("forbidden");
    expect(mayVisit({ for: "official", roles: ["head"] }, administrator, {})).toBe("forbidden");
  });
});
