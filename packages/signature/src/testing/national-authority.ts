/**
 * Real certificates and revocation lists of Kazakhstan's national authority.
 *
 * They stand beside the repository, not in it; tests that need them are skipped,
 * visibly, where they are missing.
 */
import { existsSync, readFileSync } from "node:fs";
import { decodePem } from "../pem.ts";

const folder = new URL("../../../../../shared/data/nuc/", import.meta.url);

/** Whether the files are there. */
export const hasNationalFiles = existsSync(new URL("test-nca-rsa.crt", folder));

/** Returns a file's DER, whether it lies there as DER or as PEM. */
export function nationalFile(name: string): Uint8Array {
  const bytes = readFileSync(new URL(name, folder));
  return decodePem(bytes.toString("latin1"))[0]?.der ?? Uint8Array.from(bytes);
}
