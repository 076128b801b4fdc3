/**
 * A training authority: real keys and certificates that prove nothing about anybody.
 *
 * Its name says so in every certificate. Production never trusts it, because
 * production trusts only the anchors it was given.
 */
import { generateKeyPairSync } from "node:crypto";
import { KeyUsageBit, writeExtension } from "../certificate/extensions.ts";
import { writeName } from "../certificate/name.ts";
import { keyIdentifier, writeCertificate } from "../certificate/write-certificate.ts";
import { booleanTrue, namedBits, octetString, sequence } from "../der/write-der.ts";
import { Oid } from "../object-identifiers.ts";

/** An authority that can issue: its own certificate and its private key. */
export interface Authority {
  /** DER. */
  readonly certificate: Uint8Array;
  /** PKCS#8 in PEM. */
  readonly key: string;
}

/** The organisation in the name of every training authority, in Kazakh, Russian and English. */
export const TRAINING_MARK = "ОҚУ-ЖАТТЫҒУ / УЧЕБНЫЙ / TRAINING";

/** What an authority is made from. Moments are milliseconds since the epoch. */
export interface AuthorityInput {
  readonly name: string;
  readonly notBefore: number;
  readonly notAfter: number;
}

/** Returns a new self-signed training authority with an ECDSA key over P-256. */
export function createAuthority(input: AuthorityInput): Authority {
  const { spki, key } = newKeyPair("ecdsa");
  const name = writeName([
    { type: Oid.country, value: "KZ" },
    { type: Oid.organisation, value: TRAINING_MARK },
    { type: Oid.commonName, value: input.name },
  ]);
  const identifier = keyIdentifier(spki);
  const certificate = writeCertificate(
    {
      serial: BigInt(`0x01${Buffer.from(identifier.subarray(0, 15)).toString("hex")}`),
      issuer: name,
      subject: name,
      notBefore: input.notBefore,
      notAfter: input.notAfter,
      spki,
      extensions: [
        writeExtension(Oid.basicConstraints, sequence(booleanTrue()), true),
        writeExtension(Oid.keyUsage, namedBits([KeyUsageBit.keyCertSign, KeyUsageBit.cRLSign]), true),
        writeExtension(Oid.subjectKeyIdentifier, octetString(identifier)),
      ],
    },
    key,
  );
  return { certificate, key };
}

/** Returns new keys: the public one as SubjectPublicKeyInfo in DER, the private one as PKCS#8 in PEM. */
export function newKeyPair(algorithm: "rsa" | "ecdsa"): { readonly spki: Uint8Array; readonly key: string } {
  const { publicKey, privateKey } =
    algorithm === "rsa"
      ? generateKeyPairSync("rsa", { modulusLength: 2048 })
      : generateKeyPairSync("ec", { namedCurve: "P-256" });
  return {
    spki: Uint8Array.from(publicKey.export({ format: "der", type: "spki" })),
    key: privateKey.export({ format: "pem", type: "pkcs8" }).toString(),
  };
}
