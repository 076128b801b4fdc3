/** Processes that use an embedded server, for tests that kill them. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A process that has joined. */
export interface ServerUser {
  readonly url: string;
  /** True when this process started the server, false when it joined a running one. */
  readonly hasStarted: boolean;
  /** Sends the signal and returns the exit code when the process has ended, null when the signal ended it. */
  end(signal: "SIGTERM" | "SIGKILL"): Promise<number | null>;
  /** Interrupts the process with its whole group, as Ctrl-C in a terminal does, and waits for its end. */
  interruptGroup(): Promise<void>;
}

/** How a test wants the process. */
export interface ServerUserOptions {
  readonly uid?: number;
}

/** Starts a process and waits until it has joined the server of the folder. @throws Error with its words when it could not */
export async function aServerUser(dataFolder: string, options: ServerUserOptions = {}): Promise<ServerUser> {
  const child = spawnUser(dataFolder, options);
  const ended = once(child, "exit");
  let complaint = "";
  child.stderr?.on("data", (bytes: Buffer) => {
    complaint += bytes.toString();
  });
  const joined = await Promise.race([firstLine(child), ended.then(() => undefined)]);
  if (joined === undefined) throw new Error(complaint);
  const { url, lines } = JSON.parse(joined) as { url: string; lines: readonly string[] };
  return {
    url,
    hasStarted: lines.some((line) => line.includes("started on")),
    async end(signal) {
      child.kill(signal);
      const [code] = (await ended) as [number | null];
      return code;
    },
    async interruptGroup() {
      process.kill(-(child.pid ?? 0), "SIGINT");
      await ended;
    },
  };
}

/** Starts a process and leaves it to the caller, who wants to kill it before it has joined. */
export function spawnUser(dataFolder: string, { uid }: ServerUserOptions = {}): ChildProcess {
  const program = fileURLToPath(new URL("./server-user.ts", import.meta.url));
  return spawn(process.execPath, ["--conditions=source", program, dataFolder], {
    stdio: ["ignore", "pipe", "pipe"],
    cwd: "/",
    // A process group of its own, for interruptGroup.
    detached: true,
    ...(uid !== undefined && { uid, gid: uid }),
  });
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("The process has no output.");
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  return line;
}
