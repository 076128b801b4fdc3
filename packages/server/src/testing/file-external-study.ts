import { randomUUID } from "node:crypto";
import { findWorld, legalNow, makeDraft } from "@reglament/store";
import type { TestServer } from "./a-server.ts";

/** Whose application for external study it is, and where it goes. */
export interface ExternalStudy {
  readonly regulation: "zhambyl/external-study" | "north-kazakhstan/external-study";
  readonly edition: string;
  /** The pupil, who applies in person. */
  readonly by: string;
  readonly office: string;
}

/**
 * Files a pupil's own application for external study through the pages, in the first world of its region.
 *
 * @returns the case's region and id; it waits for its registration
 */
export async function fileExternalStudy(
  server: TestServer,
  { regulation, edition, by, office }: ExternalStudy,
): Promise<{ readonly region: string; readonly caseId: string }> {
  const { pool, realNow } = server.services;
  const world = await findWorld(pool, `${regulation.split("/")[0]}-1`);
  if (world === undefined) throw new Error(`${regulation} has no training world here`);
  const { region } = world;
  const draftId = randomUUID();
  await makeDraft(pool, {
    region,
    draftId,
    personId: await server.idOf(by),
    regulation,
    edition,
    channel: "portal",
    office,
    answers: {
      department: office,
      "filed-by": "applicant",
      "applicant-iin": server.iinOf(by),
      "applicant-name": server.nameOf(by),
      "applicant-birth-date": server.birthOf(by),
      reason: "other",
      class: "10",
    },
    madeAt: legalNow(world, realNow()),
  });
  const address = `/drafts/${region}/${draftId}`;
  // North Kazakhstan's portal asks for a certificate (cl. 9), which every portal takes.
  const browser = await server.as(by, "certificate");
  await browser.get(`${address}/sign`);
  const bytes = (await browser.get(`${address}/bytes`)).rawPayload;
  const cms = Buffer.from(server.sign(by, bytes)).toString("base64");
  const response = await browser.post(`${address}/file`, { cms });
  const caseId = /\/cabinet\/cases\/[^/]+\/([^/?]+)/.exec(String(response.headers.location))?.[1];
  if (caseId === undefined) throw new Error(`The filing led to ${response.statusCode} ${response.headers.location}.`);
  return { region, caseId };
}
