import { judgeSignature } from "../algorithms.ts";
import { parseCertificate } from "../certificate/certificate.ts";
import { nameText, readName } from "../certificate/name.ts";
import { sameBytes } from "../der/compare-bytes.ts";
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
}

/**
 * Returns what a revocation list says of itself. Nothing is verified, and its entries aren't read.
 *
 * @param der - exactly one list
 * @throws MalformedError when it is none
 */
export function readCrl(der: Uint8Array): CrlInfo {
  const { issuer, thisUpdate, nextUpdate, number, deltaBase } = parseRevocationList(der);
  return { issuer: nameText(readName(issuer)), thisUpdate, nextUpdate, number, deltaBase };
}

/**
 * Returns how many certificates a revocation list names. Takes a while for the list of a country.
 *
 * @throws MalformedError when the list or an entry can't be read
 */
export function countRevoked(der: Uint8Array): number {
  return countEntries(parseRevocationList(der));
}

/**
 * Whether the issuer's name and key fit the list, and its signature holds. Whether it is current is not looked at.
 *
 * @throws MalformedError when either can't be read
 */
export function isCrlOf(der: Uint8Array, issuer: Uint8Array): boolean {
  const list = parseRevocationList(der);
  const { subject, spki } = parseCertificate(issuer);
  const signed = { data: list.toBeSigned, signature: list.signature, spki, parameters: list.signatureParameters };
  return sameBytes(list.issuer, subject) && judgeSignature(list.signatureAlgorithm, signed) === "verified";
}
