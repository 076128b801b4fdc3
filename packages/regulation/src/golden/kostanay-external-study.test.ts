/**
 * Kostanay's external study held against the text that it renders, clause by
 * clause: annex 1 of decree No. 285, as amended by No. 557.
 */
import { describe, expect, test } from "vitest";
import { clausesNamed } from "../check/clauses-named.ts";
import { missingItems } from "../form/missing-items.ts";
import { neededDocuments } from "../form/needed-documents.ts";
import { stepsBeforeFiling } from "../procedure/way-through.ts";
import { shippedEdition } from "../testing/shipped-regulations.ts";
import { productsTold, stepsTold, waysTold } from "../testing/told-by-edition.ts";

const key = "kostanay/external-study";
const edition = shippedEdition(key, "2019-01-01");

describe("the decree", () => {
  test("is № 285, annex 1, amended by № 557 in clause 1 alone", () => {
    expect(edition.identity.act).toMatchObject({ number: "285", signed: "2016-06-21", registrationNumber: "6555" });
    expect(edition.part).toBe("annex 1");
    expect(edition.identity.amendments.map(({ number, changed }) => ({ number, changed }))).toEqual([
      { number: "557", changed: ["1"] },
    ]);
  });

  test("is tried in training on 10 June 2019", () => {
    expect(edition.trainingDate).toBe("2019-06-10");
  });
});

describe("clauses 1 to 5: the service", () => {
  test("cl. 1: is asked for at the State Corporation or over the portal", () => {
    expect(edition.channels.map(({ id, clause, startsAt }) => ({ id, clause, startsAt }))).toEqual([
      { id: "centre", clause: "1(1), 6(1)", startsAt: "completeness-check" },
      { id: "portal", clause: "1(2)", startsAt: "preparation" },
    ]);
  });

  test("cl. 4, 5: isn't to be had from the provider's own units", () => {
    expect(edition.notOffered?.map(({ clause }) => clause)).toEqual(["4, 5"]);
  });

  test("cl. 3: results in an electronic extract from the order, in the form of annex 1 of the standard", () => {
    expect(edition.products.filter(({ kind }) => kind === "result")).toMatchObject([
      { id: "permission-extract", clause: "3, 7(6)", forms: ["electronic"], annex: "annex 1", signedBy: "head" },
    ]);
  });

  test("cl. 2, 3, 6(6): have rules beside the steps", () => {
    expect(edition.rules.map(({ about, clause }) => `${clause} ${about}`)).toEqual([
      "2 form-of-service",
      "3 result-form",
      "6(6) other",
    ]);
  });

  test("names no actors of the provider and no total term; the standard has fifteen working days", () => {
    expect(edition).not.toHaveProperty("actorsListed");
    expect(edition.provider.roles.map(({ id }) => id)).toEqual(["head"]);
    expect(edition.totalTerm).toMatchObject({ term: { workingDays: 15 } });
    expect(edition.totalTerm).not.toHaveProperty("clause");
  });
});

describe("cl. 6: the way through the State Corporation", () => {
  test("has four steps of its employee, and between them the provider's one of thirteen working days (6(5))", () => {
    expect(stepsTold(edition, "centre")).toEqual([
      "completeness-check 6(2): operator, 5 minutes",
      "consent 6(3): operator, 5 minutes",
      "sending-to-department 6(4): operator, 1 workingDays",
      "preparation 6(5), 7(4), 7(6): head, 13 workingDays",
      "centre-issue 6(6): operator, 10 minutes",
    ]);
  });

  test("gives the receipt before registration and consent, in the text's order (6(2), 6(3))", () => {
    expect(waysTold(edition, "centre")).toEqual([
      "completeness-check: check-completeness -> + give-receipt",
      "completeness-check: give-receipt -> + register",
      "completeness-check: register -> consent",
      "completeness-check: refuse-intake -> intake-refused",
      "consent: consent -> sending-to-department",
      "sending-to-department: forward -> preparation",
      "preparation: draft -> + sign",
      "preparation: sign -> + deliver-to-centre",
      "preparation: deliver-to-centre -> centre-issue",
      "centre-issue: issue -> as-signed",
    ]);
  });

  test("brings forth two receipts, the written consent and the extract", () => {
    expect(productsTold(edition, "centre")).toEqual([
      "completeness-check: acceptance-receipt",
      "completeness-check: intake-refusal-receipt",
      "consent: written-consent",
      "preparation: permission-extract",
    ]);
  });

  test("refuses only an incomplete package, by annex 3 of the standard and with no term of its own (6(2))", () => {
    expect(edition.refusals).toMatchObject([
      {
        id: "incomplete-package",
        refuses: "intake",
        shows: "missing-item",
        clause: "6(2)",
        origin: { source: { act: "№ 285 (2016-06-21)", clause: "6(2)" } },
        step: "completeness-check",
        receipt: "intake-refusal-receipt",
      },
    ]);
    expect(edition.products.find(({ id }) => id === "intake-refusal-receipt")).toMatchObject({ annex: "annex 3" });
    const refuses = edition.steps.flatMap(({ acts }) => acts).filter(({ act }) => act === "refuse-intake");
    expect(refuses.map(({ term }) => term)).toEqual([undefined]);
  });

  test("asks for a written consent unless the laws provide otherwise (6(3))", () => {
    const consent = edition.steps.flatMap(({ acts }) => acts).find(({ act }) => act === "consent");
    expect(consent?.consent).toBe("written");
    expect(consent?.unless?.ru).toBe("Согласие не нужно, если законом предусмотрено иное.");
    expect(edition.products.find(({ id }) => id === "written-consent")?.signedBy).toBe("applicant");
  });

  test("sends by courier or another authorised link within a day whose unit is assumed (6(4))", () => {
    const sending = edition.steps.find(({ id }) => id === "sending-to-department");
    expect(sending?.by).toEqual(["courier", "authorised-link"]);
    expect(sending?.unitAssumed).toBeDefined();
  });
});

describe("cl. 7: the way over the portal", () => {
  test("is signing in with the IIN, request and signature before the filing (7(1) to 7(3))", () => {
    expect(stepsBeforeFiling(edition, "portal").map(({ id, clause, actor }) => `${id} ${clause}: ${actor}`)).toEqual([
      "sign-in 7(1): applicant",
      "request 7(2): applicant",
      "signing-of-request 7(3): applicant",
    ]);
    expect(edition.channels.find(({ id }) => id === "portal")?.signIn).toEqual({ clause: "7(1)", with: ["iin"] });
    expect(edition.signer.clause).toBe("7(3)");
  });

  test("is one step of the provider then, for which its thirteen working days are assumed (7(4) to 7(6))", () => {
    expect(stepsTold(edition, "portal")).toEqual(["preparation 6(5), 7(4), 7(6): head, 13 workingDays"]);
    const assumed = edition.steps.flatMap(({ id, termAssumedIn }) =>
      termAssumedIn === undefined ? [] : [{ id, channels: termAssumedIn.channels }],
    );
    expect(assumed).toEqual([{ id: "preparation", channels: ["portal"] }]);
    expect(edition.assumptions.map(({ id }) => id)).toContain("portal-term");
  });

  test("registers, tells the cabinet state and term, signs and sends the document there (7(4) to 7(7))", () => {
    expect(waysTold(edition, "portal")).toEqual([
      "preparation: register -> + draft",
      "preparation: draft -> + sign",
      "preparation: sign -> + issue",
      "preparation: issue -> as-signed",
    ]);
    expect(productsTold(edition, "portal")).toEqual([
      "preparation: status-notification",
      "preparation: permission-extract",
    ]);
  });

  test("has no refusal", () => {
    expect(waysTold(edition, "portal").filter((way) => /refus|turn-away/.test(way))).toEqual([]);
  });

  test("refers to two annexes whose content is lost", () => {
    expect(edition.annexes.map(({ clause, onRecord, referredFrom }) => ({ clause, onRecord, referredFrom }))).toEqual([
      { clause: "annex 1", onRecord: false, referredFrom: ["7"] },
      { clause: "annex 2", onRecord: false, referredFrom: ["7"] },
    ]);
  });
});

describe("cl. 6(2): the documents of the standard, point 9", () => {
  const answers = { "filed-by": "applicant", "born-before-2008": "yes", "identity-card": "yes", reason: "health" };

  test("at the State Corporation include the paper application and a copy of the identity card", () => {
    expect(neededDocuments(edition, "centre", answers, new Map()).map(({ document }) => document.id)).toEqual([
      "application-form",
      "medical-conclusion",
      "birth-certificate",
      "identity-card-copy",
    ]);
  });

  test("over the portal are the medical conclusion and the birth certificate, both demanded", () => {
    expect(missingItems(edition, "portal", new Set(), answers, new Map()).map(({ item }) => item)).toEqual([
      "medical-conclusion",
      "birth-certificate",
    ]);
  });
});

describe("the text as a whole", () => {
  test("has each clause carried, none excused", () => {
    const { clauses, notCarried, ...carried } = edition;
    const named = new Set(clausesNamed(carried).map(({ clause }) => clause));
    expect(clauses.filter((clause) => !named.has(clause))).toEqual([]);
    expect(notCarried).toEqual([]);
  });

  test("has no rule on storage, spans, after-hours issue or the counting of terms, unlike annex 2", () => {
    expect(edition).not.toHaveProperty("storage");
    expect(edition).not.toHaveProperty("issueAfterHours");
    expect(edition.procedures.flatMap(({ spans }) => spans)).toEqual([]);
    expect(Object.values(edition.countingOrigins).filter((origin) => !("assumed" in origin))).toEqual([]);
  });
});
