import { nameText, readName } from "../certificate/name.ts";
import { parseRevocationList } from "./revocation-list.ts";

/** What a revocation list says of itself, for programs that don't verify it. */
export interface CrlInfo {
  /** Distinguished name as text, in the order written. */
  readonly issuer: string;
  /** Milliseconds since the epoch. */
  readonly thisUpdate: number;
  /** Milliseconds since the epoch; undefined when the list doesn't say. */
  readonly nextUpdate: number | undefined;
}

/**
 * Returns what a revocation list says of itself. Nothing is verified, and its entries aren't read.
 *
 * @param der - exactly one list
 * @throws MalformedError when it is none
 */
export function readCrl(der: Uint8Array): CrlInfo {
  const { issuer, thisUpdate, nextUpdate } = parseRevocationList(der);
  return { issuer: nameText(readName(issuer)), thisUpdate, nextUpdate };
}
