import { signInFirst } from "../accounts/sign-in-first.tsx";
import { checkSignature } from "../read-signature.ts";
import type { Route } from "../route.ts";
import { filingRequest } from "../texts/filing-request.ts";
import { draftAddress } from "./addresses.ts";
import { isReply, takeDraft } from "./draft-in-hand.ts";
import { fileDraft } from "./file-draft.ts";
import { freezeRequest, frozenRequest } from "./freeze-request.ts";
import { isReady, readinessOf } from "./readiness.ts";
import { signReply } from "./sign-page.tsx";

/** POST /drafts/:region/:draftId/file - the signature is verified over the frozen bytes, and the case begins. */
export const fileSigned: Route = {
  method: "POST",
  path: "/drafts/:region/:draftId/file",
  access: { for: "draft-owner", purpose: "own-draft" },
  body: "form",
  async handle(visit) {
    const taken = await takeDraft(visit);
    if (isReply(taken)) return taken;
    const demand = signInFirst(visit, taken.edition, taken.draft.channel);
    if (demand !== undefined) return demand;
    const toCheck = { redirect: draftAddress(taken.draft, "check") };
    const readiness = readinessOf(taken);
    if (taken.draft.channel !== "portal" || readiness.open.length > 0) return toCheck;
    const request = frozenRequest(taken);
    if (request === undefined) {
      if (!isReady(readiness)) return toCheck;
      const fresh = await freezeRequest(visit, taken);
      return fresh === undefined ? toCheck : signReply(visit, taken, fresh, filingRequest[visit.language].changedSince);
    }
    const { iin } = request.record.parties.signer;
    if (iin === undefined) throw new Error("a portal application names its signer");
    const { bytes: content } = request;
    // Whoever signed in time isn't turned away because a neighbour doesn't answer.
    const wishes = { use: "sign", timeStamp: "beside", mayWait: true } as const;
    const checked = await checkSignature(visit, { content, iin, ...wishes });
    if ("error" in checked) return signReply(visit, taken, request, checked.error);
    return fileDraft(visit, taken, request, checked);
  },
};
