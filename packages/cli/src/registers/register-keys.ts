/**
 * Keys of both ends of the training gateway, under an authority of their own.
 *
 * They are made once for an installation. The authority's key isn't kept: nothing further is to be issued. Terms are real
 * time, because systems speak in real time whatever a world's clock says.
 */
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { MessageKey, MessageTrust } from "@reglament/gateway";
import { makeTrainingBin } from "@reglament/regulation";
import { createAuthority, decodePem, encodePem, issueCertificate, readCertificate } from "@reglament/signature";

/** One end: its key, and whom it believes. */
export interface RegisterEnd {
  readonly key: MessageKey;
  readonly believed: MessageTrust;
}

/** Both ends. */
export interface RegisterKeys {
  /** This system, which asks. */
  readonly asking: RegisterEnd;
  /** The stand-ins, which answer. */
  readonly answering: RegisterEnd;
}

/** How this system is known to the stand-ins; nothing is protected by it. */
export const standInSender = { id: "reglament", password: "training" } as const;

const DAY_MS = 86_400_000;
const TEN_YEARS_MS = 3650 * DAY_MS;
const files = { authority: "authority.pem", asking: "asking.pem", answering: "answering.pem" } as const;
/** Organisations that there can't be. */
const bins = { asking: trainingBin(100), answering: trainingBin(200) } as const;

/** Where an installation keeps them. */
export function registerKeysFolder(dataFolder: string): string {
  return join(dataFolder, "registers");
}

/**
 * Returns the keys in the folder; makes them when there are none, or their term is over.
 *
 * Another process may do so at the same time: the folder appears whole or not at all, and the later one takes what stands.
 *
 * @param now - real time, in milliseconds
 */
export async function ensureRegisterKeys(folder: string, now: number): Promise<RegisterKeys> {
  const kept = await readKeys(folder);
  if (kept !== undefined && readCertificate(kept.asking.key.certificate).notAfter > now + DAY_MS) return kept;
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  const made = await mkdtemp(`${folder}-`);
  try {
    await makeKeys(made, now);
    if (kept !== undefined) await rm(folder, { recursive: true, force: true });
    await rename(made, folder);
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    const others = await readKeys(folder);
    if (others === undefined) throw error;
    return others;
  }
  const keys = await readKeys(folder);
  if (keys === undefined) throw new Error(`${folder} was removed while its keys were made`);
  return keys;
}

async function makeKeys(folder: string, now: number): Promise<void> {
  const term = { notBefore: now - DAY_MS, notAfter: now + TEN_YEARS_MS };
  const authority = createAuthority({ name: "Reglament registers", algorithm: "gost2015-512", ...term });
  const write = (name: string, pem: string) => writeFile(join(folder, name), pem, { mode: 0o600 });
  await write(files.authority, encodePem("CERTIFICATE", authority.certificate));
  for (const [index, end] of (["asking", "answering"] as const).entries()) {
    const { key, certificate } = issueCertificate({
      authority,
      subject: { commonName: `Reglament ${end}`, organisation: `Reglament (training), ${end}`, bin: bins[end] },
      use: "sign",
      roles: ["legal-entity-system"],
      algorithm: "gost2015-512",
      serial: BigInt(index + 1),
      ...term,
    });
    await write(files[end], key + encodePem("CERTIFICATE", certificate));
  }
}

async function readKeys(folder: string): Promise<RegisterKeys | undefined> {
  const read = (name: string) => readFile(join(folder, name), "utf8").catch(() => undefined);
  const [authority, asking, answering] = await Promise.all([
    read(files.authority),
    read(files.asking),
    read(files.answering),
  ]);
  if (authority === undefined || asking === undefined || answering === undefined) return undefined;
  const trust = { anchors: [certificateIn(authority)], intermediates: [], crls: [] };
  return {
    asking: { key: keyIn(asking), believed: { trust, bin: bins.answering } },
    answering: { key: keyIn(answering), believed: { trust, bin: bins.asking } },
  };
}

function keyIn(pem: string): MessageKey {
  return { key: pem, certificate: certificateIn(pem) };
}

function certificateIn(pem: string): Uint8Array {
  const block = decodePem(pem).find(({ label }) => label === "CERTIFICATE");
  if (block === undefined) throw new Error("a file of the registers' keys holds no certificate");
  return block.der;
}

function trainingBin(order: number): string {
  return makeTrainingBin("1503", order) ?? trainingBin(order + 1);
}
