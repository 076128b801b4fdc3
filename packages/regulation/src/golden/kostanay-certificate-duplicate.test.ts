/** Kostanay's duplicates held against the text: annex 2 of decree No. 285, as amended by No. 313 and No. 557. */
import { describe, expect, test } from "vitest";
import { neededDocuments } from "../form/needed-documents.ts";
import { lostClauses } from "../testing/lost-clauses.ts";
import { shippedEdition } from "../testing/shipped-regulations.ts";
import { productsTold, stepsTold, waysTold } from "../testing/told-by-edition.ts";

const key = "kostanay/certificate-duplicate";
const edition = shippedEdition(key, "2019-01-01");

describe("the decree", () => {
  test("was amended in clauses 1, 3, 8 and the annex", () => {
    expect(edition.identity.amendments.map(({ number, changed }) => `${number ?? ""}: ${changed.join(" ")}`)).toEqual([
      "313: 1 3 8 annex",
      "557: 1",
    ]);
  });

  test("has each of its clauses carried", () => {
    expect(lostClauses(edition)).toEqual([]);
    expect(edition.notCarried).toEqual([]);
  });
});

describe("cl. 1, 2, 3 and 10: the service", () => {
  test("is asked for at the school's chancellery and at the State Corporation's branch (cl. 1)", () => {
    expect(edition.channels.map(({ id, clause }) => `${id} ${clause}`)).toEqual(["chancellery 1(1)", "centre 1(2)"]);
  });

  test("isn't to be had over the portal (cl. 10)", () => {
    expect(edition.notOffered?.map(({ clause }) => clause)).toEqual(["10"]);
  });

  test("is on paper, and so is every product (cl. 2, 3)", () => {
    expect(edition.products.filter(({ forms }) => forms.join() !== "paper")).toEqual([]);
  });

  test("ends in the duplicate of an attestat, signed by the head alone (cl. 3, 5(4))", () => {
    const results = edition.products.filter(({ kind }) => kind === "result");
    expect(results.map(({ id, signedBy, countersignedBy }) => ({ id, signedBy, countersignedBy }))).toEqual([
      { id: "certificate-duplicate", signedBy: "head", countersignedBy: undefined },
    ]);
    expect(results[0]?.title.ru).toContain("аттестат");
  });

  test("states no total term of its own; the standard has fifteen working days", () => {
    expect(edition.totalTerm).toMatchObject({ term: { workingDays: 15 } });
    expect(edition.totalTerm).not.toHaveProperty("clause");
  });
});

describe("cl. 5 and 7: the school's way", () => {
  test("has five steps", () => {
    expect(stepsTold(edition, "chancellery")).toEqual([
      "intake 5(1), 7(1): chancellery, 15 minutes",
      "resolution 5(2), 7(2): head, 3 hours",
      "examination 5(3), 7(3): executor, 13 workingDays",
      "signing 5(4), 7(4): head, 3 hours",
      "issue 5(5), 7(5): chancellery, 15 minutes",
    ]);
  });

  test("leads from intake to issue with no refusal", () => {
    expect(waysTold(edition, "chancellery")).toEqual([
      "intake: register -> resolution",
      "resolution: resolve -> examination",
      "examination: draft -> signing",
      "signing: sign -> issue",
      "issue: issue -> as-signed",
    ]);
  });

  test("brings forth a resolution, a draft and the duplicate, and no receipt", () => {
    expect(productsTold(edition, "chancellery")).toEqual([
      "resolution: resolution",
      "examination: draft-result",
      "signing: certificate-duplicate",
    ]);
  });
});

test("cl. 6 lists three actors in this order", () => {
  expect(edition.actorsListed).toEqual({ clause: "6", roles: ["chancellery", "head", "executor"] });
  expect(edition.provider.roles.map(({ clause }) => clause)).toEqual(["6(1)", "6(2)", "6(3)"]);
});

describe("cl. 8: the State Corporation", () => {
  test("checks, accepts, sends, and issues what the school sends back", () => {
    expect(stepsTold(edition, "centre")).toEqual([
      "completeness-check 8(1): operator, 2 minutes",
      "centre-acceptance 8(1): operator, 5 minutes",
      "sending-to-provider 8(2): operator, 1 workingDays",
      "intake 5(1), 7(1): chancellery, 15 minutes",
      "resolution 5(2), 7(2): head, 3 hours",
      "examination 5(3), 7(3): executor, 13 workingDays",
      "signing 5(4), 7(4): head, 3 hours",
      "sending-to-centre 8(3): chancellery, no term",
      "centre-issue 8(4): operator, 5 minutes",
      "storage 8: operator, 1 months",
      "kept-at-provider 8: operator, no term",
      "sending-again 8: chancellery, 1 workingDays",
    ]);
  });

  test("registers, obtains the consent and gives the receipt in this order, or refuses (8(1))", () => {
    expect(waysTold(edition, "centre").slice(0, 5)).toEqual([
      "completeness-check: examine -> centre-acceptance",
      "centre-acceptance: register -> + consent",
      "centre-acceptance: consent -> + give-receipt",
      "centre-acceptance: give-receipt -> sending-to-provider",
      "centre-acceptance: refuse-intake -> intake-refused",
    ]);
  });

  test("issues on the receipt and any document that proves identity, not an identity card alone (8(4))", () => {
    const rule = edition.rules.find(({ id }) => id === "identity-at-issue");
    expect(rule?.clause).toBe("8(4)");
    expect(rule?.text.ru).toContain("документ, удостоверяющий личность");
  });

  test("refuses an incomplete package within three minutes, by annex 2 of the standard (8(1))", () => {
    const acts = edition.steps.flatMap((step) => step.acts);
    expect(acts.filter(({ act }) => act === "refuse-intake").map(({ term }) => term)).toEqual([{ minutes: 3 }]);
    expect(edition.products.find(({ id }) => id === "intake-refusal-receipt")).toMatchObject({ annex: "annex 2" });
    expect(edition.refusals).toMatchObject([
      {
        id: "incomplete-package",
        refuses: "intake",
        clause: "8(1)",
        origin: { source: { act: "№ 285 (2016-06-21)", clause: "8(1)" } },
        step: "centre-acceptance",
        receipt: "intake-refusal-receipt",
      },
    ]);
  });

  test("asks for a consent unless the laws provide otherwise, not a written one (8(1))", () => {
    const consent = edition.steps.flatMap((step) => step.acts).find(({ act }) => act === "consent");
    expect(consent?.consent).toBe("plain");
    // The exception is where the laws provide otherwise, not where they don't.
    expect(consent?.unless?.ru).toBe("Согласие не нужно, если законом предусмотрено иное.");
  });

  test("sends by courier or another authorised link within a day whose unit is assumed (8(2))", () => {
    const sending = edition.steps.find(({ id }) => id === "sending-to-provider");
    expect(sending?.by).toEqual(["courier", "authorised-link"]);
    expect(sending?.unitAssumed).toBeDefined();
  });

  test("doesn't count the day of acceptance (8(2))", () => {
    expect(edition.counting.firstDay).toBe("next");
    expect(edition.countingOrigins.firstDay).toEqual({ source: { act: "№ 285 (2016-06-21)", clause: "8(2)" } });
  });

  test("gives the school thirteen working days, the duplicate to arrive 24 hours before the service's end (8(3))", () => {
    expect(edition.procedures.flatMap(({ party, spans }) => spans.map((span) => ({ party, span })))).toMatchObject([
      {
        party: "provider",
        span: {
          clause: "8(3)",
          channels: ["centre"],
          term: { workingDays: 13 },
          arrivesBefore: { term: { clockDays: 1 }, ofTotal: true, clause: "8(3)" },
        },
      },
    ]);
  });

  test("issues on the receipt and an identity document (8(4))", () => {
    expect(waysTold(edition, "centre")).toEqual(
      expect.arrayContaining(["centre-issue: identify -> + issue", "centre-issue: issue -> as-signed"]),
    );
    expect(edition.rules.filter(({ clause }) => clause === "8(4)").map(({ about }) => about)).toEqual([
      "identification",
      "representation",
    ]);
  });

  test("keeps the duplicate for a month, then the school sends it again within a working day", () => {
    expect(edition.storage).toMatchObject({
      clause: "8",
      at: "centre",
      keep: { months: 1 },
      sentAgainWithin: { workingDays: 1 },
    });
    expect(edition.storage).toHaveProperty("then", "return-to-provider");
    expect(edition.storage).toHaveProperty("step", "storage");
  });

  test("hands the duplicate out from keeping, too, or sends it on its way back and out again", () => {
    expect(waysTold(edition, "centre").slice(-6)).toEqual([
      "centre-issue: store -> storage",
      "storage: identify -> + issue",
      "storage: issue -> as-signed",
      "storage: return-to-provider -> kept-at-provider",
      "kept-at-provider: request-again -> sending-again",
      "sending-again: send-again -> centre-issue",
    ]);
  });
});

test("cl. 4 refers to point 9 of the standard, of which only the application was read in an act", () => {
  const lost = neededDocuments(edition, "chancellery", { reason: "lost", "name-changed": "no" }, new Map());
  expect(lost.map(({ document, demanded }) => `${document.id}${demanded ? " demanded" : ""}`)).toEqual([
    "application demanded",
    "birth-certificate-or-identity",
  ]);
  const sent = neededDocuments(edition, "centre", { "filed-by": "representative" }, new Map());
  expect(sent.map(({ document }) => document.id)).toContain("representation-proof");
});

test("cl. 9 refers to the annex, whose content is lost", () => {
  expect(edition.annexes).toMatchObject([{ clause: "annex", onRecord: false, referredFrom: ["9"] }]);
});
