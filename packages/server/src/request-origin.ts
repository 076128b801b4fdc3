import type { FastifyRequest } from "fastify";

/**
 * Whether a post may come from a page of ours, as far as the browser says.
 *
 * `Sec-Fetch-Site` where the browser sends it, else `Origin` against `Host`. A
 * request with neither comes from no browser; the form's token decides then.
 */
export function comesFromOurPage(request: FastifyRequest): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
