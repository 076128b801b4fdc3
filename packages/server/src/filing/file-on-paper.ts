import type { Route } from "../route.ts";
import { recordBytes } from "./application-record.ts";
import { checkReply } from "./check-page.tsx";
import { isReply, takeDraft } from "./draft-in-hand.ts";
import { fileDraft } from "./file-draft.ts";
import { recordOf } from "./freeze-request.ts";
import { readinessOf } from "./readiness.ts";

/** POST /drafts/:region/:draftId/file-on-paper - an application signed by hand is filed by the counter that took it. */
export const fileOnPaper: Route = {
  method: "POST",
  path: "/drafts/:region/:draftId/file-on-paper",
  access: { for: "draft-owner", purpose: "own-draft" },
  body: "form",
  async handle(visit) {
    const taken = await takeDraft(visit);
    if (isReply(taken)) return taken;
    if (taken.draft.channel === "portal") return { notFound: true };
    const { open, scanMissing } = readinessOf(taken);
    if (open.length > 0 || scanMissing) return checkReply(visit, taken, {});
    const record = recordOf(taken, visit.world.now);
    return fileDraft(visit, taken, { bytes: recordBytes(record), record });
  },
};
