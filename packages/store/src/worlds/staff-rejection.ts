/**
 * Why something about people or stock isn't written down. Public codes, as those of cases are: add, never rename.
 *
 * They stand here and not with the engine's, which are about cases: what is checked are rows of the store.
 */
export const staffRejections = {
  NOT_EMPLOYED: "The person doesn't hold the role in this office on that day.",
  ABSENT_NOT_OF_OFFICE: "The person who is absent doesn't hold the role in this office in all of that time.",
  ORDER_NUMBER_TAKEN: "The office has another order of this number in the same year.",
  SUBSTITUTE_SUBSTITUTED: "Of the two people one would stand in for somebody while absent.",
  SUBSTITUTION_DAYS_REVERSED: "The last day comes before the first.",
  SUBSTITUTION_ENDED: "The order doesn't hold any more.",
  SUBSTITUTION_EXPIRED: "The last day has passed.",
  SUBSTITUTION_OF_ONESELF: "Nobody stands in for oneself.",
  SUBSTITUTION_OVERLAPS: "Another order names a substitute for this person and role in that time.",
  SUBSTITUTION_UNKNOWN: "The office has no such order.",
  BLANK_NUMBERS_WRONG: "The numbers aren't a series with a first and a last number of equally many digits.",
  BLANK_SPOILT_BEFORE: "The blank was written off as spoilt before.",
  BLANK_UNKNOWN: "The department never received this blank.",
  BLANKS_RECEIVED_BEFORE: "Some of these blanks were received before.",
  KEEPS_NO_BLANKS: "The office isn't an education department that keeps blanks.",
} as const;
export type StaffRejectionCode = keyof typeof staffRejections;

/** A change of people or stock that was understood and isn't carried out. */
export interface StaffRejected {
  readonly rejected: StaffRejectionCode;
  /** For logs and messages; no personal data. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Builds a rejection. */
export function rejectStaffing(rejected: StaffRejectionCode, facts: StaffRejected["facts"] = {}): StaffRejected {
  return { rejected, facts };
}
