/** The built `reglament start` in a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { findFreePort } from "../start/ports.ts";

/** A process that was started and may not be ready yet. */
export interface StartedProcess {
  readonly child: ChildProcess;
  /** What it has printed so far, both streams. */
  printed(): string;
  /** Its address once it says that it is ready; throws when it ends before. */
  ready(): Promise<string>;
  /** Its exit code; null when a signal ended it. */
  exited(): Promise<number | null>;
}

const program = fileURLToPath(new URL("../../bin/reglament.js", import.meta.url));
const main = fileURLToPath(new URL("../../dist/main.js", import.meta.url));

/** A data folder that the database server's user can reach; removed after the test. */
export async function aDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "reglament-start-"));
  await chmod(folder, 0o755);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The file that a running embedded server keeps in its cluster; its first line is the server's process id. */
export function postmasterPid(dataFolder: string): string {
  return join(dataFolder, "postgres", "server", "cluster", "postmaster.pid");
}

/** Starts the command with these words; ports are free ones unless the environment says otherwise. */
export async function runProcess(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<StartedProcess> {
  if (!existsSync(main)) throw new Error("The command isn't built yet: npm run build");
  // As `npm start` runs it.
  const child = spawn(process.execPath, ["--no-memory-protection-keys", program, ...words], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env["PATH"] ?? "",
      PORT: String(await findFreePort()),
      REGLAMENT_SIGNER: `ws://127.0.0.1:${await findFreePort()}`,
      REGLAMENT_AUTHORITY: `http://127.0.0.1:${await findFreePort()}`,
      REGLAMENT_REGISTERS: `http://127.0.0.1:${await findFreePort()}`,
      ...environment,
    },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (bytes: Buffer) => {
      printed += bytes.toString("utf8");
    });
  }
  const ended = once(child, "exit");
  onTestFinished(() => void child.kill("SIGKILL"));
  return {
    child,
    printed: () => printed,
    async ready() {
      for (;;) {
        const url = /^Reglament is ready: (?<url>\S+)$/m.exec(printed)?.groups?.["url"];
        if (url !== undefined) return url;
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`it ended:\n${printed}`);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    },
    async exited() {
      await ended;
      return child.exitCode;
    },
  };
}
