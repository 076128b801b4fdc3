/**
 * The certificate with which the signing program answers over TLS: self-made,
 * for this machine's own address and nothing else.
 *
 * It is no authority: who trusts it trusts one key for 127.0.0.1, and nobody
 * can issue certificates for other sites with it.
 */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  X509Certificate,
} from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { encodePem } from "@reglament/signature";

/** A key with its certificate, both in PEM. */
export interface LoopbackCertificate {
  readonly key: string;
  readonly cert: string;
}

const DAY_MS = 86_400_000;
/** Apple's systems take no server certificate for longer than 825 days. */
const VALID_DAYS = 820;
const RENEWED_DAYS_BEFORE = 30;
const KEY_FILE = "loopback.key";

/** The certificate's file below its folder, for people to import where their browsers look. */
export const CERTIFICATE_FILE = "loopback.crt";

/**
 * Returns the certificate kept in the folder, or makes one when there is none or it soon runs out.
 *
 * @param at - the machine's clock, milliseconds since 1970
 */
export async function ensureLoopbackCertificate(folder: string, at: number): Promise<LoopbackCertificate> {
  const [keyPath, certPath] = [`${folder}/${KEY_FILE}`, `${folder}/${CERTIFICATE_FILE}`];
  const kept = await readKept(keyPath, certPath);
  if (kept !== undefined && Date.parse(new X509Certificate(kept.cert).validTo) - at > RENEWED_DAYS_BEFORE * DAY_MS) {
    return kept;
  }
  const made = makeLoopbackCertificate(at);
  await mkdir(dirname(keyPath), { recursive: true, mode: 0o700 });
  await writeFile(keyPath, made.key, { mode: 0o600 });
  await chmod(keyPath, 0o600);
  await writeFile(certPath, made.cert);
  return made;
}

async function readKept(keyPath: string, certPath: string): Promise<LoopbackCertificate | undefined> {
  try {
    const [key, cert] = [await readFile(keyPath, "utf8"), await readFile(certPath, "utf8")];
    // Both are written one after the other: a pair that doesn't belong together is made anew.
    return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key)) ? { key, cert } : undefined;
  } catch {
    return undefined;
  }
}

/** Makes a key and its certificate (RFC 5280) for 127.0.0.1 and localhost, valid from a day before `at`. */
function makeLoopbackCertificate(at: number): LoopbackCertificate {
  const pair = generateKeyPairSync("ec", {
    namedCurve: "P-256",
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const spki = createPublicKey(pair.publicKey).export({ type: "spki", format: "der" });
  const ecdsaWithSha256 = sequence(hex("06082a8648ce3d040302"));
  const name = sequence(
    der(0x31, sequence(hex("0603550403"), der(0x0c, Buffer.from("Reglament: training signing program")))),
  );
  const body = sequence(
    der(0xa0, integer(Buffer.of(2))),
    integer(Buffer.concat([Buffer.of(0x01), randomBytes(15)])),
    ecdsaWithSha256,
    name,
    sequence(time(at - DAY_MS), time(at + VALID_DAYS * DAY_MS)),
    name,
    spki,
    der(0xa3, sequence(...extensions())),
  );
  const signature = sign("sha256", body, pair.privateKey);
  const certificate = sequence(body, ecdsaWithSha256, der(0x03, Buffer.of(0), signature));
  return { key: pair.privateKey, cert: encodePem("CERTIFICATE", certificate) };
}

function extensions(): readonly Buffer[] {
  const critical = hex("0101ff");
  const names = sequence(der(0x82, Buffer.from("localhost")), der(0x87, Buffer.of(127, 0, 0, 1)));
  return [
    // basicConstraints: no authority
    sequence(hex("0603551d13"), critical, der(0x04, sequence())),
    // keyUsage: digitalSignature
    sequence(hex("0603551d0f"), critical, der(0x04, hex("03020780"))),
    // extendedKeyUsage: serverAuth
    sequence(hex("0603551d25"), der(0x04, sequence(hex("06082b06010505070301")))),
    // subjectAltName
    sequence(hex("0603551d11"), der(0x04, names)),
  ];
}

/** UTCTime, as RFC 5280 demands of moments before 2050. */
function time(at: number): Buffer {
  return der(0x17, Buffer.from(`${new Date(at).toISOString().replaceAll(/[-:T]/g, "").slice(2, 14)}Z`));
}

function integer(bytes: Buffer): Buffer {
  return der(0x02, bytes);
}

function sequence(...parts: readonly Uint8Array[]): Buffer {
  return der(0x30, ...parts);
}

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content]);
  const bytes = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...bytes), content]);
}

function hex(text: string): Buffer {
  return Buffer.from(text, "hex");
}
