/** The cookies of this system: their names, their lifetimes, how they are set. */
import "@fastify/cookie";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Configuration } from "./configuration.ts";
import { isSecure } from "./security-headers.ts";

export type CookieName = "session" | "csrf" | "language" | "kept";

/** Seconds; undefined: until the browser is closed. */
const lifetimes = {
  session: undefined,
  csrf: undefined,
  language: 365 * 24 * 60 * 60,
  kept: 30 * 60,
} as const satisfies Record<CookieName, number | undefined>;

/** Reads a cookie; undefined when it is absent or empty. */
export function readCookie(
  request: FastifyRequest,
  configuration: Configuration,
  name: CookieName,
): string | undefined {
  // Absent where the address couldn't be read: no hook has run then.
  const cookies = request.cookies as Readonly<Record<string, string | undefined>> | null | undefined;
  const value = cookies?.[fullName(configuration, name)];
  return value === undefined || value === "" ? undefined : value;
}

/** Sets a cookie that scripts can't read and that other sites' posts don't carry (SameSite=Lax). */
export function setCookie(reply: FastifyReply, configuration: Configuration, name: CookieName, value: string): void {
  const maxAge = lifetimes[name];
  reply.setCookie(fullName(configuration, name), value, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(configuration),
    ...(maxAge === undefined ? {} : { maxAge }),
  });
}

/** Makes the browser forget a cookie. */
export function clearCookie(reply: FastifyReply, configuration: Configuration, name: CookieName): void {
  reply.clearCookie(fullName(configuration, name), {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(configuration),
  });
}

// `__Host-` binds a cookie to this host over https (RFC 6265bis 4.1.3.2); browsers refuse the prefix without it.
function fullName(configuration: Configuration, name: CookieName): string {
  return isSecure(configuration) ? `__Host-${name}` : name;
}
