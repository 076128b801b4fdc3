/**
 * A registration between its two pages: number and password typed, proof not
 * yet given.
 *
 * Kept like a form whose session had ended, under a random token that stands
 * in the address of the proof page. The token opens nothing by itself: only a
 * signature by the number's owner completes the registration.
 */
import type { Instant } from "@reglament/calendar";
import { savePendingForm, takePendingForm } from "@reglament/store";
import type { Services } from "../services.ts";
import { hashToken, makeToken } from "../sessions.ts";

/** What waits for its proof. */
export interface Registration {
  readonly iin: string;
  readonly passwordHash: string;
  /** Machine time, milliseconds. */
  readonly until: number;
}

const proofMs = 30 * 60_000;

/** Keeps a registration and returns its token. */
export async function keepRegistration(
  services: Services,
  typed: Pick<Registration, "iin" | "passwordHash">,
): Promise<string> {
  const token = makeToken();
  await save(services, token, { ...typed, until: services.realNow() + proofMs });
  return token;
}

/** Returns the registration of a token and keeps it; undefined when it is unknown or too old. */
export async function findRegistration(services: Services, token: string): Promise<Registration | undefined> {
  const registration = await takeRegistration(services, token);
  if (registration !== undefined) await save(services, token, registration);
  return registration;
}

/** Returns the registration of a token and forgets it: a proof counts once. */
export async function takeRegistration(services: Services, token: string): Promise<Registration | undefined> {
  const form = await takePendingForm(services.pool, hashToken(token), services.realNow() as Instant);
  if (form === undefined || form.path !== path) return undefined;
  const { iin, passwordHash, until } = form.answers;
  return { iin: String(iin), passwordHash: String(passwordHash), until: Number(until) };
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

const path = "/register";

async function save(services: Services, token: string, { iin, passwordHash, until }: Registration): Promise<void> {
  const form = { path, answers: { iin, passwordHash, until } };
  await savePendingForm(services.pool, hashToken(token), form, until as Instant);
}
