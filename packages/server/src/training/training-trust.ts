import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Instant } from "@reglament/calendar";
import { decodePem, issueCrl, type Trust } from "@reglament/signature";
import { keyFiles, listKeyFolders, type RevokedCertificate } from "./training-keys.ts";

const HOUR_MS = 3_600_000;
const MOST_HOURS = 16;

/**
 * Opens the training authorities: what training worlds believe in, whichever the region.
 *
 * A world's clock may stand anywhere, so each authority issues a revocation list
 * for the hour asked about, which names what was revoked by then. Production
 * never calls this: it trusts the configured anchors only.
 *
 * @param top - the folder of training keys
 * @returns the trust at a legal moment
 */
export async function openTrainingTrust(top: string): Promise<(now: Instant) => Trust> {
  const authorities = await Promise.all((await listKeyFolders(top)).map(openAuthority));
  const newest = new Map<number, Trust>();
  return (now) => {
    const hour = Math.floor(now / HOUR_MS);
    const known = newest.get(hour);
    if (known !== undefined) return known;
    const trust: Trust = {
      anchors: authorities.map(({ certificate }) => certificate),
      intermediates: [],
      crls: authorities.map((authority) => listFor(hour, authority)),
    };
    // One hour for each world's clock, and some more: what is asked again and again is kept.
    if (newest.size >= MOST_HOURS) newest.clear();
    newest.set(hour, trust);
    return trust;
  };
}

interface TrainingAuthority {
  readonly certificate: Uint8Array;
  readonly key: string;
  readonly revoked: readonly RevokedCertificate[];
}

async function openAuthority(folder: string): Promise<TrainingAuthority> {
  const key = await readFile(join(folder, keyFiles.authority), "utf8");
  const certificate = decodePem(key).find(({ label }) => label === "CERTIFICATE")?.der;
  if (certificate === undefined) throw new Error(`${folder} holds no certificate of the training authority`);
  const revoked: readonly RevokedCertificate[] = JSON.parse(await readFile(join(folder, keyFiles.revoked), "utf8"));
  return { certificate, key, revoked };
}

function listFor(hour: number, { certificate, key, revoked }: TrainingAuthority): Uint8Array {
  return issueCrl({
    authority: { certificate, key },
    revoked: revoked.filter(({ at }) => at <= hour * HOUR_MS).map(({ serial, at }) => ({ serial: BigInt(serial), at })),
    thisUpdate: hour * HOUR_MS,
    nextUpdate: (hour + 24) * HOUR_MS,
    number: BigInt(hour),
  });
}
