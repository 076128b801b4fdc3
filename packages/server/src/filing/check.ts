import type { Route } from "../route.ts";
import { checkReply } from "./check-page.tsx";
import { isReply, takeDraft } from "./draft-in-hand.ts";

/** GET /drafts/:region/:draftId/check - the whole application once more before it is signed. */
export const check: Route = {
  method: "GET",
  path: "/drafts/:region/:draftId/check",
  access: { for: "draft-owner", purpose: "own-draft" },
  async handle(visit) {
    const taken = await takeDraft(visit);
    return isReply(taken) ? taken : checkReply(visit, taken);
  },
};
