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
  CLAIMED_BY_OTHER: "Somebody else of the office has taken the case in hand.",
  NOT_CLAIMED: "Nobody has taken the case in hand.",
  SIGNATURE_UNCONFIRMED: "The signature of the application couldn't be judged yet.",
  CASE_PAUSED: "The case stands still.",
  NOT_PAUSED: "The case doesn't stand still.",
  PAUSE_NOT_GRANTED: "The regulation doesn't let the term of this step stand still on this ground.",
  RECEIPT_NUMBER_MISSING: "The result is handed out against the number of the acceptance receipt.",
  RECEIPT_NUMBER_WRONG: "The acceptance receipt of this case has another number.",
  RECEIVED_BY_MISSING: "Who received it signs for it.",
  HAND_SIGNATURE_MISSING: "The paper is signed by hand: the sheet's number, the time and the scan are needed.",
  WAY_OF_TRANSFER: "The way of transfer is missing, or the regulation doesn't know it here.",
  BARCODE_WRONG: "The barcode isn't that of this case.",
  SCAN_MISSING: "Nothing was scanned.",
  BLANK_NOT_IN_STOCK: "The department has no such blank, or gave it to another case.",
  BLANK_WRONG: "Another blank was issued to this case.",
  NOT_A_DEPARTMENT: "The office isn't an education department.",
  CENTRE_MISSING: "The office at which the application was filed isn't a one-stop centre.",
  COURIER_NOT_OF_OFFICE: "The person named isn't a courier of the one-stop centre.",
  REGISTER_WRONG: "The step asks another register.",
  NOT_WAIVABLE: "The regulation doesn't let this be left out.",
  CONSENT_FORM_MISSING: "Consent is given in writing: its form is needed.",
  TOO_EARLY: "The time of keeping isn't over yet.",
  OWN_CASE: "Nobody acts as an official in a case that concerns them.",
  ALREADY_SIGNED: "The result is signed already.",
  NOTHING_TO_RETURN: "There is no paper that another step prepared.",
  EVENT_UNKNOWN: "The case has no such event.",
  EARLIER_IN_QUEUE: "An application that was received earlier waits in this office for its number in the queue.",
  NOTHING_DUE: "Nothing has fallen due.",
  COMMAND_KNOWN: "The command's id belongs to another command, of another case or another person.",
  STALE: "Somebody else changed the case in the meantime.",
  BUSY: "Too much is to be done just now, or the database doesn't answer; nothing was written this time.",
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
