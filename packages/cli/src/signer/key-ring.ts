/** The user's keys: a folder of PEM files, each with a private key, its certificate and the authorities above. */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type CertificateInfo, decodePem, readCertificate, signCms } from "@reglament/signature";

/** Purposes of a key (extended key usage) by which requests choose. */
export const purposes = {
  sign: "1.3.6.1.5.5.7.3.4",
  authenticate: "1.3.6.1.5.5.7.3.2",
} as const;

/** One key with its certificate. */
export interface RingKey {
  /** The file's name without its ending. */
  readonly name: string;
  /** The file's text; its first block is the private key. */
  readonly pem: string;
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
  readonly info: CertificateInfo;
}

/** What a request asks of the key. All of it must fit. */
export interface KeyWish {
  readonly iin?: string | undefined;
  readonly bin?: string | undefined;
  /** Object identifiers that the extended key usage must all hold. */
  readonly purposes: readonly string[];
}

/**
 * Reads one key file.
 *
 * @throws Error when it holds no certificate
 */
export async function readKeyFile(path: string, name: string): Promise<RingKey> {
  const pem = await readFile(path, "utf8");
  const [certificate, ...chain] = decodePem(pem).flatMap(({ label, der }) => (label === "CERTIFICATE" ? [der] : []));
  if (certificate === undefined || !pem.includes("PRIVATE KEY")) {
    throw new Error(`${path} must hold a private key and its certificate in PEM`);
  }
  return { name, pem, certificate, chain, info: readCertificate(certificate) };
}

/** Reads every key of a folder, in the order of their names. */
export async function readKeyRing(folder: string): Promise<readonly RingKey[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".pem")).sort();
  return Promise.all(names.map((name) => readKeyFile(join(folder, name), name.slice(0, -".pem".length))));
}

/** Returns the keys that fit the wish. */
export function listFittingKeys(keys: readonly RingKey[], wish: KeyWish): readonly RingKey[] {
  return keys.filter(
    ({ info }) =>
      (wish.iin === undefined || info.signer.iin === wish.iin) &&
      (wish.bin === undefined || info.signer.bin === wish.bin) &&
      wish.purposes.every((purpose) => info.extendedKeyUsages.includes(purpose)),
  );
}

/** Signs with a key of the ring; `at` is the signing time to claim, milliseconds since 1970. */
export function signWith(key: RingKey, content: Uint8Array, at: number, attached = false): Uint8Array {
  return signCms({ content, key: key.pem, certificate: key.certificate, chain: key.chain, at, attached });
}
