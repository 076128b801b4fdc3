/**
 * Proof that a posted form came from our own page.
 *
 * With a session the token lies in the session. Without one it is a signed
 * cookie that the form repeats (double submit): a random part and its HMAC
 * under the installation's secret, so that nobody else can plant a pair.
 */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** Makes a token for a visitor without a session. */
export function makeCsrfToken(secret: Uint8Array): string {
  const random = randomBytes(16).toString("base64url");
  return `${random}.${macOf(random, secret)}`;
}

/** Whether a token from the cookie was made by {@link makeCsrfToken} with this secret. */
export function isOwnCsrfToken(token: string, secret: Uint8Array): boolean {
  const [random, mac, ...rest] = token.split(".");
  return random !== undefined && mac !== undefined && rest.length === 0 && isSame(mac, macOf(random, secret));
}

/** Compares two tokens in a time that tells nothing of where they differ. */
export function isSame(one: string, other: string): boolean {
  const a = Buffer.from(one);
  const b = Buffer.from(other);
  return a.length === b.length && timingSafeEqual(a, b);
}

function macOf(random: string, secret: Uint8Array): string {
  return createHmac("sha256", secret).update("csrf").update(random).digest("base64url");
}
