import { randomUUID } from "node:crypto";
import { makeDraft } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { MOST_FILES, mostDrafts } from "./limits.tsx";
import { attach, beginDraft, service } from "./testing/an-application.ts";

const server = await aServer();
const kind = "birth-certificate-or-identity";

describe("an applicant", () => {
  test("attaches so many files to a draft and no more, and may take one out for another", async () => {
    // given
    const aidana = await server.as("aidana");
    const draft = await beginDraft(aidana);
    for (let files = 0; files < MOST_FILES; files += 1) await attach(aidana, draft, kind);

    // when
    const refused = await attach(aidana, draft, kind, { fileName: "one-too-many.pdf" });

    // then
    const page = await aidana.get(`${draft}/documents`);
    expect(refused.statusCode).toBe(409);
    expect(refused.body).toContain(`href="${draft}/documents"`);
    expect(page.body).not.toContain("one-too-many");
    const remove = /action="([^"]+\/remove)"/.exec(page.body)?.[1] ?? "";
    await aidana.post(remove);
    expect((await attach(aidana, draft, kind)).statusCode).toBe(303);
  });

  test("has so many drafts unfinished at a time", async () => {
    // given
    const sergei = await server.as("sergei");
    const personId = await server.idOf("sergei");
    for (let drafts = 0; drafts < mostDrafts("portal"); drafts += 1) {
      await makeDraft(server.services.pool, {
        region: server.region,
        draftId: randomUUID(),
        personId,
        regulation: "kostanay/school-enrolment",
        edition: "2019-01-01",
        channel: "portal",
        answers: {},
        madeAt: server.legalNow(),
      });
    }

    // when
    const refused = await sergei.post(`${service}/apply`);

    // then
    expect(refused.statusCode).toBe(409);
    expect(refused.body).toContain(`href="${service}/apply"`);
  });
});

describe("an upload", () => {
  test("that breaks off is the sender's mistake and leaves nothing behind", async () => {
    // given
    const aidana = await server.as("aidana");
    const draft = await beginDraft(aidana);
    const head = `--b\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n${aidana.formToken()}\r\n`;
    const file = `--b\r\nContent-Disposition: form-data; name="f"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7 and then`;

    // when
    const type = { "content-type": "multipart/form-data; boundary=b" };
    const response = await aidana.send("POST", `${draft}/documents/${kind}`, type, head + file);

    // then
    expect(response.statusCode).toBe(400);
    expect((await server.owner.query("select from attachment where file_name = 'a.pdf'")).rowCount).toBe(0);
  });
});
