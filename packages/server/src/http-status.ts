import type { RejectionCode } from "@reglament/engine";

/** The HTTP status of each rejection; the compiler demands a line for every code. */
export const statusOf = {
  CASE_ENDED: 409,
  STEP_NOT_OPEN: 409,
  NOT_AUTHORISED: 403,
  NOT_THE_EXECUTOR: 403,
  EXECUTOR_NOT_OF_OFFICE: 422,
  SAME_PERSON: 403,
  CHANNEL_NOT_OFFERED: 422,
  OUTSIDE_WINDOW: 422,
  NOT_YET_IN_FORCE: 422,
  EDITION_NOT_ON_RECORD: 422,
  REPEALED: 422,
  EXCLUDED: 422,
  NOT_YET_OPEN: 422,
  END_UNKNOWN: 422,
  ANSWER_MISSING: 422,
  SIGNATURE_MISSING: 422,
  UNKNOWN_GROUND: 422,
  GROUND_UNSOURCED: 422,
  GROUND_NOT_SHOWN: 422,
  WRONG_DOCUMENT: 409,
  TIME_RUNS_BACK: 409,
  STALE: 409,
} as const satisfies Record<RejectionCode, number>;
