/**
 * Why a command isn't carried out. Codes are public: they reach clients, logs
 * and translations. Add, never rename.
 */
export const rejections = {
  CASE_ENDED: "The case has ended.",
  STEP_NOT_OPEN: "The case is not at a step where this act is allowed.",
  NOT_AUTHORISED: "The actor doesn't hold the role in the office of this case.",
  NOT_THE_EXECUTOR: "Another person was appointed executor of this case.",
  EXECUTOR_NOT_OF_OFFICE: "The person named doesn't work in this office as an executor.",
  SAME_PERSON: "The person who prepared a result doesn't sign it.",
  CHANNEL_NOT_OFFERED: "The regulation doesn't offer this channel.",
  OUTSIDE_WINDOW: "Applications of this kind aren't taken on this day.",
  NOT_YET_IN_FORCE: "The regulation wasn't in force on this day.",
  EDITION_NOT_ON_RECORD: "The wording in force on this day isn't on record.",
  REPEALED: "The regulation is repealed.",
  EXCLUDED: "The service was taken out of the act that regulated it.",
  NOT_YET_OPEN: "Applications through this channel aren't taken yet: the system doesn't carry every act of its way.",
  END_UNKNOWN: "It isn't on record whether the regulation is still in force.",
  ANSWER_MISSING: "An answer without which the application can't be routed is missing.",
  SIGNATURE_MISSING: "An application over the portal carries a signature.",
  UNKNOWN_GROUND: "The regulation has no such ground at this step.",
  GROUND_UNSOURCED: "The ground, or the item that it rests on, has no source; it may not ground a refusal.",
  GROUND_NOT_SHOWN: "What the ground rests on isn't so: the item was given, or the document is still valid.",
  WRONG_DOCUMENT: "The document isn't the one this act is about.",
  TIME_RUNS_BACK: "The command is older than the newest event of the case.",
  STALE: "Somebody else changed the case in the meantime.",
} as const;
export type RejectionCode = keyof typeof rejections;

/** A command that was understood and is not carried out. Returned, never thrown; never retried. */
export interface Rejected {
  readonly rejected: RejectionCode;
  /** For logs and messages; no personal data. */
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}

/** Builds a rejection. */
export function reject(rejected: RejectionCode, facts: Rejected["facts"] = {}): Rejected {
  return { rejected, facts };
}

/** Tells a rejection from anything else an operation returns. */
export function isRejected(outcome: unknown): outcome is Rejected {
  return typeof outcome === "object" && outcome !== null && "rejected" in outcome;
}
