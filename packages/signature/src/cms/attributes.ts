/** The signed attributes of a CMS signature (RFC 5652, 5.3 and 11; RFC 2634 and 5035 for the signing certificate). */
import { MalformedError } from "../der/malformed.ts";
import { context, type DerElement, elementsOf, Fields, Tag } from "../der/read-der.ts";
import { readAlgorithm, readInteger, readOid, readTime } from "../der/read-values.ts";
import { sequence, setOf } from "../der/write-der.ts";
import { Oid } from "../object-identifiers.ts";

/** Signed attributes, and the bytes that the signature stands over. */
export interface Attributes {
  readonly contentType: string;
  readonly messageDigest: Uint8Array;
  /** The moment the signer claims, in milliseconds since the epoch. */
  readonly signingTime: number | undefined;
  readonly signingCertificate: SigningCertificate | undefined;
  /** The algorithms that the signer says were used; undefined when they aren't named. */
  readonly algorithmProtection: AlgorithmProtection | undefined;
  /** Object identifiers of the attributes that nobody here looks at. */
  readonly others: readonly string[];
  /** The attributes as the DER encoding of a SET OF, whatever they came as. */
  readonly toBeSigned: Uint8Array;
}

/** Which certificate the signer meant (ESSCertID, ESSCertIDv2), so that none can be put in its place. */
export interface SigningCertificate {
  /** Of the attribute: the first knows SHA-1 only. Time-stamp services still use it. */
  readonly version: 1 | 2;
  /** Object identifier of the digest. */
  readonly digestAlgorithm: string;
  readonly digest: Uint8Array;
  readonly serial: bigint | undefined;
}

/** Algorithms under the signature, so that none can be put in their place (RFC 6211); object identifiers. */
export interface AlgorithmProtection {
  readonly digest: string;
  readonly signature: string | undefined;
}

/**
 * Returns the signed attributes.
 *
 * @throws MalformedError when content type or message digest is missing, or an attribute stands there twice
 */
export function readAttributes(set: DerElement): Attributes {
  const encoded: Uint8Array[] = [];
  const values = new Map<string, DerElement>();
  for (const attribute of elementsOf(set)) {
    const fields = new Fields(attribute);
    const type = fields.take(Tag.oid);
    const members = [...elementsOf(fields.take(Tag.set))];
    fields.end();
    const [value] = members;
    if (value === undefined || values.has(readOid(type))) throw new MalformedError("an attribute is empty or repeated");
    if (members.length > 1 && known.has(readOid(type))) throw new MalformedError("an attribute of several values");
    values.set(readOid(type), value);
    encoded.push(sequence(type.bytes, setOf(members.map(({ bytes }) => bytes))));
  }
  const contentType = values.get(Oid.contentType);
  const messageDigest = values.get(Oid.messageDigest);
  if (contentType === undefined || messageDigest?.tag !== Tag.octetString) {
    throw new MalformedError("content type or message digest is missing");
  }
  const signingTime = values.get(Oid.signingTime);
  const protection = values.get(Oid.algorithmProtection);
  const signingCertificate = values.get(Oid.signingCertificateV2) ?? values.get(Oid.signingCertificate);
  return {
    contentType: readOid(contentType),
    messageDigest: messageDigest.content,
    signingTime: signingTime === undefined ? undefined : readTime(signingTime),
    signingCertificate:
      signingCertificate === undefined
        ? undefined
        : readSigningCertificate(signingCertificate, values.has(Oid.signingCertificateV2) ? 2 : 1),
    algorithmProtection: protection === undefined ? undefined : readAlgorithmProtection(protection),
    others: [...values.keys()].filter((type) => !known.has(type)),
    toBeSigned: setOf(encoded),
  };
}

const known = new Set<string>([
  Oid.contentType,
  Oid.messageDigest,
  Oid.signingTime,
  Oid.algorithmProtection,
  Oid.signingCertificate,
  Oid.signingCertificateV2,
]);

/**
 * The first identifier is the signer's certificate (RFC 5035, 4); the rest, its chain, is not looked at.
 * The first version states no digest; the second leaves out SHA-256.
 */
function readSigningCertificate(element: DerElement, version: 1 | 2): SigningCertificate {
  const attribute = new Fields(element);
  const identifiers = new Fields(attribute.take(Tag.sequence));
  const first = new Fields(identifiers.take(Tag.sequence));
  const algorithm = version === 1 ? undefined : first.takeIf(Tag.sequence);
  const digest = first.take(Tag.octetString).content;
  const issuerSerial = first.takeIf(Tag.sequence);
  first.end();
  const usual = version === 1 ? Oid.sha1 : Oid.sha256;
  return {
    version,
    digestAlgorithm: algorithm === undefined ? usual : readAlgorithm(algorithm).algorithm,
    digest,
    serial: issuerSerial === undefined ? undefined : readSerial(issuerSerial),
  };
}

function readSerial(issuerSerial: DerElement): bigint {
  const fields = new Fields(issuerSerial);
  fields.take(Tag.sequence);
  return readInteger(fields.take(Tag.integer));
}

function readAlgorithmProtection(element: DerElement): AlgorithmProtection {
  const fields = new Fields(element);
  const digest = readAlgorithm(fields.take(Tag.sequence)).algorithm;
  const signature = fields.takeIf(context(1));
  fields.end();
  return {
    digest,
    // implicitly tagged: the fields of an AlgorithmIdentifier stand directly inside
    signature: signature && readAlgorithm({ ...signature, tag: Tag.sequence }).algorithm,
  };
}
