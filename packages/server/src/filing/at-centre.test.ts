/** An application handed in at a one-stop centre: its operator enters it (Kostanay's duplicate, cl. 1(2) and 8). */
import {
  findDraft,
  findOffice,
  listParties,
  loadCase,
  readPersonal,
  saveAnswers,
  saveOffice,
  verifyChain,
} from "@reglament/store";
import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import type { TestBrowser } from "../testing/test-browser.ts";
import { answerProblemTexts } from "../texts/answer-problems.ts";
import { filingCounter } from "../texts/filing-counter.ts";
import { filingRequest } from "../texts/filing-request.ts";
import { readApplicationRecord } from "./application-record.ts";
import { answerAll, attach, beginDraft } from "./testing/an-application.ts";

const server = await aServer();
const { pool, law } = server.services;
const newPaper = "/workplace/applications/new";
const regulation = "kostanay/certificate-duplicate";
const t = filingCounter.kk;

/** What a graduate's application for a duplicate says. */
function answers(changes: Readonly<Record<string, string>> = {}) {
  return {
    school: "school-7",
    certificate: "general-secondary",
    "filed-by": "applicant",
    "applicant-iin": server.iinOf("sergei"),
    "applicant-name": server.nameOf("sergei"),
    reason: "lost",
    ...changes,
  };
}

/** A draft that the operator has begun at the centre's counter. */
async function aDraft(operator: TestBrowser): Promise<string> {
  return beginDraft(operator, newPaper, { regulation });
}

async function draftOf(address: string) {
  const [, , region = "", draftId = ""] = address.split("/");
  return findDraft(pool, region, draftId);
}

/** Which lines of the access log tell of the draft's owner, and why. */
async function loggedFor(person: string): Promise<readonly string[]> {
  const { rows } = await server.owner.query<{ purpose: string }>(
    "select distinct purpose from access_log where person_id = $1",
    [await server.idOf(person)],
  );
  return rows.map(({ purpose }) => purpose);
}

describe("at a one-stop centre", () => {
  test("the operator chooses among the services that the region's centres take in", async () => {
    // when
    const { statusCode, body } = await (await server.as("guldana")).get(newPaper);

    // then: enrolment is applied for over the portal and at the school (cl. 1)
    expect(statusCode).toBe(200);
    expect([...body.matchAll(/regulation=kostanay%2F([a-z-]+)/g)].map(([, service]) => service)).toEqual([
      "certificate-duplicate",
      "external-study",
    ]);
  });

  test("a paper application is filed with the office chosen, the centre, and what came on paper only", async () => {
    // given
    const operator = await server.as("guldana");
    const draft = await aDraft(operator);
    await answerAll(operator, draft, answers());

    // when
    const withoutScan = await operator.post(`${draft}/file-on-paper`);
    await attach(operator, draft, "application");
    const before = await operator.get(`${draft}/check`);
    const marked = await operator.post(`${draft}/documents`, { "birth-certificate-or-identity-handed-over": "yes" });
    const check = await operator.get(`${draft}/check`);
    const filed = await operator.post(`${draft}/file-on-paper`);
    const again = await operator.post(`${draft}/file-on-paper`);

    // then
    expect(withoutScan.statusCode).toBe(422);
    expect(withoutScan.body).toContain('href="#documents"');
    expect(before.body).toContain(filingRequest.kk.missingTitle);
    expect(marked.headers.location).toBe(`${draft}/check`);
    expect(check.body).toContain(t.onPaperOnly);
    expect(check.body).not.toContain(filingRequest.kk.missingTitle);
    expect(filed.headers.location).toMatch(/^\/workplace\/cases\//);
    expect(again.headers.location).toBe(filed.headers.location);

    // then: the case names both offices, and nobody can call the handed-over paper missing
    const caseId = String(filed.headers.location).split("/").at(-1) ?? "";
    const loaded = await loadCase(pool, law.getEdition, server.region, caseId);
    expect(loaded?.case).toMatchObject({ channel: "centre", office: "school-7", centre: "kostanay-centre" });
    expect(loaded?.case.steps).toMatchObject([{ step: "completeness-check" }]);
    expect(loaded?.case.given).toContain("birth-certificate-or-identity");
    expect(await verifyChain(pool, server.region, caseId)).toBe(true);

    // then: the record says so, too, and the applicant is a party whom the cabinet knows
    const personal = await readPersonal(pool, server.region, loaded?.case.application.personalId ?? "");
    expect(readApplicationRecord(personal?.bytes ?? new Uint8Array())).toMatchObject({
      centre: "kostanay-centre",
      handedOver: ["birth-certificate-or-identity"],
    });
    expect(await listParties(pool, server.region, caseId)).toMatchObject([
      { party: "applicant", personId: await server.idOf("sergei") },
    ]);

    // then: the centre's people and the school's come to the case, others don't
    const address = String(filed.headers.location);
    const seen = await operator.get(address);
    expect(seen.statusCode).toBe(200);
    expect(seen.body).toContain(t.onPaperOnly);
    expect((await (await server.as("aigul")).get(address)).statusCode).toBe(200);
    expect((await (await server.as("galina")).get(address)).statusCode).toBe(403);
  });

  test("a mark that is taken back is gone, and what is marked has no scan", async () => {
    // given
    const operator = await server.as("guldana");
    const draft = await aDraft(operator);
    await answerAll(operator, draft, answers({ reason: "spoilt" }));
    await operator.post(`${draft}/documents`, { "spoilt-original-handed-over": "yes" });

    // when
    await operator.post(`${draft}/documents`, {});
    await operator.post(`${draft}/documents`, { "nothing-handed-over": "yes", "application-handed-over": "yes" });

    // then
    const check = await operator.get(`${draft}/check`);
    expect(check.body.match(new RegExp(t.onPaperOnly, "g"))?.length).toBe(1);
    expect((await operator.post(`${draft}/file-on-paper`)).statusCode).toBe(422);
  });

  test.each([
    ["", "Бұл сұраққа жауап беріңіз."],
    ["kostanay-department", answerProblemTexts.kk.OFFICE_UNKNOWN],
    ["kostanay-centre", answerProblemTexts.kk.OFFICE_UNKNOWN],
    ["nowhere", answerProblemTexts.kk.OFFICE_UNKNOWN],
  ])("only an office that delivers the service is taken, not %j", async (school, says) => {
    // given
    const operator = await server.as("guldana");
    const draft = await aDraft(operator);

    // when
    const offered = await operator.get(`${draft}/questions/school`);
    const refused = await operator.post(`${draft}/questions/school`, { school });

    // then
    expect([...offered.body.matchAll(/type="radio" value="([^"]+)"/g)].map(([, office]) => office)).toEqual([
      "gymnasium-21",
      "lyceum-34",
      "school-7",
    ]);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('href="#school"');
    expect(refused.body).toContain(says);
  });

  test.each([
    { regulation: "kostanay/school-enrolment" },
    { regulation: "zhambyl/external-study" },
    { regulation, counter: "school-7" },
  ])("nothing is begun for %j", async (form) => {
    const { statusCode } = await (await server.as("guldana")).post(newPaper, form);

    expect(statusCode).toBe(404);
  });

  test("an answer that the edition doesn't know any more is asked for again, at its row", async () => {
    // given: the option was answered under a wording that had it
    const operator = await server.as("guldana");
    const draft = await aDraft(operator);
    await answerAll(operator, draft, answers());
    await attach(operator, draft, "application");
    const { draftId = "" } = (await draftOf(draft)) ?? {};
    const stale = { certificate: "vocational" };
    await saveAnswers(pool, { region: server.region, draftId, answers: stale, changedAt: server.legalNow() });

    // when
    const refused = await operator.post(`${draft}/file-on-paper`);

    // then
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('href="#answer-certificate"');
    expect(refused.body).toContain('id="answer-certificate"');
  });

  test("an office that no longer delivers the service is asked for again", async () => {
    // given
    const operator = await server.as("guldana");
    const draft = await aDraft(operator);
    await answerAll(operator, draft, answers({ school: "gymnasium-21" }));
    await attach(operator, draft, "application");
    const office = await findOffice(pool, server.region, "gymnasium-21");
    if (office === undefined) throw new Error("there is no such school");
    await saveOffice(pool, server.region, { ...office, delivers: ["school-enrolment"] });

    // when
    const refused = await operator.post(`${draft}/file-on-paper`);
    await saveOffice(pool, server.region, office);

    // then
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('href="#answer-school"');
  });

  test("nobody enters their own application", async () => {
    // given
    const operator = await server.as("guldana");
    const draft = await aDraft(operator);
    const own = { "applicant-iin": server.iinOf("guldana"), "applicant-name": server.nameOf("guldana") };
    await answerAll(operator, draft, answers(own));
    await attach(operator, draft, "application");

    // when
    const { statusCode } = await operator.post(`${draft}/file-on-paper`);

    // then
    expect(statusCode).toBe(403);
  });
});

describe("an unfinished draft at a counter", () => {
  test("is shut to colleagues while somebody is at work on it, then goes to the one who takes it over", async () => {
    // given
    const guldana = await server.as("guldana");
    const draft = await aDraft(guldana);
    const aleksei = await server.as("aleksei");

    // when
    const shut = await aleksei.get(`${draft}/check`);
    const early = await aleksei.post(`${draft}/take-over`);
    server.passMs(31 * 60_000);
    const listed = await aleksei.get(`${newPaper}?regulation=${regulation}`);
    const taken = await aleksei.post(`${draft}/take-over`);

    // then
    expect([shut.statusCode, early.statusCode]).toEqual([403, 409]);
    expect(early.body).toContain(t.inUse);
    expect(listed.body).toContain(`action="${draft}/take-over"`);
    expect(listed.body).toContain(server.nameOf("guldana"));
    expect(taken.headers.location).toBe(`${draft}/check`);
    expect((await aleksei.get(`${draft}/check`)).statusCode).toBe(200);
    expect((await guldana.get(`${draft}/check`)).statusCode).toBe(403);
    expect((await draftOf(draft))?.personId).toBe(await server.idOf("aleksei"));
    expect(await loggedFor("aleksei")).toContain("draft-takeover");
  });

  test("isn't another counter's, nor an applicant's to reach for", async () => {
    // given
    const draft = await aDraft(await server.as("guldana"));
    server.passMs(31 * 60_000);

    // when
    const tries = ["aigul", "sergei", "administrator"].map(async (person) =>
      (await server.as(person)).post(`${draft}/take-over`),
    );

    // then
    expect((await Promise.all(tries)).map(({ statusCode }) => statusCode)).toEqual([403, 403, 403]);
  });
});
