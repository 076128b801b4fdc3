import { randomUUID } from "node:crypto";
import { addDays, plainDate } from "@reglament/calendar";
import { isRejected } from "@reglament/engine";
import { type DocumentKind, neededDocuments, type Question, validateAnswer } from "@reglament/regulation";
import { type AttachmentRejectionCode, saveAnswers, storeAttachment } from "@reglament/store";
import type { Route } from "../route.ts";
import type { FileProblemCode } from "../texts/filing-documents.ts";
import type { Visit } from "../visit.ts";
import { draftAddress } from "./addresses.ts";
import { attachmentTypeOf, SIGNATURE_BYTES } from "./attachment-type.ts";
import { documentsReply } from "./documents-page.tsx";
import { validUntilKey } from "./draft-answers.ts";
import { type DraftInHand, isReply, takeDraft } from "./draft-in-hand.ts";
import { tidyFileName } from "./file-name.ts";
import { MOST_FILES, tooManyFilesReply } from "./limits.tsx";
import { peek } from "./peek.ts";

/** POST /drafts/:region/:draftId/documents/:kind - one file, streamed into the store; acknowledged once it lasts. */
export const attachDocument: Route = {
  method: "POST",
  path: "/drafts/:region/:draftId/documents/:kind",
  access: { for: "draft-owner", purpose: "own-draft" },
  body: "upload",
  async handle(visit) {
    const taken = await takeDraft(visit);
    if (isReply(taken)) return taken;
    const { edition, draft, answers, confirmations } = taken;
    const needed = neededDocuments(edition, draft.channel, answers, confirmations);
    const document = needed.find(({ document: { id } }) => id === visit.params["kind"])?.document;
    if (document === undefined) return { notFound: true };
    if (taken.attachments.length >= MOST_FILES) return tooManyFilesReply(visit, draftAddress(draft, "documents"));
    const validUntil = visit.form[`${document.id}-valid-until`] ?? "";
    const stored = await storeFile(visit, taken, document, validUntil);
    if (typeof stored === "string") {
      return documentsReply(visit, taken, { kind: document.id, problem: stored, validUntil });
    }
    return { redirect: draftAddress(draft, "documents") };
  },
};

/** Stores the file with what was typed beside it; returns what is wrong with either. */
async function storeFile(
  visit: Visit,
  { draft }: DraftInHand,
  document: DocumentKind,
  validUntil: string,
): Promise<FileProblemCode | { readonly attachmentId: string }> {
  const { services, upload, world } = visit;
  const lastDay = lastValidDay(visit, validUntil);
  if (lastDay === undefined) return "DATE_WRONG";
  if (upload === undefined) return "FILE_MISSING";
  const { head, whole } = await peek(upload.content, SIGNATURE_BYTES);
  const mediaType = attachmentTypeOf(head);
  if (mediaType === undefined) {
    whole.destroy();
    return head.length === 0 ? "FILE_EMPTY" : "FILE_TYPE";
  }
  const { region, draftId } = draft;
  const attachmentId = randomUUID();
  const fileName = tidyFileName(upload.fileName, mediaType);
  const stored = await storeAttachment(
    services.pool,
    { region, draftId, attachmentId, kind: document.id, fileName, mediaType },
    whole,
    { maxBytes: services.configuration.attachmentBytes },
  );
  if (isRejected(stored) || "rejected" in stored) return fileProblems[stored.rejected as AttachmentRejectionCode];
  if (lastDay !== "") {
    const answers = { [validUntilKey(attachmentId)]: lastDay };
    await saveAnswers(services.pool, { region, draftId, answers, changedAt: world.now });
  }
  return { attachmentId };
}

const fileProblems = {
  ATTACHMENT_TOO_LARGE: "FILE_TOO_LARGE",
  ATTACHMENT_EMPTY: "FILE_EMPTY",
  DRAFT_NOT_OPEN: "FILE_MISSING",
} as const satisfies Record<AttachmentRejectionCode, FileProblemCode>;

/** A hundred years ahead: papers that never run out are sometimes given a date all the same. */
const farthestDays = 36_525;

/** The day typed, as it is stored; "" when nothing was typed, undefined when it is no date. */
function lastValidDay({ world, services }: Visit, typed: string): string | undefined {
  const question = { kind: "date", needed: "no", maxLength: 20 } as Question;
  const today = addDays(plainDate(new Date(world.now).toISOString().slice(0, 10)), farthestDays);
  const checked = validateAnswer(question, typed, { training: services.configuration.mode === "training", today });
  return "value" in checked ? checked.value : undefined;
}
