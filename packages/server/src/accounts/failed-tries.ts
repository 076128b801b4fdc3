/**
 * Slows down guessing: after some failed tries for one number, further ones are
 * refused for a while, right or wrong.
 *
 * From one address few tries are allowed, from all of them together many more:
 * with one count for all, anybody who knows an official's number could keep
 * them out with five wrong passwords every quarter of an hour.
 *
 * Counted in the database, for all processes and over restarts, under an HMAC
 * of number and address: what people mistype may be somebody's IIN. The number
 * is counted whether it has an account or not, so that the answer doesn't tell.
 */
import { createHmac } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import { countSignInTry, forgetSignInTries, takeBackSignInTry } from "@reglament/store";
import type { Visit } from "../visit.ts";

const lastsMs = 15 * 60_000;
const fromOneAddress = { tries: 5, lastsMs } as const;
const fromAllAddresses = { tries: 50, lastsMs } as const;

/** Counts a try for the number; false while further tries are refused. */
export async function countTry(visit: Visit, iin: string): Promise<boolean> {
  const { pool, realNow } = visit.services;
  const now = realNow() as Instant;
  return (
    (await countSignInTry(pool, macOf(visit, iin, visit.address), fromOneAddress, now)) &&
    (await countSignInTry(pool, macOf(visit, iin), fromAllAddresses, now))
  );
}

/** Forgets the failed tries of a number that signed in from here; those from elsewhere go on counting. */
export async function forgetTries(visit: Visit, iin: string): Promise<void> {
  const { pool } = visit.services;
  await forgetSignInTries(pool, macOf(visit, iin, visit.address));
  await takeBackSignInTry(pool, macOf(visit, iin));
}

function macOf({ services }: Visit, iin: string, address = ""): Uint8Array {
  return createHmac("sha256", services.configuration.secret).update(`sign-in ${iin} ${address}`).digest();
}
