import { createHash, randomBytes } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import type { PersonalDigest } from "@reglament/engine";

/** Personal data as it is stored beside the case. With the salt gone, nobody can test a guess against the hash. */
export interface PersonalContent {
  readonly personalId: string;
  readonly kind: "application" | "reasons" | "comment" | "register-answer";
  readonly salt: Uint8Array;
  readonly bytes: Uint8Array;
  /** Legal time from which it may be erased; absent while the term hasn't begun. */
  readonly eraseAfter?: Instant;
}

const saltBytes = 32;

/** Makes the content with a salt of its own, and the digest that the event carries. */
export function makePersonalContent(content: Omit<PersonalContent, "salt">): {
  readonly content: PersonalContent;
  readonly digest: PersonalDigest;
} {
  const salted = { ...content, salt: randomBytes(saltBytes) };
  return { content: salted, digest: { personalId: content.personalId, sha256: saltedSha256(salted) } };
}

/** Whether the content is what the event's digest was made from. */
export function matchesDigest(content: Pick<PersonalContent, "salt" | "bytes">, digest: PersonalDigest): boolean {
  return saltedSha256(content) === digest.sha256;
}

/** SHA-256 over the salt followed by the bytes, in hex. */
function saltedSha256({ salt, bytes }: Pick<PersonalContent, "salt" | "bytes">): string {
  return createHash("sha256").update(salt).update(bytes).digest("hex");
}
