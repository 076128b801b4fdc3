import type { SignatureOutcome } from "../algorithms.ts";
import { sameBytes } from "../der/compare-bytes.ts";

interface Judged {
  readonly spki: Uint8Array;
  readonly outcome: SignatureOutcome;
}

/** What is read doesn't change, so its signature needn't be judged again by the same key. */
const judged = new WeakMap<object, Judged[]>();

/** Most keys remembered for one thing read: foreign files may offer any number of namesakes. */
const MOST_KEYS = 4;

/**
 * Returns the outcome remembered for the thing read and the key, or else judges and remembers it.
 *
 * @param read - a certificate, list or response as parsed; forgotten together with it
 * @param spki - SubjectPublicKeyInfo in DER
 */
export function judgedOnce(read: object, spki: Uint8Array, judge: () => SignatureOutcome): SignatureOutcome {
  const known = judged.get(read) ?? [];
  const before = known.find((one) => sameBytes(one.spki, spki));
  if (before !== undefined) return before.outcome;
  const outcome = judge();
  // copied: a view would keep the whole foreign file for as long as what was read is trusted
  if (known.length < MOST_KEYS) judged.set(read, [...known, { spki: spki.slice(), outcome }]);
  return outcome;
}
