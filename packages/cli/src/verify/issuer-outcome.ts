import type { IssuerOutcome } from "@reglament/signature";

/** What is said of an issuer's signature. `not-checked`: no issuer was named. */
export const issuerOutcomeTexts = {
  verified: "holds",
  wrong: "is wrong",
  "weak-algorithm": "was made with an outdated, unsafe algorithm",
  "weak-key": "was made with an unsafe key: too short, or with weak parameters",
  unsupported: "was made with an algorithm that isn't known here",
  "other-issuer": "is another issuer's: the names differ",
  "not-checked": "is not checked: name the issuer's certificate with --issuer",
} as const satisfies Record<IssuerOutcome | "not-checked", string>;
