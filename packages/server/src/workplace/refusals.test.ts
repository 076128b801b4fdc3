import { reasonText } from "@reglament/signature";
import { loadCase, readPersonal } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { rejectionTexts } from "../texts/rejections.ts";
import { signing } from "../texts/signing.ts";
import { readReasons } from "./reasons.ts";
import { aFiledCase, type FiledCase } from "./testing/a-filed-case.ts";
import { actOnCase, actsOffered, anOrder, bringTo, signAsHead } from "./testing/act-on-case.ts";

const server = await aServer();
const { pool, law } = server.services;
const edition = law.getEdition("kostanay/school-enrolment", "2019-01-01");

async function stateOf({ caseId }: FiledCase) {
  const loaded = await loadCase(pool, law.getEdition, server.region, caseId);
  if (loaded === undefined) throw new Error("the case isn't there");
  return loaded.case;
}

const residenceMissing = { "intake-ground": "incomplete-package", "missing-actual-residence": "yes" } as const;

describe("refusing acceptance (cl. 5(1), 7(1))", () => {
  test("for a missing item hands out a receipt with ground, clause and item", async () => {
    // given
    const filed = await aFiledCase(server, { without: ["actual-residence"] });
    const chancellery = await server.as("aigul");

    // when
    const answer = await actOnCase(chancellery, filed, "refuse-intake", residenceMissing);

    // then
    expect(answer.headers.location).toBe(`${filed.address}/receipt`);
    const { body } = await chancellery.get(`${filed.address}/receipt`);
    expect(body).toContain(edition.refusals.find(({ id }) => id === "incomplete-package")?.text.kk);
    expect(body).toContain("5(1), 7(1)-тармақ");
    expect(body).toContain(edition.questions.find(({ id }) => id === "actual-residence")?.label.kk);
    expect((await stateOf(filed)).outcome).toBe("intake-refused");
  });

  test("for nothing that is missing isn't carried out", async () => {
    // given
    const filed = await aFiledCase(server);

    // when
    const { statusCode, body } = await actOnCase(await server.as("aigul"), filed, "refuse-intake", residenceMissing);

    // then
    expect(statusCode).toBe(422);
    expect(body).toContain(rejectionTexts.kk.GROUND_NOT_SHOWN);
    expect((await stateOf(filed)).version).toBe(1);
  });

  test("can rest on a confirmed document, but not on an item that nobody has read in an act", async () => {
    // given
    const confirmed = await aFiledCase(server, { without: ["photographs"] });
    const unsourced = await aFiledCase(server, { without: ["child-birth-date"] });
    const chancellery = await server.as("aigul");

    // when
    const page = await chancellery.get(unsourced.address);
    const refused = await actOnCase(chancellery, unsourced, "refuse-intake", {
      "intake-ground": "incomplete-package",
      "missing-child-birth-date": "yes",
    });
    const accepted = await actOnCase(chancellery, confirmed, "refuse-intake", {
      "intake-ground": "incomplete-package",
      "missing-photographs": "yes",
    });

    // then
    expect(page.body).not.toContain("missing-child-birth-date");
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain(rejectionTexts.kk.GROUND_UNSOURCED);
    expect(accepted.statusCode).toBe(303);
  });

  test("for an expired document wants its last valid day, before the day of filing", async () => {
    // given
    const filed = await aFiledCase(server);
    const chancellery = await server.as("aigul");
    const expired = {
      "intake-ground": "expired-document",
      "expired-health-certificate-063": "yes",
    };

    // when
    const without = await actOnCase(chancellery, filed, "refuse-intake", expired);
    const stillValid = await actOnCase(chancellery, filed, "refuse-intake", {
      ...expired,
      "valid-until-health-certificate-063": "10.06.2019",
    });
    const ranOut = await actOnCase(chancellery, filed, "refuse-intake", {
      ...expired,
      "valid-until-health-certificate-063": "9.06.2019",
    });

    // then
    expect(without.statusCode).toBe(422);
    expect(stillValid.statusCode).toBe(422);
    expect(stillValid.body).toContain('value="10.06.2019"');
    expect(ranOut.statusCode).toBe(303);
    expect((await chancellery.get(`${filed.address}/receipt`)).body).toContain("09.06.2019");
  });
});

describe("refusing the service (cl. 5(3), 7(3))", () => {
  test("names ground, clause and reasons in a paper that the head signs", async () => {
    // given
    const filed = await aFiledCase(server);
    await bringTo(server, filed, "examination");
    const reasons = "Туу туралы куәліктегі тегі өтініштегі тегіне сәйкес келмейді.";

    // when
    const proposed = await actOnCase(await server.as("dina"), filed, "propose-refusal", {
      "service-ground": "unreliable-documents",
      "unreliable-birth-certificate-or-identity": "yes",
      reasons,
    });
    await signAsHead(server, filed);
    const chancellery = await server.as("aigul");
    await actOnCase(chancellery, filed, "issue", { "issue-form": "electronic" });

    // then
    expect(proposed.statusCode).toBe(303);
    const state = await stateOf(filed);
    expect(state).toMatchObject({
      outcome: "refusal",
      draft: { ground: "unreliable-documents", clause: "5(3), 7(3)" },
    });
    const { rows } = await server.owner.query<{ bytes: Uint8Array }>(
      "select bytes from personal where case_id = $1 and kind = 'reasons'",
      [filed.caseId],
    );
    expect(rows.map(({ bytes }) => readReasons(bytes))).toEqual([reasons]);
    const { body } = await chancellery.get(`${filed.address}/paper`);
    expect(body).toContain(reasons);
    expect(body).toContain("5(3), 7(3)-тармақтары");
  });

  test("keeps what was typed when something is left open, and lays the reasons apart as personal data", async () => {
    // given
    const filed = await aFiledCase(server);
    await bringTo(server, filed, "examination");

    // when
    const { statusCode, body } = await actOnCase(await server.as("dina"), filed, "propose-refusal", {
      "service-ground": "unreliable-documents",
      reasons: "Себебі жазылды.",
    });

    // then
    expect(statusCode).toBe(422);
    expect(body).toContain("Себебі жазылды.");
    expect(body).toContain("#unreliable-items");
    expect(await readPersonal(pool, server.region, (await stateOf(filed)).application.personalId)).toBeDefined();
  });
});

describe("an act is refused", () => {
  test("to the wrong role, to another office and to whoever isn't the appointed executor", async () => {
    // given
    const filed = await aFiledCase(server);
    const acting = async (person: string, act: string, fields = {}) =>
      (await actOnCase(await server.as(person), filed, act, fields)).statusCode;

    // when, then: intake is the chancellery's
    expect(await acting("bolat", "register")).toBe(403);
    expect(await acting("dina", "register")).toBe(403);
    expect(await acting("galina", "register")).toBe(403);
    expect(await acting("aidana", "register")).toBe(403);
    expect(await acting("aigul", "register")).toBe(303);

    // the resolution is the head's, and names somebody of the office
    expect(await acting("aigul", "resolve", { "resolve-executor": await server.idOf("dina") })).toBe(403);
    expect(await acting("bolat", "resolve", { "resolve-executor": await server.idOf("marat") })).toBe(422);
    expect(await acting("bolat", "resolve", { "resolve-executor": await server.idOf("dina") })).toBe(303);

    // the examination is the appointed executor's, not a colleague's
    expect(await acting("erlan", "draft", anOrder)).toBe(403);
    expect(await acting("bolat", "draft", anOrder)).toBe(403);
    expect(await acting("dina", "draft", anOrder)).toBe(303);

    // signing is the head's, the issue the chancellery's
    expect(await acting("dina", "sign")).toBe(403);
    expect(await acting("aigul", "issue", { "issue-form": "paper" })).toBe(409);
  });

  test("without a form for it: each official is offered exactly what is theirs now", async () => {
    // given
    const filed = await aFiledCase(server);
    await bringTo(server, filed, "examination");
    const offered = async (person: string) => actsOffered((await (await server.as(person)).get(filed.address)).body);

    // then
    expect(await offered("dina")).toEqual(["draft", "propose-refusal"]);
    expect(await offered("erlan")).toEqual([]);
    expect(await offered("bolat")).toEqual([]);
    expect(await offered("aigul")).toEqual([]);
  });
});

describe("the head's signature", () => {
  test("must be made with the head's own certificate, for signing, over the prepared bytes", async () => {
    // given
    const filed = await aFiledCase(server);
    await bringTo(server, filed, "signing");

    // when
    const nothing = await actOnCase(await server.as("bolat"), filed, "sign", { cms: "" });
    const anothers = await signAsHead(server, filed, { by: "saule" });
    const authentication = await signAsHead(server, filed, { use: "authenticate" });
    const otherBytes = await actOnCase(await server.as("bolat"), filed, "sign", {
      cms: Buffer.from(server.sign("bolat", new TextEncoder().encode("{}"))).toString("base64"),
    });
    const document = (await (await server.as("bolat")).get(`${filed.address}/draft`)).rawPayload;
    const enclosing = await actOnCase(await server.as("bolat"), filed, "sign", {
      cms: Buffer.from(server.sign("bolat", document, "sign", "enclosing")).toString("base64"),
    });
    const own = await signAsHead(server, filed);

    // then
    for (const refused of [nothing, anothers, authentication, otherBytes, enclosing])
      expect(refused.statusCode).toBe(422);
    expect(anothers.body).toContain(signing.kk.otherIin);
    expect(otherBytes.body).toContain(reasonText("CONTENT_DIFFERS", "kk"));
    expect(enclosing.body).toContain(signing.kk.enclosed);
    expect(own.statusCode).toBe(303);
  });
});
