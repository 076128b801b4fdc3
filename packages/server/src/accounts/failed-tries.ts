/**
 * Slows down guessing: after some failed tries for one number, further ones are
 * refused for a while, right or wrong.
 *
 * Counted in the database, for all processes and over restarts, under an HMAC
 * of the number: what people mistype may be somebody's IIN. The number is
 * counted whether it has an account or not, so that the answer doesn't tell.
 */
import { createHmac } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import { countSignInTry, forgetSignInTries } from "@reglament/store";
import type { Services } from "../services.ts";

const limit = { tries: 5, lastsMs: 15 * 60_000 } as const;

/** Counts a try for the number; false while further tries are refused. */
export async function countTry(services: Services, iin: string): Promise<boolean> {
  return countSignInTry(services.pool, macOf(services, iin), limit, services.realNow() as Instant);
}

/** Forgets the failed tries of a number that signed in. */
export async function forgetTries(services: Services, iin: string): Promise<void> {
  await forgetSignInTries(services.pool, macOf(services, iin));
}

function macOf({ configuration }: Services, iin: string): Uint8Array {
  return createHmac("sha256", configuration.secret).update("sign-in").update(iin).digest();
}
