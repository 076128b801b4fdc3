/**
 * What was typed into a form whose session had ended: kept for half an hour and
 * handed back to the page once the same person has signed in again.
 *
 * The browser holds a random token; the database holds its hash, the fields and
 * whose they are. A form's own token tells that: it names the session its page
 * was made for. A form that never belonged to a session isn't kept, so nobody
 * fills the database without an account. Passwords, signatures, scans and the
 * form's own token are never kept.
 */
import type { Instant } from "@reglament/calendar";
import { findPersonOfForm, savePendingForm, takePendingForm } from "@reglament/store";
import type { FastifyReply, FastifyRequest } from "fastify";
import { clearCookie, readCookie, setCookie } from "./cookies.ts";
import type { Services } from "./services.ts";
import { hashToken, makeToken } from "./sessions.ts";

const keptMs = 30 * 60_000;
/** By their names: a field that takes a password says so in its name. */
const neverKept = /password|csrf|^cms|-kept$/i;
/** Longer ones were typed by no hand. */
const mostCharacters = 64 * 1024;

/**
 * Keeps the fields for the page at `address` and gives the browser the token. Does nothing for a form that is
 * nobody's, or too long.
 *
 * @param visitor - who sent the form, when somebody is signed in; the form may still be somebody else's
 */
export async function keepForm(
  { pool, configuration, realNow }: Services,
  reply: FastifyReply,
  address: string,
  form: Readonly<Record<string, string>>,
  visitor: string | undefined,
): Promise<void> {
  const answers = Object.fromEntries(Object.entries(form).filter(([name]) => !neverKept.test(name)));
  const personId = (await findPersonOfForm(pool, form["csrf"] ?? "")) ?? visitor;
  if (personId === undefined || JSON.stringify(answers).length > mostCharacters) return;
  const token = makeToken();
  const path = pathOf(address);
  await savePendingForm(pool, hashToken(token), { path, answers, personId }, (realNow() + keptMs) as Instant);
  setCookie(reply, configuration, "kept", `${token}.${tagOf(path)}`);
}

/**
 * Returns the visitor's fields kept for the page at `path`, once: they are gone afterwards. Undefined when there are
 * none, or they are somebody else's.
 */
export async function takeKeptForm(
  { pool, configuration, realNow }: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
  visitor: string | undefined,
): Promise<Readonly<Record<string, string>> | undefined> {
  const [token, tag] = readCookie(request, configuration, "kept")?.split(".") ?? [];
  if (visitor === undefined || token === undefined || tag !== tagOf(path)) return undefined;
  clearCookie(reply, configuration, "kept");
  const form = await takePendingForm(pool, hashToken(token), visitor, realNow() as Instant);
  if (form === undefined || form.path !== path) return undefined;
  return Object.fromEntries(Object.entries(form.answers).map(([name, value]) => [name, String(value)]));
}

/** Address of the sign-in page that leads back to `address`. */
export function signInAddress(address: string): string {
  return `/sign-in?return=${encodeURIComponent(address)}`;
}

/**
 * A return address as far as it stays on this site, otherwise undefined: `//elsewhere` and the like lead away. Ours
 * are percent-encoded, and a header takes nothing else.
 */
export function safeReturn(address: string | undefined): string | undefined {
  return address !== undefined && /^\/(?!\/)[!-[\]-~]{0,2000}$/.test(address) ? address : undefined;
}

function pathOf(address: string): string {
  return address.split("?")[0] ?? "/";
}

// Tells the pages apart without asking the database on every one of them.
function tagOf(path: string): string {
  return Buffer.from(hashToken(path)).toString("base64url").slice(0, 12);
}
