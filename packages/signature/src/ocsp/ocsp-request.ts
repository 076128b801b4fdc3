/** OCSP requests (RFC 6960, 4.1): made for the authority's service, read by the training authority. */
import { parseCertificate } from "../certificate/certificate.ts";
import { readExtensions, writeExtension } from "../certificate/extensions.ts";
import { MalformedError } from "../der/malformed.ts";
import { context, elementsWithin, Fields, readDer, Tag } from "../der/read-der.ts";
import { explicit, octetString, sequence } from "../der/write-der.ts";
import { limits } from "../limits.ts";
import { Oid } from "../object-identifiers.ts";
import { type CertificateId, certificateIdOf, readCertificateId, writeCertificateId } from "./certificate-id.ts";

/** A question about certificates. */
export interface OcspRequest {
  readonly ids: readonly CertificateId[];
  /** What the answer must repeat, when it was asked with one. */
  readonly nonce: Uint8Array | undefined;
}

/**
 * Returns a request about one certificate, in DER.
 *
 * @param input.certificate - DER
 * @param input.issuer - the certificate of its authority, DER
 * @param input.digestAlgorithm - object identifier of the digest by which the issuer is named; SHA-1 by default, which
 *   every responder understands (RFC 5019, 2.1.1)
 * @param input.nonce - 1 to 32 random bytes (RFC 8954); without one an old answer can be sent again while it is fresh
 * @throws MalformedError when a certificate is none, or the digest isn't known
 */
export function writeOcspRequest(input: {
  readonly certificate: Uint8Array;
  readonly issuer: Uint8Array;
  readonly digestAlgorithm?: string;
  readonly nonce?: Uint8Array;
}): Uint8Array {
  const [{ serial }, issuer] = [parseCertificate(input.certificate), parseCertificate(input.issuer)];
  const id = certificateIdOf(serial, issuer, input.digestAlgorithm);
  if (id === undefined) throw new MalformedError("no such digest");
  const list = sequence(sequence(writeCertificateId(id)));
  const extensions =
    input.nonce === undefined ? [] : [explicit(2, sequence(writeExtension(Oid.ocspNonce, octetString(input.nonce))))];
  return sequence(sequence(list, ...extensions));
}

/**
 * Returns what a request asks. A signature on it is passed over.
 *
 * @throws MalformedError when it is no request
 */
export function readOcspRequest(der: Uint8Array): OcspRequest {
  if (der.length > limits.ocspBytes) throw new MalformedError("too large");
  const whole = new Fields(readDer(der));
  const fields = new Fields(whole.take(Tag.sequence));
  whole.takeIf(context(0));
  whole.end();
  fields.takeIf(context(0));
  fields.takeIf(context(1));
  const entries = elementsWithin(fields.take(Tag.sequence), limits.ocspEntries);
  const wrapped = fields.takeIf(context(2));
  fields.end();
  if (entries.length === 0) throw new MalformedError("nothing is asked");
  const nonce = wrapped && readExtensions(readDer(wrapped.content)).get(Oid.ocspNonce)?.value;
  return {
    ids: entries.map((entry) => readCertificateId(new Fields(entry).take(Tag.sequence))),
    nonce: nonce && readNonce(nonce),
  };
}

/** Some programs leave out the OCTET STRING that RFC 8954 demands around the nonce. */
export function readNonce(value: Uint8Array): Uint8Array {
  return value[0] === Tag.octetString && value[1] === value.length - 2 ? value.subarray(2) : value;
}
