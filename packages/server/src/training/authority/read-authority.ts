import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Authority, decodePem, type RevokedEntry } from "@reglament/signature";
import { type FamilyRegister, keyFiles } from "../training-keys.ts";
import { type FamilyName, familyNames } from "./authority-addresses.ts";

/** A root, its issuing authority and the services, with their keys. */
export interface AuthorityFamily {
  readonly name: FamilyName;
  readonly root: Authority;
  readonly issuing: Authority;
  readonly ocsp: Authority;
  readonly timeStamps: Authority;
  readonly lastSerial: bigint;
  readonly revoked: readonly RevokedEntry[];
}

/** Reads the training authority's keys and register. */
export async function readAuthority(folder: string): Promise<readonly AuthorityFamily[]> {
  const text = await readFile(join(folder, keyFiles.register), "utf8");
  const register = JSON.parse(text) as Readonly<Record<FamilyName, FamilyRegister>>;
  return Promise.all(
    familyNames.map(async (name) => ({
      name,
      root: await readPart(folder, `${name}-root`),
      issuing: await readPart(folder, name),
      ocsp: await readPart(folder, `${name}-ocsp`),
      timeStamps: await readPart(folder, `${name}-tsp`),
      lastSerial: BigInt(register[name].lastSerial),
      revoked: register[name].revoked.map(({ serial, at }) => ({
        serial: BigInt(serial),
        at,
        reason: "key-compromise" as const,
      })),
    })),
  );
}

async function readPart(folder: string, name: string): Promise<Authority> {
  const path = join(folder, keyFiles.authority, `${name}.pem`);
  const key = await readFile(path, "utf8");
  const certificate = decodePem(key).find(({ label }) => label === "CERTIFICATE")?.der;
  if (certificate === undefined) throw new Error(`${path} holds no certificate`);
  return { certificate, key };
}
