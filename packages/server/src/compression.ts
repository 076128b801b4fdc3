/** Which pages are sent compressed, and how (decision 0111). Fixed files are compressed when they are built. */
import { constants } from "node:zlib";
import type { FastifyCompressOptions } from "@fastify/compress";
import type { FastifyRequest } from "fastify";

/** A page is compressed while its reader waits: Brotli's quality 4 saves nearly as much as 11, in a twentieth of the time. */
export const compression = {
  global: false,
  encodings: ["br", "gzip"],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
} satisfies FastifyCompressOptions;

/** Requests that no other site has made: a link or form of our own pages, or an address that the reader typed. */
const ownSites: ReadonlySet<unknown> = new Set(["same-origin", "none"]);

/**
 * Whether a page may be compressed.
 *
 * The length of a compressed page tells whether what an address brings in stands elsewhere on the page too, a name or an
 * IIN (BREACH). So what somebody who has signed in sees is compressed only when no other site has asked for it.
 */
export function mayBeCompressed(visitor: object | undefined, { headers }: Pick<FastifyRequest, "headers">): boolean {
  return visitor === undefined || ownSites.has(headers["sec-fetch-site"]);
}
