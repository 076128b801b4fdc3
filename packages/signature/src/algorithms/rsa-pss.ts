import { constants, type KeyObject, verify } from "node:crypto";
import { MalformedError } from "../der/malformed.ts";
import { context, type DerElement, Fields, readDer, Tag } from "../der/read-der.ts";
import { readInteger, readOid } from "../der/read-values.ts";
import { Oid } from "../object-identifiers.ts";
import { isWeakDigest, nodeHash } from "./digests.ts";
import { publicKey, rsaKeyFault } from "./public-key.ts";
import type { SignatureAlgorithm, SignatureOutcome, Signed } from "./signature-algorithm.ts";

/** id-RSASSA-PSS (RFC 4055, 3.1); keys may bear it too. */
export const RSA_PSS = "1.2.840.113549.1.1.10";

const MGF1 = "1.2.840.113549.1.1.8";

/** Longest salt that the longest key has room for, in bytes. */
const LONGEST_SALT = 1024;

interface PssParameters {
  readonly digest: string;
  readonly maskDigest: string;
  readonly saltBytes: number;
}

/** RSA-PSS (RFC 8017, 8.1) with the parameters that stand in the algorithm identifier (RFC 4055, 3.1). */
export const rsaPss: SignatureAlgorithm = {
  judge(signed, stated) {
    const parameters = pssParameters(signed);
    if (parameters === undefined) return "unsupported";
    const { digest, maskDigest, saltBytes } = parameters;
    if (stated !== undefined && stated !== digest) return "wrong";
    if (isWeakDigest(digest) || isWeakDigest(maskDigest)) return "weak-algorithm";
    const hash = nodeHash(digest);
    // node:crypto masks with the message's digest, as RFC 4055 recommends and everybody does
    if (hash === undefined || maskDigest !== digest) return "unsupported";
    const key = publicKey(signed.spki);
    if (key === undefined) return "unsupported";
    return rsaKeyFault(key) ?? keyFault(key, hash, saltBytes) ?? judged(key, hash, saltBytes, signed);
  },
};

function judged(key: KeyObject, hash: string, saltLength: number, signed: Signed): SignatureOutcome {
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return verify(hash, signed.data, { key, padding, saltLength }, signed.signature) ? "verified" : "wrong";
}

/** A key of RSA-PSS may lay down the digests and the shortest salt (RFC 4055, 3.3); a plain RSA key serves as well. */
function keyFault(key: KeyObject, hash: string, saltBytes: number): SignatureOutcome | undefined {
  if (key.asymmetricKeyType === "rsa") return undefined;
  if (key.asymmetricKeyType !== "rsa-pss") return "unsupported";
  const details = key.asymmetricKeyDetails;
  const isAllowed =
    (details?.hashAlgorithm ?? hash) === hash &&
    (details?.mgf1HashAlgorithm ?? hash) === hash &&
    (details?.saltLength ?? 0) <= saltBytes;
  return isAllowed ? undefined : "wrong";
}

/** Returns the parameters, undefined when they are none; left out they mean SHA-1 and a salt of 20 bytes. */
function pssParameters({ parameters }: Signed): PssParameters | undefined {
  if (parameters === undefined) return undefined;
  try {
    const fields = new Fields(readDer(parameters));
    const digest = digestIn(explicitIn(fields, 0));
    const mask = explicitIn(fields, 1);
    const maskDigest = mask === undefined ? Oid.sha1 : maskDigestIn(mask);
    const salt = explicitIn(fields, 2);
    const trailer = explicitIn(fields, 3);
    fields.end();
    const saltBytes = salt === undefined ? 20n : readInteger(salt);
    if (trailer !== undefined && readInteger(trailer) !== 1n) return undefined;
    if (saltBytes < 0n || saltBytes > LONGEST_SALT) return undefined;
    return { digest, maskDigest, saltBytes: Number(saltBytes) };
  } catch (error) {
    if (error instanceof MalformedError) return undefined;
    throw error;
  }
}

function explicitIn(fields: Fields, number: number): DerElement | undefined {
  const wrapped = fields.takeIf(context(number));
  return wrapped === undefined ? undefined : readDer(wrapped.content);
}

function digestIn(algorithm: DerElement | undefined): string {
  if (algorithm === undefined) return Oid.sha1;
  const fields = new Fields(algorithm);
  const digest = readOid(fields.take(Tag.oid));
  fields.takeIf(Tag.null);
  fields.end();
  return digest;
}

function maskDigestIn(algorithm: DerElement): string {
  const fields = new Fields(algorithm);
  if (readOid(fields.take(Tag.oid)) !== MGF1) throw new MalformedError("a mask other than MGF1");
  const digest = digestIn(fields.take(Tag.sequence));
  fields.end();
  return digest;
}
