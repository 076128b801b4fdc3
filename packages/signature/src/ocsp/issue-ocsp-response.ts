import { parseCertificate } from "../certificate/certificate.ts";
import { writeExtension } from "../certificate/extensions.ts";
import { context, contextPrimitive, Tag } from "../der/read-der.ts";
import { bitString, encode, explicit, generalizedTime, integer, octetString, oid, sequence } from "../der/write-der.ts";
import { Oid } from "../object-identifiers.ts";
import { type RevokedEntry, revocationReasons } from "../revocation/issue-crl.ts";
import { signingWith } from "../signing-with.ts";
import type { Authority } from "../training/authority.ts";
import { type CertificateId, isMeant, writeCertificateId } from "./certificate-id.ts";
import type { OcspRequest } from "./ocsp-request.ts";

/** What an OCSP service knows and answers with. Moments are milliseconds since the epoch. */
export interface OcspInput {
  readonly request: OcspRequest;
  /** The authority whose certificates are asked about, DER. */
  readonly issuer: Uint8Array;
  /** Who signs the answer: the authority itself, or a responder that it delegated. */
  readonly responder: Authority;
  readonly revoked: readonly RevokedEntry[];
  /** Whether the authority has issued a certificate with that number; others are answered `unknown`. */
  readonly isIssued: (serial: bigint) => boolean;
  readonly at: number;
  /** From this moment on the answer is stale. */
  readonly nextUpdate?: number | undefined;
}

/**
 * Returns the service's answer (RFC 6960, 4.2.1), signed, in DER.
 *
 * @throws MalformedError when a certificate is none
 */
export function issueOcspResponse(input: OcspInput): Uint8Array {
  const responder = parseCertificate(input.responder.certificate);
  const issuer = parseCertificate(input.issuer);
  const signing = signingWith(input.responder.key);
  const answers = input.request.ids.map((id) =>
    sequence(
      writeCertificateId(id),
      isMeant(id, id.serial, issuer) ? status(id, input) : encode(contextPrimitive(2)),
      generalizedTime(input.at),
      ...(input.nextUpdate === undefined ? [] : [explicit(0, generalizedTime(input.nextUpdate))]),
    ),
  );
  const { nonce } = input.request;
  const toBeSigned = sequence(
    explicit(1, responder.subject),
    generalizedTime(input.at),
    sequence(...answers),
    ...(nonce === undefined ? [] : [explicit(1, sequence(writeExtension(Oid.ocspNonce, octetString(nonce))))]),
  );
  const basic = sequence(
    toBeSigned,
    signing.signatureAlgorithm,
    bitString(signing.sign(toBeSigned)),
    explicit(0, sequence(responder.der)),
  );
  return sequence(
    encode(Tag.enumerated, Uint8Array.of(0)),
    explicit(0, sequence(oid(Oid.basicOcspResponse), octetString(basic))),
  );
}

/** Returns the answer to a request that can't be read: status `malformedRequest`, unsigned as RFC 6960 has it. */
export function malformedOcspRequest(): Uint8Array {
  return sequence(encode(Tag.enumerated, Uint8Array.of(1)));
}

function status(id: CertificateId, { revoked, isIssued, at }: OcspInput): Uint8Array {
  const entry = revoked.findLast((candidate) => candidate.serial === id.serial && candidate.at <= at);
  if (entry !== undefined && entry.reason !== "no-longer-on-hold") {
    const reason = entry.reason === undefined ? undefined : integer(revocationReasons[entry.reason], Tag.enumerated);
    return encode(context(1), generalizedTime(entry.at), ...(reason === undefined ? [] : [explicit(0, reason)]));
  }
  return encode(contextPrimitive(isIssued(id.serial) ? 0 : 2));
}
