import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Instant } from "@reglament/calendar";
import { decodePem, issueCrl, type Trust } from "@reglament/signature";
import { keyFiles, type RevokedCertificate } from "./training-keys.ts";

const HOUR_MS = 3_600_000;

/**
 * Opens the training authority: what training worlds believe in.
 *
 * A world's clock may stand anywhere, so the authority issues a revocation list
 * for the hour asked about, which names what was revoked by then. Production
 * never calls this: it trusts the configured anchors only.
 *
 * @param folder - the folder of training keys
 * @returns the trust at a legal moment
 */
export async function openTrainingTrust(folder: string): Promise<(now: Instant) => Trust> {
  const pem = await readFile(join(folder, keyFiles.authority), "utf8");
  const certificate = decodePem(pem).find(({ label }) => label === "CERTIFICATE")?.der;
  if (certificate === undefined) throw new Error(`${folder} holds no certificate of the training authority`);
  const authority = { certificate, key: pem };
  const revoked: readonly RevokedCertificate[] = JSON.parse(await readFile(join(folder, keyFiles.revoked), "utf8"));
  let newest: { readonly hour: number; readonly trust: Trust } | undefined;
  return (now) => {
    const hour = Math.floor(now / HOUR_MS);
    if (newest?.hour === hour) return newest.trust;
    const list = issueCrl({
      authority,
      revoked: revoked
        .filter(({ at }) => at <= hour * HOUR_MS)
        .map(({ serial, at }) => ({ serial: BigInt(serial), at })),
      thisUpdate: hour * HOUR_MS,
      nextUpdate: (hour + 24) * HOUR_MS,
      number: BigInt(hour),
    });
    newest = { hour, trust: { anchors: [certificate], intermediates: [], crls: [list] } };
    return newest.trust;
  };
}
