/**
 * What was typed into a form whose session had ended: kept for half an hour and
 * handed back to the page once somebody has signed in who may see it.
 *
 * The browser holds a random token; the database holds its hash and the fields.
 * Passwords, signatures and the form's own token are never kept.
 */
import type { Instant } from "@reglament/calendar";
import { savePendingForm, takePendingForm } from "@reglament/store";
import type { FastifyReply, FastifyRequest } from "fastify";
import { clearCookie, readCookie, setCookie } from "./cookies.ts";
import type { Services } from "./services.ts";
import { hashToken, makeToken } from "./sessions.ts";

const keptMs = 30 * 60_000;
const neverKept = /password|csrf|^cms/i;

/** Keeps the fields for the page at `address` and gives the browser the token. */
export async function keepForm(
  { pool, configuration, realNow }: Services,
  reply: FastifyReply,
  address: string,
  form: Readonly<Record<string, string>>,
): Promise<void> {
  const answers = Object.fromEntries(Object.entries(form).filter(([name]) => !neverKept.test(name)));
  const token = makeToken();
  const path = pathOf(address);
  await savePendingForm(pool, hashToken(token), { path, answers }, (realNow() + keptMs) as Instant);
  setCookie(reply, configuration, "kept", `${token}.${tagOf(path)}`);
}

/** Returns the fields kept for the page at `path`, once: they are gone afterwards. Undefined when there are none. */
export async function takeKeptForm(
  { pool, configuration, realNow }: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
): Promise<Readonly<Record<string, string>> | undefined> {
  const [token, tag] = readCookie(request, configuration, "kept")?.split(".") ?? [];
  if (token === undefined || tag !== tagOf(path)) return undefined;
  clearCookie(reply, configuration, "kept");
  const form = await takePendingForm(pool, hashToken(token), realNow() as Instant);
  if (form === undefined || form.path !== path) return undefined;
  return Object.fromEntries(Object.entries(form.answers).map(([name, value]) => [name, String(value)]));
}

/** Address of the sign-in page that leads back to `address`. */
export function signInAddress(address: string): string {
  return `/sign-in?return=${encodeURIComponent(address)}`;
}

/** A return address as far as it stays on this site, otherwise undefined: `//elsewhere` and the like lead away. */
export function safeReturn(address: string | undefined): string | undefined {
  return address !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(address) ? address : undefined;
}

function pathOf(address: string): string {
  return address.split("?")[0] ?? "/";
}

// Tells the pages apart without asking the database on every one of them.
function tagOf(path: string): string {
  return Buffer.from(hashToken(path)).toString("base64url").slice(0, 12);
}
