/**
 * Zhambyl's external study held against the text that it renders, clause by
 * clause: decree № 110 of 31 March 2016, annex 1.
 */
import { plainDate } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import { clausesNamed } from "../check/clauses-named.ts";
import { missingItems } from "../form/missing-items.ts";
import { neededDocuments } from "../form/needed-documents.ts";
import { actsIn, stepsBeforeFiling, wayThrough } from "../procedure/way-through.ts";
import { editionAt } from "../standing/edition-at.ts";
import { shippedActs, shippedEdition, shippedRegulation } from "../testing/shipped-regulations.ts";

const edition = shippedEdition("zhambyl/external-study", "2016-05-08");
const acts = shippedActs("zhambyl").acts;

function at(date: string): string {
  const found = editionAt(shippedRegulation("zhambyl/external-study"), plainDate(date), {});
  return "edition" in found ? found.edition.id : found.closed;
}

describe("the decree", () => {
  test("is № 110, registered on 27 April 2016 under № 3044", () => {
    expect(acts.get("110")).toMatchObject({
      number: "110",
      signed: "2016-03-31",
      registered: "2016-04-27",
      registrationNumber: "3044",
      signedBy: "К. Кокрекбаев",
    });
  });

  test("cl. 4: comes into force on registration and takes effect ten calendar days after publication", () => {
    expect(acts.get("110")?.inForce).toEqual({ on: "2016-04-27", clause: "4" });
    expect(acts.get("110")?.effect).toMatchObject({ notBefore: "2016-05-08", clause: "4" });
  });

  test("cl. 1: restates regulations of № 124, published on 11 July 2015", () => {
    expect(acts.get("110")?.changes).toEqual([{ act: "124", how: "restates", clause: "1, 1(1), 1(2)" }]);
    expect(acts.get("124")).toMatchObject({ signed: "2015-06-03", published: { on: "2015-07-11" } });
  });

  test("cl. 2 and 3: has to be registered, published, placed on the web site and overseen", () => {
    expect(acts.get("110")?.duties.map(({ clause }) => clause)).toEqual(["2", "2(1)", "2(2)", "2(3)", "3"]);
  });

  test("carries or excuses each of its clauses", () => {
    const act = acts.get("110");
    const named = new Set(clausesNamed(act).map(({ clause }) => clause));
    expect(act?.clauses.filter((clause) => !named.has(clause))).toEqual([]);
  });

  test.each([
    ["2015-07-11", "NOT_YET_IN_FORCE"],
    ["2015-07-12", "EDITION_NOT_ON_RECORD"],
    ["2016-04-27", "EDITION_NOT_ON_RECORD"],
    ["2016-05-07", "EDITION_NOT_ON_RECORD"],
    ["2016-05-08", "2016-05-08"],
    ["2019-06-10", "2016-05-08"],
    ["2020-08-30", "2016-05-08"],
    ["2020-08-31", "REPEALED"],
  ])("cl. 4 and № 189: on %s gives %s", (date, expected) => {
    expect(at(date)).toBe(expected);
  });
});

describe("clauses 1 to 4", () => {
  test("cl. 1: the State Corporation and the portal take applications, the chancellery doesn't", () => {
    expect(edition.channels.map(({ id, clause, startsAt }) => ({ id, clause, startsAt }))).toEqual([
      { id: "centre", clause: "1(1)", startsAt: "completeness-check" },
      { id: "portal", clause: "1(2)", startsAt: "intake" },
    ]);
  });

  test("cl. 1: the standard is order № 179 of 8 April 2015", () => {
    expect(edition.standard?.act).toMatchObject({ number: "179", signed: "2015-04-08", registrationNumber: "11057" });
  });

  test("cl. 3: the result is an extract from the order, electronic only, in the form of annex 1 of the standard", () => {
    expect(edition.products.filter(({ clause }) => /^3\b/.test(clause))).toMatchObject([
      { id: "permission-extract", kind: "result", forms: ["electronic"], annex: "annex 1", signedBy: "head" },
    ]);
  });

  test("cl. 2, 3, 4, 9 and 11: have rules beside the steps", () => {
    expect(edition.rules.map(({ about, clause }) => `${clause} ${about}`)).toEqual([
      "2 form-of-service",
      "3 result-form",
      "4 basis",
      "9 representation",
      "11 duty",
    ]);
  });
});

describe("clauses 5 to 8", () => {
  test("cl. 5, 8: five steps, each with its actor and term", () => {
    const provider = edition.procedures.find(({ id }) => id === "provider");
    expect(provider?.steps.map(({ id, clause, actor, term }) => ({ id, clause, actor, term }))).toEqual([
      { id: "intake", clause: "5(1), 8(1)", actor: "chancellery", term: { minutes: 15 } },
      { id: "resolution", clause: "5(2), 8(2)", actor: "head", term: { workingDays: 1 } },
      { id: "examination", clause: "5(3), 8(3)", actor: "executor", term: { workingDays: 12 } },
      { id: "signing", clause: "5(4), 8(4)", actor: "head", term: { workingDays: 1 } },
      { id: "sending", clause: "5(5), 8(5)", actor: "chancellery", term: { workingDays: 1 } },
    ]);
  });

  test("cl. 6: four results, of which the fourth is the service's", () => {
    expect(
      edition.products.filter(({ clause }) => clause.includes("6(")).map(({ id, clause }) => `${clause} ${id}`),
    ).toEqual([
      "3, 6(4), 11(12) permission-extract",
      "6(1) registered-application",
      "6(2) resolution",
      "6(3) draft-result",
    ]);
  });

  test("cl. 7: lists chancellery, responsible worker and head in this order", () => {
    expect(edition.actorsListed).toEqual({ clause: "7", roles: ["chancellery", "executor", "head"] });
    expect(edition.provider.roles.map(({ id, clause }) => `${clause} ${id}`)).toEqual([
      "7(1) chancellery",
      "7(2) executor",
      "7(3) head",
    ]);
  });

  test("has no total term and no span of its own: the standard's 15 working days stand", () => {
    expect(edition.totalTerm).toMatchObject({
      term: { workingDays: 15 },
      origin: { source: { act: "№ 232 (2016-06-16)", clause: "9(4), 9 portal(6)" } },
    });
    expect(edition.procedures.flatMap(({ spans }) => spans)).toEqual([]);
  });
});

describe("clauses 9 and 10: the way through the State Corporation", () => {
  test("is: 15 minutes' check, transfer without a term, the department's steps, 15 minutes' issue", () => {
    expect(wayThrough(edition, "centre").map(({ id, actor, term }) => ({ id, actor, term }))).toEqual([
      { id: "completeness-check", actor: "operator", term: { minutes: 15 } },
      { id: "transfer-to-department", actor: "operator", term: undefined },
      { id: "intake", actor: "chancellery", term: { minutes: 15 } },
      { id: "resolution", actor: "head", term: { workingDays: 1 } },
      { id: "examination", actor: "executor", term: { workingDays: 12 } },
      { id: "signing", actor: "head", term: { workingDays: 1 } },
      { id: "sending", actor: "chancellery", term: { workingDays: 1 } },
      { id: "issue-at-centre", actor: "operator", term: { minutes: 15 } },
    ]);
  });

  test("cl. 9: gives a receipt for what is complete and refuses what isn't, with a receipt of annex 3", () => {
    expect(edition.refusals.find(({ id }) => id === "incomplete-package")).toMatchObject({
      refuses: "intake",
      shows: "missing-item",
      clause: "9",
      step: "completeness-check",
      receipt: "intake-refusal-receipt",
    });
    expect(edition.products.find(({ id }) => id === "intake-refusal-receipt")).toMatchObject({
      annex: "annex 3",
      channels: ["centre"],
    });
    expect(edition.products.find(({ id }) => id === "acceptance-receipt")).toMatchObject({ channels: ["centre"] });
  });

  test("offers no refusal by the department", () => {
    const proposals = wayThrough(edition, "centre").flatMap((step) => actsIn(step, "centre"));
    expect(proposals.map(({ act }) => act)).not.toContain("propose-refusal");
  });
});

describe("clause 11: the way over the portal", () => {
  test("cl. 11(1) to 11(8): registration, P1 to P5 and C1, C2 come before filing", () => {
    expect(
      stepsBeforeFiling(edition, "portal").map(({ clause, actor, acts }) => ({
        clause,
        actor,
        acts: acts.map(({ act }) => act),
      })),
    ).toEqual([
      { clause: "11(1)", actor: "applicant", acts: ["sign-in"] },
      { clause: "11(2)", actor: "applicant", acts: ["sign-in"] },
      { clause: "11(3), 11(4)", actor: "portal", acts: ["identify", "turn-away"] },
      { clause: "11(5)", actor: "applicant", acts: ["fill-in"] },
      { clause: "11(6), 11(7)", actor: "portal", acts: ["check-signature", "turn-away"] },
      { clause: "11(8)", actor: "applicant", acts: ["sign-request"] },
      { clause: "11(8)", actor: "gateway", acts: ["forward"] },
    ]);
  });

  test("goes through the department's five steps by acts that every case can be led by", () => {
    const way = wayThrough(edition, "portal");
    expect(way.flatMap((step) => actsIn(step, "portal").map(({ act }) => `${step.id} ${act}`))).toEqual([
      "intake register",
      "resolution resolve",
      "examination draft",
      "examination propose-refusal",
      "signing sign",
      "sending issue",
    ]);
    expect(way.filter(({ term }) => term === undefined)).toEqual([]);
  });

  test("cl. 11(4), 11(7), 11(11): three refusals over the portal, the last by the department and signed by the head", () => {
    const refusals = edition.refusals.filter(({ clause }) => clause.startsWith("11"));
    expect(refusals.map(({ clause, refuses, shows, signedBy }) => ({ clause, refuses, shows, signedBy }))).toEqual([
      { clause: "11(4)", refuses: "request", shows: "unknown-person", signedBy: "nobody" },
      { clause: "11(7)", refuses: "request", shows: "invalid-signature", signedBy: "nobody" },
      { clause: "11(11)", refuses: "service", shows: "unreliable-data", signedBy: "head" },
    ]);
  });

  test("cl. 11(2), 11(8): one signs in with IIN and password and signs electronically", () => {
    expect(edition.channels.find(({ id }) => id === "portal")?.signIn?.with).toEqual(["iin", "password"]);
    expect(edition.signer).toEqual({ party: "applicant-or-representative", clause: "11(8)" });
  });
});

describe("the standard's documents", () => {
  const answers = {
    "filed-by": "applicant",
    "applicant-birth-date": "2004-02-01",
    "born-before-2008": "yes",
    "identity-card": "yes",
    reason: "health",
  };

  test("at the State Corporation: the paper application and copies of birth certificate and identity card, too", () => {
    expect(neededDocuments(edition, "centre", answers, new Map()).map(({ document }) => document.id)).toEqual([
      "application-form",
      "medical-conclusion",
      "birth-certificate",
      "identity-card-copy",
    ]);
  });

  test("over the portal: the medical conclusion and the birth certificate, both demanded", () => {
    expect(missingItems(edition, "portal", new Set(), answers, new Map()).map(({ item }) => item)).toEqual([
      "medical-conclusion",
      "birth-certificate",
    ]);
  });
});

describe("the text as a whole", () => {
  test("says that violations in the documents are read narrowly (11(11))", () => {
    expect(edition.assumptions.find(({ id }) => id === "violations-read-as-unreliable")?.clause).toBe("11(11)");
  });

  test("has each clause carried or excused, none both", () => {
    const { clauses, notCarried, ...carried } = edition;
    const named = new Set(clausesNamed(carried).map(({ clause }) => clause));
    const excused = new Set(notCarried.map(({ clause }) => clause));
    expect(clauses.filter((clause) => named.has(clause) === excused.has(clause))).toEqual([]);
  });

  test("has two lost annexes, the first of which nothing refers to", () => {
    expect(edition.annexes.map(({ clause, onRecord, referredFrom }) => ({ clause, onRecord, referredFrom }))).toEqual([
      { clause: "annex 1", onRecord: false, referredFrom: [] },
      { clause: "annex 2", onRecord: false, referredFrom: ["11"] },
    ]);
  });

  test("has no rule on storage, windows or after-hours issue", () => {
    expect(edition).not.toHaveProperty("storage");
    expect(edition).not.toHaveProperty("issueAfterHours");
    expect(edition.windows).toEqual([]);
  });
});
