import type { Instant } from "@reglament/calendar";
import type { ChannelId } from "@reglament/regulation";
import type { Queryable } from "../queryable.ts";
import { type Row, withoutNulls } from "../without-nulls.ts";

/** An application being written. Its answers are personal data; it is its writer's alone. */
export interface Draft {
  readonly region: string;
  readonly draftId: string;
  /** Who writes it: the applicant, or the official who enters a paper application. */
  readonly personId: string;
  readonly regulation: string;
  readonly edition: string;
  readonly channel: ChannelId;
  /** The provider's office that it is addressed to, once that is known. */
  readonly office?: string;
  /** Office at whose counter it is entered: the chancellery's own, or the one-stop centre's. Absent over the portal. */
  readonly counter?: string;
  readonly answers: Readonly<Record<string, string>>;
  /** Grows with every change of answers or attachments. */
  readonly revision: number;
  /** Legal time. */
  readonly madeAt: Instant;
  /** Legal time. */
  readonly changedAt: Instant;
  /** The case that it became. A filed draft doesn't change any more. */
  readonly filedCase?: string;
  /** The request as shown for signing; absent while answers may still change. */
  readonly signingBytes?: Uint8Array;
}

const columns = `region, draft_id as "draftId", person_id as "personId", regulation, edition, channel,
  office_id as office, counter_id as counter, answers, revision, epoch_ms(made_at) as "madeAt", epoch_ms(changed_at) as "changedAt",
  filed_case as "filedCase", signing_bytes as "signingBytes"`;

/** Makes a draft; a repeat with the same id changes nothing. */
export async function makeDraft(
  db: Queryable,
  draft: Omit<Draft, "revision" | "changedAt" | "filedCase" | "signingBytes">,
): Promise<void> {
  await db.query({
    name: "make-draft",
    text: `insert into draft
             (region, draft_id, person_id, regulation, edition, channel, office_id, answers, made_at, changed_at, counter_id)
           values ($1, $2, $3, $4, $5, $6, $7, $8, from_epoch_ms($9), from_epoch_ms($9), $10)
           on conflict on constraint draft_pkey do nothing`,
    values: [
      draft.region,
      draft.draftId,
      draft.personId,
      draft.regulation,
      draft.edition,
      draft.channel,
      draft.office ?? null,
      JSON.stringify(draft.answers),
      draft.madeAt,
      draft.counter ?? null,
    ],
  });
}

/** Returns a draft, filed or not; undefined when there is none of this id. Whose it is, is for the caller to check. */
export async function findDraft(db: Queryable, region: string, draftId: string): Promise<Draft | undefined> {
  const { rows } = await db.query<Row<Draft>>({
    name: "find-draft",
    text: `select ${columns} from draft where region = $1 and draft_id = $2`,
    values: [region, draftId],
  });
  return rows[0] && withoutNulls<Draft>(rows[0]);
}

/** Returns the drafts that a person writes in this channel and hasn't filed, the one changed last first. */
export async function listDrafts(
  db: Queryable,
  region: string,
  personId: string,
  channel: ChannelId,
): Promise<readonly Draft[]> {
  const { rows } = await db.query<Row<Draft>>({
    name: "list-drafts",
    text: `select ${columns} from draft
            where person_id = $2 and region = $1 and channel = $3 and filed_case is null
            order by changed_at desc, draft_id`,
    values: [region, personId, channel],
  });
  return rows.map((row) => withoutNulls<Draft>(row));
}

/** Returns the drafts that are entered at a counter and aren't filed, whoever began them, the one changed last first. */
export async function listDraftsAtCounter(db: Queryable, region: string, counter: string): Promise<readonly Draft[]> {
  const { rows } = await db.query<Row<Draft>>({
    name: "list-drafts-at-counter",
    text: `select ${columns} from draft
            where region = $1 and counter_id = $2 and filed_case is null
            order by changed_at desc, draft_id limit 200`,
    values: [region, counter],
  });
  return rows.map((row) => withoutNulls<Draft>(row));
}

/**
 * Gives a draft at a counter to a colleague. Of two who reach for it at once one gets it.
 *
 * @param change.from - whose it was when the colleague saw it
 * @param change.untouchedSince - the draft must not have changed after this legal moment
 * @param change.at - legal time; the draft counts as changed then
 * @returns false when it is somebody else's by now, was changed, filed or removed, or belongs to no counter
 */
export async function takeOverDraft(
  db: Queryable,
  change: Pick<Draft, "region" | "draftId"> & {
    readonly from: string;
    readonly to: string;
    readonly untouchedSince: Instant;
    readonly at: Instant;
  },
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: "take-over-draft",
    text: `update draft set person_id = $4, changed_at = from_epoch_ms($6)
            where region = $1 and draft_id = $2 and person_id = $3 and filed_case is null and counter_id is not null
              and changed_at <= from_epoch_ms($5)`,
    values: [change.region, change.draftId, change.from, change.to, change.untouchedSince, change.at],
  });
  return rowCount === 1;
}

/**
 * Sets the given answers and leaves the others; two pages sent at once both last. What was made ready for signing
 * isn't any more, as it wouldn't be what is filed.
 *
 * @param change.clear - ids of questions whose answers are to go
 * @returns false when the draft was filed or isn't there
 */
export async function saveAnswers(
  db: Queryable,
  change: Pick<Draft, "region" | "draftId" | "answers" | "changedAt" | "office"> & {
    readonly clear?: readonly string[];
  },
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: "save-answers",
    text: `update draft
              set answers = (answers - $3::text[]) || $4::jsonb, office_id = coalesce($5, office_id),
                  changed_at = from_epoch_ms($6), revision = revision + 1, signing_bytes = null
            where region = $1 and draft_id = $2 and filed_case is null`,
    values: [
      change.region,
      change.draftId,
      change.clear ?? [],
      JSON.stringify(change.answers),
      change.office ?? null,
      change.changedAt,
    ],
  });
  return rowCount === 1;
}

/**
 * Keeps the bytes that the applicant is shown for signing. The first ones last until an answer or attachment changes,
 * so that two open sign pages show the same.
 *
 * @param draft.revision - of the draft that the bytes were made from, read before its attachments were
 * @returns the bytes to sign, or undefined when the draft has changed since, was filed or isn't there
 */
export async function freezeSigningBytes(
  db: Queryable,
  draft: Pick<Draft, "region" | "draftId" | "revision">,
  signingBytes: Uint8Array,
): Promise<Uint8Array | undefined> {
  const { rows } = await db.query<{ signingBytes: Uint8Array }>({
    name: "freeze-signing-bytes",
    text: `update draft set signing_bytes = coalesce(signing_bytes, $4)
            where region = $1 and draft_id = $2 and filed_case is null and revision = $3
           returning signing_bytes as "signingBytes"`,
    values: [draft.region, draft.draftId, draft.revision, signingBytes],
  });
  return rows[0]?.signingBytes;
}

/** Removes a draft with its attachments. @returns false when it was filed or isn't there */
export async function removeDraft(db: Queryable, region: string, draftId: string): Promise<boolean> {
  const { rowCount } = await db.query({
    name: "remove-draft",
    text: `with open as (
             select draft_id from draft where region = $1 and draft_id = $2 and filed_case is null for update),
           removed as (
             delete from attachment a using open o where a.region = $1 and a.draft_id = o.draft_id)
           delete from draft d using open o where d.region = $1 and d.draft_id = o.draft_id`,
    values: [region, draftId],
  });
  return rowCount === 1;
}

/**
 * Returns the ids of drafts that aren't filed and that nobody has touched for long, the oldest first.
 *
 * @param changedBefore - legal time of the draft's world
 * @param limit - most drafts to return, 1 to 1000
 */
export async function listForgottenDrafts(
  db: Queryable,
  region: string,
  changedBefore: Instant,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await db.query<{ draftId: string }>({
    name: "list-forgotten-drafts",
    text: `select draft_id as "draftId" from draft
            where region = $1 and filed_case is null and changed_at < from_epoch_ms($2)
            order by changed_at, draft_id limit $3`,
    values: [region, changedBefore, limit],
  });
  return rows.map(({ draftId }) => draftId);
}

/** Returns the case that a draft became, undefined while it isn't filed. */
export async function findFiledCase(db: Queryable, region: string, draftId: string): Promise<string | undefined> {
  const { rows } = await db.query<{ filedCase: string | null }>({
    name: "find-filed-case",
    text: `select filed_case as "filedCase" from draft where region = $1 and draft_id = $2`,
    values: [region, draftId],
  });
  return rows[0]?.filedCase ?? undefined;
}
