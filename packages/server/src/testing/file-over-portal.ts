import { randomUUID } from "node:crypto";
import { makeDraft } from "@reglament/store";
import type { TestServer } from "./a-server.ts";

/** What differs from Aidana's application for her son's first class in school No. 7. */
export interface Filing {
  readonly by?: string;
  readonly child?: string;
  readonly office?: string;
  readonly answers?: Readonly<Record<string, string>>;
}

/**
 * Makes a complete draft of an application over the portal, with no document attached.
 *
 * @returns the draft's id
 */
export async function aCompleteDraft(server: TestServer, filing: Filing = {}): Promise<string> {
  const { by = "aidana", child = "alikhan", office = "school-7", answers = {} } = filing;
  const { services, region } = server;
  const draftId = randomUUID();
  await makeDraft(services.pool, {
    region,
    draftId,
    personId: await server.idOf(by),
    regulation: "kostanay/school-enrolment",
    edition: "2019-01-01",
    channel: "portal",
    office,
    answers: {
      school: office,
      "kind-of-study": "full-time",
      class: "1",
      "child-iin": server.iinOf(child),
      "child-name": server.nameOf(child),
      "child-birth-date": server.birthOf(child),
      "child-citizenship": "kazakhstan",
      "representative-kind": "parent",
      "representative-iin": server.iinOf(by),
      "representative-name": server.nameOf(by),
      "actual-residence": "Қостанай қаласы, Тәуелсіздік көшесі, 5-үй",
      ...answers,
    },
    madeAt: server.legalNow(),
  });
  return draftId;
}

/**
 * Files an application the way an applicant does, through the pages: signs the request's bytes and sends the signature.
 *
 * @returns the case's id; it waits for its registration
 */
export async function fileOverPortal(server: TestServer, filing: Filing = {}): Promise<string> {
  const { by = "aidana" } = filing;
  const address = `/drafts/${server.region}/${await aCompleteDraft(server, filing)}`;
  const browser = await server.as(by);
  await browser.get(`${address}/sign`);
  const bytes = (await browser.get(`${address}/bytes`)).rawPayload;
  const cms = Buffer.from(server.sign(by, bytes)).toString("base64");
  const response = await browser.post(`${address}/file`, { cms });
  const caseId = /\/cabinet\/cases\/[^/]+\/([^/?]+)/.exec(String(response.headers.location))?.[1];
  if (caseId === undefined) throw new Error(`The filing led to ${response.statusCode} ${response.headers.location}.`);
  return caseId;
}
