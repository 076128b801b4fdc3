import { createCipheriv, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { MalformedError } from "../der/malformed.ts";
import { Tag } from "../der/read-der.ts";
import {
  algorithm,
  contextOctets,
  encode,
  explicit,
  integer,
  nullValue,
  octetString,
  oid,
  sequence,
  setOf,
} from "../der/write-der.ts";
import { Oid } from "../object-identifiers.ts";
import { decodePem } from "../pem.ts";
import { deriveKey, Purpose } from "./derive-key.ts";
import type { KeyFile } from "./read-pkcs12.ts";

/** What a browser's user waits for without noticing; attackers of the file wait as often as they guess. */
const ROUNDS = 100_000;

/**
 * Returns a PKCS#12 file: PBES2 with PBKDF2 (HMAC-SHA-256) and AES-256, protected by HMAC-SHA-256.
 *
 * @throws MalformedError when `key` holds no private key in PKCS#8
 */
export function writePkcs12(file: KeyFile, password: string): Uint8Array {
  const key = decodePem(file.key).find(({ label }) => label === "PRIVATE KEY")?.der;
  if (key === undefined) throw new MalformedError("no private key");
  const keyId = setOf([attribute(Oid.localKeyId, octetString(Uint8Array.of(1))), ...nameAttribute(file.name)]);
  const certificates = [file.certificate, ...file.chain].map((der, index) =>
    sequence(
      oid(Oid.certificateBag),
      explicit(0, sequence(oid(Oid.x509Certificate), explicit(0, octetString(der)))),
      ...(index === 0 ? [keyId] : []),
    ),
  );
  const [keyScheme, keyBytes] = encrypted(key, password);
  const shrouded = sequence(oid(Oid.shroudedKeyBag), explicit(0, sequence(keyScheme, octetString(keyBytes))), keyId);
  const [scheme, bytes] = encrypted(sequence(...certificates), password);
  const encryptedData = sequence(integer(0), sequence(oid(Oid.data), scheme, contextOctets(0, bytes)));
  const safe = sequence(
    sequence(oid(Oid.encryptedData), explicit(0, encryptedData)),
    sequence(oid(Oid.data), explicit(0, octetString(sequence(shrouded)))),
  );
  return sequence(integer(3), sequence(oid(Oid.data), explicit(0, octetString(safe))), mac(safe, password));
}

function encrypted(bytes: Uint8Array, password: string): readonly [scheme: Uint8Array, bytes: Uint8Array] {
  const [salt, iv] = [randomBytes(16), randomBytes(16)];
  const key = pbkdf2Sync(Buffer.from(password, "utf8"), salt, ROUNDS, 32, "sha256");
  const cipher = createCipheriv("aes-256-cbc", key, iv);
  const derivation = sequence(octetString(salt), integer(ROUNDS), algorithm(Oid.hmacSha256, nullValue()));
  const scheme = sequence(
    oid(Oid.pbes2),
    sequence(algorithm(Oid.pbkdf2, derivation), algorithm(Oid.aes256Cbc, octetString(iv))),
  );
  return [scheme, Buffer.concat([cipher.update(bytes), cipher.final()])];
}

function mac(safe: Uint8Array, password: string): Uint8Array {
  const salt = randomBytes(16);
  const derivation = { hash: "sha256", password, salt, rounds: ROUNDS, purpose: Purpose.mac } as const;
  const digest = createHmac("sha256", deriveKey(derivation, 32)).update(safe).digest();
  const digestInfo = sequence(algorithm(Oid.sha256, nullValue()), octetString(digest));
  return sequence(digestInfo, octetString(salt), integer(ROUNDS));
}

function nameAttribute(name: string | undefined): readonly Uint8Array[] {
  if (name === undefined) return [];
  return [attribute(Oid.friendlyName, encode(Tag.bmpString, Buffer.from(name, "utf16le").swap16()))];
}

function attribute(type: string, value: Uint8Array): Uint8Array {
  return sequence(oid(type), setOf([value]));
}
