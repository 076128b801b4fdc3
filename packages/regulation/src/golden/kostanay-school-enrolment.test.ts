/**
 * Kostanay's file held against the text that it renders, clause by clause:
 * decree № 285, annex 3, as amended by № 313 and № 557.
 */
import { describe, expect, test } from "vitest";
import { isSourced } from "../edition/origin.ts";
import { confirmed, edition2019, kostanay } from "../testing/kostanay.ts";

/** The school's own steps, clauses 5 and 7. */
function schoolSteps() {
  return edition2019().procedures.find(({ party }) => party === "provider")?.steps ?? [];
}

describe("the decree", () => {
  test("is № 285, known by its dates; the days of publication aren't", () => {
    const { identity } = edition2019();
    expect(identity.act).toMatchObject({
      number: "285",
      signed: "2016-06-21",
      registered: "2016-07-25",
      registrationNumber: "6555",
    });
    expect(identity.act.effect).toMatchObject({ notBefore: "2016-08-05" });
  });

  test("was amended by № 313 and № 557 and ended by № 36", () => {
    const { amendments, repealed } = edition2019().identity;
    expect(amendments).toMatchObject([
      {
        number: "313",
        signed: "2018-07-04",
        changed: ["1", "3", "4", "5", "7", "annex 2"],
        effect: { notBefore: "2018-07-15" },
      },
      { number: "557", signed: "2018-12-21", changed: ["8"], effect: { notBefore: "2019-01-01" } },
    ]);
    expect(repealed).toMatchObject({ by: { number: "36", signed: "2020-01-29" }, effect: { notBefore: "2020-02-09" } });
  });

  test("has three earlier wordings that aren't on record and the one of 2019", () => {
    expect(kostanay().editions.map(({ id, onRecord }) => ({ id, onRecord }))).toEqual([
      { id: "2015-12-10", onRecord: false },
      { id: "2016-08-05", onRecord: false },
      { id: "2018-07-15", onRecord: false },
      { id: "2019-01-01", onRecord: true },
    ]);
    expect(edition2019().amendedBy.map(({ act }) => act)).toEqual(["313", "557"]);
  });
});

describe("clauses 1, 6 and 8", () => {
  test("name the chancellery and the portal, not the one-stop centre", () => {
    expect(edition2019().channels.map(({ id, clause }) => `${id} ${clause}`)).toEqual([
      "chancellery 1(1)",
      "portal 1(2)",
    ]);
  });

  test("rule the one-stop centre out", () => {
    expect(edition2019().notOffered?.map(({ clause, text }) => [clause, text.ru])).toEqual([
      ["8", "Через Государственную корпорацию (ЦОН) эта услуга не оказывается."],
    ]);
  });

  test("name three roles", () => {
    expect(edition2019().provider.roles.map(({ id, clause }) => `${id} ${clause}`)).toEqual([
      "chancellery 6(1)",
      "head 6(2)",
      "executor 6(3)",
    ]);
  });
});

describe("clause 3", () => {
  test("has a receipt, an order and a notice come out; the notice in the portal's cabinet only", () => {
    const under3 = edition2019().products.filter(({ clause }) => /^3\b/.test(clause));
    expect(under3.map(({ id, kind, forms, channels, signedBy }) => ({ id, kind, forms, channels, signedBy }))).toEqual([
      {
        id: "acceptance-receipt",
        kind: "receipt",
        forms: ["electronic", "paper"],
        channels: undefined,
        signedBy: "nobody",
      },
      { id: "enrolment-order", kind: "result", forms: ["electronic", "paper"], channels: undefined, signedBy: "head" },
      { id: "enrolment-notice", kind: "result", forms: ["electronic"], channels: ["portal"], signedBy: "head" },
    ]);
  });

  test("enrols as of the start of the school year", () => {
    expect(edition2019().rules.find(({ id }) => id === "school-year")?.clause).toBe("3");
  });
});

describe("clause 4", () => {
  test("has the representative sign", () => {
    expect(edition2019().signer).toEqual({ party: "representative", clause: "4" });
  });

  test("asks the electronic application for the actual residence, and may be held against it", () => {
    const residence = edition2019().questions.find(({ id }) => id === "actual-residence");
    expect(residence).toMatchObject({
      channels: ["portal"],
      needed: "for-intake",
      origin: { source: { clause: "4" } },
      fact: false,
    });
  });

  test("refers to the standard, of whose documents only the application stands in the decree", () => {
    const edition = edition2019();
    expect(edition.standard).toMatchObject({
      id: "school-enrolment",
      act: { number: "179", registrationNumber: "11057" },
    });
    const sourced = edition.documents.filter((document) => isSourced(edition, document, confirmed()));
    expect(sourced.map(({ id }) => id)).toEqual(["application-form"]);
  });
});

describe("clauses 5 and 7", () => {
  test("have five steps, each with its actor and term", () => {
    expect(schoolSteps().map(({ id, clause, actor, term }) => ({ id, clause, actor, term }))).toEqual([
      { id: "intake", clause: "5(1), 7(1), 9(4)", actor: "chancellery", term: { minutes: 5 } },
      { id: "resolution", clause: "5(2), 7(2)", actor: "head", term: { hours: 3 } },
      { id: "examination", clause: "5(3), 7(3)", actor: "executor", term: { workingDays: 4 } },
      { id: "signing", clause: "5(4), 7(4)", actor: "head", term: { minutes: 10 } },
      { id: "issue", clause: "5(5), 7(5)", actor: "chancellery", term: { minutes: 5 } },
    ]);
  });

  test("lead from intake to issue, with a way out at each refusal", () => {
    const ways = schoolSteps().flatMap(({ id, acts }) =>
      acts.map(({ act, then }) => `${id}: ${act} -> ${Object.values(then).join()}`),
    );
    expect(ways).toEqual([
      "intake: register -> resolution",
      "intake: refuse-intake -> intake-refused",
      "resolution: resolve -> examination",
      "examination: draft -> signing",
      "examination: propose-refusal -> signing",
      "signing: sign -> issue",
      "issue: issue -> as-signed",
    ]);
  });

  test("bring forth a receipt, a resolution, a draft and what is signed", () => {
    const brought = schoolSteps().flatMap(({ acts }) =>
      acts.map(({ act, produces, producesOnRefusal }) => ({ act, produces, producesOnRefusal })),
    );
    expect(brought).toEqual([
      { act: "register", produces: ["acceptance-receipt", "status-notification"], producesOnRefusal: undefined },
      { act: "refuse-intake", produces: ["intake-refusal-receipt"], producesOnRefusal: undefined },
      { act: "resolve", produces: ["resolution"], producesOnRefusal: undefined },
      { act: "draft", produces: ["draft-result"], producesOnRefusal: undefined },
      { act: "propose-refusal", produces: ["draft-result"], producesOnRefusal: undefined },
      { act: "sign", produces: ["enrolment-order", "enrolment-notice"], producesOnRefusal: ["reasoned-refusal"] },
      { act: "issue", produces: [], producesOnRefusal: undefined },
    ]);
  });

  test("give a refused acceptance five minutes of its own", () => {
    const acts = schoolSteps().flatMap((step) => step.acts);
    expect(acts.filter(({ act }) => act === "refuse-intake").map(({ term }) => term)).toEqual([{ minutes: 5 }]);
  });

  test("allow three refusals: two of acceptance, one of the service", () => {
    expect(
      edition2019().refusals.map(({ id, refuses, shows, clause, step, signedBy }) => ({
        id,
        refuses,
        shows,
        clause,
        step,
        signedBy,
      })),
    ).toEqual([
      {
        id: "incomplete-package",
        refuses: "intake",
        shows: "missing-item",
        clause: "5(1), 7(1)",
        step: "intake",
        signedBy: "nobody",
      },
      {
        id: "expired-document",
        refuses: "intake",
        shows: "expired-document",
        clause: "5(1), 7(1)",
        step: "intake",
        signedBy: "nobody",
      },
      {
        id: "unreliable-documents",
        refuses: "service",
        shows: "unreliable-data",
        clause: "5(3), 7(3)",
        step: "examination",
        signedBy: "head",
      },
    ]);
  });

  test("name dates of enrolment, taken as filing windows by assumption", () => {
    expect(
      edition2019().windows.map(({ id, from, to, clause, origin }) => ({
        id,
        from,
        to,
        clause,
        kind: Object.keys(origin),
      })),
    ).toEqual([
      { id: "first-class", from: "06-01", to: "08-30", clause: "5(3), 7(3)", kind: ["assumed"] },
      { id: "other-classes", from: "01-01", to: "08-30", clause: "5(3), 7(3)", kind: ["assumed"] },
    ]);
  });

  test("leave the total term to the standard, where it is known at second hand", () => {
    expect(edition2019().totalTerm).toMatchObject({
      term: { workingDays: 5 },
      origin: { secondary: expect.any(String) },
    });
  });
});

describe("clause 9", () => {
  test("has seven items: three of the applicant's, a message, and three within the school's steps", () => {
    const edition = edition2019();
    const request = edition.procedures.find(({ party }) => party === "portal");
    expect(request?.steps.map(({ clause, actor }) => `${clause} ${actor}`)).toEqual([
      "9(1) applicant",
      "9(2) applicant",
      "9(3) applicant",
    ]);
    expect(schoolSteps().find(({ clause }) => clause.includes("9(4)"))?.id).toBe("intake");
    expect(edition.products.find(({ clause }) => clause === "9(5)")?.kind).toBe("message");
    expect(
      schoolSteps()
        .flatMap(({ acts }) => acts)
        .find(({ clause }) => clause.includes("9(6), 9(7)"))?.act,
    ).toBe("issue");
  });

  test("leads from the signed request to the school's intake", () => {
    expect(edition2019().channels.find(({ id }) => id === "portal")).toMatchObject({ startsAt: "intake" });
  });
});

describe("the form", () => {
  test("asks in this order and insists on what routes and signs the application", () => {
    expect(edition2019().questions.map(({ id, needed, fact }) => `${id} ${needed}${fact ? " fact" : ""}`)).toEqual([
      "school to-file fact",
      "kind-of-study to-file fact",
      "class to-file fact",
      "child-iin to-file",
      "child-name to-file",
      "child-birth-date for-intake",
      "child-citizenship no fact",
      "representative-kind to-file fact",
      "representative-iin to-file",
      "representative-name to-file",
      "actual-residence for-intake",
      "phone no",
      "language-of-instruction no fact",
    ]);
  });

  test("insists on nothing that nobody read in the text", () => {
    const edition = edition2019();
    const insisted = edition.questions.filter(({ needed }) => needed === "to-file");
    expect(insisted.filter((question) => !isSourced(edition, question, confirmed()))).toEqual([]);
  });
});

describe("what the text leaves open", () => {
  test("is listed with what this file makes of it", () => {
    expect(edition2019().assumptions.map(({ id }) => id)).toEqual([
      "office-hours",
      "filing-windows",
      "window-on-days-off",
      "counting-first-day",
      "counting-after-hours",
      "intake-refusal-receipt",
      "refusal-signer",
      "result-signer",
      "application-signer",
      "total-term",
      "portal-terms",
      "child-iin",
      "representative-iin",
      "acceptance-receipt",
      "chancellery-refuses-acceptance",
      "end-of-the-service",
      "actual-residence",
      "counting-calendar-change",
      "waiting-for-the-applicant",
    ]);
  });

  test("includes hours from Monday to Friday with a break", () => {
    const { hours, hoursOrigin } = edition2019().provider;
    const day = [
      { from: "09:00", to: "13:00" },
      { from: "14:00", to: "18:00" },
    ];
    expect(hoursOrigin).toHaveProperty("assumed");
    expect(hours.zone).toBe("Asia/Qostanay");
    expect(hours.week).toEqual({
      monday: day,
      tuesday: day,
      wednesday: day,
      thursday: day,
      friday: day,
      saturday: [],
      sunday: [],
    });
  });
});
