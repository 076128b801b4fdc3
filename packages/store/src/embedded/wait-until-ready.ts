/** Waits for a server that starts, recovers after a crash, or is on its way down. */
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";

const POLL_MS = 50;
const LIMIT_MS = 120_000;

/**
 * Returns "ready" when the server takes connections, "gone" when its process has ended before.
 *
 * @param url - owner connection to any database that exists
 * @throws Error when it answers with anything but "not yet", or not at all in two minutes
 */
export async function waitUntilReady(url: string, isGone: () => boolean | Promise<boolean>): Promise<"ready" | "gone"> {
  const deadline = Date.now() + LIMIT_MS;
  for (;;) {
    const failure = await tryConnection(url);
    if (failure === undefined) return "ready";
    if (await isGone()) return "gone";
    if (!isNotYet(failure)) throw new Error("PostgreSQL runs but does not let its owner in", { cause: failure });
    if (Date.now() > deadline) throw new Error("PostgreSQL does not answer", { cause: failure });
    await sleep(POLL_MS);
  }
}

async function tryConnection(url: string): Promise<NodeJS.ErrnoException | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A server that goes down right now cuts the connection after it stood; the next attempt sees it.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return error as NodeJS.ErrnoException;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** 57P03 is "the database system is starting up" or "shutting down"; without an SQLSTATE nobody listens or the connection broke. */
function isNotYet(failure: NodeJS.ErrnoException): boolean {
  return failure.code === "57P03" || !/^[0-9A-Z]{5}$/.test(failure.code ?? "");
}
