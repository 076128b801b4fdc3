/**
 * Keys of the invented people, and the authorities that vouch for them.
 *
 * They are made once for an installation and lie in a folder that only its
 * owner can read. Each region has an authority of its own, so that a region
 * that comes later finds the others' keys as they are. One PEM file a key:
 * private key, certificate, and the authority's certificate. The authority's
 * own file additionally serves to issue revocation lists.
 */

import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createAuthority, encodePem, issueCertificate } from "@reglament/signature";
import type { TrainingFile, TrainingPerson } from "./training-file.ts";

/** A certificate that the authority no longer stands by. */
export interface RevokedCertificate {
  /** Decimal. */
  readonly serial: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Files below a region's folder of training keys. */
export const keyFiles = {
  authority: "authority.pem",
  revoked: "revoked.json",
  keys: "keys",
} as const;

type Use = "sign" | "authenticate";

/** The region that had training keys before any other: they lie at the top, where its installations have them. */
const atTheTop = "kostanay";

/** Where an installation keeps its training keys; people's keys lie in `keys` below it or below a region's folder in it. */
export function trainingKeysFolder(dataFolder: string): string {
  return join(dataFolder, "training");
}

/** Returns the folders of all regions' keys that have been made, the one at the top first. */
export async function listKeyFolders(top: string): Promise<readonly string[]> {
  const entries = await readdir(top, { withFileTypes: true });
  const below = entries.flatMap((entry) => (entry.isDirectory() ? [join(top, entry.name)] : [])).sort();
  const made = await Promise.all([top, ...below].map((folder) => exists(join(folder, keyFiles.authority))));
  return [top, ...below].filter((_, index) => made[index]);
}

/**
 * Makes the regions' keys, as far as they aren't there already.
 *
 * Another process may do so at the same time: a region's folder appears whole or not at all, and the later one keeps
 * what stands.
 *
 * @param top - the folder of training keys
 */
export async function ensureTrainingKeys(top: string, files: readonly TrainingFile[]): Promise<void> {
  const place = ({ region }: TrainingFile) => Number(region !== atTheTop);
  // The folder at the top must be whole before others appear in it.
  for (const file of files.toSorted((a, b) => place(a) - place(b))) {
    await ensureRegion(file.region === atTheTop ? top : join(top, file.region), file);
  }
}

async function ensureRegion(folder: string, file: TrainingFile): Promise<void> {
  if (await exists(join(folder, keyFiles.authority))) return;
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  const made = await mkdtemp(`${folder}-`);
  try {
    await chmod(made, 0o700);
    await makeKeys(made, file);
    await rename(made, folder);
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    if (!(await exists(join(folder, keyFiles.authority)))) throw error;
  }
}

async function makeKeys(folder: string, file: TrainingFile): Promise<void> {
  const signing = file.people.filter(({ signs }) => signs);
  const term = {
    notBefore: Math.min(...signing.map(({ certificate }) => certificate.from)),
    notAfter: Math.max(...signing.map(({ certificate }) => certificate.until)),
  };
  const authority = createAuthority({ name: `Reglament ${file.region}`, ...term });
  const anchor = encodePem("CERTIFICATE", authority.certificate);
  await mkdir(join(folder, keyFiles.keys), { mode: 0o700 });
  const revoked: RevokedCertificate[] = [];
  let serial = 1;
  for (const [index, person] of signing.entries()) {
    for (const use of ["sign", "authenticate"] as const) {
      serial += 1;
      const issued = issueCertificate({
        authority,
        subject: subjectOf(person, file),
        use,
        roles: person.staff === undefined ? ["individual"] : ["legal-entity", "employee"],
        // Both kinds are in use; RSA keys take long to make, so every third person of one region has them.
        algorithm: file.region === atTheTop && index % 3 === 2 ? "rsa" : "ecdsa",
        notBefore: person.certificate.from,
        notAfter: person.certificate.until - 1000,
        serial: BigInt(serial),
      });
      if (person.certificate.revoked !== undefined) {
        revoked.push({ serial: String(serial), at: person.certificate.revoked });
      }
      const pem = [issued.key, encodePem("CERTIFICATE", issued.certificate), anchor].join("");
      await writeFile(join(folder, keyFiles.keys, keyFileName(person.iin, use)), pem, { mode: 0o600 });
    }
  }
  await writeFile(join(folder, keyFiles.revoked), JSON.stringify(revoked), { mode: 0o600 });
  await writeFile(join(folder, keyFiles.authority), authority.key + anchor, { mode: 0o600 });
}

/** The file of a person's key, below `keys`. */
export function keyFileName(iin: string, use: Use): string {
  return `${iin}-${use}.pem`;
}

/** НУЦ РК writes surname and first name as the common name, and the patronymic as the given name. */
function subjectOf({ name, iin, staff }: TrainingPerson, file: TrainingFile) {
  const [surname = name, first = "", patronymic] = name.split(" ");
  const office = staff && file.offices.find(({ id }) => id === staff.office);
  return {
    iin,
    commonName: `${surname} ${first}`.trim(),
    surname,
    ...(patronymic !== undefined && { patronymic }),
    ...(office !== undefined && { organisation: office.names.kk }),
  };
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
