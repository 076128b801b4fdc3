/**
 * Keys of the invented people, and the authorities that vouch for them.
 *
 * They are made once for an installation and lie in a folder that only its owner can read. As at НУЦ РК there are two
 * roots with an issuing authority each: most people's keys are GOST, some RSA or ECDSA. A person's PEM file holds private
 * key, certificate and the authorities' certificates.
 */

import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  type Authority,
  createAuthority,
  decodePem,
  encodePem,
  issueCertificate,
  issueServiceCertificate,
  type KeyAlgorithm,
} from "@reglament/signature";
import { addressesOf, type FamilyName } from "./authority/authority-addresses.ts";
import type { TrainingFile, TrainingPerson } from "./training-file.ts";

/** A certificate that the authority no longer stands by. */
interface RevokedCertificate {
  /** Decimal. */
  readonly serial: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What a root's issuing authority has issued and revoked. */
export interface FamilyRegister {
  /** Serial numbers from 1 to this one were given out; decimal. */
  readonly lastSerial: string;
  readonly revoked: readonly RevokedCertificate[];
}

/** Files below the folder of training keys. */
export const keyFiles = {
  /** Roots, issuing authorities and services with their private keys, and the register of certificates. */
  authority: "authority",
  register: join("authority", "register.json"),
  /** Certificates alone: what is believed in, for `reglament verify --anchors`. */
  anchors: "anchors",
  keys: "keys",
} as const;

/** What became of the keys. */
export type KeysOutcome =
  | "kept"
  | "made"
  /** Those of an earlier release, which lacked kinds of keys or people, lie beside the new ones now. */
  | "made-anew";

type Use = "sign" | "authenticate";

const FIVE_YEARS_MS = 5 * 365 * 86_400_000;
/** Which kind of keys a folder holds; grows when certificates come to say more. 2: officials' name the office's BIN. */
const KEYS_FORMAT = 2;
/** What an earlier release kept its only authority in. */
const EARLIER_AUTHORITY = "authority.pem";

/** Where an installation keeps its training keys; people's keys lie in `keys` below it. */
export function trainingKeysFolder(dataFolder: string): string {
  return join(dataFolder, "training");
}

/** Where the keys of an earlier release go. Signatures made with them can still be judged: its root stays believed. */
export function earlierKeysFolder(folder: string): string {
  return `${folder}-earlier`;
}

/**
 * Makes the keys of all regions' people unless the folder holds them already; those of an earlier release are put aside
 * first.
 *
 * Another process may do so at the same time: the folder appears whole or not at all, and the later one keeps what stands.
 *
 * @param address - where the training authority answers; certificates name it
 */
export async function ensureTrainingKeys(
  folder: string,
  files: readonly TrainingFile[],
  address: string,
): Promise<KeysOutcome> {
  const isMade = await exists(join(folder, keyFiles.register));
  if (isMade && (await haveKeys(folder, files))) return "kept";
  const isEarlier = isMade || (await exists(join(folder, EARLIER_AUTHORITY)));
  // Found now and not when it is needed: of two processes the later one must find the place taken.
  const aside = await freeFolder(earlierKeysFolder(folder));
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  const made = await mkdtemp(`${folder}-`);
  try {
    await chmod(made, 0o700);
    await makeKeys(made, files, address);
    if (isEarlier) await putAside(folder, made, aside);
    await rename(made, folder);
    return isEarlier ? "made-anew" : "made";
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    if (!(await haveKeys(folder, files))) throw error;
    return "kept";
  }
}

/**
 * Whether everybody who signs has keys of the present kind: a release may bring people whom an older folder doesn't know,
 * and certificates that say more.
 */
async function haveKeys(folder: string, files: readonly TrainingFile[]): Promise<boolean> {
  const register = await readFile(join(folder, keyFiles.register), "utf8").catch(() => "{}");
  const { format } = JSON.parse(register) as { readonly format?: unknown };
  if (format !== KEYS_FORMAT) return false;
  const signing = files.flatMap(({ people }) => people.filter(({ signs }) => signs));
  const made = await Promise.all(
    signing.map(({ iin }) => exists(join(folder, keyFiles.keys, keyFileName(iin, "sign")))),
  );
  return made.every(Boolean);
}

/** What was believed goes on being believed: the earlier certificates stand among the new ones' anchors. */
async function putAside(folder: string, made: string, aside: string): Promise<void> {
  const anchors = join(folder, keyFiles.anchors);
  const sources = (await exists(anchors))
    ? (await readdir(anchors)).map((name) => join(anchors, name))
    : [join(folder, EARLIER_AUTHORITY)];
  const texts = await Promise.all(sources.map((source) => readFile(source, "utf8")));
  const certificates = texts.flatMap((text) => decodePem(text)).filter(({ label }) => label === "CERTIFICATE");
  const pem = certificates.map(({ label, der }) => encodePem(label, der)).join("");
  await writeFile(join(made, keyFiles.anchors, "earlier.pem"), pem, { mode: 0o600 });
  await rename(folder, aside);
}

async function freeFolder(wished: string): Promise<string> {
  for (let number = 2, folder = wished; ; number += 1) {
    if (!(await exists(folder))) return folder;
    folder = `${wished}-${number}`;
  }
}

interface Family {
  readonly root: Authority;
  readonly issuing: Authority;
  readonly revoked: RevokedCertificate[];
  lastSerial: bigint;
}

const rootAlgorithms = { gost: "gost2015-512", rsa: "rsa" } as const satisfies Record<FamilyName, KeyAlgorithm>;

/** Kinds of keys go round among people, mostly those that НУЦ РК issues today. */
const peoplesAlgorithms = ["gost2015-512", "gost2015-256", "gost2015-512", "rsa", "gost2015-512", "ecdsa"] as const;
/** RSA keys take long to make, so people of one region only have them. */
const algorithmsElsewhere = ["gost2015-512", "gost2015-256", "gost2015-512", "ecdsa"] as const;

async function makeKeys(folder: string, files: readonly TrainingFile[], address: string): Promise<void> {
  const certificates = files.flatMap(({ people }) => people.filter(({ signs }) => signs).map((one) => one.certificate));
  const term = {
    notBefore: Math.min(...certificates.map(({ from }) => from)),
    // Longer than anybody's: its lists are asked for as long as a certificate may be.
    notAfter: Math.max(...certificates.map(({ until }) => until)) + FIVE_YEARS_MS,
  };
  for (const name of [keyFiles.authority, keyFiles.anchors, keyFiles.keys]) {
    await mkdir(join(folder, name), { mode: 0o700 });
  }
  const families = {
    gost: await makeFamily(folder, "gost", term),
    rsa: await makeFamily(folder, "rsa", term),
  };
  for (const [place, file] of files.entries()) {
    const algorithms = place === 0 ? peoplesAlgorithms : algorithmsElsewhere;
    for (const [index, person] of file.people.filter(({ signs }) => signs).entries()) {
      const algorithm = algorithms[index % algorithms.length] ?? "gost2015-512";
      const name = algorithm.startsWith("gost") ? "gost" : "rsa";
      await makePersonsKeys(folder, families[name], { person, algorithm, addresses: addressesOf(address, name) });
    }
  }
  const register: Record<FamilyName, FamilyRegister> & { readonly format: number } = {
    format: KEYS_FORMAT,
    gost: registerOf(families.gost),
    rsa: registerOf(families.rsa),
  };
  await writeFile(join(folder, keyFiles.register), JSON.stringify(register), { mode: 0o600 });
}

async function makeFamily(
  folder: string,
  name: FamilyName,
  term: { readonly notBefore: number; readonly notAfter: number },
): Promise<Family> {
  const algorithm = rootAlgorithms[name];
  const title = `Reglament ${name.toUpperCase()}`;
  const root = createAuthority({ name: `${title} root`, algorithm, ...term });
  const issuing = createAuthority({ name: title, algorithm, issuer: root, ...term });
  const service = (kind: "ocsp" | "time-stamp", serial: bigint) =>
    issueServiceCertificate({
      authority: issuing,
      service: kind,
      name: `${title} ${kind}`,
      algorithm,
      serial,
      ...term,
    });
  const parts: readonly (readonly [string, Authority])[] = [
    [`${name}-root`, root],
    [name, issuing],
    [`${name}-ocsp`, service("ocsp", 1n)],
    [`${name}-tsp`, service("time-stamp", 2n)],
  ];
  for (const [part, { certificate, key }] of parts) {
    const pem = key + encodePem("CERTIFICATE", certificate);
    await writeFile(join(folder, keyFiles.authority, `${part}.pem`), pem, { mode: 0o600 });
  }
  for (const [part, { certificate }] of parts.slice(0, 2)) {
    await writeFile(join(folder, keyFiles.anchors, `${part}.pem`), encodePem("CERTIFICATE", certificate), {
      mode: 0o600,
    });
  }
  return { root, issuing, revoked: [], lastSerial: 2n };
}

async function makePersonsKeys(
  folder: string,
  family: Family,
  {
    person,
    algorithm,
    addresses,
  }: {
    readonly person: TrainingPerson;
    readonly algorithm: KeyAlgorithm;
    readonly addresses: ReturnType<typeof addressesOf>;
  },
): Promise<void> {
  const authorities = [family.issuing, family.root].map(({ certificate }) => encodePem("CERTIFICATE", certificate));
  for (const use of ["sign", "authenticate"] as const) {
    family.lastSerial += 1n;
    const issued = issueCertificate({
      authority: family.issuing,
      subject: subjectOf(person),
      use,
      roles: person.certifiedPost?.roles ?? ["individual"],
      algorithm,
      notBefore: person.certificate.from,
      notAfter: person.certificate.until - 1000,
      serial: family.lastSerial,
      addresses,
    });
    const { revoked } = person.certificate;
    if (revoked !== undefined) family.revoked.push({ serial: String(family.lastSerial), at: revoked });
    const pem = [issued.key, encodePem("CERTIFICATE", issued.certificate), ...authorities].join("");
    await writeFile(join(folder, keyFiles.keys, keyFileName(person.iin, use)), pem, { mode: 0o600 });
  }
}

function registerOf({ lastSerial, revoked }: Family): FamilyRegister {
  return { lastSerial: String(lastSerial), revoked };
}

/** The file of a person's key, below `keys`. */
export function keyFileName(iin: string, use: Use): string {
  return `${iin}-${use}.pem`;
}

/** НУЦ РК writes surname and first name as the common name, and the patronymic as the given name. */
function subjectOf({ name, iin, certifiedPost }: TrainingPerson) {
  const [surname = name, first = "", patronymic] = name.split(" ");
  return {
    iin,
    commonName: `${surname} ${first}`.trim(),
    surname,
    ...(patronymic !== undefined && { patronymic }),
    ...(certifiedPost && { organisation: certifiedPost.organisation, bin: certifiedPost.bin }),
  };
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
