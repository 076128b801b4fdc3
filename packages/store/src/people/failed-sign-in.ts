/**
 * Failed tries to sign in, counted for the number whether it has an account or
 * not, so that nothing tells which numbers have one.
 */
import type { Instant } from "@reglament/calendar";
import type { Queryable } from "../queryable.ts";

/**
 * Counts a try before its password is looked at, so that many tries at once count too.
 *
 * The count begins anew once `lastsMs` have passed since the last counted try.
 *
 * @param numberMac - what the number is known by here; never the number itself
 * @param limit - how many tries are counted before a pause
 * @param realNow - machine time
 * @returns false when the tries are used up: the number pauses, and this try doesn't lengthen it
 */
export async function countSignInTry(
  db: Queryable,
  numberMac: Uint8Array,
  limit: { readonly tries: number; readonly lastsMs: number },
  realNow: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: "count-sign-in-try",
    text: `insert into failed_sign_in as failed (number_mac, tries, counts_until) values ($1, 1, from_epoch_ms($3))
           on conflict on constraint failed_sign_in_pkey
           do update set tries = case when failed.counts_until <= from_epoch_ms($2) then 1 else failed.tries + 1 end,
                         counts_until = excluded.counts_until
            where failed.tries < $4 or failed.counts_until <= from_epoch_ms($2)`,
    values: [numberMac, realNow, realNow + limit.lastsMs, limit.tries],
  });
  return rowCount === 1;
}

/** Forgets the failed tries of a number whose owner has signed in. */
export async function forgetSignInTries(db: Queryable, numberMac: Uint8Array): Promise<void> {
  await db.query({
    name: "forget-sign-in-tries",
    text: "delete from failed_sign_in where number_mac = $1",
    values: [numberMac],
  });
}

/** Takes one counted try back: it succeeded, and the others go on counting. */
export async function takeBackSignInTry(db: Queryable, numberMac: Uint8Array): Promise<void> {
  await db.query({
    name: "take-back-sign-in-try",
    text: "update failed_sign_in set tries = tries - 1 where number_mac = $1 and tries > 0",
    values: [numberMac],
  });
}
