/** Extensions of certificates and revocation lists (RFC 5280, 4.2 and 5.2). */
import { MalformedError } from "../der/malformed.ts";
import {
  context,
  contextPrimitive,
  type DerElement,
  elementsOf,
  elementsWithin,
  Fields,
  readDer,
  Tag,
} from "../der/read-der.ts";
import { readBoolean, readInteger, readNamedBits, readOid } from "../der/read-values.ts";
import { booleanTrue, octetString, oid, sequence } from "../der/write-der.ts";
import { limits } from "../limits.ts";
import { Oid } from "../object-identifiers.ts";

/** One extension: whether it must be understood, and its value in DER. */
interface Extension {
  readonly critical: boolean;
  readonly value: Uint8Array;
}

/** Extensions by object identifier. */
export type Extensions = ReadonlyMap<string, Extension>;

/** Bits of the key usage extension by number. */
export const KeyUsageBit = {
  digitalSignature: 0,
  nonRepudiation: 1,
  keyEncipherment: 2,
  dataEncipherment: 3,
  keyAgreement: 4,
  keyCertSign: 5,
  cRLSign: 6,
} as const;

/** What a key may be used for, by the names of RFC 5280. */
export type KeyUsage = keyof typeof KeyUsageBit;

/**
 * Returns the extensions in a SEQUENCE OF Extension.
 *
 * @throws MalformedError when one stands there twice
 */
export function readExtensions(list: DerElement): Extensions {
  const extensions = new Map<string, Extension>();
  if (list.tag !== Tag.sequence) throw new MalformedError("extensions are a sequence");
  for (const element of elementsWithin(list, limits.extensions)) {
    const fields = new Fields(element);
    const type = readOid(fields.take(Tag.oid));
    const flag = fields.takeIf(Tag.boolean);
    const value = fields.take(Tag.octetString).content;
    fields.end();
    if (extensions.has(type)) throw new MalformedError(`extension ${type} stands there twice`);
    extensions.set(type, { critical: flag !== undefined && readBoolean(flag), value });
  }
  return extensions;
}

/** Returns one extension in DER. */
export function writeExtension(type: string, value: Uint8Array, critical = false): Uint8Array {
  return critical ? sequence(oid(type), booleanTrue(), octetString(value)) : sequence(oid(type), octetString(value));
}

/** Returns the key usages; undefined when the extension is absent, which is not the same as none. */
export function readKeyUsages(extensions: Extensions): readonly KeyUsage[] | undefined {
  const extension = extensions.get(Oid.keyUsage);
  if (extension === undefined) return undefined;
  const bits = readNamedBits(readDer(extension.value, Tag.bitString));
  return (Object.keys(KeyUsageBit) as KeyUsage[]).filter((usage) => bits.has(KeyUsageBit[usage]));
}

/** Returns the object identifiers of the key's purposes (extended key usage), none when the extension is absent. */
export function readPurposes(extensions: Extensions): readonly string[] {
  const extension = extensions.get(Oid.extendedKeyUsage);
  return extension === undefined ? [] : [...elementsOf(readDer(extension.value, Tag.sequence))].map(readOid);
}

/** Whether a certificate is an authority's, and how many authorities may follow below it. */
export interface BasicConstraints {
  readonly authority: boolean;
  readonly pathLength: number | undefined;
}

/** Returns the basic constraints; a certificate without the extension is no authority's. */
export function readBasicConstraints(extensions: Extensions): BasicConstraints {
  const extension = extensions.get(Oid.basicConstraints);
  if (extension === undefined) return { authority: false, pathLength: undefined };
  const fields = new Fields(readDer(extension.value));
  const flag = fields.takeIf(Tag.boolean);
  const length = fields.takeIf(Tag.integer);
  fields.end();
  return {
    authority: flag !== undefined && readBoolean(flag),
    pathLength: length === undefined ? undefined : Number(readInteger(length)),
  };
}

/** Returns the object identifiers of the certificate policies, none when the extension is absent; qualifiers aren't read. */
export function readPolicies(extensions: Extensions): readonly string[] {
  const extension = extensions.get(Oid.certificatePolicies);
  if (extension === undefined) return [];
  return [...elementsOf(readDer(extension.value, Tag.sequence))].map((policy) =>
    readOid(new Fields(policy).take(Tag.oid)),
  );
}

/** Returns the addresses at which the issuer's OCSP service answers. */
export function readOcspAddresses(extensions: Extensions): readonly string[] {
  const extension = extensions.get(Oid.authorityInformation);
  if (extension === undefined) return [];
  return [...elementsOf(readDer(extension.value, Tag.sequence))].flatMap((description) => {
    const fields = new Fields(description);
    const method = readOid(fields.take(Tag.oid));
    const location = fields.take();
    return method === Oid.ocspService && location.tag === contextPrimitive(6) ? [addressIn(location)] : [];
  });
}

/**
 * Returns the names of the points where lists are published that speak of the certificate, each a GeneralName in DER.
 *
 * @param type - the extension: complete lists, or the freshest ones (deltas)
 */
export function readDistributionPoints(
  extensions: Extensions,
  type: typeof Oid.crlDistributionPoints | typeof Oid.freshestCrl = Oid.crlDistributionPoints,
): readonly DerElement[] {
  const extension = extensions.get(type);
  if (extension === undefined) return [];
  return [...elementsOf(readDer(extension.value, Tag.sequence))].flatMap((point) => {
    const name = new Fields(point).takeIf(context(0));
    return name === undefined ? [] : readDistributionPointNames(name);
  });
}

/** Returns the GeneralNames in `[0] DistributionPointName` (RFC 5280, 4.2.1.13); a name relative to the issuer's is none. */
export function readDistributionPointNames(wrapped: DerElement): readonly DerElement[] {
  const name = readDer(wrapped.content);
  return name.tag === context(0) ? [...elementsOf(name)] : [];
}

/** Returns the addresses (URIs) among GeneralNames. НУЦ РК has put two into one, the second after a line break and `URL=`. */
export function addressesAmong(names: readonly DerElement[]): readonly string[] {
  return names
    .filter(({ tag }) => tag === contextPrimitive(6))
    .flatMap((name) => addressIn(name).split(/\s+/))
    .map((address) => address.replace(/^URL=/, ""));
}

function addressIn(name: DerElement): string {
  return Buffer.from(name.content).toString("latin1");
}

/** Returns the subject key identifier, undefined when absent. */
export function readSubjectKeyIdentifier(extensions: Extensions): Uint8Array | undefined {
  const extension = extensions.get(Oid.subjectKeyIdentifier);
  return extension === undefined ? undefined : readDer(extension.value, Tag.octetString).content;
}
