/** What is wrong with a form is said at its field, and nothing that was typed is lost. */
import { GatewayFault } from "@reglament/gateway";
import { findDocument, listDocuments } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { rejectionTexts } from "../texts/rejections.ts";
import { actKinds } from "../texts/workplace-acts-kinds.ts";
import { actWords } from "../texts/workplace-acts-words.ts";
import { aCaseOf, type CaseOf } from "./testing/a-case-of.ts";
import { clickThrough, doAct, stateOf, whoseTurn } from "./testing/click-through.ts";
import { aScan, filled, formOnPage, send } from "./testing/fill-form.ts";
import { registersThatKnow } from "./testing/registers-that-know.ts";

let fault: Error | undefined;
const server = await aServer({
  regions: ["kostanay", "zhambyl", "east-kazakhstan"],
  configuration: { attachmentBytes: 200_000 },
  registers: registersThatKnow({ fault: () => fault }),
});

const duplicate = { regulation: "east-kazakhstan/certificate-duplicate", channel: "centre" } as const;
const queue = { regulation: "east-kazakhstan/kindergarten-queue", channel: "centre" } as const;

async function atAct(way: Parameters<typeof aCaseOf>[1], before: string): Promise<CaseOf> {
  const filed = await aCaseOf(server, way);
  await clickThrough(server, filed, { before });
  return filed;
}

/** Fills the act's form in as it should be, but for this. */
async function attempt(filed: CaseOf, act: string, typed: Readonly<Record<string, string>>) {
  return doAct(server, filed, await whoseTurn(server, filed), act, typed);
}

const t = actKinds.kk;
const words = actWords.kk;

describe("a paper signed by hand", () => {
  const base = "hand-over-receivedBy";

  test.each([
    ["without a sheet's number", { "-sheet": "" }, `${base}-sheet`, t.errors.needed(t.sheet)],
    ["with a day that there isn't", { "-day": "31.02.2015" }, `${base}-day`, t.errors.date(t.day)],
    ["with a time that there isn't", { "-time": "25:10" }, `${base}-time`, t.errors.time(t.time)],
    ["on a day to come", { "-day": "01.01.2016" }, `${base}-day`, t.errors.future(t.day)],
    ["later today", { "-time": "23:59" }, `${base}-time`, t.errors.future(t.time)],
    ["without its scan", { "-scan": "" }, `${base}-scan`, t.errors.file(t.scan, "FILE_MISSING", 0)],
  ])("isn't taken %s", async (_what, typed, field, message) => {
    // given
    const filed = await atCourier();

    // when
    const { statusCode, body } = await attempt(filed, "hand-over", typed);

    // then
    expect(statusCode).toBe(422);
    expect(body).toContain(`<a href="#${field}">${message}</a>`);
    expect(body.includes(`name="${base}-sheet" value="17"`)).toBe(!("-sheet" in typed));
    expect(body).toContain("-scan" in typed ? t.chooseAgain : t.scanKept);
    expect((await stateOf(server, filed)).steps.at(-1)?.step).toBe("issue");
  });

  test.each([
    ["of another kind than its name says", new TextEncoder().encode("MZ program"), "FILE_TYPE"],
    ["that is empty", new Uint8Array(), "FILE_EMPTY"],
    ["beyond the limit", new Uint8Array(200_001).fill(0x25), "FILE_TOO_LARGE"],
  ] as const)("isn't taken with a scan %s", async (_what, bytes, problem) => {
    // given
    const filed = await atCourier();
    const { browser, body } = await whoseTurn(server, filed);
    const form = formOnPage(body, "hand-over");
    if (form === undefined) throw new Error("there is no form");
    const { fields } = filled(form, { "-sheet": "17", "-day": "05.03.2015", "-time": "09:00" });

    // when
    const answer = await send(browser, form, { fields, files: [aScan(`${base}-scan`, bytes)] });

    // then
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(`<a href="#${base}-scan">${t.errors.file(t.scan, problem, 0)}</a>`);
  });

  test("keeps a scan that was sent with a form that wasn't taken", async () => {
    // given
    const filed = await atCourier();
    const [turn, before] = [await whoseTurn(server, filed), await scansOf(filed)];
    const refused = await attempt(filed, "hand-over", { "-sheet": "" });
    const form = formOnPage(refused.body, "hand-over");
    if (form === undefined) throw new Error("there is no form");

    // when: only what was wrong is typed again
    const { fields } = filled(form, { "-sheet": "18" });
    const { statusCode } = await send(turn.browser, form, { fields, files: [] });

    // then
    expect(statusCode).toBe(303);
    expect(await scansOf(filed)).toEqual([...before, "%PDF-1.4 scan"]);
  });

  test("is stored with the act, and given back to the case's offices byte for byte", async () => {
    // given
    const filed = await atCourier();

    const { browser } = await whoseTurn(server, filed);

    // when
    await attempt(filed, "hand-over", {});
    const { body } = await browser.get(filed.address);
    const scan = /href="([^"]*\/scans\/[^"]*)"/.exec(body)?.[1] ?? "";
    const download = await browser.get(scan);

    // then
    expect(download.body).toBe("%PDF-1.4 scan");
    expect(download.headers["content-type"]).toContain("application/pdf");
    expect((await (await server.as("aigul")).get(scan)).statusCode).toBe(403);
  });

  async function scansOf({ region, caseId }: CaseOf): Promise<readonly string[]> {
    const { pool } = server.services;
    const sheets = (await listDocuments(pool, region, caseId)).filter(({ product }) => product === "signed-sheet");
    const found = await Promise.all(sheets.map(({ documentId }) => findDocument(pool, region, documentId)));
    return found.map((sheet) => new TextDecoder().decode(sheet?.bytes));
  }

  async function atCourier() {
    const filed = await aCaseOf(server, duplicate);
    await clickThrough(server, filed, { before: "sign" });
    await clickThrough(server, filed, { before: "hand-over" });
    return filed;
  }
});

describe("the number of the receipt", () => {
  test.each([
    ["left out", "", t.errors.needed(words.issue.fields.receipt.label)],
    ["of another case", "2015-000099", rejectionTexts.kk.RECEIPT_NUMBER_WRONG],
  ])("%s isn't taken when the result is issued", async (_what, number, message) => {
    // given
    const filed = await atAct(duplicate, "issue");

    // when
    const { statusCode, body } = await attempt(filed, "issue", { "issue-receipt": number });

    // then
    expect(statusCode).toBe(422);
    expect(body).toContain(`<a href="#issue-receipt">${message}</a>`);
    expect((await stateOf(server, filed)).outcome).toBeUndefined();
  });
});

test("a barcode of another package isn't taken", async () => {
  // given
  const filed = await atAct(duplicate, "scan");

  // when
  const { statusCode, body } = await attempt(filed, "scan", { "scan-barcode": "2015-000099" });

  // then
  expect(statusCode).toBe(422);
  expect(body).toContain(`<a href="#scan-barcode">${rejectionTexts.kk.BARCODE_WRONG}</a>`);
  expect(body).toContain('value="2015-000099"');
});

test.each(["ЖОБ 9999999", "жоқ"])("a blank that isn't in stock isn't issued: %s", async (number) => {
  // given
  const filed = await atAct({ regulation: "zhambyl/certificate-duplicate", channel: "chancellery" }, "issue-blank");

  // when
  const { statusCode, body } = await attempt(filed, "issue-blank", { "issue-blank-number": number });

  // then
  expect(statusCode).toBe(422);
  expect(body).toContain(`<a href="#issue-blank-number">${rejectionTexts.kk.BLANK_NOT_IN_STOCK}</a>`);
  expect((await stateOf(server, filed)).blank?.number).toBeUndefined();
});

describe("people", () => {
  test("an executor of another office isn't appointed", async () => {
    // given
    const filed = await atAct({ regulation: "kostanay/school-enrolment", channel: "portal" }, "resolve");
    const executor = await server.idOf("dina");

    // when
    const { browser, body } = await whoseTurn(server, filed);
    const form = formOnPage(body, "resolve");
    if (form === undefined) throw new Error("there is no form");
    const { fields } = filled(form, {});
    const answer = await send(browser, form, { fields: { ...fields, "resolve-executor": executor }, files: [] });

    // then
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(`<a href="#resolve-executor">${rejectionTexts.kk.EXECUTOR_NOT_OF_OFFICE}</a>`);
    expect((await stateOf(server, filed)).executor).toBeUndefined();
  });

  test("a courier of nobody's isn't named", async () => {
    // given
    const filed = await aCaseOf(server, duplicate);
    await clickThrough(server, filed, { before: "sign" });
    await clickThrough(server, filed, { before: "hand-over" });
    const { browser, body } = await whoseTurn(server, filed);
    const form = formOnPage(body, "hand-over");
    if (form === undefined) throw new Error("there is no form");
    const { fields, files } = filled(form, { "-sheet": "17", "-day": "05.03.2015", "-time": "09:00" });

    // when
    const courier = await server.idOf("meruert");
    const answer = await send(browser, form, { fields: { ...fields, "hand-over-courier": courier }, files });

    // then
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(`<a href="#hand-over-courier">${rejectionTexts.kk.COURIER_NOT_OF_OFFICE}</a>`);
  });

  test.each([
    ["the wrong role in the right office", "nurbol", 403],
    ["the right role in another office", "ainash", 403],
    ["the applicant", "kuanysh", 403],
  ])("%s does nothing", async (_who, person, status) => {
    // given
    const filed = await atAct({ ...duplicate, channel: "chancellery" }, "register");

    // when
    const stranger = await server.as(person);
    const { statusCode } = await stranger.post(`${filed.address}/acts/register`, {
      command: filed.caseId,
      version: "1",
    });

    // then
    expect(statusCode).toBe(status);
    expect((await stateOf(server, filed)).version).toBe(1);
  });

  test("an act of a later step is answered with where the case stands", async () => {
    // given
    const filed = await atAct({ ...duplicate, channel: "chancellery" }, "register");
    const { browser } = await whoseTurn(server, filed);

    // when
    const { statusCode, body } = await browser.post(`${filed.address}/acts/issue`, {
      command: filed.caseId,
      version: "1",
      "issue-receipt": "2015-000001",
    });

    // then
    expect(statusCode).toBe(409);
    expect(body).toContain(rejectionTexts.kk.STEP_NOT_OPEN);
    expect(body).toContain("2015-000001");
  });
});

describe("what is chosen", () => {
  test("the way of transfer can't be left open where the text has several (cl. 6(4))", async () => {
    // given
    const way = { regulation: "kostanay/external-study", channel: "centre" } as const;
    const filed = await atAct(way, "forward");
    const { browser, body } = await whoseTurn(server, filed);
    const form = formOnPage(body, "forward");
    if (form === undefined) throw new Error("there is no form");
    const { fields } = filled(form, {});
    delete fields["forward-by"];

    // when
    const answer = await send(browser, form, { fields, files: [] });

    // then
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(`<a href="#forward-by">${t.errors.choose(words.forward.fields.by.label)}</a>`);
  });

  test.each([
    ["neither a form nor an act that needs none", { "-sheet": "", "-day": "", "-time": "", "-scan": "" }],
    ["both", { "waivedBy-act": "Қазақстан Республикасының Заңы", "waivedBy-clause": "7" }],
  ])("written consent isn't taken with %s (cl. 6(3))", async (_what, typed) => {
    // given
    const way = { regulation: "kostanay/external-study", channel: "centre" } as const;
    const filed = await atAct(way, "consent");

    // when
    const { statusCode, body } = await attempt(filed, "consent", typed);

    // then
    const { form, waivedBy } = words.consent.fields;
    expect(statusCode).toBe(422);
    expect(body).toContain(t.errors.onlyOne(`«${form.label}», «${waivedBy.label}»`));
    expect((await stateOf(server, filed)).consent).toBeUndefined();
  });

  test("written consent is waived by an act and its clause alone (cl. 6(3))", async () => {
    // given
    const way = { regulation: "kostanay/external-study", channel: "centre" } as const;
    const filed = await atAct(way, "consent");
    const { browser, body } = await whoseTurn(server, filed);
    const form = formOnPage(body, "consent");
    if (form === undefined) throw new Error("there is no form");

    // when: nothing else is touched
    const { fields } = filled(form, { "waivedBy-act": "Қазақстан Республикасының Заңы", "waivedBy-clause": "7" });
    const { statusCode } = await send(browser, form, { fields, files: [] });

    // then
    expect(statusCode).toBe(303);
    expect((await stateOf(server, filed)).consent).toMatchObject({ waivedBy: { clause: "7" } });
  });

  test("the applicant's papers are scanned, at least one of them (cl. 9(6))", async () => {
    // given
    const filed = await atAct(queue, "scan");
    const { browser, body } = await whoseTurn(server, filed);
    const form = formOnPage(body, "scan");
    if (form === undefined) throw new Error("there is no form");

    // when
    const answer = await send(browser, form, { fields: filled(form, {}).fields, files: [] });

    // then
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(`<a href="#scan-documents">${t.errors.scanMissing}</a>`);
  });
});

test("a register that gives no answer is asked again, with what was typed (cl. 9(4))", async () => {
  // given: a representative with a power of attorney
  const filed = await aCaseOf(server, {
    ...queue,
    answers: {
      "filed-by": "representative",
      "representative-iin": server.iinOf("raikhan"),
      "representative-name": server.nameOf("raikhan"),
    },
  });
  await clickThrough(server, filed, { before: "query-register" });
  await attempt(filed, "query-register", {});

  // when
  fault = new GatewayFault("TIMED_OUT");
  const silent = await attempt(filed, "query-register", { "query-register-answer": "16-TR-000104" });
  fault = undefined;
  const unwritable = await attempt(filed, "query-register", { "query-register-answer": "\uFFFF" });
  const again = await attempt(filed, "query-register", { "query-register-answer": "16-TR-000104" });

  // then
  expect(silent.statusCode).toBe(422);
  expect(silent.body).toContain(t.registerSilent);
  expect(silent.body).toContain('value="16-TR-000104"');
  expect(unwritable.statusCode).toBe(422);
  expect(again.statusCode).toBe(303);
  expect(await stateOf(server, filed)).toMatchObject({ registers: { population: "found", notary: "found" } });
  expect(server.logged.some((line) => line.includes("register-not-asked") && line.includes("TIMED_OUT"))).toBe(true);
});

test("a form with the id of another case's command isn't taken for done", async () => {
  // given
  const way = { regulation: "kostanay/school-enrolment", channel: "chancellery" } as const;
  const [first, second] = [await atAct(way, "register"), await atAct(way, "register")];
  const { browser } = await whoseTurn(server, first);
  const form = formOnPage((await browser.get(first.address)).body, "register");
  const command = form?.inputs.find(({ name }) => name === "command")?.value ?? "";
  await browser.post(`${first.address}/acts/register`, { command });

  // when
  const repeated = await browser.post(`${first.address}/acts/register`, { command });
  const { statusCode, body } = await browser.post(`${second.address}/acts/register`, { command });

  // then
  expect(repeated.statusCode).toBe(303);
  expect(statusCode).toBe(422);
  expect(body).toContain(rejectionTexts.kk.COMMAND_KNOWN);
  expect((await stateOf(server, second)).incomingNumber).toBeUndefined();
});

test("an application whose regulation was repealed meanwhile goes on under its edition", async () => {
  // given
  const filed = await atAct({ regulation: "kostanay/school-enrolment", channel: "chancellery" }, "resolve");

  // when
  await server.moveTo("2020-06-15T10:00+06:00");
  const acts = await clickThrough(server, filed);

  // then
  expect(acts).toEqual(["resolve", "draft", "sign", "issue"]);
  expect((await stateOf(server, filed)).outcome).toBe("result");
});
