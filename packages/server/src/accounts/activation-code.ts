/** The code that a counter hands to somebody who showed an identity card. */
import { createHash, randomInt } from "node:crypto";

// No letters that look like digits or like each other; read over a counter and typed from paper.
const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const length = 12;

/** Makes a code of three groups, `ABCD-EFGH-JKLM`: 60 bits. */
export function makeActivationCodeText(): string {
  const letters = Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length)));
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].map((group) => group.join("")).join("-");
}

/** What the database knows a code by; case, spaces and dashes don't matter. */
export function hashActivationCode(typed: string): Uint8Array {
  return createHash("sha256").update(typed.toUpperCase().replaceAll(/[\s-]/g, "")).digest();
}
