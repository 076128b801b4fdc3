import { instant } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import { decide } from "../decide.ts";
import {
  aCase,
  aFiler,
  aFiling,
  aFilingUnder,
  anApplicant,
  anOfficial,
  aSituation,
  aSubstitute,
  centre,
  monday,
  school,
  situationAt,
  theLaw,
} from "../testing/index.ts";
import { kostanayDuplicate } from "../testing/the-texts.ts";

describe("file", () => {
  test("begins a case under the edition in force", () => {
    // given
    const parent = anApplicant();

    // when
    const events = decide(aSituation(), undefined, aFiling(), parent);

    // then
    expect(events).toMatchObject([
      { type: "filed", at: monday, by: parent.person, regulation: "kostanay/school-enrolment", edition: "2019-01-01" },
    ]);
  });

  test("keeps only facts in the event, so that no personal data gets into the chain", () => {
    // given
    const filing = aFiling({
      facts: { "kind-of-study": "full-time", class: "1", "child-iin": "120610750017", unheard: "of" },
      given: ["residence", "unheard", "kind-of-study", "class", "child-iin", "child-name"],
    });

    // when
    const events = decide(aSituation(), undefined, filing, anApplicant());

    // then
    expect(events).toMatchObject([
      {
        facts: { school, "kind-of-study": "full-time", class: "1" },
        given: ["school", "kind-of-study", "class", "child-iin", "child-name", "residence"],
      },
    ]);
    expect(JSON.stringify(events)).not.toContain("120610750017");
  });

  test("names the office addressed as the school, whatever the form says", () => {
    // given
    const filing = aFiling({ facts: { ...aFiling().facts, school: "school-9" } });

    // when
    const events = decide(aSituation(), undefined, filing, anApplicant());

    // then
    expect(events).toMatchObject([{ office: school, facts: { school } }]);
  });

  test.each(["NOT_YET_IN_FORCE", "EDITION_NOT_ON_RECORD", "REPEALED", "EXCLUDED", "END_UNKNOWN"] as const)(
    "is turned down with %s when the regulation is closed so",
    (closed) => {
      // given
      const because = { kk: "жабық", ru: "закрыто", en: "closed" };

      // when
      const outcome = decide(aSituation({ inForce: { closed, because } }), undefined, aFiling(), anApplicant());

      // then
      expect(outcome).toMatchObject({ rejected: closed });
    },
  );

  test("is taken only through a channel that the regulation offers (cl. 1)", () => {
    // given
    const law = theLaw({ channels: theLaw().channels.filter(({ id }) => id !== "portal") });

    // when
    const outcome = decide(aSituation({ law }), undefined, aFiling(), anApplicant());

    // then
    expect(outcome).toMatchObject({ rejected: "CHANNEL_NOT_OFFERED", facts: { channel: "portal" } });
  });

  test("on paper is entered by the chancellery of the office addressed, without an electronic signature", () => {
    // given
    const filing = aFiling({ channel: "chancellery" });

    // when
    const events = decide(aSituation(), undefined, filing, anOfficial());

    // then
    expect(events).toMatchObject([{ type: "filed", channel: "chancellery", by: "chancellery-1" }]);
    expect(events).not.toHaveProperty("0.signature");
  });

  test.each([
    ["the parent", anApplicant()],
    ["another school's chancellery", anOfficial({ office: "school-2" })],
    ["the head", anOfficial({ role: "head" })],
  ])("on paper isn't entered by %s", (_who, actor) => {
    // given
    const filing = aFiling({ channel: "chancellery" });

    // when
    const outcome = decide(aSituation(), undefined, filing, actor);

    // then
    expect(outcome).toMatchObject({ rejected: "NOT_AUTHORISED" });
  });

  test.each([
    ["chancellery", anOfficial(), ["photograph"]],
    ["portal", anApplicant(), []],
  ] as const)("over %s keeps which documents came on paper without a scan", (channel, actor, kept) => {
    // given
    const given = [...aFiling().given, "photograph", "bribe"];

    // when
    const events = decide(aSituation(), undefined, aFiling({ channel, given }), actor);

    // then
    const [filed] = "rejected" in events ? [] : events;
    const documents = filed?.type === "filed" ? filed.given.filter((id) => !aFiling().given.includes(id)) : [];
    expect(documents).toEqual(kept);
  });

  test("over the portal carries a signature (cl. 4)", () => {
    // given
    const { signature: _unsigned, ...filing } = aFiling();

    // when
    const outcome = decide(aSituation(), undefined, filing, anApplicant());

    // then
    expect(outcome).toMatchObject({ rejected: "SIGNATURE_MISSING" });
  });

  test.each([
    ["kind-of-study", { facts: { class: "1" } }],
    ["class", { facts: { "kind-of-study": "full-time", class: "" } }],
    ["class", { facts: { "kind-of-study": "full-time", class: "99" } }],
    ["child-iin", { given: ["kind-of-study", "class", "child-name"] }],
  ])("isn't taken without an answer to %s that it can be routed by", (question, changes) => {
    // when
    const outcome = decide(aSituation(), undefined, aFiling(changes), anApplicant());

    // then
    expect(outcome).toMatchObject({ rejected: "ANSWER_MISSING", facts: { question } });
  });

  test("is taken without the place of residence: its lack is for intake to judge (cl. 4)", () => {
    // given
    const filing = aFiling({ given: aFiling().given.filter((item) => item !== "residence") });

    // when
    const events = decide(aSituation(), undefined, filing, anApplicant());

    // then
    expect(events).toMatchObject([{ type: "filed" }]);
  });

  test("doesn't take a document of a kind that the regulation doesn't know", () => {
    // given
    const filing = aFiling({ attached: [{ kind: "bribe", attachmentId: "attachment-1", sha256: "aa" }] });

    // when
    const outcome = decide(aSituation(), undefined, filing, anApplicant());

    // then
    expect(outcome).toMatchObject({ rejected: "WRONG_DOCUMENT" });
  });

  test.each([
    ["2019-05-31T23:59:59+06:00", false],
    ["2019-06-01T00:00:00+06:00", true],
    ["2019-08-30T23:59:59+06:00", true],
    ["2019-08-31T00:00:00+06:00", false],
  ])("for the first class is taken from 1 June to 30 August in the office's zone: %s (cl. 5)", (iso, taken) => {
    // when
    const outcome = decide(aSituation({ now: instant(iso) }), undefined, aFiling(), anApplicant());

    // then
    expect(outcome).toMatchObject(taken ? [{ type: "filed" }] : { rejected: "OUTSIDE_WINDOW" });
  });

  test("outside the window says when it opens", () => {
    // given
    const may = aSituation({ now: instant("2019-05-06T10:00:00+06:00") });

    // when
    const outcome = decide(may, undefined, aFiling(), anApplicant());

    // then
    expect(outcome).toMatchObject({ facts: { window: "first-class", opens: "2019-06-01", today: "2019-05-06" } });
  });

  test.each([
    ["intake", "STEP_NOT_OPEN"],
    ["ended", "CASE_ENDED"],
  ] as const)("happens once: a case at %s isn't filed again", (step, rejected) => {
    // when
    const outcome = decide(aSituation(), aCase({ step }), aFiling(), anApplicant());

    // then
    expect(outcome).toMatchObject({ rejected });
  });

  test("at the one-stop centre is its operator's, and names the centre (Kostanay's duplicate, cl. 8)", () => {
    // given
    const now = instant("2019-06-10T10:00:00+05:00");
    const situation = situationAt(kostanayDuplicate, now);
    const filing = aFilingUnder(kostanayDuplicate, "centre", now);
    const { centre: _, ...nowhere } = filing;

    // then
    expect(decide(situation, undefined, filing, aFiler("centre"))).toMatchObject([
      { type: "filed", channel: "centre", office: school, centre },
    ]);
    expect(decide(situation, undefined, filing, anOfficial())).toMatchObject({ rejected: "NOT_AUTHORISED" });
    expect(decide(situation, undefined, filing, anOfficial({ role: "operator", office: "centre-2" }))).toMatchObject({
      rejected: "NOT_AUTHORISED",
    });
    for (const wrong of [nowhere, { ...filing, centre: "school-2" }]) {
      expect(decide(situation, undefined, wrong, aFiler("centre"))).toMatchObject({ rejected: "CENTRE_MISSING" });
    }
  });

  test("on paper isn't entered by an official whom it concerns", () => {
    const situation = aSituation({ parties: ["chancellery-1"] });
    expect(decide(situation, undefined, aFiling({ channel: "chancellery" }), anOfficial())).toMatchObject({
      rejected: "OWN_CASE",
    });
  });

  test("on paper may be entered by a substitute, and says in whose stead", () => {
    const substitute = aSubstitute("chancellery", "chancellery-1");
    expect(decide(aSituation(), undefined, aFiling({ channel: "chancellery" }), substitute)).toMatchObject([
      { by: "substitute-1", insteadOf: { person: "chancellery-1", order: "17-k" } },
    ]);
  });

  test("with a signature that can't be judged yet is taken, and the case waits", () => {
    expect(decide(aSituation(), undefined, aFiling({ undetermined: true }), anApplicant())).toMatchObject([
      { type: "filed", undetermined: true, at: monday },
    ]);
  });
});
