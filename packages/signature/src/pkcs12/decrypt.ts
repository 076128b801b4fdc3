/** Decryption by password: PBES2 (RFC 8018, 6.2) and the two older schemes that key files still use (RFC 7292, C). */
import { createDecipheriv, pbkdf2Sync } from "node:crypto";
import { MalformedError } from "../der/malformed.ts";
import { Fields, readDer, Tag } from "../der/read-der.ts";
import { type AlgorithmIdentifier, readAlgorithm, readInteger } from "../der/read-values.ts";
import { Oid } from "../object-identifiers.ts";
import { decryptRc2Of40Bits } from "./decrypt-rc2.ts";
import { deriveKey, Purpose } from "./derive-key.ts";
import type { Password } from "./password.ts";

/**
 * Returns what was encrypted.
 *
 * @throws MalformedError when the scheme isn't known or the password doesn't fit
 */
export function decrypt(
  { algorithm, parameters }: AlgorithmIdentifier,
  encrypted: Uint8Array,
  password: Password,
): Uint8Array {
  if (parameters === undefined) throw new MalformedError("encryption without parameters");
  const fields = new Fields(readDer(parameters));
  if (algorithm === Oid.pbes2) return decryptPbes2(fields, encrypted, password);
  const salt = fields.take(Tag.octetString).content;
  const rounds = password.spendRounds(fields.take(Tag.integer));
  fields.end();
  const derive = (purpose: 1 | 2, length: number) =>
    deriveKey({ hash: "sha1", password: password.text, salt, rounds, purpose }, length);
  switch (algorithm) {
    case Oid.pbeSha1And3Des:
      return decipher("des-ede3-cbc", derive(Purpose.key, 24), derive(Purpose.iv, 8), encrypted);
    case Oid.pbeSha1AndRc2Of40Bits:
      return decryptRc2Of40Bits(derive(Purpose.key, 5), derive(Purpose.iv, 8), encrypted);
    default:
      throw new MalformedError(`encryption ${algorithm} is not known`);
  }
}

const ciphers = new Map<string, { readonly name: string; readonly keyBytes: number }>([
  [Oid.aes128Cbc, { name: "aes-128-cbc", keyBytes: 16 }],
  [Oid.aes192Cbc, { name: "aes-192-cbc", keyBytes: 24 }],
  [Oid.aes256Cbc, { name: "aes-256-cbc", keyBytes: 32 }],
]);

const pseudorandom = new Map<string, string>([
  [Oid.hmacSha1, "sha1"],
  [Oid.hmacSha256, "sha256"],
  [Oid.hmacSha384, "sha384"],
  [Oid.hmacSha512, "sha512"],
]);

function decryptPbes2(fields: Fields, encrypted: Uint8Array, password: Password): Uint8Array {
  const derivation = readAlgorithm(fields.take(Tag.sequence));
  const encryption = readAlgorithm(fields.take(Tag.sequence));
  fields.end();
  const cipher = ciphers.get(encryption.algorithm);
  if (derivation.algorithm !== Oid.pbkdf2 || derivation.parameters === undefined || cipher === undefined) {
    throw new MalformedError(`encryption ${derivation.algorithm} ${encryption.algorithm} is not known`);
  }
  const iv = readDer(encryption.parameters ?? new Uint8Array(), Tag.octetString).content;
  const inner = new Fields(readDer(derivation.parameters));
  const salt = inner.take(Tag.octetString).content;
  const rounds = password.spendRounds(inner.take(Tag.integer));
  const keyBytes = inner.takeIf(Tag.integer);
  const prf = inner.takeIf(Tag.sequence);
  inner.end();
  const hash = pseudorandom.get(prf === undefined ? Oid.hmacSha1 : readAlgorithm(prf).algorithm);
  if (hash === undefined || (keyBytes !== undefined && readInteger(keyBytes) !== BigInt(cipher.keyBytes))) {
    throw new MalformedError("a derivation that is not known");
  }
  const key = pbkdf2Sync(Buffer.from(password.text, "utf8"), salt, rounds, cipher.keyBytes, hash);
  return decipher(cipher.name, key, iv, encrypted);
}

function decipher(name: string, key: Uint8Array, iv: Uint8Array, encrypted: Uint8Array): Uint8Array {
  try {
    const cipher = createDecipheriv(name, key, iv);
    return Uint8Array.from(Buffer.concat([cipher.update(encrypted), cipher.final()]));
  } catch (cause) {
    throw new MalformedError("the password doesn't fit, or the file is damaged", { cause });
  }
}
