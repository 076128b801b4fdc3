import { removeAttachment, saveAnswers } from "@reglament/store";
import type { Route } from "../route.ts";
import { draftAddress } from "./addresses.ts";
import { validUntilKey } from "./draft-answers.ts";
import { isReply, takeDraft } from "./draft-in-hand.ts";

/** POST /drafts/:region/:draftId/documents/:kind/:attachmentId/remove - a file is taken out of the draft. */
export const removeDocument: Route = {
  method: "POST",
  path: "/drafts/:region/:draftId/documents/:kind/:attachmentId/remove",
  access: { for: "draft-owner", purpose: "own-draft" },
  body: "form",
  async handle(visit) {
    const taken = await takeDraft(visit);
    if (isReply(taken)) return taken;
    const { region, draftId } = taken.draft;
    const attachment = taken.attachments.find(({ attachmentId }) => attachmentId === visit.params["attachmentId"]);
    // Sent twice, the second finds nothing to remove; the page shows that it is gone.
    if (attachment !== undefined) {
      const { attachmentId } = attachment;
      await removeAttachment(visit.services.pool, region, draftId, attachmentId);
      const clear = [validUntilKey(attachmentId)];
      await saveAnswers(visit.services.pool, { region, draftId, answers: {}, clear, changedAt: visit.world.now });
    }
    return { redirect: draftAddress(taken.draft, "documents") };
  },
};
