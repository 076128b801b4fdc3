/** PKCS#12 (RFC 7292): files with a key, its certificate and those above, protected by a password. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { type Certificate, parseCertificate } from "../certificate/certificate.ts";
import { sameBytes } from "../der/compare-bytes.ts";
import { toDefiniteLengths } from "../der/definite-lengths.ts";
import { MalformedError } from "../der/malformed.ts";
import { context, contextPrimitive, type DerElement, elementsOf, Fields, readDer, Tag } from "../der/read-der.ts";
import { readAlgorithm, readOid, readText } from "../der/read-values.ts";
import { limits } from "../limits.ts";
import { Oid } from "../object-identifiers.ts";
import { encodePem } from "../pem.ts";
import { decrypt } from "./decrypt.ts";
import { deriveKey, type Pkcs12Hash, Purpose } from "./derive-key.ts";
import { Password } from "./password.ts";

/** A key with its certificates. */
export interface KeyFile {
  /** The private key, PKCS#8 in PEM. A secret. */
  readonly key: string;
  /** DER. */
  readonly certificate: Uint8Array;
  /** The other certificates of the file, those of authorities, DER. */
  readonly chain: readonly Uint8Array[];
  /** What the file calls the key. */
  readonly name: string | undefined;
}

/** The password doesn't open the file, or the file was changed. */
export class WrongPasswordError extends Error {
  override readonly name = "WrongPasswordError";
}

/**
 * Opens a PKCS#12 file.
 *
 * @returns every key that has a certificate
 * @throws WrongPasswordError when the password doesn't open it
 * @throws MalformedError when it is no such file, or protected in a way not known here
 */
export function readPkcs12(file: Uint8Array, password: string): readonly KeyFile[] {
  if (file.length > limits.pkcs12Bytes) throw new MalformedError("too large");
  const whole = new Fields(readDer(toDefiniteLengths(file)));
  whole.take(Tag.integer);
  const authenticated = contentOf(whole.take(Tag.sequence));
  const mac = whole.takeIf(Tag.sequence);
  whole.end();
  if (authenticated.type !== Oid.data || mac === undefined) throw new MalformedError("not protected by a password");
  const safe = readDer(authenticated.content.content, Tag.octetString).content;
  const secret = new Password(password);
  checkMac(mac, safe, secret);
  const bags = [...elementsOf(readDer(toDefiniteLengths(safe), Tag.sequence))].flatMap((element) =>
    bagsOf(element, secret),
  );
  return assemble(bags, secret);
}

function contentOf(element: DerElement): { type: string; content: DerElement } {
  const fields = new Fields(element);
  const type = readOid(fields.take(Tag.oid));
  const content = fields.take(context(0));
  fields.end();
  return { type, content };
}

const macHashes = new Map<string, Pkcs12Hash>([
  [Oid.sha1, "sha1"],
  [Oid.sha256, "sha256"],
  [Oid.sha384, "sha384"],
  [Oid.sha512, "sha512"],
]);
const digestBytes = { sha1: 20, sha256: 32, sha384: 48, sha512: 64 } as const;

function checkMac(element: DerElement, safe: Uint8Array, password: Password): void {
  const fields = new Fields(element);
  const digestInfo = new Fields(fields.take(Tag.sequence));
  const { algorithm } = readAlgorithm(digestInfo.take(Tag.sequence));
  const stated = digestInfo.take(Tag.octetString).content;
  digestInfo.end();
  const salt = fields.take(Tag.octetString).content;
  const iterations = fields.takeIf(Tag.integer);
  fields.end();
  const hash = macHashes.get(algorithm);
  if (hash === undefined) throw new MalformedError(`protection ${algorithm} is not known`);
  const rounds = iterations === undefined ? 1 : password.spendRounds(iterations);
  const key = deriveKey({ hash, password: password.text, salt, rounds, purpose: Purpose.mac }, digestBytes[hash]);
  const mac = createHmac(hash, key).update(safe).digest();
  if (mac.length !== stated.length || !timingSafeEqual(mac, stated)) {
    throw new WrongPasswordError("the password doesn't open the file, or the file was changed");
  }
}

interface Bag {
  readonly type: string;
  readonly value: DerElement;
  readonly name: string | undefined;
  readonly keyId: Uint8Array | undefined;
}

function bagsOf(element: DerElement, password: Password): readonly Bag[] {
  const { type, content } = contentOf(element);
  const contents =
    type === Oid.data
      ? readDer(content.content, Tag.octetString).content
      : type === Oid.encryptedData
        ? decryptedContent(content, password)
        : undefined;
  if (contents === undefined) throw new MalformedError(`contents ${type} are not known`);
  return [...elementsOf(readDer(toDefiniteLengths(contents), Tag.sequence))].map(readBag);
}

/** EncryptedData (RFC 5652, 8); its octets may come in pieces, which the implicit tag hides from the BER reader. */
function decryptedContent(content: DerElement, password: Password): Uint8Array {
  const data = new Fields(readDer(content.content));
  data.take(Tag.integer);
  const info = new Fields(data.take(Tag.sequence));
  info.take(Tag.oid);
  const algorithm = readAlgorithm(info.take(Tag.sequence));
  const encrypted = info.take(contextPrimitive(0), context(0));
  info.end();
  const octets =
    encrypted.tag === contextPrimitive(0)
      ? encrypted.content
      : Buffer.concat([...elementsOf(encrypted)].map((piece) => readDer(piece.bytes, Tag.octetString).content));
  return decrypt(algorithm, octets, password);
}

function readBag(element: DerElement): Bag {
  const fields = new Fields(element);
  const type = readOid(fields.take(Tag.oid));
  const value = readDer(fields.take(context(0)).content);
  const attributes = fields.takeIf(Tag.set);
  fields.end();
  const values = new Map<string, DerElement>();
  for (const attribute of attributes === undefined ? [] : elementsOf(attributes)) {
    const parts = new Fields(attribute);
    const name = readOid(parts.take(Tag.oid));
    const [first] = elementsOf(parts.take(Tag.set));
    if (first !== undefined) values.set(name, first);
  }
  const name = values.get(Oid.friendlyName);
  return { type, value, name: name && readText(name), keyId: values.get(Oid.localKeyId)?.content };
}

function assemble(bags: readonly Bag[], password: Password): readonly KeyFile[] {
  const certificates = bags.filter(({ type }) => type === Oid.certificateBag).map(readCertificateBag);
  return bags.flatMap((bag) => {
    const key = keyIn(bag, password);
    const own = key === undefined ? undefined : certificateFor(bag, certificates);
    if (key === undefined || own === undefined) return [];
    const chain = certificates.filter((other) => other !== own).map(({ certificate }) => certificate.der);
    return [{ key: encodePem("PRIVATE KEY", key), certificate: own.certificate.der, chain, name: bag.name }];
  });
}

function keyIn({ type, value }: Bag, password: Password): Uint8Array | undefined {
  if (type === Oid.keyBag) return value.bytes;
  if (type !== Oid.shroudedKeyBag) return undefined;
  const fields = new Fields(value);
  const algorithm = readAlgorithm(fields.take(Tag.sequence));
  const encrypted = fields.take(Tag.octetString).content;
  fields.end();
  return readDer(decrypt(algorithm, encrypted, password)).bytes;
}

interface CertificateBag {
  readonly certificate: Certificate;
  readonly keyId: Uint8Array | undefined;
}

function readCertificateBag({ value, keyId }: Bag): CertificateBag {
  const fields = new Fields(value);
  if (readOid(fields.take(Tag.oid)) !== Oid.x509Certificate) throw new MalformedError("not an X.509 certificate");
  const wrapped = fields.take(context(0));
  fields.end();
  return { certificate: parseCertificate(readDer(wrapped.content, Tag.octetString).content), keyId };
}

/** The certificate with the key's identifier; where there are no identifiers, the one that issued none of the others. */
function certificateFor({ keyId }: Bag, certificates: readonly CertificateBag[]): CertificateBag | undefined {
  const named = certificates.find(
    (one) => keyId !== undefined && one.keyId !== undefined && sameBytes(one.keyId, keyId),
  );
  const leaves = certificates.filter(
    (one) => !certificates.some((other) => sameBytes(other.certificate.issuer, one.certificate.subject)),
  );
  return named ?? (leaves.length === 1 ? leaves[0] : undefined);
}
