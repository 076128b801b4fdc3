/**
 * North Kazakhstan's external study held against the Kazakh text that it
 * renders, clause by clause: decree № 232 of 16 June 2016, annex 2.
 *
 * "9 portal(1)" is the first item of the list that follows clause 9 without a number.
 */
import { plainDate } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import { clausesNamed } from "../check/clauses-named.ts";
import { neededDocuments } from "../form/needed-documents.ts";
import { actsIn, stepsBeforeFiling, wayThrough } from "../procedure/way-through.ts";
import { editionAt } from "../standing/edition-at.ts";
import { shippedActs, shippedEdition, shippedRegulation } from "../testing/shipped-regulations.ts";

const edition = shippedEdition("north-kazakhstan/external-study", "2016-06-16");

function at(date: string): string {
  const found = editionAt(shippedRegulation("north-kazakhstan/external-study"), plainDate(date), {});
  return "edition" in found ? found.edition.id : found.closed;
}

describe("the decree", () => {
  test("is № 232, of which only the day of signing is known", () => {
    const act = shippedActs("north-kazakhstan").acts.get("232");
    expect(act).toMatchObject({ number: "232", signed: "2016-06-16", effect: { notBefore: "2016-06-16" } });
    expect(act).toHaveProperty("unknown");
    expect(act).not.toHaveProperty("registered");
    expect(edition.part).toBe("annex 2");
  });

  test.each([
    ["2016-06-15", "NOT_YET_IN_FORCE"],
    ["2016-06-16", "2016-06-16"],
    ["2019-06-10", "2016-06-16"],
    ["2020-01-28", "2016-06-16"],
    ["2020-01-29", "END_UNKNOWN"],
    ["2020-08-20", "END_UNKNOWN"],
  ])("governs on %s: %s", (date, expected) => {
    expect(at(date)).toBe(expected);
  });
});

describe("clauses 1 to 3 and annex 1", () => {
  test("cl. 1: the State Corporation and the portal", () => {
    expect(edition.channels.map(({ id, clause, startsAt }) => ({ id, clause, startsAt }))).toEqual([
      { id: "centre", clause: "1(1)", startsAt: "completeness-check" },
      { id: "portal", clause: "1(2)", startsAt: "intake" },
    ]);
  });

  test("cl. 3: an electronic extract from the order, free of charge", () => {
    expect(edition.products.find(({ id }) => id === "permission-extract")).toMatchObject({
      clause: "3, 6(4), 6(5)",
      forms: ["electronic"],
      annex: "annex 1",
    });
    expect(edition.rules.find(({ about }) => about === "fee")?.clause).toBe("3");
  });

  test("annex 1: fourteen departments in the list's order", () => {
    expect(edition.provider.offices?.map(({ id }) => id)).toEqual([
      "petropavl",
      "aiyrtau",
      "akzhar",
      "akkaiyn",
      "yesil",
      "zhambyl",
      "magzhan-zhumabayev",
      "kyzylzhar",
      "mamlyut",
      "gabit-musirepov",
      "taiynsha",
      "timiryazev",
      "ualikhanov",
      "shal-akyn",
    ]);
  });

  test("annex 1: each works Monday to Friday from 09:00 to 18:30, with a break from 13:00 to 14:30", () => {
    const day = [
      { from: "09:00", to: "13:00" },
      { from: "14:30", to: "18:30" },
    ];
    const week = {
      monday: day,
      tuesday: day,
      wednesday: day,
      thursday: day,
      friday: day,
      saturday: [],
      sunday: [],
    };
    const weeks = edition.provider.offices?.map(({ hours }) => hours?.week) ?? [];
    expect(weeks).toEqual(Array.from({ length: 14 }, () => week));
    expect(edition.provider.hours.week).toEqual(week);
  });

  test("annex 1: the last one sits in Sergeyev, Zheltoksan street, 14", () => {
    expect(edition.provider.offices?.at(-1)?.address?.kk).toBe("Шал ақын ауданы, Сергеев қаласы, Желтоқсан көшесі, 14");
  });
});

describe("clause 4: the documents", () => {
  const answers = {
    "filed-by": "applicant",
    "applicant-birth-date": "2004-02-01",
    "born-before-2008": "yes",
    "identity-card": "yes",
    reason: "health",
  };
  const listed = (channel: "centre" | "portal", changed: Partial<typeof answers> = {}) =>
    neededDocuments(edition, channel, { ...answers, ...changed }, new Map()).map(
      ({ document, demanded }) => `${document.id}${demanded ? "" : " (unconfirmed)"}`,
    );

  test("each is stated by the regulation itself", () => {
    expect(edition.documents.map(({ id, clause }) => `${clause} ${id}`)).toEqual([
      "4(1) application-form",
      "4(2), 4 portal(2) medical-conclusion",
      "4(3), 4 portal(3) stay-abroad-certificate",
      "4(4), 4 portal(4) study-abroad-proof",
      "4(5), 4 portal(5) birth-certificate",
      "4(5) identity-card-copy",
      "4 representation-proof",
    ]);
  });

  test("4(1) to 4(5): at the State Corporation", () => {
    expect(listed("centre")).toEqual([
      "application-form",
      "medical-conclusion",
      "birth-certificate",
      "identity-card-copy",
    ]);
  });

  test("4 portal(1) to 4 portal(5): over the portal no paper application and no identity card", () => {
    expect(listed("portal")).toEqual(["medical-conclusion", "birth-certificate"]);
  });

  test.each([
    ["4 portal(2)", "health", "medical-conclusion"],
    ["4 portal(3)", "moved-with-parents", "stay-abroad-certificate"],
    ["4 portal(4)", "moved-without-parents", "study-abroad-proof"],
  ])("%s: for the reason %s, %s", (_, reason, document) => {
    expect(listed("portal", { reason, "born-before-2008": "no" })).toEqual([document]);
  });

  test("4: a legal representative proves the authority", () => {
    expect(listed("portal", { "filed-by": "representative" }).at(-1)).toBe("representation-proof");
  });
});

describe("clauses 5 to 8", () => {
  test("cl. 5, 8, annex 2: five steps, each with its actor and term", () => {
    const provider = edition.procedures.find(({ id }) => id === "provider");
    expect(provider?.steps.map(({ id, clause, actor, term }) => ({ id, clause, actor, term }))).toEqual([
      { id: "intake", clause: "5(1), 8(1), annex 2", actor: "chancellery", term: { minutes: 15 } },
      { id: "resolution", clause: "5(2), 8(2), annex 2", actor: "head", term: { minutes: 20 } },
      { id: "examination", clause: "5(3), 8(3), annex 2", actor: "executor", term: { workingDays: 14 } },
      { id: "signing", clause: "5(4), 8(4), annex 2", actor: "head", term: { minutes: 20 } },
      { id: "sending", clause: "5(5), 8(5), 9 portal(7), annex 2", actor: "chancellery", term: { minutes: 15 } },
    ]);
  });

  test("cl. 6: registration, resolution, draft, signature and signed result", () => {
    expect(
      edition.products.filter(({ clause }) => clause.includes("6(")).map(({ id, clause }) => `${clause} ${id}`),
    ).toEqual(["3, 6(4), 6(5) permission-extract", "6(1) registered-package", "6(2) resolution", "6(3) draft-result"]);
  });

  test("cl. 7: lists chancellery, head and responsible executor", () => {
    expect(edition.actorsListed).toEqual({ clause: "7", roles: ["chancellery", "head", "executor"] });
  });

  test("has no refusal by the department", () => {
    expect(edition.steps.flatMap(({ acts }) => acts.map(({ act }) => act))).not.toContain("propose-refusal");
    expect(edition.refusals.filter(({ refuses }) => refuses === "service")).toEqual([]);
  });
});

describe("clause 9: the way through the State Corporation", () => {
  test("9(1) to 9(5): the operator's steps around the department's", () => {
    expect(wayThrough(edition, "centre").map(({ id, actor, term }) => ({ id, actor, term }))).toEqual([
      { id: "completeness-check", actor: "operator", term: { minutes: 5 } },
      { id: "consent", actor: "operator", term: { minutes: 5 } },
      { id: "transfer-to-department", actor: "operator", term: { minutes: 5 } },
      { id: "intake", actor: "chancellery", term: { minutes: 15 } },
      { id: "resolution", actor: "head", term: { minutes: 20 } },
      { id: "examination", actor: "executor", term: { workingDays: 14 } },
      { id: "signing", actor: "head", term: { minutes: 20 } },
      { id: "sending", actor: "chancellery", term: { minutes: 15 } },
      { id: "issue-at-centre", actor: "operator", term: { minutes: 15 } },
    ]);
  });

  test("9(1): an incomplete package is refused with a receipt of annex 3", () => {
    expect(edition.refusals.find(({ refuses }) => refuses === "intake")).toMatchObject({
      shows: "missing-item",
      clause: "9(1), annex 3",
      step: "completeness-check",
      receipt: "intake-refusal-receipt",
    });
    expect(edition.products.find(({ id }) => id === "intake-refusal-receipt")?.annex).toBe("annex 3");
  });

  test("9(1): the refusal has five minutes of its own", () => {
    const acts = edition.steps.flatMap((step) => step.acts);
    expect(acts.filter(({ act }) => act === "refuse-intake").map(({ term }) => term)).toEqual([{ minutes: 5 }]);
  });

  test("9(2): consent, unless the laws provide otherwise", () => {
    const [consent] = edition.steps.find(({ id }) => id === "consent")?.acts ?? [];
    expect(consent).toMatchObject({ act: "consent", consent: "plain", clause: "9(2)" });
    expect(consent).toHaveProperty("unless");
  });

  test("9(4), 9 portal(6): the department has fifteen working days, in either channel", () => {
    const provider = edition.procedures.find(({ id }) => id === "provider");
    expect(provider?.spans.map(({ clause, channels, term }) => ({ clause, channels, term }))).toEqual([
      { clause: "9(4), annex 3", channels: ["centre"], term: { workingDays: 15 } },
      { clause: "9 portal(6), annex 4", channels: ["portal"], term: { workingDays: 15 } },
    ]);
    expect(edition.totalTerm?.term).toEqual({ workingDays: 15 });
  });

  test("9: the State Corporation works Monday to Saturday from 09:00 to 20:00", () => {
    expect(edition.centre?.hoursOrigin).toEqual({ source: { act: "№ 232 (2016-06-16)", clause: "9" } });
    expect(edition.centre?.hours.week).toMatchObject({
      monday: [{ from: "09:00", to: "20:00" }],
      saturday: [{ from: "09:00", to: "20:00" }],
      sunday: [],
    });
  });
});

describe("the portal's list after clause 9", () => {
  test("9 portal(1) to 9 portal(4), annex 4: sign-in, request, certifying, check of the data, signing", () => {
    expect(
      stepsBeforeFiling(edition, "portal").map(({ clause, actor, acts }) => ({
        clause,
        actor,
        acts: acts.map(({ act }) => act),
      })),
    ).toEqual([
      { clause: "9 portal(1), annex 4", actor: "applicant", acts: ["sign-in"] },
      { clause: "9 portal(2), annex 4", actor: "applicant", acts: ["fill-in"] },
      { clause: "9 portal(3), annex 4", actor: "applicant", acts: ["sign-request"] },
      { clause: "annex 4", actor: "portal", acts: ["notify", "turn-away"] },
      { clause: "9 portal(4), annex 4", actor: "applicant", acts: ["sign-request"] },
    ]);
  });

  test("9 portal(5) to 9 portal(8): the department's steps by acts that every case can be led by", () => {
    const way = wayThrough(edition, "portal");
    expect(way.flatMap((step) => actsIn(step, "portal").map(({ act, clause }) => `${act} ${clause}`))).toEqual([
      "register 5(1), 8(1)",
      "resolve 5(2), 8(2)",
      "draft 5(3), 8(3)",
      "sign 5(4), 8(4)",
      "issue 5(5), 8(5), 9 portal(7), 9 portal(8)",
    ]);
    expect(way.filter(({ term }) => term === undefined)).toEqual([]);
  });

  test("9 portal(5): the applicant is told where the request stands", () => {
    expect(edition.products.find(({ id }) => id === "status-notification")).toMatchObject({
      clause: "9 portal(5)",
      channels: ["portal"],
    });
  });

  test("annex 4: violations in the data turn the request away", () => {
    expect(edition.refusals.find(({ refuses }) => refuses === "request")).toMatchObject({
      clause: "annex 4",
      shows: "unreliable-data",
      step: "data-check",
      receipt: "data-refusal",
    });
  });

  test("9: after hours both acceptance and issue move to the next working day", () => {
    expect(edition.counting.afterHours).toBe("next-working-day");
    expect(edition.countingOrigins.afterHours).toEqual({ source: { act: "№ 232 (2016-06-16)", clause: "9" } });
    expect(edition.issueAfterHours?.clause).toBe("9");
  });
});

describe("the text as a whole", () => {
  test("says how its slips are read: the word for a duplicate in 4(5), the registration twice in annex 3", () => {
    const read = edition.assumptions.filter(({ id }) => id === "original-shown" || id === "registered-once");
    expect(read.map(({ clause }) => clause)).toEqual(["4(5)", "9(1), annex 3"]);
  });

  test("has each clause carried or excused, none both", () => {
    const { clauses, notCarried, ...carried } = edition;
    const named = new Set(clausesNamed(carried).map(({ clause }) => clause));
    const excused = new Set(notCarried.map(({ clause }) => clause));
    expect(clauses.filter((clause) => named.has(clause) === excused.has(clause))).toEqual([]);
  });

  test("has no rule on storage and none on windows", () => {
    expect(edition).not.toHaveProperty("storage");
    expect(edition.windows).toEqual([]);
  });

  test("has no clause 10 and four annexes on record", () => {
    expect(edition.clauses).not.toContain("10");
    expect(edition.annexes.map(({ clause, onRecord }) => `${clause} ${onRecord}`)).toEqual([
      "annex 1 true",
      "annex 2 true",
      "annex 3 true",
      "annex 4 true",
    ]);
  });
});
