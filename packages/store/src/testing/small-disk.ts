/** A database server whose folder lies on a small disk, for tests that fill it. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export interface SmallDisk {
  /** Owner's address of the server on it. */
  readonly url: string;
  /** Writes until nothing more fits. */
  fill(): Promise<void>;
  /** Takes away what {@link fill} wrote. */
  clear(): Promise<void>;
  /** Lets the process leave the server, which stops it; the disk is gone then. */
  end(): Promise<void>;
}

/** A view of the files of its own, which goes with its last process, so that a killed test leaves no disk behind. */
const ownView = process.geteuid?.() === 0 ? ["-m"] : ["-U", "--map-current-user", "--keep-caps", "-m"];
const mounting = `mount -t tmpfs -o "size=$1,mode=755" tmpfs "$2"`;

/** Whether this system lets us make a disk. */
export function mayMakeDisk(): boolean {
  return spawnSync("unshare", [...ownView, "sh", "-c", mounting, "sh", "1m", "/mnt"]).status === 0;
}

/**
 * Makes the disk at the folder, which exists and is empty, and a server on it.
 *
 * @param size - as mount takes it: `200m`
 */
export async function aSmallDisk(folder: string, size: string): Promise<SmallDisk> {
  const program = fileURLToPath(new URL("./server-user.ts", import.meta.url));
  const script = `${mounting} && exec "$3" --conditions=source "$4" "$2"`;
  const words = [...ownView, "sh", "-c", script, "sh", size, folder, process.execPath, program];
  const child = spawn("unshare", words, { stdio: ["ignore", "pipe", "inherit"], cwd: "/" });
  const ended = once(child, "exit");
  const [line] = (await Promise.race([once(createInterface(child.stdout), "line"), ended])) as [string | number];
  if (typeof line !== "string") throw new Error("no server came up on the small disk");
  const { url } = JSON.parse(line) as { url: string };
  const ballast = join(`/proc/${child.pid}/root`, folder, "ballast");
  return {
    url,
    async fill() {
      const file = await open(ballast, "a");
      try {
        for (const piece of [1_048_576, 65_536, 4_096, 1]) await writeUntilFull(file, Buffer.alloc(piece, 1));
      } finally {
        await file.close();
      }
    },
    clear: () => rm(ballast),
    async end() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function writeUntilFull(file: Awaited<ReturnType<typeof open>>, piece: Buffer): Promise<void> {
  try {
    for (;;) await file.appendFile(piece);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
  }
}
