/**
 * Revocation lists as they were last fetched, for judging by them after a restart.
 *
 * What a stored signature rests on isn't here but beside the signature.
 */
import type { Instant } from "@reglament/calendar";
import type { Queryable } from "../queryable.ts";

/** A list whose signature was verified. */
export interface KeptList {
  /** Where it is published. */
  readonly address: string;
  /** DER. */
  readonly bytes: Uint8Array;
  /** Legal time. */
  readonly thisUpdate: Instant;
  /** Legal time from which it is stale. */
  readonly nextUpdate: Instant;
}

/** How many lists of an address are kept: training worlds stand at several moments. */
const KEPT_LISTS = 12;

/** Keeps a list, and removes the ones of its address that were fetched long before. Repeating it changes nothing. */
export async function keepRevocationList(db: Queryable, list: KeptList): Promise<void> {
  await db.query({
    name: "keep-revocation-list",
    text: `with kept as (
             insert into revocation_list (address, sha256, bytes, this_update, next_update)
             values ($1, sha256($2), $2, from_epoch_ms($3), from_epoch_ms($4))
             on conflict on constraint revocation_list_pkey do nothing)
           delete from revocation_list where address = $1 and sha256 in (
             select sha256 from revocation_list where address = $1 order by fetched_at desc offset $5)`,
    values: [list.address, list.bytes, list.thisUpdate, list.nextUpdate, KEPT_LISTS],
  });
}

/**
 * Returns the newest list of an address that had been issued by the moment; it may be stale then. Undefined when there
 * is none.
 *
 * @param at - legal time
 */
export async function findRevocationList(db: Queryable, address: string, at: Instant): Promise<KeptList | undefined> {
  const { rows } = await db.query<KeptList>({
    name: "find-revocation-list",
    text: `select address, bytes, epoch_ms(this_update) as "thisUpdate", epoch_ms(next_update) as "nextUpdate"
             from revocation_list where address = $1 and this_update <= from_epoch_ms($2)
            order by this_update desc limit 1`,
    values: [address, at],
  });
  return rows[0];
}

/** Returns every address of which a list is kept. */
export async function listRevocationAddresses(db: Queryable): Promise<readonly string[]> {
  const { rows } = await db.query<{ address: string }>({
    name: "list-revocation-addresses",
    text: "select distinct address from revocation_list order by address",
  });
  return rows.map(({ address }) => address);
}
