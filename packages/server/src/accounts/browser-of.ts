import { hashToken } from "../sessions.ts";

/** What names the browser that began something: a hash of the token that its forms carry, of its session or without one. */
export function browserOf(csrf: string): string {
  return Buffer.from(hashToken(csrf)).toString("base64url");
}
