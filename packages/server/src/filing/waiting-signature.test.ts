/**
 * Nobody can tell whether the signer's certificate is revoked: the application is received all the same, its time of
 * receipt is kept, and the background settles it.
 */
import { listNotices, listSignatures, loadCase, verifyChain } from "@reglament/store";
import { afterEach, describe, expect, test } from "vitest";
import { checkWaitingSignatures } from "../background/check-waiting-signatures.ts";
import { settledSignatures, verdictAgain } from "../signature-evidence.ts";
import { aServer } from "../testing/a-server.ts";
import { filingRequest } from "../texts/filing-request.ts";
import { aDraftToSign, asField } from "./testing/an-application.ts";
import { anAuthority, type SignatureWishes } from "./testing/an-authority.ts";

const server = await aServer();
const { services } = server;
const { pool, law } = services;
const authority = anAuthority(services);
const withLists = services.trustAt;
const withoutLists: typeof withLists = async (...asked) => ({ ...(await withLists(...asked)), crls: [] });
const t = filingRequest.kk;

afterEach(() => Object.assign(services, { trustAt: withLists }));

const never = () => false;

/** Айдана's application, signed while no revocation list is to be had. */
async function fileWithoutLists(wishes: SignatureWishes = {}) {
  Object.assign(services, { trustAt: withoutLists });
  const aidana = await server.as("aidana");
  const { draft, bytes } = await aDraftToSign(server, aidana);
  const filed = await aidana.post(
    `${draft}/file`,
    asField(authority.sign({ iin: server.iinOf("aidana") }, bytes, wishes)),
  );
  return { aidana, draft, filed };
}

/** The case that a draft became. */
async function caseOf(draft: string) {
  const { rows } = await server.owner.query<{ id: string }>("select filed_case as id from draft where draft_id = $1", [
    draft.split("/").at(-1),
  ]);
  const caseId = rows[0]?.id ?? "";
  const loaded = await loadCase(pool, law.getEdition, server.region, caseId);
  if (loaded === undefined) throw new Error("there is no case");
  return { caseId, events: loaded.events, state: loaded.case };
}

describe("an application whose signature can't be judged to the end", () => {
  test("is received with its time; the page says what happens next, and the office can't act yet", async () => {
    // when
    const { aidana, draft, filed } = await fileWithoutLists();
    const page = await aidana.get(String(filed.headers.location));
    const again = await aidana.post(`${draft}/file`);

    // then
    expect(filed.headers.location).toBe(`${draft}/received`);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain(t.receivedAt("2019 жылғы 10 маусым, дүйсенбі, сағат 09:00"));
    expect(page.body).toContain(t.receivedNothingToDo);
    expect(again.statusCode).toBe(303);
    const { state } = await caseOf(draft);
    expect(state).toMatchObject({ waitingForSignature: true, filedAt: server.legalNow() });
  });

  test("waits on as long as nothing is known", async () => {
    // given
    const { draft } = await fileWithoutLists();

    // when
    await checkWaitingSignatures(services, never);

    // then
    expect((await caseOf(draft)).state.waitingForSignature).toBe(true);
  });

  test("isn't held up by the many before it that nobody can judge yet", async () => {
    // given: more than are looked at together, of which nothing is known, wait longer
    const { draft } = await fileWithoutLists();
    const { caseId } = await caseOf(draft);
    await server.owner.query(
      `insert into cases
       select (jsonb_populate_record(c, jsonb_build_object('case_id', gen_random_uuid(),
                                                           'filed_at', c.filed_at - interval '1 hour'))).*
         from cases c, generate_series(1, 120) where c.case_id = $1`,
      [caseId],
    );

    // when
    Object.assign(services, { trustAt: withLists });
    await checkWaitingSignatures(services, never);

    // then
    expect((await caseOf(draft)).events.at(-1)?.event.type).toBe("signature-confirmed");
  });

  test("is confirmed for the time of receipt, once by however many processes, and the applicant hears of it", async () => {
    // given
    const { draft } = await fileWithoutLists();
    const { state: received } = await caseOf(draft);
    server.passMs(3 * 60 * 60_000);

    // when
    Object.assign(services, { trustAt: withLists });
    await Promise.all([1, 2, 3].map(() => checkWaitingSignatures(services, never)));

    // then
    const { caseId, events, state } = await caseOf(draft);
    expect(events.map(({ event }) => event.type)).toEqual(["filed", "signature-confirmed"]);
    expect(state.waitingForSignature).toBeUndefined();
    expect(state.filedAt).toBe(received.filedAt);
    expect(state.steps[0]?.startedAt).toBe(received.filedAt);
    expect(await verifyChain(pool, server.region, caseId)).toBe(true);
    const aidana = await server.as("aidana");
    expect((await aidana.get(`${draft}/received`)).headers.location).toMatch(/^\/cabinet\/cases\//);

    // then: what settled it is kept beside it, so that it can be judged again without asking anybody
    const stored = await listSignatures(pool, server.region, state.application.personalId);
    const [settled, second] = settledSignatures(stored);
    expect([stored.length, second]).toEqual([2, undefined]);
    expect(settled?.verifiedAt).toBe(received.filedAt);
    const bytes = (await aidana.get(`/cabinet/cases/${server.region}/${caseId}/application`)).rawPayload;
    if (settled === undefined) throw new Error("no signature is kept");
    expect((await verdictAgain(services, server.region, settled, bytes)).status).toBe("valid");
  });

  test("is disproved when its certificate was revoked before the receipt, with the reason", async () => {
    // given
    const { draft } = await fileWithoutLists({ revokedAt: Date.parse("2019-05-20T00:00:00Z") });

    // when
    Object.assign(services, { trustAt: withLists });
    await checkWaitingSignatures(services, never);

    // then
    const { caseId, events, state } = await caseOf(draft);
    expect(events.at(-1)?.event).toMatchObject({ type: "signature-disproved", reason: "REVOKED" });
    expect(state.outcome).toBe("not-filed");
    const { rows } = await server.owner.query("select kind from outbox where case_id = $1", [caseId]);
    expect(rows).toContainEqual({ kind: "signature-disproved" });
    expect(await listNotices(pool, await server.idOf("aidana"))).toEqual([]);
  });

  test("stays good when its certificate is revoked only after the receipt", async () => {
    // given
    const { draft } = await fileWithoutLists({ revokedAt: Date.parse("2019-06-10T12:00:00Z") });
    server.passMs(24 * 60 * 60_000);

    // when
    Object.assign(services, { trustAt: withLists });
    await checkWaitingSignatures(services, never);

    // then
    expect((await caseOf(draft)).events.at(-1)?.event.type).toBe("signature-confirmed");
  });

  test.each([
    ["an expired certificate", { notAfter: Date.parse("2019-05-31T00:00:00Z") }],
    ["an authority that nobody trusts", { authority: "stranger" as const }],
    ["an authentication key", { use: "authenticate" as const }],
  ])("is turned away all the same for %s", async (_what, wishes) => {
    // when
    const { aidana, draft, filed } = await fileWithoutLists(wishes);

    // then
    expect(filed.statusCode).toBe(422);
    expect(filed.body).toContain('href="#cmsFile"');
    expect((await aidana.get(`${draft}/received`)).headers.location).toBe(`${draft}/check`);
  });
});
