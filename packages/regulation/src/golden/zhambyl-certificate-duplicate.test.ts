/**
 * Zhambyl's duplicates held against the text: annex 2 of decree No. 110, which restated the regulation of decree
 * No. 124.
 */
import { describe, expect, test } from "vitest";
import { neededDocuments } from "../form/needed-documents.ts";
import { lostClauses } from "../testing/lost-clauses.ts";
import { shippedEdition } from "../testing/shipped-regulations.ts";
import { productsTold, stepsTold, waysTold } from "../testing/told-by-edition.ts";

const key = "zhambyl/certificate-duplicate";
const edition = shippedEdition(key, "2016-05-08");

describe("the decree", () => {
  test("is № 110, annex 2, and nothing amended it", () => {
    expect(edition.identity.act).toMatchObject({ number: "110", signed: "2016-03-31", registered: "2016-04-27" });
    expect(edition.part).toBe("annex 2");
    expect(edition.identity.amendments).toEqual([]);
  });

  test("has each of its clauses carried or excused", () => {
    expect(lostClauses(edition)).toEqual([]);
    expect(edition.notCarried.map(({ clause }) => clause)).toEqual(["6"]);
  });
});

describe("cl. 1, 2, 3 and 11: the service", () => {
  test("is asked for at the school's chancellery and at the State Corporation (cl. 1)", () => {
    expect(edition.channels.map(({ id, clause }) => `${id} ${clause}`)).toEqual(["chancellery 1(1)", "centre 1(2)"]);
  });

  test("isn't to be had over the portal (cl. 11)", () => {
    expect(edition.notOffered?.map(({ clause }) => clause)).toEqual(["11"]);
  });

  test("is on paper, and so is every product (cl. 2, 3, 11)", () => {
    expect(edition.products.filter(({ forms }) => forms.join() !== "paper")).toEqual([]);
  });

  test("implements order No. 179, whose fifteen working days are the total", () => {
    expect(edition.standard).toMatchObject({
      edition: "2015-179",
      act: { number: "179", registrationNumber: "11057" },
    });
    expect(edition.totalTerm).toMatchObject({ term: { workingDays: 15 } });
    expect(edition.totalTerm).not.toHaveProperty("clause");
    expect(edition.totalTerm).not.toHaveProperty("atMost");
  });
});

describe("cl. 5 and 8: the school's way", () => {
  test("has seven steps at the chancellery, and the department's between the third and the fourth", () => {
    expect(stepsTold(edition, "chancellery")).toEqual([
      "intake 5(1), 8(1): chancellery, 15 minutes",
      "resolution 5(2), 8(2): head, 1 workingDays",
      "examination 5(3), 8(3): archivist, 6 workingDays",
      "blank-issue 8(4): blank-keeper, no term",
      "drafting 5(4), 8(4): archivist, 6 workingDays",
      "countersigning 5(5), 8(5): deputy, 1 workingDays",
      "signing 5(6), 8(6): head, 1 workingDays",
      "issue 5(7), 8(7): chancellery, 15 minutes",
    ]);
  });

  test("leads from act to act with no refusal", () => {
    expect(waysTold(edition, "chancellery")).toEqual([
      "intake: register -> resolution",
      "resolution: resolve -> examination",
      "examination: examine -> + request-blank",
      "examination: request-blank -> blank-issue",
      "blank-issue: issue-blank -> drafting",
      "drafting: receive-blank -> + draft",
      "drafting: draft -> countersigning",
      "countersigning: countersign -> signing",
      "signing: sign -> issue",
      "issue: issue -> as-signed",
    ]);
  });

  test("has the head name the archivist (8(2))", () => {
    const acts = edition.steps.flatMap((step) => step.acts);
    expect(acts.filter(({ act }) => act === "resolve").map(({ appoints }) => appoints)).toEqual(["archivist"]);
  });
});

describe("cl. 6: the results of the steps", () => {
  test("are brought forth in the order of its items; 8(4) adds the signature in the book", () => {
    expect(productsTold(edition, "chancellery")).toEqual([
      "intake: registered-application",
      "resolution: resolution",
      "examination: blank-request",
      "blank-issue: blank",
      "drafting: blank-book-entry",
      "drafting: draft-result",
      "signing: certificate-duplicate",
    ]);
  });

  test("stand at items 6(1) to 6(6); 6(7) is an act, the issue", () => {
    const clauseOf = new Map(edition.products.map(({ id, clause }) => [id, clause]));
    const inOrder = ["registered-application", "resolution", "blank-request", "blank", "draft-result"];
    expect(inOrder.map((id) => clauseOf.get(id))).toEqual(["6(1)", "6(2)", "6(3)", "6(4)", "6(5)"]);
    expect(clauseOf.get("certificate-duplicate")).toBe("3, 6(6)");
    const issue = edition.steps.find(({ id }) => id === "issue")?.acts.map(({ clause }) => clause);
    expect(issue).toEqual(["5(7), 6(7), 8(7)"]);
  });

  test("end in a duplicate that the deputy signs before the head (8(5), 8(6))", () => {
    expect(edition.products.find(({ kind }) => kind === "result")).toMatchObject({
      id: "certificate-duplicate",
      countersignedBy: "deputy",
      signedBy: "head",
    });
  });
});

test("cl. 7 lists four actors in this order", () => {
  expect(edition.actorsListed).toEqual({ clause: "7", roles: ["chancellery", "archivist", "deputy", "head"] });
  expect(edition.provider.roles.map(({ clause }) => clause)).toEqual(["7(1)", "7(2)", "7(3)", "7(4)"]);
});

describe("cl. 9 and 10: the State Corporation", () => {
  test("checks within fifteen minutes and issues within fifteen; the transfers have no term", () => {
    expect(stepsTold(edition, "centre")).toEqual([
      "centre-check 9: operator, 15 minutes",
      "handing-to-provider 9: operator, no term",
      "intake 5(1), 8(1): chancellery, 15 minutes",
      "resolution 5(2), 8(2): head, 1 workingDays",
      "examination 5(3), 8(3): archivist, 6 workingDays",
      "blank-issue 8(4): blank-keeper, no term",
      "drafting 5(4), 8(4): archivist, 6 workingDays",
      "countersigning 5(5), 8(5): deputy, 1 workingDays",
      "signing 5(6), 8(6): head, 1 workingDays",
      "sending-to-centre 10: chancellery, no term",
      "centre-issue 10: operator, 15 minutes",
    ]);
  });

  test("gives a receipt or refuses an incomplete package by annex 2 of the standard (cl. 9)", () => {
    expect(waysTold(edition, "centre").slice(0, 3)).toEqual([
      "centre-check: check-completeness -> + give-receipt",
      "centre-check: give-receipt -> handing-to-provider",
      "centre-check: refuse-intake -> intake-refused",
    ]);
    expect(edition.products.find(({ id }) => id === "intake-refusal-receipt")).toMatchObject({ annex: "annex 2" });
    expect(edition.products.find(({ id }) => id === "acceptance-receipt")).toMatchObject({ channels: ["centre"] });
  });

  test("has the only refusal (cl. 9)", () => {
    expect(edition.refusals).toMatchObject([
      {
        id: "incomplete-package",
        refuses: "intake",
        shows: "missing-item",
        clause: "9",
        origin: { source: { act: "№ 110 (2016-03-31)", clause: "9" } },
        step: "centre-check",
        receipt: "intake-refusal-receipt",
      },
    ]);
  });
});

test("cl. 4 refers to point 9 of the standard, of which only the application was read in an act", () => {
  const needed = neededDocuments(edition, "centre", { reason: "spoilt", "name-changed": "yes" }, new Map());
  expect(needed.map(({ document, demanded }) => `${document.id}${demanded ? " demanded" : ""}`)).toEqual([
    "application demanded",
    "birth-certificate-or-identity",
    "spoilt-original",
    "changed-name-proof",
  ]);
});

test("nothing is said of storage, of a span or of after-hours issue", () => {
  expect(edition).not.toHaveProperty("storage");
  expect(edition).not.toHaveProperty("issueAfterHours");
  expect(edition.procedures.flatMap(({ spans }) => spans)).toEqual([]);
});
