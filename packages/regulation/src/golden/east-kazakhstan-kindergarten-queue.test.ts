/** East Kazakhstan's kindergarten queue held against the text: the third regulation of decree No. 198. */
import { describe, expect, test } from "vitest";
import { isSourced } from "../edition/origin.ts";
import type { ChannelId } from "../procedure/procedure.ts";
import { stepsBeforeFiling } from "../procedure/way-through.ts";
import { lostClauses } from "../testing/lost-clauses.ts";
import { shippedEdition } from "../testing/shipped-regulations.ts";
import { productsTold, stepsTold, waysTold } from "../testing/told-by-edition.ts";

const key = "east-kazakhstan/kindergarten-queue";
const edition = shippedEdition(key, "2014-09-08");

function actOf(stepId: string, name: string) {
  return edition.steps.find(({ id }) => id === stepId)?.acts.find(({ act }) => act === name);
}

describe("the decree", () => {
  test("is № 198, and nothing amended this regulation", () => {
    const { act, repealed, amendments } = edition.identity;
    expect(act).toMatchObject({
      number: "198",
      signed: "2014-07-23",
      registered: "2014-08-28",
      registrationNumber: "3470",
      effect: { notBefore: "2014-09-08", clause: "2" },
      signedBy: "Е. Кошербаев",
    });
    expect(repealed).toMatchObject({
      by: { number: "211", signed: "2015-08-20" },
      effect: { notBefore: "2015-08-31" },
    });
    expect(amendments).toEqual([]);
  });

  test("has each of its clauses carried or excused", () => {
    expect(lostClauses(edition)).toEqual([]);
    expect(edition.notCarried.map(({ clause }) => clause)).toEqual(["6"]);
  });
});

describe("cl. 1 to 4: the service", () => {
  test("binds the queue to no place of residence, of which the text has no rule (cl. 1)", () => {
    const office = edition.questions.find(({ kind }) => kind === "office");
    expect(office?.hint?.ru).not.toMatch(/жительств/);
  });

  test("has three doors, the portal's opened by IIN and password (cl. 1, 11(1), 11(2))", () => {
    expect(edition.channels.map(({ id, clause, signIn }) => [`${id} ${clause}`, signIn?.with])).toEqual([
      ["chancellery 1(1)", undefined],
      ["centre 1(2)", undefined],
      ["portal 1(3)", ["iin", "password"]],
    ]);
  });

  test("brings a receipt with the number, on paper or electronic (cl. 2, 3, 6(2))", () => {
    const results = edition.products.filter(({ kind }) => kind === "result");
    expect(results.map(({ clause, forms, channels }) => [clause, forms, channels])).toEqual([
      ["3, 5(2), 6(2), 8(2)", ["paper"], ["chancellery"]],
      ["3, 6(2), 9, 9(11), 11(12)", ["electronic"], ["centre", "portal"]],
    ]);
  });

  test("begins with the form of annex 1 or an e-request that the applicant signed (cl. 4)", () => {
    expect(edition.signer).toEqual({ party: "applicant", clause: "4" });
    expect(edition.documents.find(({ id }) => id === "application-form")).toMatchObject({
      channels: ["chancellery", "centre"],
      origin: { source: { clause: "4" } },
    });
  });

  test("may be asked for by a representative with a power of attorney (cl. 4)", () => {
    expect(edition.rules.find(({ about }) => about === "representation")?.clause).toBe("4");
    expect(edition.documents.find(({ id }) => id === "power-of-attorney")).toMatchObject({
      channels: ["chancellery", "centre"],
      when: { question: "filed-by", in: ["representative"] },
    });
  });

  test.each<[ChannelId, string[]]>([
    ["chancellery", ["application-form", "power-of-attorney"]],
    ["centre", ["application-form", "power-of-attorney"]],
    ["portal", []],
  ])("demands at the %s no document that nobody read about (cl. 4; point 9 of the standard)", (channel, expected) => {
    const read = edition.documents.filter((document) => isSourced(edition, document, new Map()));
    expect(read.filter(({ channels }) => channels.includes(channel)).map(({ id }) => id)).toEqual(expected);
  });
});

describe("cl. 5, 6, 7 and 8: the provider", () => {
  test("registers and places in the queue, fifteen minutes each", () => {
    expect(stepsTold(edition, "chancellery")).toEqual([
      "intake 5(1), 8(1), 9(8), 11(9): chancellery, 15 minutes",
      "queueing 5(2), 8(2), 9(9), 11(10): executor, 15 minutes",
    ]);
    expect(waysTold(edition, "chancellery")).toEqual([
      "intake: register -> queueing",
      "queueing: put-on-queue -> + draft",
      "queueing: draft -> + sign",
      "queueing: sign -> + issue",
      "queueing: issue -> as-signed",
    ]);
  });

  test("leaves registered documents and the receipt (cl. 6)", () => {
    expect(productsTold(edition, "chancellery")).toEqual(["intake: registered-documents", "queueing: queue-receipt"]);
    expect(edition.products.find(({ id }) => id === "registered-documents")?.clause).toBe("6(1)");
  });

  test("has thirty minutes in all, exactly, in every channel (cl. 5, 10(3))", () => {
    expect(edition.totalTerm).toMatchObject({
      term: { minutes: 30 },
      clause: "5, 10(3)",
      origin: { source: { act: "№ 198 (2014-07-23)", clause: "5, 10(3)" } },
    });
    expect(edition.totalTerm).not.toHaveProperty("atMost");
  });

  test("takes part with the chancellery's employee and its own, no head (cl. 7)", () => {
    expect(edition.actorsListed).toEqual({ clause: "7", roles: ["chancellery", "executor"] });
  });
});

describe("cl. 9 and 10: the centre", () => {
  test("leads to the provider and back, its items without terms of their own", () => {
    expect(stepsTold(edition, "centre")).toEqual([
      "completeness-check 9, 10(1): operator, no term",
      "operator-sign-in 9(1): operator, no term",
      "entering-the-data 9(2): operator, no term",
      "population-query 9(3): operator, no term",
      "notary-query 9(3): operator, no term",
      "data-check 9(4), 9(5): gateway, no term",
      "scanning 9(6): operator, no term",
      "sending-from-centre 9(7): gateway, no term",
      "intake 5(1), 8(1), 9(8), 11(9): chancellery, 15 minutes",
      "queueing 5(2), 8(2), 9(9), 11(10): executor, 15 minutes",
      "issue-at-centre 9(11), 10(3), 10(4): operator, no term",
    ]);
  });

  test("goes on, or ends, at each decision", () => {
    expect(waysTold(edition, "centre")).toEqual([
      "completeness-check: check-completeness -> operator-sign-in",
      "completeness-check: refuse-intake -> intake-refused",
      "operator-sign-in: sign-in -> entering-the-data",
      "entering-the-data: fill-in -> population-query",
      "population-query: query-register -> notary-query",
      "notary-query: query-register -> data-check",
      "data-check: identify -> scanning",
      "data-check: turn-away -> not-filed",
      "scanning: fill-in -> + scan",
      "scanning: scan -> + sign-request",
      "scanning: sign-request -> sending-from-centre",
      "sending-from-centre: forward -> intake",
      "intake: register -> queueing",
      "queueing: put-on-queue -> + draft",
      "queueing: propose-refusal -> service-refused",
      "queueing: draft -> + sign",
      "queueing: sign -> issue-at-centre",
      "issue-at-centre: issue -> as-signed",
    ]);
  });

  test("brings messages and receipts at their clauses", () => {
    expect(productsTold(edition, "centre")).toEqual([
      "completeness-check: intake-refusal-receipt",
      "data-check: no-data-message",
      "intake: registered-documents",
      "queueing: service-refusal-message",
      "queueing: electronic-queue-receipt",
    ]);
    expect(edition.products.find(({ id }) => id === "no-data-message")?.clause).toBe("9(5)");
    expect(edition.products.find(({ id }) => id === "intake-refusal-receipt")).toMatchObject({
      clause: "9",
      annex: "annex 2",
    });
  });

  test("has fifteen minutes at most for the request (cl. 9, 10(2))", () => {
    const spans = edition.procedures.flatMap(({ id, spans: own }) => own.map((span) => ({ procedure: id, ...span })));
    expect(spans).toMatchObject([
      {
        procedure: "centre-request",
        clause: "9, 10(2)",
        term: { minutes: 15 },
        atMost: true,
        channels: ["centre"],
      },
    ]);
  });

  test("asks the population register and, for a representative, the notary register (cl. 9(3))", () => {
    expect(actOf("population-query", "query-register")).toMatchObject({ register: "population", clause: "9(3)" });
    expect(actOf("population-query", "query-register")).not.toHaveProperty("unless");
    expect(actOf("notary-query", "query-register")).toMatchObject({
      register: "notary",
      clause: "9(3)",
      unless: { en: expect.any(String) },
    });
  });

  test("hands the receipt out later, by the electronic queue, which may be booked (cl. 10(3), 10(4))", () => {
    const rules = edition.rules.filter(({ clause }) => clause.startsWith("10("));
    expect(rules.map(({ id, clause }) => `${id} ${clause}`)).toEqual([
      "fetching 10(3)",
      "queue-at-centre 10(4)",
      "booking 10(4)",
    ]);
  });
});

describe("cl. 11: the portal", () => {
  test("leads the applicant from signing in to the gateway", () => {
    const steps = stepsBeforeFiling(edition, "portal");
    expect(steps.filter(({ term }) => term !== undefined)).toEqual([]);
    expect(steps.map(({ id, clause, actor }) => `${id} ${clause}: ${actor}`)).toEqual([
      "registration 11(1): applicant",
      "sign-in 11(2): applicant",
      "person-check 11(3), 11(4): portal",
      "request 11(5): applicant",
      "certificate-check 11(6), 11(7): portal",
      "signing-of-request 11(8): applicant",
      "sending-of-request 11(8): gateway",
    ]);
  });

  test("then has the provider's two steps (11(9) to 11(12))", () => {
    expect(stepsTold(edition, "portal")).toEqual([
      "intake 5(1), 8(1), 9(8), 11(9): chancellery, 15 minutes",
      "queueing 5(2), 8(2), 9(9), 11(10): executor, 15 minutes",
    ]);
    expect(waysTold(edition, "portal")).toEqual([
      "intake: register -> queueing",
      "queueing: put-on-queue -> + draft",
      "queueing: propose-refusal -> service-refused",
      "queueing: draft -> + sign",
      "queueing: sign -> + issue",
      "queueing: issue -> as-signed",
    ]);
  });

  test.each([
    ["11(4)", "person-check", "sign-in-refusal"],
    ["11(7)", "certificate-check", "signature-refusal"],
  ])("%s turns the request away with a message before it is a case", (clause, step, message) => {
    expect(actOf(step, "turn-away")?.produces).toEqual([message]);
    expect(actOf(step, "turn-away")?.then).toEqual({ outcome: "not-filed" });
    expect(edition.products.find(({ id }) => id === message)).toMatchObject({ kind: "message", clause });
  });
});

test("refusals stand where the text has them, none at the chancellery (cl. 5, 8)", () => {
  expect(edition.refusals.map(({ refuses, shows, clause, step }) => `${step} ${clause}: ${refuses}, ${shows}`)).toEqual(
    [
      "completeness-check 9: intake, missing-item",
      "data-check 9(4), 9(5): request, no-data",
      "person-check 11(3), 11(4): request, unknown-person",
      "certificate-check 11(6), 11(7): request, invalid-signature",
      "queueing 9(10), 11(11): service, unreliable-data",
    ],
  );
  expect(new Set(edition.refusals.map(({ signedBy }) => signedBy))).toEqual(new Set(["nobody"]));
});

test("annex 1 is referred to in clause 8, annex 2 in 9 and 11; the images of both are lost", () => {
  expect(edition.annexes.map(({ clause, onRecord, referredFrom }) => [clause, onRecord, referredFrom])).toEqual([
    ["annex 1", false, ["8"]],
    ["annex 2", false, ["9", "11"]],
  ]);
});

test("no clause speaks of storage or of days of filing", () => {
  expect(edition.storage).toBeUndefined();
  expect(edition.windows).toEqual([]);
});

test.each([
  ["11(8)", "portal-signature-is-applicants"],
  ["11(10)", "portal-documents-are-applicants"],
  ["9", "preparation-by-operator"],
  ["9(3), 9(4)", "register-check-actor"],
  ["5, 10(2), 10(3)", "centre-minutes-inside-total"],
  ["7, 9(9), 11(10)", "executor-is-specialist"],
  ["5, 8, 9(10), 11(11)", "no-refusal-at-chancellery"],
])("what %s leaves open or contradicts is told: %s", (clause, id) => {
  expect(edition.assumptions.find((assumption) => assumption.id === id)?.clause).toBe(clause);
});
