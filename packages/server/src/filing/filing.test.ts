import { cmsBytes } from "@reglament/signature";
import { listCasesOfPerson, listSignatures, loadCase, readPersonal, verifyChain } from "@reglament/store";
import { describe, expect, test, vi } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { csrfIn } from "../testing/test-browser.ts";
import { readApplicationRecord } from "./application-record.ts";
import {
  aDraftToSign,
  answerAll,
  answersAbout,
  asField,
  attach,
  beginDraft,
  service,
} from "./testing/an-application.ts";
import { anAuthority } from "./testing/an-authority.ts";

const server = await aServer();
const authority = anAuthority(server.services);
const { pool, law } = server.services;

async function theCase(location: string) {
  const caseId = location.split("/").at(-1) ?? "";
  const loaded = await loadCase(pool, law.getEdition, server.region, caseId);
  if (loaded === undefined) throw new Error("there is no case");
  return { caseId, ...loaded };
}

describe("applying over the portal", () => {
  test("leads from the service to the signed case", async () => {
    // given
    const aidana = await server.as("aidana");
    const draft = await beginDraft(aidana);
    await answerAll(aidana, draft, answersAbout(server));
    const attached = await attach(aidana, draft, "health-certificate-026", { validUntil: "30.09.2019" });
    expect(attached.headers.location).toBe(`${draft}/documents`);
    const sign = await aidana.get(`${draft}/sign`);
    expect(sign.body).toContain(server.iinOf("aidana"));
    const bytes = (await aidana.get(`${draft}/bytes`)).rawPayload;

    // when
    const cms = authority.sign({ iin: server.iinOf("aidana") }, bytes);
    const filed = await aidana.post(`${draft}/file`, asField(cms));

    // then: the case holds facts and hashes, the person's own words lie apart
    expect(filed.statusCode).toBe(303);
    expect(filed.headers.location).toMatch(/^\/cabinet\/cases\//);
    const { caseId, case: state } = await theCase(String(filed.headers.location));
    expect(state).toMatchObject({ channel: "portal", office: "school-7", regulation: "kostanay/school-enrolment" });
    expect(state.facts).toMatchObject({ class: "1", "kind-of-study": "full-time" });
    expect(JSON.stringify(state)).not.toContain("Әлихан");
    expect(await verifyChain(pool, server.region, caseId)).toBe(true);

    // then: exactly the signed bytes are kept, and they name draft, region, edition and all four parties
    const personal = await readPersonal(pool, server.region, state.application.personalId);
    expect(Buffer.from(personal?.bytes ?? []).equals(bytes)).toBe(true);
    const record = readApplicationRecord(bytes);
    expect(record).toMatchObject({ region: server.region, draft: draft.split("/").at(-1), edition: "2019-01-01" });
    expect(record.parties.signer.iin).toBe(server.iinOf("aidana"));
    expect(record.parties.child.iin).toBe(server.iinOf("alikhan"));
    expect(record.attachments).toMatchObject([{ kind: "health-certificate-026", validUntil: "2019-09-30" }]);
    const signatures = await listSignatures(pool, server.region, state.application.personalId);
    expect(signatures).toHaveLength(1);
    expect(cmsBytes(signatures[0]?.cms ?? new Uint8Array())).toEqual(new Uint8Array(cms));
  });

  test("by file, without script, works as well", async () => {
    // given
    const aidana = await server.as("aidana");
    const { draft, bytes } = await aDraftToSign(server, aidana);

    // when
    const cms = authority.sign({ iin: server.iinOf("aidana") }, bytes);
    const file = { field: "cmsFile", fileName: "a.cms", mediaType: "application/octet-stream", bytes: cms };
    const filed = await aidana.upload(`${draft}/file`, {}, file);

    // then
    expect(filed.headers.location).toMatch(/^\/cabinet\/cases\//);
  });

  test("sent twice, at once or later, makes one case", async () => {
    // given
    const sergei = await server.as("sergei");
    const draft = await beginDraft(sergei);
    await answerAll(
      sergei,
      draft,
      answersAbout(server, { "child-iin": server.iinOf("polina"), "child-birth-date": "02.04.2012" }),
    );
    await sergei.get(`${draft}/sign`);
    const bytes = (await sergei.get(`${draft}/bytes`)).rawPayload;
    const form = asField(authority.sign({ iin: server.iinOf("sergei") }, bytes));

    // when
    const answers = await Promise.all([1, 2, 3].map(() => sergei.post(`${draft}/file`, form)));
    const later = await sergei.post(`${draft}/file`, form);
    const reloaded = await sergei.get(`${draft}/sign`);

    // then
    const addresses = new Set([...answers, later, reloaded].map(({ headers }) => headers.location));
    expect(addresses.size).toBe(1);
    expect(await listCasesOfPerson(pool, await server.idOf("sergei"))).toHaveLength(1);
  });

  test("sent twice leads to the case, also when the other sending takes the documents over while this one reads them", async () => {
    // given: a case, and somebody whose draft is about to become it
    const sergei = await server.as("sergei");
    const other = await aDraftToSign(server, sergei);
    const otherForm = asField(authority.sign({ iin: server.iinOf("sergei") }, other.bytes));
    const { caseId } = await theCase(String((await sergei.post(`${other.draft}/file`, otherForm)).headers.location));
    const aidana = await server.as("aidana");
    const { draft, bytes } = await aDraftToSign(server, aidana);
    const draftId = draft.split("/").at(-1);
    const isReading = `select from pg_locks l join pg_database d on d.oid = l.database
      where d.datname = current_database() and not granted and relation = 'attachment'::regclass`;

    // when
    const owner = await server.owner.connect();
    await owner.query("begin");
    await owner.query("lock table attachment in access exclusive mode");
    const sending = aidana.post(`${draft}/file`, asField(authority.sign({ iin: server.iinOf("aidana") }, bytes)));
    await vi.waitFor(async () => expect((await owner.query(isReading)).rowCount).toBeGreaterThan(0), 10_000);
    await owner.query("update attachment set case_id = $2, draft_id = null where draft_id = $1", [draftId, caseId]);
    await owner.query("update draft set filed_case = $2, answers = '{}', signing_bytes = null where draft_id = $1", [
      draftId,
      caseId,
    ]);
    await owner.query("commit");
    owner.release();

    // then
    expect((await sending).headers.location).toBe(`/cabinet/cases/${server.region}/${caseId}`);
  });

  test("warns of what is missing with its clause, and lets it be filed all the same (cl. 4)", async () => {
    // given
    const aidana = await server.as("aidana");
    const draft = await beginDraft(aidana);
    await answerAll(aidana, draft, answersAbout(server, { "actual-residence": "" }));

    // when
    const check = await aidana.get(`${draft}/check`);

    // then
    expect(check.body).toContain("Бала іс жүзінде қайда тұрады? (№ 285, 2016 жылғы 21 маусым, 4-тармақ)");
    expect(check.body).toContain("Баланың 3×4 см екі фотосуреті");
    expect(check.body).toContain(`href="${draft}/sign"`);
  });

  test("shows in advance that filing is possible, and each question with what was answered", async () => {
    // given
    const aidana = await server.as("aidana");

    // when
    const apply = await aidana.get(`${service}/apply`);
    const draft = await beginDraft(aidana);
    await answerAll(aidana, draft, { "child-birth-date": "14.8.2012" });
    const question = await aidana.get(`${draft}/questions/child-birth-date`);

    // then
    expect(apply.body).toContain("Бүгін өтініш беруге болады.");
    expect(question.body).toContain('value="14.08.2012"');
  });

  test("takes the representative from the account: neither asked nor to be slipped in", async () => {
    // given
    const aidana = await server.as("aidana");
    const draft = await beginDraft(aidana);

    // when
    const slipped = await aidana.post(`${draft}/questions/representative-iin`, {
      "representative-iin": server.iinOf("sergei"),
    });
    const shown = await aidana.get(`${draft}/questions/representative-kind`);

    // then
    expect(slipped.statusCode).toBe(404);
    expect(shown.body).toContain(server.iinOf("aidana"));
  });
});

describe("a wrong answer", () => {
  test.each([
    ["child-iin", "12345", "ЖСН он екі цифрдан тұрады."],
    ["child-iin", "120814700201", "бір цифры қате терілген"],
    ["child-birth-date", "31.02.2012", "Күнтізбеде мұндай күн жоқ."],
    ["class", "12", "Көрсетілген нұсқалардың бірін таңдаңыз."],
    ["school", "school-99", "Тізімдегі мекемелердің бірін таңдаңыз."],
    ["child-name", "1", "Тегі мен атында әріп"],
    ["phone", "12", "Телефон нөмірін"],
  ])("to %s (%j) is refused at its field, and what was typed stays", async (question, typed, message) => {
    // given
    const aidana = await server.as("aidana");
    const draft = await beginDraft(aidana);

    // when
    const refused = await aidana.post(`${draft}/questions/${question}`, { [question]: typed });

    // then
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain(message);
    expect(refused.body).toContain(`href="#${question}"`);
    expect(refused.body).toContain(`id="${question}-error"`);
    const isChosen = ["class", "school"].includes(question);
    expect(refused.body.includes(`value="${typed}"`)).toBe(!isChosen);
  });

  test("is a date of birth that the IIN contradicts", async () => {
    // given
    const aidana = await server.as("aidana");
    const draft = await beginDraft(aidana);
    await answerAll(aidana, draft, { "child-iin": server.iinOf("alikhan") });

    // when
    const refused = await aidana.post(`${draft}/questions/child-birth-date`, { "child-birth-date": "15.08.2012" });

    // then
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain("ЖСН мен туған күн бір-біріне сәйкес келмейді");
    expect(refused.body).toContain(`href="${draft}/questions/child-iin"`);
  });

  test("typed markup is shown as text", async () => {
    // given
    const aidana = await server.as("aidana");
    const draft = await beginDraft(aidana);

    // when
    const refused = await aidana.post(`${draft}/questions/child-name`, { "child-name": '"><script>alert(1)</script>' });

    // then
    expect(refused.statusCode).toBe(422);
    expect(refused.body).not.toContain("<script>alert");
  });
});

describe("an answer that filing needs", () => {
  test("left open is asked for again, also on the check page", async () => {
    // given
    const aidana = await server.as("aidana");
    const draft = await beginDraft(aidana);

    // when
    const refused = await aidana.post(`${draft}/questions/school`, {});
    const check = await aidana.get(`${draft}/check`);
    const sign = await aidana.get(`${draft}/sign`);

    // then
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain("Бұл сұраққа жауап беріңіз.");
    expect(check.body).toContain("Бұл жауаптарсыз өтініш жіберілмейді");
    expect(sign.headers.location).toBe(`${draft}/check`);
  });
});

describe("a session that ended in the middle of the form", () => {
  test("loses nothing: after signing in, what was typed is there", async () => {
    // given
    const aidana = await server.as("aidana");
    const draft = await beginDraft(aidana);
    aidana.loseSession();

    // when
    const typed = await aidana.post(`${draft}/questions/child-name`, { "child-name": "Қасымов Әлихан" });
    expect(typed.headers.location).toMatch(/^\/sign-in\?return=/);
    const signIn = await aidana.get(String(typed.headers.location));
    const signedIn = await aidana.post("/sign-in", {
      csrf: csrfIn(signIn.body),
      iin: server.iinOf("aidana"),
      password: "training-aidana",
      return: `${draft}/questions/child-name`,
    });
    const again = await aidana.get(String(signedIn.headers.location));

    // then
    expect(again.statusCode).toBe(200);
    expect(again.body).toContain('value="Қасымов Әлихан"');
  });
});

describe("somebody else's draft", () => {
  test.each(["check", "documents", "sign", "bytes", "questions/school"])("shows nobody its page %s", async (page) => {
    // given
    const draft = await beginDraft(await server.as("aidana"));

    // when
    const { statusCode } = await (await server.as("sergei")).get(`${draft}/${page}`);

    // then
    expect(statusCode).toBe(403);
  });
});
