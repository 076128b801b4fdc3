import { getDigest } from "../algorithms.ts";
import { parseCertificate } from "../certificate/certificate.ts";
import { compareBytes } from "../der/compare-bytes.ts";
import { context } from "../der/read-der.ts";
import { encode, explicit, integer, nullValue, octetString, oid, sequence, setOf } from "../der/write-der.ts";
import { Oid } from "../object-identifiers.ts";
import { signingWith } from "../signing-with.ts";
import { content } from "./signatures.ts";

/** What may be odd about a signature. Everything else is right, and the whole properly signed. */
export interface Crafting {
  readonly certificate: Uint8Array;
  readonly key: string;
  /** Signed attributes beside content type and message digest; `none` for a signature over the content itself. */
  readonly attributes?: readonly Uint8Array[] | "none";
  /** Object identifiers that are stated, whatever was done. */
  readonly digest?: string;
  readonly algorithm?: string;
  readonly contentType?: string;
  readonly statedContentType?: string;
  /** Sends the attributes in another order than they were signed in. */
  readonly reversed?: boolean;
  /** Names the certificate by its key rather than by issuer and number. */
  readonly byKey?: boolean;
}

/** Returns a signature over `content` that `signCms` would not make. */
export function aCraftedSignature(crafting: Crafting): Uint8Array {
  const certificate = parseCertificate(crafting.certificate);
  const signing = signingWith(crafting.key);
  const contentType = crafting.contentType ?? Oid.data;
  const digestAlgorithm = sequence(oid(crafting.digest ?? signing.digest));
  const attributes = [
    anAttribute(Oid.contentType, oid(crafting.statedContentType ?? contentType)),
    anAttribute(Oid.messageDigest, octetString(getDigest(signing.digest, content))),
    ...(crafting.attributes === "none" ? [] : (crafting.attributes ?? [])),
  ];
  const sorted = attributes.toSorted(compareBytes);
  const sent = crafting.reversed === true ? sorted.toReversed() : sorted;
  const over = crafting.attributes === "none" ? content : setOf(attributes);
  const signerInfo = sequence(
    integer(crafting.byKey === true ? 3 : 1),
    crafting.byKey === true
      ? encode(0x80, certificate.subjectKeyIdentifier ?? new Uint8Array())
      : sequence(certificate.issuer, integer(certificate.serial)),
    digestAlgorithm,
    ...(crafting.attributes === "none" ? [] : [encode(context(0), ...sent)]),
    crafting.algorithm === undefined ? signing.signatureAlgorithm : sequence(oid(crafting.algorithm), nullValue()),
    octetString(signing.sign(over)),
  );
  const signedData = sequence(
    integer(1),
    setOf([digestAlgorithm]),
    sequence(oid(contentType)),
    setOf([certificate.der], context(0)),
    setOf([signerInfo]),
  );
  return sequence(oid(Oid.signedData), explicit(0, signedData));
}

/** Returns a signed attribute. */
export function anAttribute(type: string, ...values: readonly Uint8Array[]): Uint8Array {
  return sequence(oid(type), setOf(values));
}
