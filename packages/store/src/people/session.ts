import type { Instant } from "@reglament/calendar";
import type { Queryable } from "../queryable.ts";

/** What somebody showed beside their IIN when they signed in. */
export type SignInWay = "password" | "certificate";

/** A signed-in browser. All its times are machine time, also in training. */
export interface Session {
  /** SHA-256 of the cookie's token. */
  readonly tokenHash: Uint8Array;
  readonly personId: string;
  readonly csrfToken: string;
  readonly language: "kk" | "ru" | "en";
  readonly signedInWith: SignInWay;
  readonly madeAt: Instant;
  readonly lastSeen: Instant;
  readonly expiresAt: Instant;
}

const columns = `token_hash as "tokenHash", person_id as "personId", csrf_token as "csrfToken", language,
  signed_in_with as "signedInWith",
  epoch_ms(made_at) as "madeAt", epoch_ms(last_seen) as "lastSeen", epoch_ms(expires_at) as "expiresAt"`;

/** Starts a session; always with a token of its own, never with one from before signing in. */
export async function startSession(db: Queryable, session: Omit<Session, "lastSeen">): Promise<void> {
  await db.query({
    name: "start-session",
    text: `insert into session (token_hash, person_id, csrf_token, language, made_at, last_seen, expires_at, signed_in_with)
           values ($1, $2, $3, $4, from_epoch_ms($5), from_epoch_ms($5), from_epoch_ms($6), $7)`,
    values: [
      session.tokenHash,
      session.personId,
      session.csrfToken,
      session.language,
      session.madeAt,
      session.expiresAt,
      session.signedInWith,
    ],
  });
}

/** Returns a session that still runs, undefined otherwise. */
export async function findSession(
  db: Queryable,
  tokenHash: Uint8Array,
  realNow: Instant,
): Promise<Session | undefined> {
  const { rows } = await db.query<Session>({
    name: "find-session",
    text: `select ${columns} from session where token_hash = $1 and expires_at > from_epoch_ms($2)`,
    values: [tokenHash, realNow],
  });
  return rows[0];
}

/**
 * Returns whose session a form came from, whether it still runs or has run out less than a day ago; undefined after
 * signing out. It says whom the form goes back to and opens nothing.
 *
 * @param csrfToken - token of the form, which names the session that its page was made for
 */
export async function findPersonOfForm(db: Queryable, csrfToken: string): Promise<string | undefined> {
  const { rows } = await db.query<{ personId: string }>({
    name: "find-person-of-form",
    text: `select person_id as "personId" from session where csrf_token = $1`,
    values: [csrfToken],
  });
  return rows[0]?.personId;
}

/** Notes that the session is in use and lets it run until `expiresAt`. Once a minute is enough. */
export async function prolongSession(
  db: Queryable,
  tokenHash: Uint8Array,
  realNow: Instant,
  expiresAt: Instant,
): Promise<void> {
  await db.query({
    name: "prolong-session",
    text: `update session set last_seen = from_epoch_ms($2), expires_at = from_epoch_ms($3) where token_hash = $1`,
    values: [tokenHash, realNow, expiresAt],
  });
}

export async function chooseSessionLanguage(
  db: Queryable,
  tokenHash: Uint8Array,
  language: Session["language"],
): Promise<void> {
  await db.query({
    name: "choose-session-language",
    text: "update session set language = $2 where token_hash = $1",
    values: [tokenHash, language],
  });
}

export async function endSession(db: Queryable, tokenHash: Uint8Array): Promise<void> {
  await db.query({
    name: "end-session",
    text: "delete from session where token_hash = $1",
    values: [tokenHash],
  });
}

/** Signs a person out everywhere. */
export async function endSessionsOf(db: Queryable, personId: string): Promise<void> {
  await db.query({ name: "end-sessions-of", text: "delete from session where person_id = $1", values: [personId] });
}

const rememberedMs = 24 * 60 * 60_000;

/** Removes what has run out: pending forms and counts of failed tries at once, sessions a day later; for background work. */
export async function removeExpired(db: Queryable, realNow: Instant): Promise<void> {
  await db.query({
    name: "remove-expired",
    text: `with forms as (delete from pending_form where expires_at <= from_epoch_ms($1)),
                tries as (delete from failed_sign_in where counts_until <= from_epoch_ms($1))
           delete from session where expires_at <= from_epoch_ms($2)`,
    values: [realNow, realNow - rememberedMs],
  });
}
