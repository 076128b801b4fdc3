/** What training believes in and whom it asks: the training authority, by the same service as production. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { decodePem, readCertificate, type Trust } from "@reglament/signature";
import type { TrustSettings } from "../verification/trust-settings.ts";
import { addressForMoment, rootListAddresses, timeStampAddress } from "./authority/authority-addresses.ts";
import { keyFiles } from "./training-keys.ts";

/** What the revocation service of a training installation is made with. */
export interface TrainingTrust {
  readonly settings: TrustSettings;
  readonly believed: () => Promise<Trust>;
  readonly addressAt: (address: string, now: number) => URL;
}

/**
 * Opens what training worlds believe in. Production never calls this: it trusts the configured anchors only.
 *
 * @param folder - the folder of training keys
 * @param named - the authority's address as certificates name it
 * @param listening - where it answers now: the port may have been taken by another program
 */
export async function openTrainingTrust(folder: string, named: string, listening: string): Promise<TrainingTrust> {
  const trust = await readAnchors(join(folder, keyFiles.anchors));
  return {
    settings: {
      ncanode: undefined,
      crls: rootListAddresses(named),
      ocsp: undefined,
      timeStamps: timeStampAddress(named),
      hosts: ["127.0.0.1"],
    },
    believed: () => Promise.resolve(trust),
    addressAt: (address, now) => addressForMoment(address, listening, now),
  };
}

async function readAnchors(folder: string): Promise<Trust> {
  const anchors: Uint8Array[] = [];
  const intermediates: Uint8Array[] = [];
  for (const name of (await readdir(folder)).filter((file) => file.endsWith(".pem")).toSorted()) {
    for (const { label, der } of decodePem(await readFile(join(folder, name), "utf8"))) {
      if (label !== "CERTIFICATE") continue;
      const { subject, issuer } = readCertificate(der);
      (subject === issuer ? anchors : intermediates).push(der);
    }
  }
  return { anchors, intermediates, crls: [] };
}
