import type { Instant } from "@reglament/calendar";
import type { Queryable } from "../queryable.ts";

/** What was typed into a form whose session had ended. */
export interface PendingForm {
  /** Where the form was sent to. */
  readonly path: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Keeps a form for whoever holds the token, in place of an earlier one. */
export async function savePendingForm(
  db: Queryable,
  tokenHash: Uint8Array,
  form: PendingForm,
  expiresAt: Instant,
): Promise<void> {
  await db.query({
    name: "save-pending-form",
    text: `insert into pending_form (token_hash, path, answers, expires_at) values ($1, $2, $3, from_epoch_ms($4))
           on conflict on constraint pending_form_pkey
           do update set path = excluded.path, answers = excluded.answers, expires_at = excluded.expires_at`,
    values: [tokenHash, form.path, JSON.stringify(form.answers), expiresAt],
  });
}

/** Takes the kept form out: it is gone afterwards. Undefined when there is none or it is too old. */
export async function takePendingForm(
  db: Queryable,
  tokenHash: Uint8Array,
  realNow: Instant,
): Promise<PendingForm | undefined> {
  const { rows } = await db.query<PendingForm>({
    name: "take-pending-form",
    text: `delete from pending_form where token_hash = $1 and expires_at > from_epoch_ms($2) returning path, answers`,
    values: [tokenHash, realNow],
  });
  return rows[0];
}
