/** Two servers on one embedded database, and whoever starts again what was killed: a service manager of a test. */
import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { findFreePort } from "../../start/ports.ts";
import { listProcesses } from "./list-processes.ts";

const program = fileURLToPath(new URL("../../../bin/reglament.js", import.meta.url));
const START_AGAIN_AFTER_MS = 200;
const READY_WITHIN_MS = 180_000;

/** One server process, which is started again whenever it ends. */
interface Slot {
  readonly url: string;
  readonly environment: Readonly<Record<string, string>>;
  child: ChildProcess | undefined;
  wasKilled: boolean;
  /** By the present process, as far as it is kept. */
  printed: string;
}

export class Installation {
  readonly dataFolder: string;
  readonly #slots: readonly [Slot, Slot];
  #isStopping = false;
  #isRemoved = false;
  /** Starts that ended before the server was ready, as when its database was killed meanwhile. */
  readonly failedStarts: string[] = [];
  /** Servers that ended though nobody killed them. */
  readonly endedByThemselves: string[] = [];

  private constructor(dataFolder: string, slots: readonly [Slot, Slot]) {
    this.dataFolder = dataFolder;
    this.#slots = slots;
  }

  /** Makes the folder; nothing runs yet. */
  static async make(): Promise<Installation> {
    const dataFolder = await mkdtemp(join(tmpdir(), "reglament-kills-"));
    await chmod(dataFolder, 0o755);
    const shared = {
      REGLAMENT_DATA: dataFolder,
      REGLAMENT_SIGNER: `ws://127.0.0.1:${await findFreePort()}`,
      REGLAMENT_AUTHORITY: `http://127.0.0.1:${await findFreePort()}`,
      REGLAMENT_REGISTERS: `http://127.0.0.1:${await findFreePort()}`,
    };
    return new Installation(dataFolder, [await aSlot(shared), await aSlot(shared)]);
  }

  /** Starts the first server, which makes the database when there is none; then the second. */
  async start(): Promise<void> {
    this.#isStopping = false;
    for (const slot of this.#slots) {
      this.#run(slot);
      await this.#untilReady(slot);
    }
  }

  /** Addresses of the servers. */
  get urls(): readonly [string, string] {
    return [this.#slots[0].url, this.#slots[1].url];
  }

  /** Ends one server as a power cut would; it is started again a moment later. @returns false while it is down */
  killServer(ordinal: 0 | 1): boolean {
    if (!this.#isRunning(ordinal)) return false;
    const slot = this.#slots[ordinal];
    slot.wasKilled = true;
    return slot.child?.kill("SIGKILL") === true;
  }

  /**
   * Ends the database's main process, and servers in the same moment.
   *
   * @returns false when one of them doesn't run; then all live on
   */
  async killPostmaster(servers: readonly (0 | 1)[] = []): Promise<boolean> {
    const postmaster = await this.#postmaster();
    // From here on nothing is waited for, so that who runs now is still there to be killed.
    if (postmaster === undefined || !servers.every((server) => this.#isRunning(server))) return false;
    return kill(postmaster) && servers.every((server) => this.killServer(server));
  }

  /**
   * Ends one process that serves a connection, whereupon the database ends all others.
   *
   * @param at - which of them: so far along their list, from 0 up to, but not including, 1
   * @returns false when there is none
   */
  async killBackend(at: number): Promise<boolean> {
    const postmaster = await this.#postmaster();
    const processes = await listProcesses();
    const serving = processes.filter(({ parent, command }) => parent === postmaster && command.includes(": app "));
    const chosen = serving[Math.floor(at * serving.length)];
    return chosen !== undefined && kill(chosen.pid);
  }

  /** Waits until both servers say that all is well. */
  async untilWell(): Promise<void> {
    for (const slot of this.#slots) await this.#untilReady(slot);
  }

  /** Tells both to stop, the way a service manager does. @returns their exit codes */
  async stop(): Promise<readonly (number | null)[]> {
    this.#isStopping = true;
    return Promise.all(
      this.#slots.map(async ({ child }) => {
        if (child === undefined) return null;
        child.kill("SIGTERM");
        await ended(child);
        return child.exitCode;
      }),
    );
  }

  /** Leaves nothing behind, whatever still runs. */
  async remove(): Promise<void> {
    this.#isStopping = true;
    this.#isRemoved = true;
    for (let round = 0; round < 100; round += 1) {
      const left = (await listProcesses()).filter(({ command }) => command.includes(this.dataFolder));
      for (const { child } of this.#slots) child?.kill("SIGKILL");
      for (const { pid } of left) kill(pid);
      const postmaster = await this.#postmaster();
      if (postmaster !== undefined) kill(postmaster);
      const isRunning = this.#slots.some(({ child }) => child !== undefined && !hasEnded(child));
      if (left.length === 0 && postmaster === undefined && !isRunning) break;
      await sleep(50);
    }
    await removeFolder(this.dataFolder);
  }

  /** What the servers have printed of late, for whoever looks for a reason. */
  get printed(): string {
    return this.#slots.map(({ url, printed }) => `--- ${url}\n${printed.slice(-3000)}`).join("\n");
  }

  #isRunning(ordinal: 0 | 1): boolean {
    const { child, wasKilled } = this.#slots[ordinal];
    return child !== undefined && !hasEnded(child) && !wasKilled;
  }

  #run(slot: Slot): void {
    if (this.#isRemoved) throw new Error("what is being removed can't be started");
    slot.wasKilled = false;
    slot.printed = "";
    let wasReady = false;
    // As `npm start` runs it.
    const child = spawn(process.execPath, ["--no-memory-protection-keys", program, "start"], {
      stdio: ["ignore", "pipe", "pipe"],
      // Below npm a server stops by itself when its parent is gone, whatever ended the parent.
      env: { PATH: process.env["PATH"] ?? "", npm_lifecycle_event: "kills", ...slot.environment },
    });
    slot.child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (bytes: Buffer) => {
        slot.printed = (slot.printed + bytes.toString("utf8")).slice(-20_000);
        wasReady ||= slot.printed.includes("Reglament is ready");
      });
    }
    child.once("exit", (code, signal) => {
      if (this.#isStopping) return;
      if (!slot.wasKilled && wasReady) {
        this.endedByThemselves.push(`${slot.url} ended with ${code ?? signal}:\n${slot.printed.slice(-2000)}`);
      } else if (!slot.wasKilled) {
        this.failedStarts.push(`${slot.url} didn't start (${code ?? signal}):\n${slot.printed.slice(-1000)}`);
      }
      setTimeout(() => {
        if (!this.#isStopping) this.#run(slot);
      }, START_AGAIN_AFTER_MS);
    });
  }

  async #untilReady(slot: Slot): Promise<void> {
    const until = performance.now() + READY_WITHIN_MS;
    while (performance.now() < until) {
      const isWell = await fetch(`${slot.url}/health`, { signal: AbortSignal.timeout(5_000) }).then(
        async (response) => (await response.text()).length > 0 && response.ok,
        () => false,
      );
      // An answer of the process that was just killed counts for nothing.
      if (isWell && slot.child !== undefined && !hasEnded(slot.child) && !slot.wasKilled) {
        return;
      }
      await sleep(50);
    }
    throw new Error(`${slot.url} isn't well after ${READY_WITHIN_MS / 1000} seconds:\n${this.printed}`);
  }

  /** The database's main process, if it runs. */
  async #postmaster(): Promise<number | undefined> {
    const file = join(this.dataFolder, "postgres", "server", "cluster", "postmaster.pid");
    const pid = Number((await readFile(file, "utf8").catch(() => "")).split("\n")[0]);
    // The file outlives a killed server, and its number may be somebody else's by now.
    const named = (await listProcesses()).find((one) => one.pid === pid);
    return named?.command.includes(this.dataFolder) === true ? pid : undefined;
  }
}

async function aSlot(shared: Readonly<Record<string, string>>): Promise<Slot> {
  const port = await findFreePort();
  return {
    url: `http://127.0.0.1:${port}`,
    environment: { ...shared, PORT: String(port) },
    child: undefined,
    wasKilled: false,
    printed: "",
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function ended(child: ChildProcess): Promise<void> {
  while (!hasEnded(child)) await sleep(20);
}

function kill(pid: number): boolean {
  try {
    return process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself.
    return false;
  }
}

/** Processes of a killed database may still be writing their last. */
async function removeFolder(folder: string): Promise<void> {
  for (let round = 0; round < 50; round += 1) {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    if ((await readdir(folder).catch(() => undefined)) === undefined) return;
    await sleep(100);
  }
  throw new Error(`${folder} can't be removed`);
}
