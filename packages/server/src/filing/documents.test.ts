import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { answerAll, answersAbout, aPdf, attach, beginDraft } from "./testing/an-application.ts";

const server = await aServer({ configuration: { attachmentBytes: 1024 * 1024 } });
const kind = "birth-certificate-or-identity";

async function aDraft() {
  const aidana = await server.as("aidana");
  return { aidana, draft: await beginDraft(aidana) };
}

describe("a file", () => {
  test("is stored as it is and comes back as a download", async () => {
    // given
    const { aidana, draft } = await aDraft();

    // when
    await attach(aidana, draft, kind, { fileName: "туу туралы куәлік.pdf", validUntil: "01.09.2019" });
    const page = await aidana.get(`${draft}/documents`);
    const address = new RegExp(`href="(${draft}/documents/${kind}/[^"]+)"`).exec(page.body)?.[1] ?? "";
    const back = await aidana.get(address);

    // then
    expect(page.body).toContain("туу туралы куәлік.pdf");
    expect(page.body).toContain("2019 жылғы 1 қыркүйек");
    expect(back.rawPayload.equals(aPdf)).toBe(true);
    expect(back.headers["content-disposition"]).toMatch(/^attachment/);
    expect(back.headers["x-content-type-options"]).toBe("nosniff");
  });

  test("can be taken out again", async () => {
    // given
    const { aidana, draft } = await aDraft();
    await attach(aidana, draft, kind);
    const page = await aidana.get(`${draft}/documents`);
    const address = new RegExp(`action="(${draft}/documents/${kind}/[^"]+/remove)"`).exec(page.body)?.[1] ?? "";

    // when
    const removed = await aidana.post(address);
    const twice = await aidana.post(address);

    // then
    expect([removed.statusCode, twice.statusCode]).toEqual([303, 303]);
    expect((await aidana.get(`${draft}/documents`)).body).not.toContain("scan.pdf");
  });

  test.each([
    ["too large", { bytes: Buffer.concat([aPdf, Buffer.alloc(1024 * 1024)]) }, "Файл тым үлкен"],
    ["a program", { bytes: Buffer.from("MZ\u0090\u0000"), fileName: "photo.jpg" }, "Тек PDF, JPEG немесе PNG"],
    ["a page of script", { bytes: Buffer.from("<html><script>alert(1)</script>") }, "Тек PDF, JPEG немесе PNG"],
    ["empty", { bytes: Buffer.alloc(0) }, "Файл бос"],
    ["run out on no day", { validUntil: "31.02.2019" }, "30.09.2019 түрінде жазыңыз"],
  ])("that is %s isn't taken, and its field says so", async (_what, file, message) => {
    // given
    const { aidana, draft } = await aDraft();

    // when
    const refused = await attach(aidana, draft, kind, file);

    // then
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain(message);
    expect(refused.body).toMatch(new RegExp(`href="#${kind}-(file|valid-until)"`));
    expect((await aidana.get(`${draft}/documents`)).body).not.toContain(`/remove"`);
  });

  test("with a script for a name is harmless", async () => {
    // given
    const { aidana, draft } = await aDraft();

    // when
    await attach(aidana, draft, kind, { fileName: "<script>alert(1)<x>.pdf" });
    const { body } = await aidana.get(`${draft}/documents`);

    // then
    expect(body).toContain("_script_alert(1)_x_.pdf");
    expect(body).not.toContain("<script>alert");
  });

  test("of a kind that the application doesn't call for has no address", async () => {
    // given: nothing says that the child is a foreigner
    const { aidana, draft } = await aDraft();

    // when
    const refused = await attach(aidana, draft, "migration-document");

    // then
    expect(refused.statusCode).toBe(404);
  });
});

describe("a paper application", () => {
  const newPaper = "/workplace/applications/new";

  test("is entered by the chancellery for its own school, without an electronic signature", async () => {
    // given
    const aigul = await server.as("aigul");
    const draft = await beginDraft(aigul, newPaper, { regulation: "kostanay/school-enrolment" });
    const { school: _own, "actual-residence": _portalOnly, ...answers } = answersAbout(server);
    await answerAll(aigul, draft, {
      ...answers,
      "representative-iin": server.iinOf("aidana"),
      "representative-name": "Қасымова Айдана Нұрланқызы",
    });

    // when
    const withoutScan = await aigul.post(`${draft}/file-on-paper`);
    await attach(aigul, draft, "application-form");
    const filed = await aigul.post(`${draft}/file-on-paper`);
    const again = await aigul.post(`${draft}/file-on-paper`);

    // then
    expect(withoutScan.statusCode).toBe(422);
    expect(withoutScan.body).toContain("Қол қойылған өтініштің сканын тіркеңіз.");
    expect(filed.headers.location).toMatch(/^\/workplace\/cases\//);
    expect(again.headers.location).toBe(filed.headers.location);

    // then: the applicant has an account, so the case stands in the cabinet
    const cabinet = await (await server.as("aidana")).get("/cabinet");
    expect(cabinet.body).toContain(String(filed.headers.location).replace("/workplace", "/cabinet"));
  });

  test("isn't for those who don't sit in a chancellery", async () => {
    for (const person of ["aidana", "bolat", "dina"]) {
      const { statusCode } = await (await server.as(person)).post(newPaper);
      expect([person, statusCode]).toEqual([person, 403]);
    }
  });
});

describe("the address that a refused form stands at", () => {
  test.each([
    ["documents/photographs", "documents"],
    ["file", "sign"],
    ["file-on-paper", "check"],
  ])("%s leads back to the page %s when it is opened", async (posted, page) => {
    // given
    const { aidana, draft } = await aDraft();

    // when
    const { headers } = await aidana.get(`${draft}/${posted}`);

    // then
    expect(headers.location).toBe(`${draft}/${page}`);
  });
});
