import type { Configuration } from "./configuration.ts";

/**
 * Headers that go with every answer.
 *
 * No inline script or style; the page may open connections to itself and to
 * the signing programs on the user's machine, and to nothing else.
 * `same-origin` as referrer policy, because with `no-referrer` browsers send
 * `Origin: null` with our own forms (Fetch, "append a request Origin header").
 */
export function securityHeaders(configuration: Configuration): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    ["connect-src 'self'", ...configuration.signingPrograms].join(" "),
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  return {
    "content-security-policy": policy.join("; "),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    ...(isSecure(configuration) ? { "strict-transport-security": "max-age=31536000" } : {}),
  };
}

/** Whether browsers come over https; cookies are then `Secure` and carry the `__Host-` prefix. */
export function isSecure(configuration: Configuration): boolean {
  return configuration.origin.startsWith("https:");
}
