import { signInFirst } from "../accounts/sign-in-first.tsx";
import type { Route } from "../route.ts";
import { draftAddress } from "./addresses.ts";
import { isReply, takeDraft } from "./draft-in-hand.ts";
import { freezeRequest } from "./freeze-request.ts";
import { isReady, readinessOf } from "./readiness.ts";
import { signReply } from "./sign-page.tsx";

/** GET /drafts/:region/:draftId/sign - the bytes are frozen and shown for signing. */
export const sign: Route = {
  method: "GET",
  path: "/drafts/:region/:draftId/sign",
  access: { for: "draft-owner", purpose: "own-draft" },
  async handle(visit) {
    const taken = await takeDraft(visit);
    if (isReply(taken)) return taken;
    const demand = signInFirst(visit, taken.edition, taken.draft.channel);
    if (demand !== undefined) return demand;
    const toCheck = { redirect: draftAddress(taken.draft, "check") };
    if (taken.draft.channel !== "portal" || !isReady(readinessOf(taken))) return toCheck;
    const request = await freezeRequest(visit, taken);
    return request === undefined ? toCheck : signReply(visit, taken, request);
  },
};
