/**
 * What a draft's answers hold beside the answers to questions: the last valid
 * day of an attached document, and which documents were handed over on paper
 * without a scan. A slash keeps them apart, as no question's id has one.
 */
import { type Answers, findAnswer } from "@reglament/regulation";

const VALID_UNTIL = "valid-until/";
const HANDED_OVER = "handed-over/";

/** The key under which a draft keeps the last valid day of an attachment. */
export function validUntilKey(attachmentId: string): string {
  return `${VALID_UNTIL}${attachmentId}`;
}

/** The key under which a draft keeps that a document was handed over at the counter. */
export function handedOverKey(document: string): string {
  return `${HANDED_OVER}${document}`;
}

/** Whether the official at the counter marked the document as handed over on paper. */
export function isHandedOver(answers: Answers, document: string): boolean {
  return findAnswer(answers, handedOverKey(document)) === "yes";
}
