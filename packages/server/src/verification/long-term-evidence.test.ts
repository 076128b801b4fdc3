/** From a filed application to its result, with the training authority over HTTP; and what is left when it is gone. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { decodePem, readEvidence, type Trust, verifyCms } from "@reglament/signature";
import { listSignatures, loadCase, readPersonal, type StoredSignature } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { checkWaitingSignatures } from "../background/check-waiting-signatures.ts";
import { aDraftToSign, asField } from "../filing/testing/an-application.ts";
import { questionAgain, settledSignatures } from "../signature-evidence.ts";
import { aServer } from "../testing/a-server.ts";
import { filingRequest } from "../texts/filing-request.ts";
import { verification } from "../texts/verification.ts";
import { aTrainingAuthority } from "../training/testing/a-training-authority.ts";
import { workplaceCaseAddress } from "../workplace/addresses.ts";
import { actOnCase, anOrder } from "../workplace/testing/act-on-case.ts";

const server = await aServer();
const authority = await aTrainingAuthority();
Object.assign(server.services, await authority.servicesFor(server.services));
const { pool, law } = server.services;

const rootPem = await readFile(join(authority.folder, "anchors", "gost-root.pem"), "utf8");
const rsaPem = await readFile(join(authority.folder, "anchors", "rsa-root.pem"), "utf8");
/** What is left in ten years: the roots, and nobody to ask. */
const rootsAlone: Trust = {
  anchors: [...decodePem(rootPem), ...decodePem(rsaPem)].map(({ der }) => der),
  intermediates: [],
  crls: [],
};

/** Files an application of Aidana's over the pages. */
async function file() {
  const aidana = await server.as("aidana");
  const { draft, bytes } = await aDraftToSign(server, aidana);
  const cms = await authority.sign("aidana", bytes, server.legalNow());
  return { aidana, draft, cms, answer: await aidana.post(`${draft}/file`, asField(cms)) };
}

async function filedCase() {
  const { answer } = await file();
  const caseId = /\/cabinet\/cases\/[^/]+\/([^/?]+)/.exec(String(answer.headers.location))?.[1] ?? "";
  expect([answer.statusCode, caseId === ""]).toEqual([303, false]);
  return { caseId, address: workplaceCaseAddress({ region: server.region, caseId }) };
}

/** Brings a case to its signed result. */
async function signedResult(filed: Awaited<ReturnType<typeof filedCase>>) {
  await actOnCase(await server.as("aigul"), filed, "register");
  await actOnCase(await server.as("bolat"), filed, "resolve", { "resolve-executor": await server.idOf("dina") });
  await actOnCase(await server.as("dina"), filed, "draft", { ...anOrder });
  const head = await server.as("bolat");
  const { rawPayload } = await head.get(`${filed.address}/draft`);
  const cms = await authority.sign("bolat", rawPayload, server.legalNow());
  return { content: rawPayload, answer: await actOnCase(head, filed, "sign", asField(cms)) };
}

function again(signature: StoredSignature | undefined, content: Uint8Array) {
  if (signature === undefined) throw new Error("there is no signature");
  return verifyCms(questionAgain(signature, content, rootsAlone));
}

describe("with everything gone but the roots", () => {
  test("application and result are still valid, and each says when it was stamped", async () => {
    // given
    const filed = await filedCase();
    const { content, answer } = await signedResult(filed);
    expect(answer.statusCode).toBe(303);
    const loaded = await loadCase(pool, law.getEdition, server.region, filed.caseId);
    const { personalId = "" } = loaded?.case.application ?? {};
    const { documentId = "" } = loaded?.case.signed?.document ?? {};
    const personal = await readPersonal(pool, server.region, personalId);

    // when
    const [application] = await listSignatures(pool, server.region, personalId);
    const [result] = await listSignatures(pool, server.region, documentId);
    const ofApplication = again(application, personal?.bytes ?? new Uint8Array());
    const ofResult = again(result, content);

    // then
    expect([ofApplication.status, ofResult.status]).toEqual(["valid", "valid"]);
    expect(ofApplication.stampedAt).toBeGreaterThan(server.legalNow() - 60_000);
    // the result is a CAdES-T: the stamp is inside, so nothing need lie beside it
    expect(ofResult.stampedAt).toBeGreaterThan(server.legalNow() - 60_000);
    expect(readEvidence(result?.evidence ?? new Uint8Array()).timeStamps).toEqual([]);
    expect(readEvidence(application?.evidence ?? new Uint8Array()).timeStamps).toHaveLength(1);
  });

  test("a stored signature isn't asked about again", async () => {
    // given
    const filed = await filedCase();
    const before = server.logged.length;
    await authority.stop();

    // when: the case's page judges the application's signature
    const { body } = await (await server.as("aigul")).get(filed.address);
    await authority.start();

    // then
    expect(body).toContain("Қасымова Айдана");
    expect(server.logged.slice(before)).toEqual([]);
  });
});

describe("when the authority is away", () => {
  test("no result is signed without its time stamp", async () => {
    // given lists that are at hand, but nobody who stamps
    const filed = await filedCase();
    await authority.stop();

    // when
    const { answer } = await signedResult(filed);

    // then
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(verification.kk.noTimeStamp);
    await authority.start();
  });

  test("an application is received with its time, and its signature confirmed when the authority is back", async () => {
    // given: the lists at hand have run out
    await authority.stop();
    await server.moveTo("2019-06-24T10:00+06:00");

    // when
    const { aidana, draft, answer } = await file();
    const page = await aidana.get(`${draft}/received`);
    await checkWaitingSignatures(server.services, () => false);
    const stillAway = await aidana.get(`${draft}/received`);

    // then
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `${draft}/received`]);
    expect(page.body).toContain(filingRequest.kk.receivedTitle);
    expect(stillAway.statusCode).toBe(200);
    expect((await server.anonymous().get("/health")).json()).toMatchObject({
      status: "ok",
      signatures: { revocation: "stale" },
    });

    // and when it is back, the signature is good as of its receipt, for good
    await authority.start();
    server.passMs(120_000);
    await checkWaitingSignatures(server.services, () => false);
    const settled = await aidana.get(`${draft}/received`);
    const caseId = /\/cabinet\/cases\/[^/]+\/([^/?]+)/.exec(String(settled.headers.location))?.[1] ?? "";
    const loaded = await loadCase(pool, law.getEdition, server.region, caseId);
    expect(loaded?.events.map(({ event }) => event.type)).toEqual(["filed", "signature-confirmed"]);
    const { personalId } = loaded?.case.application ?? { personalId: "" };
    const application = await readPersonal(pool, server.region, personalId);
    const [signature] = settledSignatures(await listSignatures(pool, server.region, personalId));
    expect(again(signature, application?.bytes ?? new Uint8Array()).status).toBe("valid");
    expect((await server.anonymous().get("/health")).json()).toMatchObject({ signatures: { revocation: "current" } });
  });
});
