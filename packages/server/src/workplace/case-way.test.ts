import { plainDate } from "@reglament/calendar";
import {
  employ,
  findDocument,
  listDocuments,
  listNotices,
  listSignatures,
  loadCase,
  verifyChain,
} from "@reglament/store";
import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { csrfIn } from "../testing/test-browser.ts";
import { deadlines } from "../texts/deadlines.ts";
import { frame } from "../texts/frame.ts";
import { workplace } from "../texts/workplace.ts";
import { workplaceActs } from "../texts/workplace-acts.ts";
import { readResultDocument } from "./result-document.ts";
import { aFiledCase } from "./testing/a-filed-case.ts";
import { actOnCase, actsOffered, anOrder, bringTo, hiddenFields, signAsHead } from "./testing/act-on-case.ts";

const server = await aServer();
const { pool, law } = server.services;

async function stateOf(caseId: string) {
  const loaded = await loadCase(pool, law.getEdition, server.region, caseId);
  if (loaded === undefined) throw new Error("the case isn't there");
  return loaded.case;
}

describe("a case's way", () => {
  test("leads from registration to the signed notice, each act by the one whose turn it is (cl. 5, 7)", async () => {
    // given
    const filed = await aFiledCase(server);
    const [chancellery, head, executor] = [await server.as("aigul"), await server.as("bolat"), await server.as("dina")];

    // when
    const opened = await chancellery.get(filed.address);
    const registered = await actOnCase(chancellery, filed, "register");
    const resolved = await actOnCase(head, filed, "resolve", { "resolve-executor": await server.idOf("dina") });
    const drafted = await actOnCase(executor, filed, "draft", anOrder);
    const signed = await signAsHead(server, filed);
    const issued = await actOnCase(chancellery, filed, "issue", { "issue-form": "electronic" });

    // then
    expect(opened.statusCode).toBe(200);
    expect(actsOffered(opened.body)).toEqual(["register", "refuse-intake"]);
    for (const answer of [registered, resolved, drafted, signed, issued]) {
      expect(answer.statusCode).toBe(303);
      expect(answer.headers.location).toBe(filed.address);
    }
    const state = await stateOf(filed.caseId);
    expect(state).toMatchObject({ outcome: "result", incomingNumber: "2019-000001" });
    expect(state.steps.map(({ step }) => step)).toEqual(["intake", "resolution", "examination", "signing", "issue"]);
    expect(await verifyChain(pool, server.region, filed.caseId)).toBe(true);

    // and the signed bytes are the notice, in both official languages
    const [listed] = await listDocuments(pool, server.region, filed.caseId);
    const document = await findDocument(pool, server.region, listed?.documentId ?? "");
    const read = readResultDocument(document?.bytes ?? new Uint8Array());
    expect(read).toMatchObject({ product: "enrolment-notice", number: "45-о", date: "2019-06-12", outcome: "result" });
    expect(read.paragraphs.kk.join(" ")).toContain("Қасымов Әлихан Арманұлы");
    expect(read.paragraphs.ru.join(" ")).toContain("1 класс «А»");
    expect(await listSignatures(pool, server.region, listed?.documentId ?? "")).toHaveLength(1);
  });

  test("is told on the page: application, documents, signature, deadlines, history", async () => {
    // given
    const filed = await aFiledCase(server);

    // when
    const { body } = await (await server.as("aigul")).get(filed.address);

    // then
    expect(body).toContain("Қостанай, Жаңа Толқын көшесі, 12");
    expect(body).toContain("photographs.pdf");
    expect(body).toContain(workplace.kk.verdicts.valid);
    expect(body).toContain(deadlines.kk.explain);
    expect(body).toContain("Өтініш портал арқылы берілді.");
  });

  test("gives the acceptance receipt with the incoming number", async () => {
    // given
    const filed = await aFiledCase(server);
    const chancellery = await server.as("aigul");
    const before = await chancellery.get(`${filed.address}/receipt`);
    await actOnCase(chancellery, filed, "register");

    // when
    const { statusCode, body } = await chancellery.get(`${filed.address}/receipt`);

    // then
    expect(before.statusCode).toBe(404);
    expect(statusCode).toBe(200);
    expect(body).toContain((await stateOf(filed.caseId)).incomingNumber);
    expect(body).toContain("Сәрсенова Айгүл Маратқызы");
  });

  test("gives an attachment back byte for byte, to the office of the case only", async () => {
    // given
    const filed = await aFiledCase(server);
    const chancellery = await server.as("aigul");
    const { body } = await chancellery.get(filed.address);
    const address = /href="([^"]*\/attachments\/[^"]*)"/.exec(body)?.[1] ?? "";

    // when
    const own = await chancellery.get(address);
    const other = await (await server.as("galina")).get(address);

    // then
    expect(own.body).toMatch(/^%PDF-1\.4 /);
    expect(own.headers["content-disposition"]).toContain("attachment");
    expect(other.statusCode).toBe(403);
  });

  test("of a paper application ends in an order, handed over on paper (cl. 3)", async () => {
    // given
    const filed = await aFiledCase(server, { channel: "chancellery" });
    await bringTo(server, filed, "issue");
    const chancellery = await server.as("aigul");
    const paper = await chancellery.get(`${filed.address}/paper`);

    // when
    const issued = await actOnCase(chancellery, filed, "issue", { "issue-form": "paper" });

    // then
    expect(paper.body).toContain("45-о");
    expect(paper.body).toContain("Жұмабеков Болат Серікұлы");
    expect(issued.statusCode).toBe(303);
    expect((await stateOf(filed.caseId)).draft?.document.product).toBe("enrolment-order");
  });
});

describe("two at once", () => {
  test("a form sent twice is carried out once and answered alike", async () => {
    // given
    const filed = await aFiledCase(server);
    const chancellery = await server.as("aigul");
    const fields = hiddenFields((await chancellery.get(filed.address)).body, "register");

    // when
    const answers = await Promise.all([
      chancellery.post(`${filed.address}/acts/register`, fields),
      chancellery.post(`${filed.address}/acts/register`, fields),
    ]);
    const later = await chancellery.post(`${filed.address}/acts/register`, fields);

    // then
    for (const answer of [...answers, later]) expect(answer.headers.location).toBe(filed.address);
    expect((await stateOf(filed.caseId)).version).toBe(2);
  });

  test("of two officials in the same moment one acts, the other is told", async () => {
    // given
    const filed = await aFiledCase(server);
    await bringTo(server, filed, "resolution");
    await employ(pool, server.region, {
      officeId: "school-7",
      personId: await server.idOf("saule"),
      role: "head",
      validFrom: plainDate("2019-01-01"),
    });
    const [one, other] = [await server.as("bolat"), await server.as("saule")];
    const [fieldsOfOne, fieldsOfOther] = [
      hiddenFields((await one.get(filed.address)).body, "resolve"),
      hiddenFields((await other.get(filed.address)).body, "resolve"),
    ];

    // when
    const answers = await Promise.all([
      one.post(`${filed.address}/acts/resolve`, { ...fieldsOfOne, "resolve-executor": await server.idOf("dina") }),
      other.post(`${filed.address}/acts/resolve`, { ...fieldsOfOther, "resolve-executor": await server.idOf("erlan") }),
    ]);

    // then
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([303, 409]));
    const told = answers.find(({ statusCode }) => statusCode === 409)?.body ?? "";
    expect(told).toContain("Жауапты орындаушы тағайындалды:");
    expect(told).toContain(workplaceActs.kk.typed);
    expect((await stateOf(filed.caseId)).version).toBe(3);
  });

  test("the later of two officials learns what happened meanwhile, and what was typed is still there", async () => {
    // given
    const filed = await aFiledCase(server);
    await bringTo(server, filed, "examination");
    const first = await server.as("dina");
    const second = await server.as("dina");
    const stale = hiddenFields((await second.get(filed.address)).body, "propose-refusal");
    await actOnCase(first, filed, "draft", anOrder);

    // when
    const { statusCode, body } = await second.post(`${filed.address}/acts/propose-refusal`, {
      ...stale,
      "service-ground": "unreliable-documents",
      "unreliable-actual-residence": "yes",
      reasons: "Мекенжай расталмады.",
    });

    // then
    expect(statusCode).toBe(409);
    expect(body).toContain("Құжат дайындалды:");
    expect(body).toContain("Мекенжай расталмады.");
    expect((await stateOf(filed.caseId)).draft?.kind).toBe("result");
  });
});

test("what was typed when the session ended is there again after signing in", async () => {
  // given
  const filed = await aFiledCase(server);
  await bringTo(server, filed, "examination");
  const executor = await server.as("dina");
  const fields = hiddenFields((await executor.get(filed.address)).body, "propose-refusal");
  executor.loseSession();

  // when
  const lost = await executor.post(`${filed.address}/acts/propose-refusal`, {
    ...fields,
    "service-ground": "unreliable-documents",
    "unreliable-photographs": "yes",
    reasons: "Суреттегі бала басқа.",
  });
  const signIn = await executor.get(String(lost.headers.location));
  const signedIn = await executor.post("/sign-in", {
    csrf: csrfIn(signIn.body),
    iin: server.iinOf("dina"),
    password: "training-dina",
    return: `${filed.address}/acts/propose-refusal`,
  });
  const { body } = await executor.get(String(signedIn.headers.location));

  // then
  expect(lost.headers.location).toContain("/sign-in?return=");
  expect(body).toContain("Суреттегі бала басқа.");
  expect(body).toContain(frame.kk.keptTitle);
  expect(body).toMatch(/name="unreliable-photographs"[^>]*checked|checked[^>]*name="unreliable-photographs"/);
});

describe("the worklist", () => {
  test("shows what waits for the official, apart from the office's other cases", async () => {
    // given
    const filed = await aFiledCase(server, { office: "gymnasium-21" });

    // when
    const chancellery = await (await server.as("galina")).get("/workplace");
    const head = await (await server.as("saule")).get("/workplace");
    const stranger = await (await server.as("viktor")).get("/workplace");

    // then
    const mine = (body: string) =>
      body.slice(body.indexOf(workplace.kk.viewTitle.waiting), body.indexOf(workplace.kk.others));
    expect(mine(chancellery.body)).toContain(filed.address);
    expect(mine(head.body)).not.toContain(filed.address);
    expect(head.body).toContain(filed.address);
    expect(stranger.body).not.toContain(filed.address);
    expect(stranger.body).toContain(workplace.kk.viewEmpty.waiting);
  });

  test("tells applications without a number apart by when they were filed", async () => {
    // given
    const chancellery = await server.as("galina");
    const filed = await aFiledCase(server, { office: "gymnasium-21" });
    server.passMs(5 * 60_000);
    const later = await aFiledCase(server, { office: "gymnasium-21" });

    // when
    const { body } = await chancellery.get("/workplace");

    // then
    const nameOf = ({ address }: { readonly address: string }) =>
      new RegExp(`href="${address}">(?<name>[^<]*)<`).exec(body)?.groups?.["name"];
    expect(nameOf(filed)).toContain("2019 жылғы 10 маусым");
    expect(nameOf(later)).toContain("2019 жылғы 10 маусым");
    expect(nameOf(filed)).not.toBe(nameOf(later));
  });

  test("says when a deadline has passed, which nobody had to write down (cl. 5(1): 5 minutes)", async () => {
    // given
    const filed = await aFiledCase(server, { office: "lyceum-34" });
    const chancellery = await server.as("zhanna");
    const before = await chancellery.get("/workplace");

    // when
    server.passMs(10 * 60_000);
    const after = await chancellery.get("/workplace");

    // then
    expect(before.body).toContain(filed.address);
    expect(before.body).not.toContain(workplace.kk.late);
    expect(after.body).toContain(workplace.kk.late);
  });
});

test("reading a case is noted in the access log before it is shown", async () => {
  // given
  const filed = await aFiledCase(server);
  const person = await server.idOf("aigul");

  // when
  await (await server.as("aigul")).get(filed.address);

  // then
  const { rows } = await server.owner.query<{ purpose: string; person_id: string }>(
    "select purpose, person_id from access_log where subject_case = $1",
    [filed.caseId],
  );
  expect(rows).toContainEqual({ purpose: "case-page", person_id: person });
  expect(await listNotices(pool, person)).toEqual([]);
});
