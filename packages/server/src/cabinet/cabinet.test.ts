import { instant } from "@reglament/calendar";
import { verifyCms } from "@reglament/signature";
import { deliverNotice, leaseDueMessages, listAccessToCase } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { aFiledCase, type FiledCase } from "../workplace/testing/a-filed-case.ts";
import { actOnCase, bringTo, signAsHead } from "../workplace/testing/act-on-case.ts";

const server = await aServer();
const { pool } = server.services;

function ownAddress({ address }: FiledCase): string {
  return address.replace("/workplace/", "/cabinet/");
}

async function deliverNotices(): Promise<void> {
  for (const message of await leaseDueMessages(pool, 100, 60_000)) await deliverNotice(pool, message);
}

describe("the cabinet", () => {
  test("is empty but for a way to the services, before anything was filed", async () => {
    // when
    const { body } = await (await server.as("nadezhda")).get("/cabinet");

    // then
    expect(body).toContain("Сіз әлі өтініш берген жоқсыз.");
    expect(body).toContain("Аяқталмаған нобай жоқ.");
  });

  test("of an official shows no draft that she enters for others at the counter", async () => {
    // given
    const aigul = await server.as("aigul");
    await aigul.post("/workplace/applications/new", { regulation: "kostanay/school-enrolment" });

    // when
    const { body } = await aigul.get("/cabinet");

    // then
    expect(body).toContain("Аяқталмаған нобай жоқ.");
    expect((await aigul.get("/workplace/applications/new")).body).toContain("/drafts/");
  });

  test("shows the case with its state and deadline, and notices until the case was opened", async () => {
    // given
    const filed = await aFiledCase(server);
    await bringTo(server, filed, "resolution");
    await deliverNotices();
    const aidana = await server.as("aidana");

    // when
    const before = await aidana.get("/cabinet");
    await aidana.get(ownAddress(filed));
    const after = await aidana.get("/cabinet");

    // then
    expect(before.body).toContain(ownAddress(filed));
    expect(before.body).toContain("Өтінішіңіз қабылданып, тіркелді.");
    expect(before.body).toContain("Орындаушыны тағайындау");
    expect(after.body).not.toContain("Өтінішіңіз қабылданып, тіркелді.");
  });
});

describe("a case in the cabinet", () => {
  test("says whose turn it is, until when and why, what was filed and what happened", async () => {
    // given
    const filed = await aFiledCase(server);
    await bringTo(server, filed, "examination");

    // when
    const { body } = await (await server.as("aidana")).get(ownAddress(filed));

    // then
    expect(body).toContain("Құжаттарды қарау");
    expect(body).toContain("Мерзім қалай есептелді");
    expect(body).toContain("Нәтиже берілетін соңғы күн: 2019 жылғы 17 маусым, дүйсенбі.");
    expect(body).toContain("Қостанай, Жаңа Толқын көшесі, 12");
    expect(body).toContain("photographs.pdf");
    expect(body).toContain("Басшы жауапты орындаушыны тағайындады.");
  });

  test("gives the acceptance receipt once it was registered", async () => {
    // given
    const filed = await aFiledCase(server);
    const aidana = await server.as("aidana");
    const before = await aidana.get(`${ownAddress(filed)}/receipt`);

    // when
    await bringTo(server, filed, "resolution");
    const receipt = await aidana.get(`${ownAddress(filed)}/receipt`);

    // then
    expect(before.statusCode).toBe(404);
    expect(receipt.body).toMatch(/2019-0000\d\d/);
    expect(receipt.body).toContain(`href="${ownAddress(filed)}"`);
  });

  test("ends with the signed notice; its file and signature verify together", async () => {
    // given
    const filed = await aFiledCase(server);
    await bringTo(server, filed, "issue");
    const aidana = await server.as("aidana");
    const signedOnly = await aidana.get(ownAddress(filed));

    // when
    await actOnCase(await server.as("aigul"), filed, "issue", { "issue-form": "electronic" });
    const { body } = await aidana.get(ownAddress(filed));
    const document = await aidana.get(`${ownAddress(filed)}/result`);
    const cms = await aidana.get(`${ownAddress(filed)}/result.cms`);

    // then: what is signed but not issued isn't shown yet
    expect(signedOnly.body).not.toContain(`${ownAddress(filed)}/result`);
    expect(body).toContain("Қызмет көрсетілді, нәтиже берілді");
    expect(body).toContain("Жұмабеков Болат Серікұлы");
    expect(body).toContain("Қолтаңба тексерілді, ол жарамды.");
    const at = Date.parse("2019-06-10T04:00:00Z");
    const trust = await server.services.trustAt(server.region, instant("2019-06-10T10:00+06:00"));
    const { status } = verifyCms({ cms: cms.rawPayload, content: document.rawPayload, trust, at, use: "sign" });
    expect(status).toBe("valid");
  });

  test("that was turned away at intake names ground, clause, what is missing and what to do (cl. 4, 5(1))", async () => {
    // given
    const filed = await aFiledCase(server, { without: ["actual-residence"] });
    await actOnCase(await server.as("aigul"), filed, "refuse-intake", {
      "intake-ground": "incomplete-package",
      "missing-actual-residence": "yes",
    });

    // when
    const aidana = await server.as("aidana");
    const { body } = await aidana.get(ownAddress(filed));
    const receipt = await aidana.get(`${ownAddress(filed)}/receipt`);

    // then
    expect(body).toContain("Бас тарту негізі (5(1), 7(1)-тармақтар)");
    expect(body).toContain("Бала іс жүзінде қайда тұрады?");
    expect(body).toContain("Кемшілікті жойып, өтінішті қайта бере аласыз.");
    expect(receipt.statusCode).toBe(200);
  });

  test("that was refused shows the reasons in words, once the refusal was issued (cl. 5(3))", async () => {
    // given
    const filed = await aFiledCase(server);
    await bringTo(server, filed, "examination");
    await actOnCase(await server.as("dina"), filed, "propose-refusal", {
      "service-ground": "unreliable-documents",
      "unreliable-actual-residence": "yes",
      reasons: "Бұл мекенжайда мұндай үй жоқ.",
    });
    const aidana = await server.as("aidana");
    const proposed = await aidana.get(ownAddress(filed));
    await signAsHead(server, filed);
    await actOnCase(await server.as("aigul"), filed, "issue", { "issue-form": "electronic" });

    // when
    const { body } = await aidana.get(ownAddress(filed));

    // then: while it is only proposed, the head may still decide otherwise
    expect(proposed.body).not.toContain("Бас тарту");
    expect(proposed.body).not.toContain("бас тартудың");
    expect(body).toContain("Қызмет көрсетуден бас тартылды");
    expect(body).toContain("Бұл мекенжайда мұндай үй жоқ.");
  });

  test("is closed to other applicants and to officials who aren't its parties", async () => {
    // given
    const filed = await aFiledCase(server);

    // then
    for (const person of ["sergei", "aigul", "bolat", "galina"]) {
      const { statusCode } = await (await server.as(person)).get(ownAddress(filed));
      expect([person, statusCode]).toEqual([person, 403]);
    }
  });

  test("is read with an entry in the access log", async () => {
    // given
    const filed = await aFiledCase(server);

    // when
    await (await server.as("aidana")).get(ownAddress(filed));

    // then
    const log = await listAccessToCase(pool, server.region, filed.caseId);
    expect(log.map(({ purpose }) => purpose)).toContain("own-case");
  });
});
