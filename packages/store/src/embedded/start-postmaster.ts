/** Starts the server on a free port of 127.0.0.1, in a session of its own, and waits until it answers. */
import { spawn } from "node:child_process";
import { open, readFile, stat, truncate } from "node:fs/promises";
import { totalmem } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import { findFreePort, waitForPort } from "./free-port.ts";
import { markStalePidFile, type Postmaster, readPidFile } from "./postmaster.ts";
import { runningAs, serverEnvironment } from "./run-program.ts";
import type { ServerAccount } from "./server-account.ts";
import type { ServerFolder } from "./server-folder.ts";
import { waitUntilReady } from "./wait-until-ready.ts";

const LOG_LIMIT_BYTES = 10_000_000;
const ATTEMPTS = 60;
const PAUSE_MS = 250;
/** Whoever has the port for a moment only, as the near end of a connection elsewhere, is waited for so long. */
const PORT_WAIT_MS = 5_000;

/**
 * Returns the running server; call under the folder's lock, when no server runs on the cluster.
 *
 * After a crash it takes the same port again. While somebody holds pools there it takes no other, or they would look for
 * it in vain; else another one when a program keeps the port.
 *
 * @param ownerUrl - gives the address for a port
 * @param knownPort - where its users look for it; absent when there are none
 * @throws Error with the end of the server's log when it cannot start; when another program keeps the known port
 */
export async function startPostmaster(
  folder: ServerFolder,
  binaries: Binaries,
  account: ServerAccount | undefined,
  ownerUrl: (port: number) => string,
  knownPort?: number,
): Promise<Postmaster> {
  const previous = await readPidFile(folder.cluster);
  await markStalePidFile(folder.cluster);
  let preferred = previous?.port;
  const waitForPortUntil = Date.now() + PORT_WAIT_MS;
  for (let attempt = 1; ; attempt += 1) {
    const port = await (knownPort === undefined
      ? findFreePort(preferred, waitForPortUntil)
      : waitForPort(knownPort, waitForPortUntil));
    const logStart = await prepareLog(folder.log);
    const child = await spawnServer(folder, binaries, account, port);
    const isGone = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
    if (child.pid !== undefined && (await waitUntilReady(ownerUrl(port), isGone)) === "ready") {
      return { pid: child.pid, port };
    }
    const said = (await readFile(folder.log)).subarray(logStart).toString("utf8").slice(-4_000);
    if (attempt >= ATTEMPTS || !isPassing(said)) throw new Error(`PostgreSQL did not start:\n${said}`);
    // Children of the killed server keep nobody from its port, once they have ended.
    if (Date.now() > waitForPortUntil && isAboutPort(said)) preferred = undefined;
    await sleep(PAUSE_MS);
  }
}

/** Someone took the port between our look and the start, or the children of a killed server are still ending. */
function isPassing(said: string): boolean {
  return isAboutPort(said) || /pre-existing shared memory block/.test(said);
}

function isAboutPort(said: string): boolean {
  return /could not bind|could not create any TCP\/IP sockets/.test(said);
}

async function spawnServer(folder: ServerFolder, binaries: Binaries, account: ServerAccount | undefined, port: number) {
  const log = await open(folder.log, "a", 0o600);
  try {
    if (account !== undefined) {
      // Whose folder it is may start the server the next time, without root.
      const owner = await stat(folder.home);
      await log.chown(owner.uid, owner.gid);
    }
    const child = spawn(binaries.postgres, ["-D", folder.cluster, ...settings(port)], {
      cwd: folder.server,
      env: serverEnvironment(),
      // A session of its own: Ctrl-C reaches the terminal's process group, and we stop the server only when we have drained.
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
      windowsHide: true,
      ...runningAs(account),
    });
    await new Promise<void>((resolve, reject) => {
      child.once("spawn", resolve);
      child.once("error", (cause) => reject(new Error(`${binaries.postgres} cannot be run`, { cause })));
    });
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

function settings(port: number): readonly string[] {
  const values = {
    port,
    listen_addresses: "127.0.0.1",
    // A socket's path may have 107 bytes at most; a data folder lies deeper than that soon.
    unix_socket_directories: "",
    fsync: "on",
    synchronous_commit: "on",
    full_page_writes: "on",
    max_connections: 100,
    shared_buffers: `${pageMemoryMb()}MB`,
    // Statements for steps are planned once; what was planned while tables were small reads too much of them when they have
    // grown, until they are looked at again. A minute, the default, is long on a morning on which everybody files.
    autovacuum_naptime: "10s",
    timezone: "UTC",
    log_timezone: "UTC",
    // Statements and the values of violated keys are personal data, and this log is not kept as such.
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_parameter_max_length_on_error: 0,
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/**
 * Memory for the database's pages: an eighth of what there is, as the application, the operating system's own cache and
 * perhaps other programs share it, and between PostgreSQL's default and what lists of a large country need. It is taken
 * only as pages fill it.
 */
function pageMemoryMb(): number {
  const available = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  return Math.min(2048, Math.max(128, Math.floor(available / 8 / 2 ** 20)));
}

/** Empties a log that has grown large and returns where the new server's lines will begin, in bytes. */
async function prepareLog(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return 0;
  if (found.size < LOG_LIMIT_BYTES) return found.size;
  await truncate(path);
  return 0;
}
