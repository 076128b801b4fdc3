/** OpenSSL's command line, one process a signature: what a shell script around it would do. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodePem } from "@reglament/signature";
import type { SignedFiles } from "./signed-files.ts";

/** The program; `OPENSSL` names another one than the first on the path. */
const program = process.env["OPENSSL"] ?? "openssl";

/** The version as the program says it, undefined when there is none. */
export function opensslVersion(): string | undefined {
  const { status, stdout } = spawnSync(program, ["version"], { encoding: "utf8" });
  return status === 0 ? stdout.split(" ").slice(0, 2).join(" ") : undefined;
}

/** Signatures laid out in a folder for OpenSSL to judge. */
export class OpensslFolder {
  readonly #folder = mkdtempSync(join(tmpdir(), "reglament-bench-"));
  readonly #at: number;

  constructor(files: SignedFiles) {
    this.#at = files.at / 1000;
    const trusted = encodePem("CERTIFICATE", files.anchor) + encodePem("X509 CRL", files.crl);
    writeFileSync(join(this.#folder, "trusted.pem"), trusted);
    for (const [i, { content, cms }] of files.signatures.entries()) {
      writeFileSync(join(this.#folder, `${i}.content`), content);
      writeFileSync(join(this.#folder, `${i}.cms`), cms);
    }
  }

  /** Returns whether OpenSSL accepts the signature with that position. */
  accepts(index: number): boolean {
    return spawnSync("sh", ["-c", this.#command(String(index))], { cwd: this.#folder }).status === 0;
  }

  /** Returns how many signatures it verifies in a second of processor time, judging the first one `times` times. */
  rate(times: number): number {
    const script = `i=0; while [ $i -lt ${times} ]; do ${this.#command("0")} || exit 1; i=$((i+1)); done; times`;
    const { status, stdout } = spawnSync("sh", ["-c", script], { cwd: this.#folder, encoding: "utf8" });
    if (status !== 0) throw new Error("OpenSSL refuses a good signature");
    // the second line of `times` is that of the children: user, then system
    const spent = (stdout.trim().split("\n").at(-1) ?? "").split(" ").map(seconds);
    return times / spent.reduce((sum, part) => sum + part, 0);
  }

  /** Removes the folder. */
  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #command(name: string): string {
    const options = `-cades -binary -crl_check -attime ${this.#at} -CAfile trusted.pem`;
    return `${program} cms -verify -inform DER -in ${name}.cms -content ${name}.content ${options} >/dev/null 2>&1`;
  }
}

function seconds(text: string): number {
  const [, minutes = "", rest = ""] = /^(\d+)m([\d.]+)s$/.exec(text) ?? [];
  return Number(minutes) * 60 + Number(rest);
}
