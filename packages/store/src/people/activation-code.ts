import type { Instant } from "@reglament/calendar";
import type { Queryable } from "../queryable.ts";

/** A code that a counter hands to a person who showed an identity card. */
export interface ActivationCode {
  /** SHA-256 of the code. */
  readonly codeHash: Uint8Array;
  readonly personId: string;
  /** The official at the counter. */
  readonly madeBy: string;
  /** Machine time. */
  readonly expiresAt: Instant;
}

export async function makeActivationCode(db: Queryable, code: ActivationCode): Promise<void> {
  await db.query({
    name: "make-activation-code",
    text: `insert into activation_code (code_hash, person_id, made_by, expires_at)
           values ($1, $2, $3, from_epoch_ms($4))`,
    values: [code.codeHash, code.personId, code.madeBy, code.expiresAt],
  });
}

/**
 * Uses up a code, which works once.
 *
 * @param realNow - machine time
 * @returns whose IIN it proves; undefined for a code that is unknown, used or too old
 */
export async function useActivationCode(
  db: Queryable,
  codeHash: Uint8Array,
  realNow: Instant,
): Promise<string | undefined> {
  const { rows } = await db.query<{ personId: string }>({
    name: "use-activation-code",
    text: `update activation_code set used_at = from_epoch_ms($2)
            where code_hash = $1 and used_at is null and expires_at > from_epoch_ms($2)
           returning person_id as "personId"`,
    values: [codeHash, realNow],
  });
  return rows[0]?.personId;
}
