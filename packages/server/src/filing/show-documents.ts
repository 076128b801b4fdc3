import type { Route } from "../route.ts";
import { documentsReply } from "./documents-page.tsx";
import { isReply, takeDraft } from "./draft-in-hand.ts";

/** GET /drafts/:region/:draftId/documents - what belongs to the application and what is attached. */
export const showDocuments: Route = {
  method: "GET",
  path: "/drafts/:region/:draftId/documents",
  access: { for: "draft-owner", purpose: "own-draft" },
  async handle(visit) {
    const taken = await takeDraft(visit);
    return isReply(taken) ? taken : documentsReply(visit, taken);
  },
};
