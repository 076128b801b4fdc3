import { createHash } from "node:crypto";
import { gostSchemes } from "../gost/gost-schemes.ts";
import { Oid } from "../object-identifiers.ts";

/** Hash functions of `node:crypto` that signatures here may use, by its names. */
export type NodeHash = "sha256" | "sha384" | "sha512";

const nodeHashes = new Map<string, NodeHash>([
  [Oid.sha256, "sha256"],
  [Oid.sha384, "sha384"],
  [Oid.sha512, "sha512"],
]);
const gostDigests = new Map(gostSchemes.map(({ digestOid, digest }) => [digestOid, digest]));
const weakDigests = new Set<string>([Oid.md5, Oid.sha1]);

/** Returns the digest of `data`, or why there is none. */
export function digestOf(algorithm: string, data: Uint8Array): Uint8Array | "weak-algorithm" | "unsupported" {
  const hash = nodeHashes.get(algorithm);
  if (hash !== undefined) return Uint8Array.from(createHash(hash).update(data).digest());
  return gostDigests.get(algorithm)?.(data) ?? (isWeakDigest(algorithm) ? "weak-algorithm" : "unsupported");
}

/**
 * Returns the digest of `data` for a signature that is to be made.
 *
 * @throws RangeError when nothing should be signed with that algorithm
 */
export function getDigest(algorithm: string, data: Uint8Array): Uint8Array {
  const digest = digestOf(algorithm, data);
  if (typeof digest === "string") throw new RangeError(`${algorithm} is no digest to sign with`);
  return digest;
}

/** Returns the hash function of an object identifier; undefined when `node:crypto` isn't asked for it here. */
export function nodeHash(algorithm: string | undefined): NodeHash | undefined {
  return nodeHashes.get(algorithm ?? "");
}

/** Returns whether the digest is known to be broken. */
export function isWeakDigest(algorithm: string): boolean {
  return weakDigests.has(algorithm);
}
