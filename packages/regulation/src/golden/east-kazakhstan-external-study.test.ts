/**
 * East Kazakhstan's external study held against the text that it renders,
 * clause by clause: decree No. 198 of 23 July 2014, the first regulation.
 */
import { describe, expect, test } from "vitest";
import { clausesNamed } from "../check/clauses-named.ts";
import { missingItems } from "../form/missing-items.ts";
import { neededDocuments } from "../form/needed-documents.ts";
import { shippedEdition } from "../testing/shipped-regulations.ts";
import { productsTold, stepsTold, waysTold } from "../testing/told-by-edition.ts";

const key = "east-kazakhstan/external-study";
const edition = shippedEdition(key, "2014-09-08");

describe("the decree", () => {
  test("is № 198, this regulation its first, and no amendment touched it", () => {
    expect(edition.identity.act).toMatchObject({ number: "198", signed: "2014-07-23", registrationNumber: "3470" });
    expect(edition.part).toBe("regulation 1");
    expect(edition.identity.amendments).toEqual([]);
    expect(edition.identity.repealed?.by).toMatchObject({ number: "211", signed: "2015-08-20" });
  });

  test("is tried in training on 5 March 2015", () => {
    expect(edition.trainingDate).toBe("2015-03-05");
  });
});

describe("clauses 1 to 4: the service", () => {
  test("cl. 1: is asked for at the chancellery, neither at a centre nor over the portal", () => {
    expect(edition.channels.map(({ id, clause, startsAt }) => ({ id, clause, startsAt }))).toEqual([
      { id: "chancellery", clause: "1", startsAt: "intake" },
    ]);
    expect(edition).not.toHaveProperty("centre");
  });

  test("cl. 2, 3: is on paper, and so is every product", () => {
    expect(edition.rules.map(({ about, clause }) => `${clause} ${about}`).slice(0, 2)).toEqual([
      "2 form-of-service",
      "3 result-form",
    ]);
    expect(edition.products.filter(({ forms }) => forms.join() !== "paper")).toEqual([]);
  });

  test("cl. 3: results in a permission, for which no form is prescribed", () => {
    const results = edition.products.filter(({ kind }) => kind === "result");
    expect(results).toMatchObject([{ id: "permission", clause: "3, 6(4)", signedBy: "head" }]);
    expect(results[0]).not.toHaveProperty("annex");
  });

  test("cl. 4: begins with an application by the applicant or a legal representative", () => {
    expect(edition.rules.filter(({ clause }) => clause === "4").map(({ about }) => about)).toEqual([
      "basis",
      "representation",
    ]);
    expect(edition.signer).toEqual({ party: "applicant-or-representative", clause: "4" });
  });
});

describe("clauses 5 to 8: the way", () => {
  test("cl. 5, 8: five acts, each with its actor and term", () => {
    expect(stepsTold(edition, "chancellery")).toEqual([
      "intake 5(1), 8(1): chancellery, 15 minutes",
      "resolution 5(2), 8(2): head, 3 hours",
      "examination 5(3), 8(3): executor, at most 12 workingDays",
      "signing 5(4), 8(4): head, 15 minutes",
      "issue 5(5), 8(5): chancellery, 15 minutes",
    ]);
  });

  test("cl. 5: no more than fifteen working days in all, by the regulation itself", () => {
    expect(edition.totalTerm).toMatchObject({
      term: { workingDays: 15 },
      atMost: true,
      clause: "5",
      origin: { source: { act: "№ 198 (2014-07-23)", clause: "5" } },
    });
    expect(edition.procedures.flatMap(({ spans }) => spans)).toEqual([]);
  });

  test("cl. 5, 8: leads from intake to issue with no refusal anywhere", () => {
    expect(waysTold(edition, "chancellery")).toEqual([
      "intake: register -> resolution",
      "resolution: resolve -> examination",
      "examination: examine -> + draft",
      "examination: draft -> signing",
      "signing: sign -> issue",
      "issue: issue -> as-signed",
    ]);
    expect(edition.refusals).toEqual([]);
  });

  test("cl. 5(2): the head hands the documents to the specialist", () => {
    const acts = edition.steps.flatMap((step) => step.acts);
    expect(acts.filter(({ act }) => act === "resolve").map(({ appoints }) => appoints)).toEqual(["executor"]);
  });

  test("cl. 6: each act leaves its result, the last one the applicant's receipt", () => {
    const told = productsTold(edition, "chancellery");
    expect(told).toEqual([
      "intake: registered-documents",
      "resolution: resolution",
      "examination: draft-result",
      "signing: permission",
      "issue: recipient-receipt",
    ]);
    const clauses = new Map(edition.products.map(({ id, clause }) => [id, clause]));
    expect(told.map((line) => clauses.get(line.replace(/^.*: /, "")))).toEqual([
      "6(1)",
      "6(2)",
      "6(3)",
      "3, 6(4)",
      "6(5)",
    ]);
    expect(edition.products.find(({ id }) => id === "recipient-receipt")?.signedBy).toBe("applicant");
  });

  test("cl. 7: lists chancellery employee, head and specialist", () => {
    expect(edition.actorsListed).toEqual({ clause: "7", roles: ["chancellery", "head", "executor"] });
    expect(edition.provider.roles.map(({ id, clause }) => `${clause} ${id}`)).toEqual([
      "7(1) chancellery",
      "7(2) head",
      "7(3) executor",
    ]);
  });

  test("cl. 8: refers to a flow chart that is lost, and to a handbook that is no annex", () => {
    expect(edition.annexes).toMatchObject([{ clause: "annex", onRecord: false, referredFrom: ["8"] }]);
    expect(edition.rules.find(({ clause }) => clause === "8")?.about).toBe("duty");
    expect(edition.assumptions.map(({ id }) => id)).toContain("handbook-without-annex");
  });
});

describe("cl. 5(1), 5(3): the documents of the standard of 2014, point 9", () => {
  const answers = { "filed-by": "applicant", "born-before-2008": "yes", reason: "health" };

  test("is decree No. 538 of the Government, of 23 May 2014", () => {
    expect(edition.standard).toMatchObject({ edition: "2014-538", act: { number: "538", signed: "2014-05-23" } });
  });

  test("demands the application of clause 4; the rest is unread and only shown", () => {
    expect(neededDocuments(edition, "chancellery", answers, new Map()).map(({ document }) => document.id)).toEqual([
      "application-form",
      "medical-conclusion",
      "birth-certificate",
    ]);
    expect(missingItems(edition, "chancellery", new Set(), answers, new Map()).map(({ item }) => item)).toEqual([
      "application-form",
    ]);
  });

  test("asks a representative for proof of authority without demanding it (cl. 4)", () => {
    const asked = neededDocuments(edition, "chancellery", { ...answers, "filed-by": "representative" }, new Map());
    expect(asked.at(-1)).toMatchObject({ document: { id: "representation-proof" }, demanded: false });
  });
});

describe("the text as a whole", () => {
  test("has each clause carried or excused, none both", () => {
    const { clauses, notCarried, ...carried } = edition;
    const named = new Set(clausesNamed(carried).map(({ clause }) => clause));
    const excused = new Set(notCarried.map(({ clause }) => clause));
    expect(clauses.filter((clause) => named.has(clause) === excused.has(clause))).toEqual([]);
  });

  test("has no rule on storage, windows, after-hours issue or the counting of terms", () => {
    expect(edition).not.toHaveProperty("storage");
    expect(edition).not.toHaveProperty("issueAfterHours");
    expect(edition.windows).toEqual([]);
    expect(Object.values(edition.countingOrigins).filter((origin) => !("assumed" in origin))).toEqual([]);
  });
});
