import type { Route } from "../route.ts";
import { isReply, takeDraft } from "./draft-in-hand.ts";
import { frozenRequest } from "./freeze-request.ts";

/** GET /drafts/:region/:draftId/bytes - exactly the bytes to sign; there once the signing page was opened. */
export const signingBytes: Route = {
  method: "GET",
  path: "/drafts/:region/:draftId/bytes",
  access: { for: "draft-owner", purpose: "own-draft" },
  async handle(visit) {
    const taken = await takeDraft(visit);
    if (isReply(taken)) return taken;
    const request = frozenRequest(taken);
    if (request === undefined) return { notFound: true };
    return {
      download: request.bytes,
      mediaType: "application/json",
      fileName: `application-${taken.draft.draftId}.json`,
    };
  },
};
