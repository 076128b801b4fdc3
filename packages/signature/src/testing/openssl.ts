/** OpenSSL's command line as a second opinion. Tests that use it are skipped, visibly, where it is absent. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodePem } from "../pem.ts";

/** The program; `OPENSSL` names another one than the first on the path. */
const program = process.env.OPENSSL ?? "openssl";

/** Whether there is an `openssl` with the commands used here (3.0 or later). */
export const hasOpenssl = String(spawnSync(program, ["version"]).stdout).startsWith("OpenSSL 3");

/**
 * Runs `openssl` in a folder of its own that holds the files given, and removes it.
 *
 * @param files - by name; a PEM label and DER, or the content itself
 * @returns the content of the file named `out` afterwards, empty when there is none
 * @throws Error with OpenSSL's own words when it fails
 */
export function openssl(args: readonly string[], files: Readonly<Record<string, Uint8Array | string>>): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "signature-"));
  try {
    for (const [name, bytes] of Object.entries({ out: "", ...files })) writeFileSync(join(folder, name), bytes);
    execFileSync(program, args, { cwd: folder, stdio: "pipe" });
    return Uint8Array.from(readFileSync(join(folder, "out")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Returns a certificate as the PEM that OpenSSL reads by default. */
export function certificatePem(der: Uint8Array): string {
  return encodePem("CERTIFICATE", der);
}
