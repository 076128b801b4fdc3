/** The user's keys: a folder of PEM and PKCS#12 files, each with private keys, their certificates and the authorities above. */

import { readdir, readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import {
  type CertificateInfo,
  decodePem,
  MalformedError,
  readCertificate,
  readPkcs12,
  signCms,
  WrongPasswordError,
} from "@reglament/signature";

/** Purposes of a key (extended key usage) by which requests choose. */
export const purposes = {
  sign: "1.3.6.1.5.5.7.3.4",
  authenticate: "1.3.6.1.5.5.7.3.2",
} as const;

/** One key with its certificate. */
export interface RingKey {
  /** The file's name without its ending; of several keys in one file the later ones are numbered. */
  readonly name: string;
  /** Text whose first PEM block is the private key: RSA, ECDSA or GOST. */
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

/** A key file that can't be opened; the message names the file and says what to do. */
export class KeyFileError extends Error {
  override readonly name = "KeyFileError";
}

const pkcs12Endings: ReadonlySet<string> = new Set([".p12", ".pfx"]);
const endings: ReadonlySet<string> = new Set([".pem", ...pkcs12Endings]);

/**
 * Reads the keys of one file.
 *
 * @param password - of PKCS#12 files; PEM files have none
 * @returns one key or more
 * @throws KeyFileError when it holds none that can be opened
 */
export async function readKeyFile(path: string, password?: string): Promise<readonly RingKey[]> {
  const ending = extname(path);
  const name = basename(path, ending);
  if (pkcs12Endings.has(ending.toLowerCase())) return keysOfPkcs12(path, name, await readFile(path), password);
  const pem = await readFile(path, "utf8");
  const [certificate, ...chain] = decodePem(pem).flatMap(({ label, der }) => (label === "CERTIFICATE" ? [der] : []));
  if (certificate === undefined || !pem.includes("PRIVATE KEY")) {
    throw new KeyFileError(`${path} must hold a private key and its certificate in PEM`);
  }
  return [{ name, pem, certificate, chain, info: readCertificate(certificate) }];
}

/**
 * Reads every key of a folder, in the order of the files' names.
 *
 * @throws KeyFileError when one of its key files can't be opened
 */
export async function readKeyRing(folder: string, password?: string): Promise<readonly RingKey[]> {
  const names = (await readdir(folder)).filter((name) => endings.has(extname(name).toLowerCase())).sort();
  return (await Promise.all(names.map((name) => readKeyFile(join(folder, name), password)))).flat();
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

function keysOfPkcs12(path: string, name: string, file: Uint8Array, password = ""): readonly RingKey[] {
  const opened = openPkcs12(path, file, password);
  if (opened.length === 0) throw new KeyFileError(`${path} holds no private key with its certificate`);
  return opened.map(({ key, certificate, chain }, index) => ({
    name: index === 0 ? name : `${name}-${index + 1}`,
    pem: key,
    certificate,
    chain,
    info: readCertificate(certificate),
  }));
}

function openPkcs12(path: string, file: Uint8Array, password: string) {
  try {
    return readPkcs12(file, password);
  } catch (error) {
    if (error instanceof WrongPasswordError) {
      throw new KeyFileError(
        `${path} isn't opened by this password; name the right one's file: --password-file <file>`,
        {
          cause: error,
        },
      );
    }
    if (error instanceof MalformedError)
      throw new KeyFileError(`${path} is no PKCS#12 file: ${error.message}`, { cause: error });
    throw error;
  }
}
