/** The whole system as its users start it: `reglament start`, in a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findFreePort } from "./free-port.ts";

/** A running system. */
export interface RunningSystem {
  /** Where its pages are. */
  readonly url: string;
  /** Where the signing program's own page is. */
  readonly signingProgramUrl: string;
  /** Its data, with the training authority's certificates. */
  readonly dataFolder: string;
  /** Passwords of the training sign-ins, by IIN, as it printed them. */
  readonly passwords: Readonly<Record<string, string>>;
  /** What it has printed so far. */
  printed(): string;
  /** Stops it as Ctrl-C does and returns the exit code; null when it had to be killed. */
  stop(): Promise<number | null>;
}

const SIGN_IN = /^ +(\d{12}) +(\S+)/gm;
const READY = /^Reglament is ready: (\S+)/m;
/** The first start makes a database and some forty keys. */
const READY_WITHIN_MS = 90_000;
const STOPPED_WITHIN_MS = 20_000;
const program = fileURLToPath(new URL("../../../packages/cli/bin/reglament.js", import.meta.url));
const built = fileURLToPath(new URL("../../../packages/cli/dist/main.js", import.meta.url));

/**
 * Starts the built system in training mode on free ports.
 *
 * @param dataFolder - its data; as root the database server runs as another user, who must be able to pass
 * @throws Error with what it printed, when it does not become ready
 */
export async function startSystem(dataFolder: string): Promise<RunningSystem> {
  if (!existsSync(built)) throw new Error("The system isn't built yet: npm run build");
  const port = await findFreePort();
  const signingPort = await findFreePort();
  // As `npm start` runs it.
  const child = spawn(process.execPath, ["--no-memory-protection-keys", program, "start"], {
    cwd: dataFolder,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...inherited(),
      PORT: String(port),
      REGLAMENT_DATA: dataFolder,
      REGLAMENT_SIGNER: `ws://127.0.0.1:${signingPort}`,
      REGLAMENT_AUTHORITY: `http://127.0.0.1:${await findFreePort()}`,
      REGLAMENT_REGISTERS: `http://127.0.0.1:${await findFreePort()}`,
    },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (bytes: Buffer) => {
      printed += bytes.toString();
    });
  }
  const ended = once(child, "exit");
  try {
    const url = await waitForReady(child, () => printed);
    return {
      url,
      signingProgramUrl: `http://127.0.0.1:${signingPort}`,
      dataFolder,
      passwords: Object.fromEntries([...printed.matchAll(SIGN_IN)].map(([, iin, password]) => [iin, password])),
      printed: () => printed,
      async stop() {
        child.kill("SIGTERM");
        const killing = setTimeout(() => child.kill("SIGKILL"), STOPPED_WITHIN_MS);
        await ended;
        clearTimeout(killing);
        return child.exitCode;
      },
    };
  } catch (error) {
    child.kill("SIGKILL");
    throw new Error(`reglament start:\n${printed}`, { cause: error });
  }
}

/** The environment without what would turn the system under test into another one. */
function inherited(): NodeJS.ProcessEnv {
  const foreign = new Set(["NODE_OPTIONS", "NODE_ENV", "DATABASE_URL", "HOST"]);
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !foreign.has(name) && !name.startsWith("REGLAMENT_") && !name.startsWith("VITEST"),
    ),
  );
}

async function waitForReady(child: ChildProcess, printed: () => string): Promise<string> {
  const until = Date.now() + READY_WITHIN_MS;
  let before = "";
  while (Date.now() < until) {
    const url = READY.exec(printed())?.[1];
    // The sign-ins come after the line: all are there once nothing more is added.
    if (url !== undefined && printed() === before) return url;
    before = printed();
    if (child.exitCode !== null || child.signalCode !== null) throw new Error("It ended before it was ready.");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("It was not ready in time.");
}
