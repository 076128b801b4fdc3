/** Checks of the signature itself: that it stands over this content, and was made with this certificate's key. */
import { createHash } from "node:crypto";
import { digestOf, judgeSignature } from "../algorithms.ts";
import type { Certificate } from "../certificate/certificate.ts";
import type { Attributes, SigningCertificate } from "../cms/attributes.ts";
import type { SignedData } from "../cms/signed-data.ts";
import type { SignerInfo } from "../cms/signer-info.ts";
import { sameBytes } from "../der/compare-bytes.ts";
import { Oid } from "../object-identifiers.ts";
import type { Content } from "./content.ts";
import { type Check, check } from "./verdict.ts";

/**
 * Checks that the signed attributes speak of this content, and that an enclosed content is the same.
 *
 * @param content - what should have been signed; undefined when the caller hasn't got it
 * @param kind - object identifier of the kind of content
 */
export function checkDigest(
  signedData: SignedData,
  signerInfo: SignerInfo,
  attributes: Attributes,
  content: Content | undefined,
  kind: string = Oid.data,
): Check {
  const facts = { algorithm: signerInfo.digestAlgorithm };
  if (content === undefined) return check("digest", "undetermined", "CONTENT_MISSING", facts);
  if (signedData.contentType !== kind || attributes.contentType !== signedData.contentType) {
    return check("digest", "failed", "CONTENT_TYPE_DIFFERS", facts);
  }
  const digest = content.digest(signerInfo.digestAlgorithm);
  if (digest === "weak-algorithm") return check("digest", "failed", "ALGORITHM_WEAK", facts);
  if (digest === "unsupported") return check("digest", "undetermined", "ALGORITHM_UNSUPPORTED", facts);
  const same =
    sameBytes(digest, attributes.messageDigest) &&
    (signedData.content === undefined || sameBytes(signedData.content, content.bytes));
  return same
    ? check("digest", "passed", "CONTENT_MATCHES", facts)
    : check("digest", "failed", "CONTENT_DIFFERS", facts);
}

/**
 * Checks the signature over the signed attributes, and that the certificate is the one they name.
 *
 * Not every program names its certificate; `signingCertificate` in the facts
 * then says `absent`. Leaving it out helps nobody to put another in its place:
 * that one would have to hold the same key.
 */
export function checkSignature(signerInfo: SignerInfo, attributes: Attributes, certificate: Certificate): Check {
  const named = attributes.signingCertificate;
  const facts = {
    algorithm: signerInfo.signatureAlgorithm,
    signingCertificate: named === undefined ? "absent" : "present",
  };
  const signed = {
    data: attributes.toBeSigned,
    signature: signerInfo.signature,
    spki: certificate.spki,
    parameters: signerInfo.signatureParameters,
  };
  switch (judgeSignature(signerInfo.signatureAlgorithm, signed, signerInfo.digestAlgorithm)) {
    case "wrong":
      return check("signature", "failed", "SIGNATURE_WRONG", facts);
    case "weak-algorithm":
      return check("signature", "failed", "ALGORITHM_WEAK", facts);
    case "weak-key":
      return check("signature", "failed", "KEY_WEAK", facts);
    case "unsupported":
      return check("signature", "undetermined", "ALGORITHM_UNSUPPORTED", facts);
    case "verified":
      if (!namesItsAlgorithms(signerInfo, attributes)) return check("signature", "failed", "ALGORITHM_DIFFERS", facts);
      return named === undefined
        ? check("signature", "passed", "SIGNATURE_MATCHES", facts)
        : naming(named, certificate, facts);
  }
}

function namesItsAlgorithms(signerInfo: SignerInfo, { algorithmProtection: named }: Attributes): boolean {
  if (named === undefined) return true;
  const { digest, signature } = named;
  return (
    digest === signerInfo.digestAlgorithm && (signature === undefined || signature === signerInfo.signatureAlgorithm)
  );
}

function naming(named: SigningCertificate, certificate: Certificate, facts: Check["facts"]): Check {
  const digest = namingDigest(named, certificate.der);
  if (digest === "weak-algorithm") return check("signature", "failed", "ALGORITHM_WEAK", facts);
  if (digest === "unsupported") return check("signature", "undetermined", "ALGORITHM_UNSUPPORTED", facts);
  const same = sameBytes(digest, named.digest) && (named.serial === undefined || named.serial === certificate.serial);
  return same
    ? check("signature", "passed", "SIGNATURE_MATCHES", facts)
    : check("signature", "failed", "SIGNING_CERTIFICATE_DIFFERS", facts);
}

/** The first version of the attribute knows SHA-1 only (RFC 2634, 5.4.1); the second must not use it. */
function namingDigest(named: SigningCertificate, der: Uint8Array): Uint8Array | "weak-algorithm" | "unsupported" {
  return named.version === 1
    ? Uint8Array.from(createHash("sha1").update(der).digest())
    : digestOf(named.digestAlgorithm, der);
}
