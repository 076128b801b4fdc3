/**
 * East Kazakhstan's duplicates held against their texts: the second regulation of decree No. 198 (2014), and the text
 * of 2015 whose act is unknown.
 */
import { describe, expect, test } from "vitest";
import type { ChannelId } from "../procedure/procedure.ts";
import { lostClauses } from "../testing/lost-clauses.ts";
import { shippedActs, shippedEdition } from "../testing/shipped-regulations.ts";
import { productsTold, stepsTold, waysTold } from "../testing/told-by-edition.ts";

const key = "east-kazakhstan/certificate-duplicate";
const of2014 = shippedEdition(key, "2014-09-08");
const of2015 = shippedEdition(key, "2015-08-31");

describe("which wording governs", () => {
  test("is № 198 first, and nothing amended this regulation", () => {
    expect(of2014.identity.act).toMatchObject({ number: "198", signed: "2014-07-23", registered: "2014-08-28" });
    expect(of2014.identity.amendments).toEqual([]);
    expect(of2014.identity.repealed?.by).toMatchObject({ number: "211", signed: "2015-08-20" });
  });

  test("is an act without number or dates then, and says so", () => {
    const { act, repealed } = of2015.identity;
    expect(act.unknown?.ru).toContain("неизвестны");
    expect(act).not.toHaveProperty("number");
    expect(act).not.toHaveProperty("signed");
    expect(act).toMatchObject({ effect: { notBefore: "2015-08-31" }, text: "east-kazakhstan-2015" });
    expect(repealed).toBeUndefined();
    expect(of2015.assumptions.map(({ id }) => id)).toContain("identity");
  });

  test("is tried in training on 5 March and on 5 October 2015", () => {
    expect([of2014.trainingDate, of2015.trainingDate]).toEqual(["2015-03-05", "2015-10-05"]);
  });
});

describe("decree No. 198, clause 1: the two services taken out of it", () => {
  const { excluded } = shippedActs("east-kazakhstan");

  test("are 1(4), counselling of families, and 1(5), admission to vocational colleges", () => {
    expect(excluded.map(({ service }) => service)).toEqual(["family-consultation", "vocational-admission"]);
  });

  test("are ended by No. 169 and No. 205, ten calendar days after publications that are not on record", () => {
    expect(excluded.map(({ editions }) => editions.map(({ until }) => until))).toMatchObject([
      [{ kind: "excluded", by: { number: "169", signed: "2015-07-08" }, effect: { notBefore: "2015-07-19" } }],
      [{ kind: "excluded", by: { number: "205", signed: "2015-08-11" }, effect: { notBefore: "2015-08-22" } }],
    ]);
  });
});

describe.each([
  ["2014", of2014],
  ["2015", of2015],
])("what both wordings say, here that of %s", (_year, edition) => {
  test("has each of its clauses carried or excused", () => {
    expect(lostClauses(edition)).toEqual([]);
    expect(edition.notCarried.map(({ clause }) => clause)).toEqual(["6"]);
  });

  test("is asked for at the school's chancellery and at the centre (cl. 1)", () => {
    expect(edition.channels.map(({ id, clause }) => `${id} ${clause}`)).toEqual(["chancellery 1(1)", "centre 1(2)"]);
  });

  test("is on paper, and so is every product (cl. 2, 3)", () => {
    expect(edition.products.filter(({ forms }) => forms.join() !== "paper")).toEqual([]);
  });

  test("results in a duplicate that the head signs (cl. 3, 6(4))", () => {
    expect(edition.products.filter(({ kind }) => kind === "result")).toMatchObject([
      { clause: "3, 6(4)", signedBy: "head" },
    ]);
  });

  test.each<ChannelId>(["chancellery", "centre"])(
    "demands at the %s only the application, the rest is unread (cl. 4)",
    (channel) => {
      const read = edition.documents.filter(({ origin }) => "source" in origin);
      expect(read.filter(({ channels }) => channels.includes(channel)).map(({ id }) => id)).toEqual(["application"]);
    },
  );

  test("leaves at each act the result of cl. 6", () => {
    const clauseOf = (id: string) => edition.products.find((product) => product.id === id)?.clause;
    expect(productsTold(edition, "chancellery")).toEqual([
      "intake: registered-documents",
      "resolution: resolution",
      "examination: draft-result",
      "signing: certificate-duplicate",
      "issue: recipient-receipt",
    ]);
    expect(
      ["registered-documents", "resolution", "draft-result", "certificate-duplicate", "recipient-receipt"].map(
        clauseOf,
      ),
    ).toEqual(["6(1)", "6(2)", "6(3)", "3, 6(4)", "6(5)"]);
  });

  test("is issued to the applicant or to the centre's courier, who sign for it (cl. 5(5), 6(5))", () => {
    expect(edition.products.find(({ id }) => id === "recipient-receipt")?.signedBy).toBe("applicant");
    expect(edition.products.find(({ id }) => id === "courier-receipt")?.signedBy).toBe("courier");
    expect(waysTold(edition, "chancellery")).toEqual([
      "intake: register -> resolution",
      "resolution: resolve -> examination",
      "examination: examine -> + draft",
      "examination: draft -> signing",
      "signing: sign -> issue",
      "issue: issue -> as-signed",
    ]);
  });

  test("is taken part in by the chancellery's employee, the head, the school's employee (cl. 7)", () => {
    expect(edition.actorsListed).toEqual({ clause: "7", roles: ["chancellery", "head", "executor"] });
  });

  test("goes through the centre and its courier, there and back (cl. 9, 10)", () => {
    expect(waysTold(edition, "centre")).toEqual([
      "centre-intake: check-completeness -> + register",
      "centre-intake: register -> + give-receipt",
      "centre-intake: give-receipt -> to-dispatch",
      "centre-intake: refuse-intake -> intake-refused",
      "to-dispatch: hand-over -> scanning",
      "scanning: scan -> to-courier",
      "to-courier: hand-over -> delivery",
      "delivery: forward -> intake",
      "intake: register -> resolution",
      "resolution: resolve -> examination",
      "examination: examine -> + draft",
      "examination: draft -> signing",
      "signing: sign -> issue",
      "issue: hand-over -> return-to-centre",
      "return-to-centre: deliver-to-centre -> issue-at-centre",
      "issue-at-centre: issue -> as-signed",
    ]);
    expect(productsTold(edition, "centre").slice(0, 2)).toEqual([
      "centre-intake: acceptance-receipt",
      "centre-intake: intake-refusal-receipt",
    ]);
  });

  test("is fetched on the receipt's day by the electronic queue, which may be booked (cl. 10)", () => {
    const rules = edition.rules.filter(({ clause }) => clause.startsWith("10("));
    expect(rules.map(({ id, clause }) => `${id} ${clause}`)).toEqual([
      "fetching 10(1)",
      "queue-at-centre 10(3)",
      "booking 10(3)",
    ]);
  });

  test("is refused at the centre's counter only, for an incomplete package (cl. 9(1))", () => {
    expect(edition.refusals).toMatchObject([
      {
        refuses: "intake",
        shows: "missing-item",
        clause: "9(1)",
        step: "centre-intake",
        receipt: "intake-refusal-receipt",
      },
    ]);
  });

  test("has no spans, no storage and no days of filing", () => {
    expect(edition.procedures.flatMap(({ spans }) => spans)).toEqual([]);
    expect(edition.storage).toBeUndefined();
    expect(edition.windows).toEqual([]);
  });
});

/** The five acts of cl. 5 and 8, the third with the term in which the two wordings differ. */
function atSchool(third: string): string[] {
  return [
    "intake 5(1), 8(1): chancellery, 15 minutes",
    "resolution 5(2), 8(2): head, 2 hours",
    `examination 5(3), 8(3): executor, ${third}`,
    "signing 5(4), 8(4): head, 1 hours",
    "issue 5(5), 8(5): chancellery, 15 minutes",
  ];
}

/** The same between the centre's acts of cl. 9 and 10. */
function throughCentre(handling: string, third: string): string[] {
  return [
    `centre-intake 9, 9(1): operator, ${handling}`,
    "to-dispatch 9(2): operator, no term",
    "scanning 9(3): dispatcher, no term",
    "to-courier 9(4): dispatcher, no term",
    "delivery 9(5): courier, no term",
    ...atSchool(third),
    "return-to-centre 5(5), 8(5): courier, no term",
    "issue-at-centre 10(1), 10(3): operator, no term",
  ];
}

describe("the wording of 2014", () => {
  test("gives the school's employee 25 calendar days (cl. 5, 8)", () => {
    expect(stepsTold(of2014, "chancellery")).toEqual(atSchool("25 calendarDays"));
  });

  test("gives the centre fifteen minutes at most (cl. 9)", () => {
    expect(stepsTold(of2014, "centre")).toEqual(throughCentre("at most 15 minutes", "25 calendarDays"));
  });

  test("allows no more than thirty calendar days in all (cl. 5, 10(2))", () => {
    expect(of2014.totalTerm).toMatchObject({ term: { calendarDays: 30 }, atMost: true, clause: "5, 10(2)" });
  });

  test("refuses on a form in an annex of the standard without a number (cl. 9(1))", () => {
    expect(of2014.products.find(({ id }) => id === "intake-refusal-receipt")?.annex).toBe("annex");
  });

  test("refers to the flow charts of annexes 1 and 2, both lost (cl. 8, 10)", () => {
    expect(of2014.annexes.map(({ clause, onRecord, referredFrom }) => [clause, onRecord, referredFrom])).toEqual([
      ["annex 1", false, ["8"]],
      ["annex 2", false, ["10"]],
    ]);
  });

  test("implements the standard of decree No. 538 (cl. 4)", () => {
    expect(of2014.standard?.act).toMatchObject({ number: "538", signed: "2014-05-23" });
  });
});

describe("the wording of 2015", () => {
  test("gives the school's employee 12 working days (cl. 5, 8)", () => {
    expect(stepsTold(of2015, "chancellery")).toEqual(atSchool("12 workingDays"));
  });

  test("gives the centre fifteen minutes exactly (cl. 9)", () => {
    expect(stepsTold(of2015, "centre")).toEqual(throughCentre("15 minutes", "12 workingDays"));
  });

  test("takes fifteen working days in all, no longer “no more than” (cl. 5, 10(2))", () => {
    expect(of2015.totalTerm).toMatchObject({ term: { workingDays: 15 }, clause: "5, 10(2)" });
    expect(of2015.totalTerm).not.toHaveProperty("atMost");
  });

  test("has the centre send to education departments, yet the courier go to the school (cl. 1(2), 9(5))", () => {
    expect(of2014.rules.map(({ id }) => id)).not.toContain("centre-sends-to-departments");
    expect(of2015.rules.find(({ id }) => id === "centre-sends-to-departments")?.clause).toBe("1(2)");
    expect(of2015.assumptions.find(({ id }) => id === "papers-go-to-school")?.clause).toBe("1(2), 9(5)");
    // Who hands over and who scans isn't said in either wording.
    for (const { assumptions } of [of2014, of2015]) {
      expect(assumptions.find(({ id }) => id === "transfer-actors")?.clause).toBe("9(2), 9(3)");
    }
  });

  test("refuses on the form of annex 2 to the standard (cl. 9(1))", () => {
    expect(of2015.products.find(({ id }) => id === "intake-refusal-receipt")?.annex).toBe("annex 2");
  });

  test("refers to the handbook in its annex, which is lost (cl. 11)", () => {
    expect(of2015.annexes.map(({ clause, onRecord, referredFrom }) => [clause, onRecord, referredFrom])).toEqual([
      ["annex", false, ["11"]],
    ]);
  });

  test("moves the centre from one ministry to another (cl. 1(2))", () => {
    const owner = (edition: typeof of2014) => edition.rules.find(({ id }) => id === "centre-belongs-to")?.text.en;
    expect(owner(of2014)).toContain("Ministry of Transport and Communications");
    expect(owner(of2015)).toContain("Ministry of Investments and Development");
  });

  test("implements the standard of order No. 179 (cl. 4)", () => {
    expect(of2015.standard?.act).toMatchObject({ number: "179", signed: "2015-04-08" });
  });
});
