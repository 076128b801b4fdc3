/**
 * What a draft's answers hold beside the answers to questions: the last valid
 * day of an attached document. A slash keeps the two apart, as no question's id has one.
 */
const VALID_UNTIL = "valid-until/";

/** The key under which a draft keeps the last valid day of an attachment. */
export function validUntilKey(attachmentId: string): string {
  return `${VALID_UNTIL}${attachmentId}`;
}
