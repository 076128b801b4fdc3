/**
 * A sign-in by certificate between its two pages: the number typed, the
 * challenge not yet signed.
 *
 * The challenge is random, ends after ten minutes, counts once, and serves only
 * the browser that asked for it: else somebody could send another person the
 * link to sign, and be signed in as them.
 */
import type { Instant } from "@reglament/calendar";
import { findPendingForm, type PendingForm, savePendingForm, takePendingForm } from "@reglament/store";
import type { Services } from "../services.ts";
import { hashToken, makeToken } from "../sessions.ts";
import type { Visit } from "../visit.ts";
import { browserOf } from "./browser-of.ts";

/** What waits for its signature. */
export interface CertificateChallenge {
  readonly iin: string;
  /** Where the visitor wanted to go; as it was typed, not yet looked at. */
  readonly returnTo: string;
  /** Machine time, milliseconds. */
  readonly until: number;
  /** Names the browser that asked for it. */
  readonly browser: string;
}

const lastsMs = 10 * 60_000;

/** Makes a challenge and returns its token. */
export async function makeChallenge({ services, csrf }: Visit, iin: string, returnTo: string): Promise<string> {
  const token = makeToken();
  const until = services.realNow() + lastsMs;
  const answers = { iin, returnTo, until, browser: browserOf(csrf) } satisfies CertificateChallenge;
  await savePendingForm(services.pool, hashToken(token), { path: waiting, answers }, until as Instant);
  return token;
}

/** Returns the challenge of the address's token and keeps it; undefined when it is unknown, too old or another browser's. */
export async function findChallenge({ services, params, csrf }: Visit): Promise<CertificateChallenge | undefined> {
  const hash = hashToken(params["token"] ?? "");
  const challenge = challengeIn(await findPendingForm(services.pool, hash, services.realNow() as Instant));
  return challenge?.browser === browserOf(csrf) ? challenge : undefined;
}

/** Returns the challenge of the address's token and forgets it: of two that bring the same signature one comes in. */
export async function takeChallenge({ services, params }: Visit): Promise<CertificateChallenge | undefined> {
  const hash = hashToken(params["token"] ?? "");
  return challengeIn(await takePendingForm(services.pool, hash, undefined, services.realNow() as Instant));
}

/** The bytes to be signed; they name this installation and the purpose, so that the signature serves nothing else. */
export function challengeBytes(
  { configuration }: Services,
  token: string,
  { iin, until }: CertificateChallenge,
): Uint8Array {
  const random = Buffer.from(hashToken(token)).toString("hex");
  const lines = ["reglament sign-in", configuration.origin, iin, random, new Date(until).toISOString()];
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}

/** What stands in the place of a form's path: no path, so that no kept form passes for a challenge. */
const waiting = "certificate-challenge";

function challengeIn(form: PendingForm | undefined): CertificateChallenge | undefined {
  if (form === undefined || form.path !== waiting) return undefined;
  const { iin, returnTo, until, browser } = form.answers;
  return { iin: String(iin), returnTo: String(returnTo), until: Number(until), browser: String(browser) };
}
