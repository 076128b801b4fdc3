import { judgeSignature, type SignatureOutcome } from "../algorithms.ts";
import { judgedOnce } from "./judged-once.ts";

/** What certificates, revocation lists and OCSP responses have in common: something signed as a whole. */
interface SignedWhole {
  readonly toBeSigned: Uint8Array;
  readonly signatureAlgorithm: string;
  /** The algorithm's parameters in DER. */
  readonly signatureParameters: Uint8Array | undefined;
  readonly signature: Uint8Array;
}

/** Judges the signature of a certificate, list or response by its supposed issuer's key (SubjectPublicKeyInfo, DER). */
export function judgeIssuerSignature(whole: SignedWhole, spki: Uint8Array): SignatureOutcome {
  const { toBeSigned: data, signature, signatureAlgorithm, signatureParameters: parameters } = whole;
  const signed = { data, signature, spki, parameters };
  return judgedOnce(whole, spki, () => judgeSignature(signatureAlgorithm, signed));
}
