import { judgeSignature, type SignatureOutcome } from "../algorithms.ts";
import type { Certificate } from "../certificate/certificate.ts";
import { judgedOnce } from "./judged-once.ts";

/** Judges the signature in a certificate by its supposed issuer's key (SubjectPublicKeyInfo, DER). */
export function judgeIssuerSignature(certificate: Certificate, spki: Uint8Array): SignatureOutcome {
  const { toBeSigned: data, signature, signatureAlgorithm, signatureParameters: parameters } = certificate;
  const signed = { data, signature, spki, parameters };
  return judgedOnce(certificate, spki, () => judgeSignature(signatureAlgorithm, signed));
}
