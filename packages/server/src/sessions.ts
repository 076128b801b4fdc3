/**
 * Sessions: begun by signing in, ended by signing out, by an hour without a
 * request, or after twelve hours whatever happens. Always on the machine's clock.
 */
import { createHash, randomBytes } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import { endSession, findSession, prolongSession, type Session, type SignInWay, startSession } from "@reglament/store";
import type { SessionStart } from "./reply.ts";
import type { Services } from "./services.ts";
import type { Visit } from "./visit.ts";

const idleMs = 60 * 60_000;
const longestMs = 12 * 60 * 60_000;
const noteEveryMs = 60_000;

/** What the database knows a cookie's token by. */
export function hashToken(token: string): Uint8Array {
  return createHash("sha256").update(token).digest();
}

/** A token that nobody guesses: 32 random bytes. */
export function makeToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Returns the session of a cookie's token and notes that it is in use; undefined when there is none or it has ended. */
export async function continueSession(services: Services, token: string): Promise<Session | undefined> {
  const now = services.realNow();
  const session = await findSession(services.pool, hashToken(token), now as Instant);
  if (session === undefined) return undefined;
  if (now - session.lastSeen > noteEveryMs) {
    const until = Math.min(now + idleMs, session.madeAt + longestMs);
    await prolongSession(services.pool, session.tokenHash, now as Instant, until as Instant);
  }
  return session;
}

/** Begins a session for a person who has shown who they are; the visit's own session, if any, ends. */
export async function beginSession(
  { services, session, language }: Visit,
  personId: string,
  signedInWith: SignInWay,
): Promise<SessionStart> {
  if (session !== undefined) await endSession(services.pool, session.tokenHash);
  const now = services.realNow();
  const token = makeToken();
  const expiresAt = (now + idleMs) as Instant;
  await startSession(services.pool, {
    tokenHash: hashToken(token),
    personId,
    csrfToken: makeToken(),
    language,
    signedInWith,
    madeAt: now as Instant,
    expiresAt,
  });
  return { token, expiresAt: new Date(expiresAt) };
}
