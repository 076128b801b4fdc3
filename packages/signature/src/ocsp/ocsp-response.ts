/** OCSP responses (RFC 6960, 4.2), read into the parts that verification needs. */
import { type Certificate, parseCertificate } from "../certificate/certificate.ts";
import { readExtensions } from "../certificate/extensions.ts";
import { sameBytes } from "../der/compare-bytes.ts";
import { MalformedError } from "../der/malformed.ts";
import { context, contextPrimitive, type DerElement, elementsWithin, Fields, readDer, Tag } from "../der/read-der.ts";
import { readAlgorithm, readBitString, readInteger, readOid, readPreciseTime } from "../der/read-values.ts";
import { limits } from "../limits.ts";
import { Oid } from "../object-identifiers.ts";
import { readInvalidityDate } from "../revocation/revocation-list.ts";
import { type CertificateId, keyDigest, readCertificateId } from "./certificate-id.ts";
import { readNonce } from "./ocsp-request.ts";

/** A responder's answer. Moments are milliseconds since the epoch. */
export interface OcspResponse {
  readonly der: Uint8Array;
  readonly toBeSigned: Uint8Array;
  readonly signatureAlgorithm: string;
  /** DER. */
  readonly signatureParameters: Uint8Array | undefined;
  readonly signature: Uint8Array;
  /** Whether a certificate is the one by which the responder names itself. */
  readonly names: (certificate: Certificate) => boolean;
  readonly producedAt: number;
  readonly answers: readonly OcspAnswer[];
  readonly certificates: readonly Certificate[];
  readonly nonce: Uint8Array | undefined;
}

/** What is said about one certificate. */
export interface OcspAnswer {
  readonly id: CertificateId;
  readonly status: "good" | "revoked" | "unknown";
  /** Since when it is revoked, as with a list's entries; set with the status `revoked` only. */
  readonly revokedAt: number | undefined;
  readonly onHold: boolean;
  /** Number of the reason (RFC 5280, 5.3.1); undefined when none is given. */
  readonly reason: number | undefined;
  readonly thisUpdate: number;
  /** Undefined when newer news is always to be had. */
  readonly nextUpdate: number | undefined;
}

/** Why a responder didn't answer (RFC 6960, 4.2.1), by number. */
const refusals = new Map<bigint, string>([
  [1n, "malformed request"],
  [2n, "internal error"],
  [3n, "try later"],
  [5n, "signature required"],
  [6n, "unauthorised"],
]);

/**
 * Returns the parts of a response. Nothing is verified.
 *
 * @param der - an OCSPResponse
 * @throws MalformedError when it is none, holds no answer, or another kind than the basic one
 */
export function parseOcspResponse(der: Uint8Array): OcspResponse {
  if (der.length > limits.ocspBytes) throw new MalformedError("too large");
  const element = readDer(der);
  const outer = new Fields(element);
  const status = readInteger(outer.take(Tag.enumerated));
  if (status !== 0n) throw new MalformedError(`the responder refused: ${refusals.get(status) ?? status}`);
  const bytes = new Fields(readDer(outer.take(context(0)).content));
  outer.end();
  if (readOid(bytes.take(Tag.oid)) !== Oid.basicOcspResponse) throw new MalformedError("not a basic response");
  const basic = new Fields(readDer(bytes.take(Tag.octetString).content));
  bytes.end();

  const toBeSigned = basic.take(Tag.sequence);
  const { algorithm, parameters } = readAlgorithm(basic.take(Tag.sequence));
  const signature = readBitString(basic.take(Tag.bitString));
  const certificates = basic.takeIf(context(0));
  basic.end();
  return {
    der: element.bytes,
    toBeSigned: toBeSigned.bytes,
    signatureAlgorithm: algorithm,
    signatureParameters: parameters,
    signature,
    certificates: certificates === undefined ? [] : readCertificates(certificates),
    ...readResponseData(toBeSigned),
  };
}

function readResponseData(toBeSigned: DerElement): Pick<OcspResponse, "names" | "producedAt" | "answers" | "nonce"> {
  const data = new Fields(toBeSigned);
  data.takeIf(context(0));
  const responder = data.take(context(1), context(2));
  const producedAt = readPreciseTime(data.take(Tag.generalizedTime));
  const entries = elementsWithin(data.take(Tag.sequence), limits.ocspEntries);
  const wrapped = data.takeIf(context(1));
  data.end();
  const extensions = wrapped && readExtensions(readDer(wrapped.content));
  if (extensions !== undefined && [...extensions].some(([type, { critical }]) => critical && type !== Oid.ocspNonce)) {
    throw new MalformedError("a critical extension that is not known");
  }
  const nonce = extensions?.get(Oid.ocspNonce)?.value;
  return {
    names: responderName(responder),
    producedAt,
    answers: entries.map(readAnswer),
    nonce: nonce && readNonce(nonce),
  };
}

function responderName(responder: DerElement): OcspResponse["names"] {
  if (responder.tag === context(1)) {
    const name = readDer(responder.content, Tag.sequence).bytes;
    return ({ subject }) => sameBytes(subject, name);
  }
  const digest = readDer(responder.content, Tag.octetString).content;
  return ({ spki }) => sameBytes(keyDigest(spki), digest);
}

function readCertificates(wrapped: DerElement): readonly Certificate[] {
  return elementsWithin(readDer(wrapped.content, Tag.sequence), limits.ocspCertificates).map(({ bytes }) =>
    parseCertificate(bytes),
  );
}

const CERTIFICATE_HOLD = 6;

function readAnswer(element: DerElement): OcspAnswer {
  const fields = new Fields(element);
  const id = readCertificateId(fields.take(Tag.sequence));
  const status = fields.take(contextPrimitive(0), context(1), contextPrimitive(2));
  const thisUpdate = readPreciseTime(fields.take(Tag.generalizedTime));
  const nextUpdate = fields.takeIf(context(0));
  const wrapped = fields.takeIf(context(1));
  fields.end();
  const extensions = wrapped && readExtensions(readDer(wrapped.content));
  if (extensions !== undefined && [...extensions.values()].some(({ critical }) => critical)) {
    throw new MalformedError("a critical extension that is not known");
  }
  const common = {
    id,
    thisUpdate,
    nextUpdate: nextUpdate && readPreciseTime(readDer(nextUpdate.content, Tag.generalizedTime)),
  };
  if (status.tag !== context(1)) {
    const known = status.tag === contextPrimitive(0);
    return { ...common, status: known ? "good" : "unknown", revokedAt: undefined, onHold: false, reason: undefined };
  }
  const revoked = new Fields(status, context(1));
  const stated = readPreciseTime(revoked.take(Tag.generalizedTime));
  const wrappedReason = revoked.takeIf(context(0));
  revoked.end();
  const reason = wrappedReason && Number(readInteger(readDer(wrappedReason.content, Tag.enumerated)));
  const revokedAt = Math.min(stated, readInvalidityDate(extensions) ?? stated);
  return { ...common, status: "revoked", revokedAt, onHold: reason === CERTIFICATE_HOLD, reason };
}
