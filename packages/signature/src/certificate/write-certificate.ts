import { createHash } from "node:crypto";
import { bitString, explicit, integer, sequence, time } from "../der/write-der.ts";
import { signingWith } from "../signing-with.ts";

/** A certificate to be made; the byte arrays are DER. */
export interface CertificateDraft {
  readonly serial: bigint;
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  /** Milliseconds since the epoch. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** SubjectPublicKeyInfo of the holder. */
  readonly spki: Uint8Array;
  readonly extensions: readonly Uint8Array[];
}

/**
 * Returns a certificate (X.509 version 3), signed.
 *
 * @param issuerKey - the authority's private key, PKCS#8 in PEM
 * @throws RangeError when the serial number is not positive or the validity ends before it starts
 */
export function writeCertificate(draft: CertificateDraft, issuerKey: string): Uint8Array {
  if (draft.serial <= 0n) throw new RangeError("a serial number is positive");
  if (!(draft.notBefore <= draft.notAfter)) throw new RangeError("the validity ends before it starts");
  const signing = signingWith(issuerKey);
  const toBeSigned = sequence(
    explicit(0, integer(2)),
    integer(draft.serial),
    signing.signatureAlgorithm,
    draft.issuer,
    sequence(time(draft.notBefore), time(draft.notAfter)),
    draft.subject,
    draft.spki,
    explicit(3, sequence(...draft.extensions)),
  );
  return sequence(toBeSigned, signing.signatureAlgorithm, bitString(signing.sign(toBeSigned)));
}

/** Returns the identifier of a public key: the first 20 bytes of its SHA-256 (RFC 7093, 2). */
export function keyIdentifier(spki: Uint8Array): Uint8Array {
  return Uint8Array.from(createHash("sha256").update(spki).digest().subarray(0, 20));
}
