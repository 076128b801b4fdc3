/**
 * A registration between its two pages: number and password typed, proof not
 * yet given.
 *
 * Kept like a form whose session had ended, under a random token that stands
 * in the address of the proof page. The token opens nothing by itself: only a
 * signature by the number's owner completes the registration, and only in the
 * browser that began it. Otherwise somebody could type another's number with a
 * password of their own and send its owner the link to sign.
 */
import type { Instant } from "@reglament/calendar";
import { findPendingForm, type PendingForm, savePendingForm, takePendingForm } from "@reglament/store";
import type { Services } from "../services.ts";
import { hashToken, makeToken } from "../sessions.ts";
import type { Visit } from "../visit.ts";
import { browserOf } from "./browser-of.ts";

/** What waits for its proof. */
export interface Registration {
  readonly iin: string;
  readonly passwordHash: string;
  /** Machine time, milliseconds. */
  readonly until: number;
  /** Hash of the form token of the browser that began it. */
  readonly browser: string;
}

const proofMs = 30 * 60_000;

/** Keeps a registration and returns its token. */
export async function keepRegistration(
  { services, csrf }: Visit,
  typed: Pick<Registration, "iin" | "passwordHash">,
): Promise<string> {
  const token = makeToken();
  await save(services, token, { ...typed, until: services.realNow() + proofMs, browser: browserOf(csrf) });
  return token;
}

/** Returns the registration of the address's token and keeps it; undefined when it is unknown, too old or another browser's. */
export async function findRegistration({ services, params, csrf }: Visit): Promise<Registration | undefined> {
  const token = params["token"] ?? "";
  const form = await findPendingForm(services.pool, hashToken(token), services.realNow() as Instant);
  const registration = registrationOf(form);
  return registration?.browser === browserOf(csrf) ? registration : undefined;
}

/** Returns the registration of the address's token and forgets it: a proof counts once. */
export async function takeRegistration({ services, params }: Visit): Promise<Registration | undefined> {
  const token = params["token"] ?? "";
  const taken = await takePendingForm(services.pool, hashToken(token), undefined, services.realNow() as Instant);
  return registrationOf(taken);
}

function registrationOf(form: PendingForm | undefined): Registration | undefined {
  if (form === undefined || form.path !== waiting) return undefined;
  const { iin, passwordHash, until, browser } = form.answers;
  return { iin: String(iin), passwordHash: String(passwordHash), until: Number(until), browser: String(browser) };
}

/**
 * The bytes that prove the number: they name this installation, the number, the
 * registration and when it ends, so that no signature serves twice.
 */
export function challengeOf(services: Services, token: string, { iin, until }: Registration): Uint8Array {
  const lines = [
    "reglament registration",
    services.configuration.origin,
    iin,
    Buffer.from(hashToken(token)).toString("hex"),
    new Date(until).toISOString(),
  ];
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}

/** What stands in the place of a form's path: no path, so that no kept form passes for a registration. */
const waiting = "registration";

async function save(services: Services, token: string, registration: Registration): Promise<void> {
  const form = { path: waiting, answers: { ...registration } };
  await savePendingForm(services.pool, hashToken(token), form, registration.until as Instant);
}
