/** Runs one of PostgreSQL's programs to its end. */
import { execFile } from "node:child_process";
import { dirname } from "node:path";
import type { ServerAccount } from "./server-account.ts";

/** How a program ended; `output` is what it wrote, both streams together. */
export interface Ended {
  readonly ok: boolean;
  readonly output: string;
}

/**
 * The environment for PostgreSQL's programs: none of the caller's `PG*` and locale variables, which would
 * change ports, folders and languages.
 */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = ["PATH", "SystemRoot", "TEMP", "TMP"].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return { ...(Object.fromEntries(kept) as Record<string, string>), LC_ALL: "C", TZ: "UTC" };
}

/** The part of spawn's options that makes a child run as the account; empty for our own. */
export function runningAs(account: ServerAccount | undefined): { uid?: number; gid?: number } {
  return account === undefined ? {} : { uid: account.uid, gid: account.gid };
}

/** @throws Error when the program cannot be started at all */
export function runProgram(file: string, args: readonly string[], account: ServerAccount | undefined): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const options = { cwd: dirname(file), env: serverEnvironment(), encoding: "utf8" as const, ...runningAs(account) };
    execFile(file, args, options, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== "number" && error.signal === undefined) {
        reject(new Error(`${file} cannot be run`, { cause: error }));
      } else resolve({ ok: error === null, output: `${stdout}${stderr}`.trim() });
    });
  });
}
