/** The server's main process as its `postmaster.pid` tells of it. */
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Binaries } from "./binaries.ts";
import { runsWith } from "./process-identity.ts";
import { runProgram } from "./run-program.ts";
import type { ServerAccount } from "./server-account.ts";

/** A live server of one cluster. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** What `postmaster.pid` says, whether or not that process still runs; absent after an orderly stop. */
export async function readPidFile(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(pidFile(cluster), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    return "";
  });
  // Line 1 is the pid, line 4 the port (pidfile.h); the file grows while the server starts.
  const lines = text.split("\n");
  const pid = Math.abs(Number(lines[0]));
  const port = Number(lines[3]);
  return pid > 0 && port > 0 ? { pid, port } : undefined;
}

/** Returns the server that runs on this cluster, if any. The pid in a stale file may belong to anybody by now. */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const written = await readPidFile(cluster);
  return written !== undefined && runsWith(written.pid, cluster) ? written : undefined;
}

/**
 * True when the server was killed or gave up, as it does when its recovery finds no room on the disk; false while it runs,
 * after an orderly stop (also one by hand), and for no cluster at all.
 */
export async function hasCrashed(cluster: string): Promise<boolean> {
  const written = await readPidFile(cluster);
  if (written !== undefined) return !runsWith(written.pid, cluster);
  // A server that gives up takes its pid file with it.
  const control = await readFile(join(cluster, "global", "pg_control")).catch(() => undefined);
  return control !== undefined && !orderlyStates.has(control.readInt32LE(stateOffset));
}

/** Place and values of the cluster's state (pg_control.h): shut down, or shut down in recovery. */
const stateOffset = 16;
const orderlyStates: ReadonlySet<number> = new Set([1, 2]);

/** Above every number that a process can have; PostgreSQL takes the file for a dead server's and replaces it. */
const NOBODYS_PID = 2_147_483_646;

/**
 * Takes the number of a killed server out of its `postmaster.pid`; call under the folder's lock, when no server runs.
 *
 * PostgreSQL passes over a stale file by itself, but not when the pid has gone to another process of the same user. The
 * file isn't removed: should we be killed before the new server has written its own, the others still see that it crashed
 * and on which port it was. That a killed server's children are still at work PostgreSQL sees by their shared memory.
 */
export async function markStalePidFile(cluster: string): Promise<void> {
  const text = await readFile(pidFile(cluster), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  if (text === undefined) return;
  const [, ...others] = text.split("\n");
  // One that broke off while it was written tells nothing.
  if (others.length < 4) await rm(pidFile(cluster), { force: true });
  else await writeFile(pidFile(cluster), [NOBODYS_PID, ...others].join("\n"));
}

/**
 * Stops the server and waits for its end, at most 10 seconds. Sessions are cut off and their open transactions
 * rolled back; if that hangs, the server is ended as by a crash, which loses nothing that was committed.
 *
 * @throws Error when it runs on all the same
 */
export async function stopPostmaster(
  cluster: string,
  binaries: Binaries,
  account: ServerAccount | undefined,
): Promise<void> {
  const stop = (mode: string, seconds: number) =>
    runProgram(binaries.pgCtl, ["stop", "-D", cluster, "-m", mode, "-w", "-t", String(seconds)], account);
  const fast = await stop("fast", 7);
  if (fast.ok || (await findPostmaster(cluster)) === undefined) return;
  const immediate = await stop("immediate", 2);
  if (!immediate.ok && (await findPostmaster(cluster)) !== undefined) {
    throw new Error(`PostgreSQL did not stop:\n${fast.output}\n${immediate.output}`);
  }
}

function pidFile(cluster: string): string {
  return join(cluster, "postmaster.pid");
}
