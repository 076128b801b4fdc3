import { findDocument } from "@reglament/store";
import { type AttachmentType, fileEndings } from "../filing/attachment-type.ts";
import { isUuid } from "../is-uuid.ts";
import type { Route } from "../route.ts";

/** GET /workplace/cases/:region/:caseId/scans/:documentId - a scan that came with an act. */
export const downloadScan: Route = {
  method: "GET",
  path: "/workplace/cases/:region/:caseId/scans/:documentId",
  access: { for: "office-of-case", purpose: "attachment" },
  async handle(visit) {
    const { region = "", caseId = "", documentId = "" } = visit.params;
    const document = isUuid(documentId) ? await findDocument(visit.services.pool, region, documentId) : undefined;
    if (document?.caseId !== caseId) return { notFound: true };
    const { bytes, product, mediaType } = document;
    if (!isScan(mediaType)) return { notFound: true };
    const [ending] = fileEndings[mediaType];
    return { download: bytes, mediaType, fileName: `${product}${ending}` };
  },
};

function isScan(mediaType: string): mediaType is AttachmentType {
  return Object.hasOwn(fileEndings, mediaType);
}
