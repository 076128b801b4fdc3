import { nameText, readName } from "../certificate/name.ts";
import { countEntries, parseRevocationList } from "./revocation-list.ts";

/** What a revocation list says of itself, for programs that don't verify it. */
export interface CrlInfo {
  /** Distinguished name as text, in the order written. */
  readonly issuer: string;
  /** Milliseconds since the epoch. */
  readonly thisUpdate: number;
  /** Milliseconds since the epoch; undefined when the list doesn't say. */
  readonly nextUpdate: number | undefined;
  /** Grows with every list of the authority. */
  readonly number: bigint | undefined;
  /** Of a delta: the number of the complete list that it adds to. */
  readonly deltaBase: bigint | undefined;
  /** Object identifier of the algorithm that the issuer signed with. */
  readonly signatureAlgorithm: string;
}

/**
 * Returns what a revocation list says of itself. Nothing is verified, and its entries aren't read.
 *
 * @param der - exactly one list
 * @throws MalformedError when it is none
 */
export function readCrl(der: Uint8Array): CrlInfo {
  const { issuer, thisUpdate, nextUpdate, number, deltaBase, signatureAlgorithm } = parseRevocationList(der);
  return { issuer: nameText(readName(issuer)), thisUpdate, nextUpdate, number, deltaBase, signatureAlgorithm };
}

/**
 * Returns how many certificates a revocation list names. Takes a while for the list of a country.
 *
 * @throws MalformedError when the list or an entry can't be read
 */
export function countRevoked(der: Uint8Array): number {
  return countEntries(parseRevocationList(der));
}
