import { listNotices, listParties } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { deliverMessages } from "../background/deliver-messages.ts";
import { noteTimeOfCases } from "../background/note-time.ts";
import { aServer } from "../testing/a-server.ts";
import type { TestBrowser } from "../testing/test-browser.ts";
import { cabinet } from "../texts/cabinet.ts";
import { cabinetStanding } from "../texts/cabinet-standing.ts";
import { notices } from "../texts/notices.ts";
import { aCaseOf, type CaseOf } from "../workplace/testing/a-case-of.ts";
import { clickThrough, stateOf } from "../workplace/testing/click-through.ts";
import { filled, formOnPage, send } from "../workplace/testing/fill-form.ts";

const server = await aServer({ regions: ["kostanay", "east-kazakhstan"] });
const { pool } = server.services;
const t = cabinetStanding.kk;
const duplicate = { regulation: "kostanay/certificate-duplicate", channel: "centre" } as const;

/** Whom the case concerns, by the training file's word for them. */
async function applicantOf({ region, caseId }: CaseOf): Promise<string> {
  const ids = new Set((await listParties(pool, region, caseId)).map(({ personId }) => personId));
  for (const { id, signs } of server.people) if (signs && ids.has(await server.idOf(id))) return id;
  throw new Error("nobody whom the case concerns can sign in");
}

async function ownPage(filed: CaseOf): Promise<{ readonly browser: TestBrowser; readonly body: string }> {
  const browser = await server.as(await applicantOf(filed));
  const { body } = await browser.get(ownAddress(filed));
  return { browser, body };
}

function ownAddress({ address }: CaseOf): string {
  return address.replace("/workplace/", "/cabinet/");
}

test("what the centre did stands under the centre's clause, not the school's for an act of the same name", async () => {
  // given
  const filed = await aCaseOf(server, duplicate);

  // when
  await clickThrough(server, filed, { before: "resolve" });

  // then
  const { body } = await ownPage(filed);
  expect(body).toMatch(/ХҚКО өтінішті қабылдап, тіркеді[^<]*<span class="clause[^>]*>\(8\(1\)-тармақ\)/);
  expect(body).toMatch(/Мекеме өтінішті қабылдап, тіркеді[^<]*<span class="clause[^>]*>\(5\(1\), 7\(1\)-тармақтар\)/);
});

describe("a result to be fetched (Kostanay's duplicate, cl. 8)", () => {
  test("tells where, when, with what and until when; in the list, too", async () => {
    // given
    const filed = await aCaseOf(server, duplicate);

    // when
    await clickThrough(server, filed, { before: "identify" });
    const { browser, body } = await ownPage(filed);
    const list = await browser.get("/cabinet");

    // then
    const { centreNumber } = await stateOf(server, filed);
    expect(body).toContain(t.ready);
    expect(body).toContain("Қостанай қаласы, Жаңа Толқын көшесі, 50");
    expect(body).toContain("дүйсенбі – ");
    expect(body).toContain(t.bringReceipt(centreNumber));
    expect(body).toContain(t.keptUntil);
    expect(list.body).toContain(t.states.ready);
  });

  test("says that it was put into keeping, that it went back, and how to get it all the same", async () => {
    // given
    const filed = await aCaseOf(server, duplicate);
    await clickThrough(server, filed, { before: "identify" });

    // when
    await clickThrough(server, filed, { choosing: ["store"], before: "identify" });
    const stored = await ownPage(filed);
    await server.moveTo("2019-08-01T10:00+06:00");
    await clickThrough(server, filed, { choosing: ["return-to-provider"], before: "request-again" });
    const returned = await ownPage(filed);
    await clickThrough(server, filed, { before: "send-again" });
    const sent = await ownPage(filed);
    await clickThrough(server, filed);
    const { body } = await ownPage(filed);

    // then
    expect(stored.body).toContain(t.stored);
    expect(returned.body).toContain(t.returned);
    expect(returned.body).toContain("Қостанай қаласы, Жаңа Толқын көшесі, 50");
    expect(sent.body).toContain(t.sentAgain);
    expect(body).toContain(cabinet.kk.outcomes.result);
    expect(body).toContain(t.handedOut("").slice(0, 20));
    expect(body).not.toContain("result.cms");
  });

  test("is told of as it happens, and so is the end of keeping to the centre", async () => {
    // given
    const filed = await aCaseOf(server, duplicate);
    await clickThrough(server, filed, { before: "identify" });
    const now = new Date(server.legalNow());
    now.setUTCMonth(now.getUTCMonth() + 2);

    // when
    await clickThrough(server, filed, { choosing: ["store"], before: "identify" });
    await server.moveTo(now.toISOString());
    while (await noteTimeOfCases(server.services, () => false));
    while (await deliverMessages(server.services, () => false));

    // then
    const told = await listNotices(pool, await server.idOf(await applicantOf(filed)));
    const kinds = told.filter(({ caseId }) => caseId === filed.caseId).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["filed", "accepted", "result-ready", "result-stored"]));
    const operator = await (await server.as("guldana")).get("/workplace/notices");
    expect(operator.body).toContain(notices.kk.official["keeping-ended"]());
  });
});

describe("a place in a queue (East Kazakhstan, cl. 9)", () => {
  test("shows its number", async () => {
    // given
    const filed = await aCaseOf(server, { regulation: "east-kazakhstan/kindergarten-queue", channel: "portal" });

    // when
    await clickThrough(server, filed);
    const { body } = await ownPage(filed);

    // then
    const { queued } = await stateOf(server, filed);
    expect(queued?.number).toMatch(/^\d{4}-\d{6}$/);
    expect(body).toContain(t.queueNumber);
    expect(body).toContain(queued?.number);
  });
});

describe("a correction asked for", () => {
  test("is told with what to correct and what the office wrote", async () => {
    // given
    const filed = await aCaseOf(server, { regulation: "kostanay/school-enrolment", channel: "portal" });
    const { office } = await stateOf(server, filed);
    const clerk = server.people.find(({ staff }) => staff?.office === office && staff.role === "chancellery");
    const chancellery = await server.as(clerk?.id ?? "");
    const form = formOnPage((await chancellery.get(filed.address)).body, "ask-correction");
    if (form === undefined) throw new Error("the chancellery can't ask for a correction");

    // when
    await send(chancellery, form, filled(form, { comment: "Суретті қайта жіберіңіз.", "items-photographs": "yes" }));
    const { body } = await ownPage(filed);

    // then
    expect(body).toContain(t.correction);
    expect(body).toContain("Суретті қайта жіберіңіз.");
    expect(body).toContain("фотосуреті</li>");
  });
});

describe("withdrawing", () => {
  const enrolment = { regulation: "kostanay/school-enrolment", channel: "portal" } as const;

  /** What the form of the page brings along. */
  function hidden(body: string): Record<string, string> {
    const found = [...body.matchAll(/<input type="hidden" name="(command|version)" value="([^"]*)"/g)];
    return Object.fromEntries(found.map(([, name = "", value = ""]) => [name, value]));
  }

  test("is asked about once more, ends the case, and is done once however often it is sent", async () => {
    // given
    const filed = await aCaseOf(server, enrolment);
    const { browser, body } = await ownPage(filed);
    const address = `${ownAddress(filed)}/withdraw`;

    // when
    const question = await browser.get(address);
    const answers = [
      await browser.post(address, hidden(question.body)),
      await browser.post(address, hidden(question.body)),
    ];
    const after = await ownPage(filed);

    // then
    expect(body).toContain(`href="${address}"`);
    expect(question.body).toContain(t.withdrawText);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect(await stateOf(server, filed)).toMatchObject({ outcome: "withdrawn", version: 2 });
    expect(after.body).toContain(cabinet.kk.outcomes.withdrawn);
    expect(after.body).toContain(t.withdrawn);
    expect(after.body).not.toContain(`href="${address}"`);
  });

  test("asks again when the case has moved on meanwhile, and says what happened", async () => {
    // given
    const filed = await aCaseOf(server, enrolment);
    const { browser } = await ownPage(filed);
    const address = `${ownAddress(filed)}/withdraw`;
    const question = await browser.get(address);
    await clickThrough(server, filed, { before: "resolve" });

    // when
    const stale = await browser.post(address, hidden(question.body));
    const confirmed = await browser.post(address, hidden(stale.body));

    // then
    expect(stale.statusCode).toBe(409);
    expect(stale.body).toContain(t.withdrawMeanwhile);
    expect(stale.body).toContain("өтінішті қабылдап, тіркеді");
    expect(confirmed.statusCode).toBe(303);
    expect((await stateOf(server, filed)).outcome).toBe("withdrawn");
  });

  test("isn't possible any more once the result is signed", async () => {
    // given
    const filed = await aCaseOf(server, enrolment);
    const { browser } = await ownPage(filed);
    const address = `${ownAddress(filed)}/withdraw`;
    const question = await browser.get(address);
    await clickThrough(server, filed, { before: "issue" });

    // when
    const late = await browser.post(address, hidden(question.body));
    const { body } = await ownPage(filed);

    // then
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain(t.withdrawTooLate);
    expect(body).not.toContain(`href="${address}"`);
    expect((await stateOf(server, filed)).outcome).toBeUndefined();
  });

  test("of a form without its fields is asked about anew", async () => {
    // given
    const filed = await aCaseOf(server, enrolment);
    const { browser } = await ownPage(filed);

    // when
    const { statusCode, body } = await browser.post(`${ownAddress(filed)}/withdraw`);

    // then
    expect([statusCode, (await stateOf(server, filed)).outcome]).toEqual([200, undefined]);
    expect(body).toContain(t.withdrawTitle);
  });
});
