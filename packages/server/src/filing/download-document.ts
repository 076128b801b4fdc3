import { Readable } from "node:stream";
import { readAttachment } from "@reglament/store";
import type { Route } from "../route.ts";
import { isReply, takeDraft } from "./draft-in-hand.ts";

/** GET /drafts/:region/:draftId/documents/:kind/:attachmentId - an attached file back, always as a download. */
export const downloadDocument: Route = {
  method: "GET",
  path: "/drafts/:region/:draftId/documents/:kind/:attachmentId",
  access: { for: "draft-owner", purpose: "own-draft" },
  async handle(visit) {
    const taken = await takeDraft(visit);
    if (isReply(taken)) return taken;
    const attachment = taken.attachments.find(({ attachmentId }) => attachmentId === visit.params["attachmentId"]);
    if (attachment === undefined) return { notFound: true };
    const { region, attachmentId, mediaType, fileName } = attachment;
    return { download: Readable.from(readAttachment(visit.services.pool, region, attachmentId)), mediaType, fileName };
  },
};
