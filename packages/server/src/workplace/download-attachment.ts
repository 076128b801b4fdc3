import { Readable } from "node:stream";
import { findAttachment, readAttachment } from "@reglament/store";
import type { Route } from "../route.ts";

/** GET /workplace/cases/:region/:caseId/attachments/:attachmentId - a document that came with the application. */
export const downloadAttachment: Route = {
  method: "GET",
  path: "/workplace/cases/:region/:caseId/attachments/:attachmentId",
  access: { for: "office-of-case", purpose: "attachment" },
  async handle(visit) {
    const { pool } = visit.services;
    const { region = "", caseId = "", attachmentId = "" } = visit.params;
    const attachment = await findAttachment(pool, region, attachmentId);
    if (attachment === undefined || attachment.caseId !== caseId) return { notFound: true };
    return {
      download: Readable.from(readAttachment(pool, region, attachmentId)),
      mediaType: attachment.mediaType,
      fileName: attachment.fileName,
    };
  },
};
