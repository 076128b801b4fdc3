/** The files of a case that its applicant may take along, each exactly as stored. */
import { Readable } from "node:stream";
import { listSignatures, readAttachment } from "@reglament/store";
import type { Reply } from "../reply.ts";
import type { Route } from "../route.ts";
import type { Visit } from "../visit.ts";
import { type CaseInHand, takeCase } from "../workplace/case-in-hand.ts";
import { findResult } from "./find-result.ts";

/** Media type of a detached CMS signature (RFC 8551). */
const CMS = "application/pkcs7-signature";

/** GET /cabinet/cases/:region/:caseId/application - the request's bytes, over which it was signed. */
export const downloadApplication = download("application", async (_visit, { application, key }) =>
  application === undefined
    ? undefined
    : { download: application.bytes, mediaType: "application/json", fileName: `application-${key.caseId}.json` },
);

/** GET /cabinet/cases/:region/:caseId/application.cms - the applicant's signature. */
export const downloadApplicationSignature = download("application.cms", async ({ services }, { state, key }) => {
  const [signature] = await listSignatures(services.pool, key.region, state.application.personalId);
  return signature && { download: signature.cms, mediaType: CMS, fileName: `application-${key.caseId}.cms` };
});

/** GET /cabinet/cases/:region/:caseId/result - the bytes that the head signed. */
export const downloadResult = download("result", async (visit, taken) => {
  const result = await findResult(visit, taken);
  return (
    result && { download: result.bytes, mediaType: "application/json", fileName: `result-${taken.key.caseId}.json` }
  );
});

/** GET /cabinet/cases/:region/:caseId/result.cms - the head's signature. */
export const downloadResultSignature = download("result.cms", async (visit, taken) => {
  const result = await findResult(visit, taken);
  return result?.signed && { download: result.signed.cms, mediaType: CMS, fileName: `result-${taken.key.caseId}.cms` };
});

/** GET /cabinet/cases/:region/:caseId/result.evidence - what the signature's verdict rests on: with it nobody need be asked. */
export const downloadResultEvidence = download("result.evidence", async (visit, taken) => {
  const result = await findResult(visit, taken);
  return (
    result?.signed && {
      download: result.signed.evidence,
      mediaType: "application/octet-stream",
      fileName: `result-${taken.key.caseId}.evidence`,
    }
  );
});

/** GET /cabinet/cases/:region/:caseId/attachments/:attachmentId - a document that was filed. */
export const downloadAttachment = download("attachments/:attachmentId", async ({ services, params }, taken) => {
  const attachment = taken.attachments.find(({ attachmentId }) => attachmentId === params["attachmentId"]);
  if (attachment === undefined) return undefined;
  const { region, attachmentId, mediaType, fileName } = attachment;
  return { download: Readable.from(readAttachment(services.pool, region, attachmentId)), mediaType, fileName };
});

type Download = Extract<Reply, { readonly download: unknown }>;

function download(page: string, find: (visit: Visit, taken: CaseInHand) => Promise<Download | undefined>): Route {
  return {
    method: "GET",
    path: `/cabinet/cases/:region/:caseId/${page}`,
    access: { for: "case-party", purpose: "own-case" },
    async handle(visit) {
      const taken = await takeCase(visit);
      const file = taken && (await find(visit, taken));
      return file ?? { notFound: true };
    },
  };
}
