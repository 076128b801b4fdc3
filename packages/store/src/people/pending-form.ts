import type { Instant } from "@reglament/calendar";
import type { Queryable } from "../queryable.ts";
import { type Row, withoutNulls } from "../without-nulls.ts";

/** What was typed into a form that can't be handled yet: its session had ended, or a proof is awaited. */
export interface PendingForm {
  /** Where the form was sent to, or another word for what waits. */
  readonly path: string;
  readonly answers: Readonly<Record<string, unknown>>;
  /** Whose it is; absent while nobody has shown who they are. */
  readonly personId?: string;
}

/** Of one person only so many are kept; the oldest go. */
const mostOfOnePerson = 5;

/** Keeps a form for whoever holds the token, in place of an earlier one. */
export async function savePendingForm(
  db: Queryable,
  tokenHash: Uint8Array,
  form: PendingForm,
  expiresAt: Instant,
): Promise<void> {
  await db.query({
    name: "save-pending-form",
    text: `with crowded as (
             delete from pending_form where token_hash in (
               select token_hash from pending_form where person_id = $5 and token_hash <> $1
                order by expires_at desc, token_hash offset $6))
           insert into pending_form (token_hash, path, answers, expires_at, person_id)
           values ($1, $2, $3, from_epoch_ms($4), $5)
           on conflict on constraint pending_form_pkey
           do update set path = excluded.path, answers = excluded.answers, expires_at = excluded.expires_at,
                         person_id = excluded.person_id`,
    values: [tokenHash, form.path, JSON.stringify(form.answers), expiresAt, form.personId ?? null, mostOfOnePerson - 1],
  });
}

/** Returns the kept form and leaves it. Undefined when there is none or it is too old. */
export async function findPendingForm(
  db: Queryable,
  tokenHash: Uint8Array,
  realNow: Instant,
): Promise<PendingForm | undefined> {
  const { rows } = await db.query<Row<PendingForm>>({
    name: "find-pending-form",
    text: `select path, answers, person_id as "personId" from pending_form
            where token_hash = $1 and expires_at > from_epoch_ms($2)`,
    values: [tokenHash, realNow],
  });
  return rows[0] && withoutNulls<PendingForm>(rows[0]);
}

/**
 * Takes the kept form out: it is gone afterwards.
 *
 * @param owner - whose it must be; undefined for a form that is nobody's yet
 * @returns undefined when there is none, it is too old, or somebody else's; that one stays
 */
export async function takePendingForm(
  db: Queryable,
  tokenHash: Uint8Array,
  owner: string | undefined,
  realNow: Instant,
): Promise<PendingForm | undefined> {
  const { rows } = await db.query<Row<PendingForm>>({
    name: "take-pending-form",
    text: `delete from pending_form
            where token_hash = $1 and expires_at > from_epoch_ms($2) and person_id is not distinct from $3::uuid
           returning path, answers, person_id as "personId"`,
    values: [tokenHash, realNow, owner ?? null],
  });
  return rows[0] && withoutNulls<PendingForm>(rows[0]);
}
