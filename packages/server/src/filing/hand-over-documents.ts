import { neededDocuments } from "@reglament/regulation";
import { saveAnswers } from "@reglament/store";
import type { Route } from "../route.ts";
import { draftAddress } from "./addresses.ts";
import { handedOverKey, isHandedOver } from "./draft-answers.ts";
import { isReply, takeDraft } from "./draft-in-hand.ts";

/** POST /drafts/:region/:draftId/documents - which documents were handed over on paper; a box that isn't ticked clears its mark. */
export const handOverDocuments: Route = {
  method: "POST",
  path: "/drafts/:region/:draftId/documents",
  access: { for: "draft-owner", purpose: "own-draft" },
  body: "form",
  async handle(visit) {
    const taken = await takeDraft(visit);
    if (isReply(taken)) return taken;
    const { draft, edition, answers, confirmations } = taken;
    if (draft.channel === "portal") return { notFound: true };
    const { region, draftId } = draft;
    const documents = neededDocuments(edition, draft.channel, answers, confirmations).map(
      ({ document }) => document.id,
    );
    const ticked = documents.filter((id) => visit.form[handedOverField(id)] === "yes");
    const cleared = documents.filter((id) => isHandedOver(answers, id) && !ticked.includes(id));
    await saveAnswers(visit.services.pool, {
      region,
      draftId,
      answers: Object.fromEntries(ticked.map((id) => [handedOverKey(id), "yes"])),
      clear: cleared.map(handedOverKey),
      changedAt: visit.world.now,
    });
    return { redirect: draftAddress(draft, "check") };
  },
};

/** The box of a document. */
export function handedOverField(document: string): string {
  return `${document}-handed-over`;
}
