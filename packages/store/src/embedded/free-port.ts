import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

const POLL_MS = 50;

/**
 * Returns a TCP port of 127.0.0.1 that nobody listens on. It may be taken before it is used.
 *
 * @param preferred - taken when it is free, or gets free; else another one
 * @param waitUntil - how long it is waited for, milliseconds since 1970
 */
export async function findFreePort(preferred: number | undefined, waitUntil: number): Promise<number> {
  if (preferred !== undefined && (await getsFree(preferred, waitUntil))) return preferred;
  return anyPort();
}

/**
 * Returns the port once nobody listens on it. It may be taken before it is used.
 *
 * @param waitUntil - how long it is waited for, milliseconds since 1970
 * @throws Error when somebody listens on it all that time
 */
export async function waitForPort(port: number, waitUntil: number): Promise<number> {
  if (await getsFree(port, waitUntil)) return port;
  throw new Error(
    `Port ${port} of 127.0.0.1 is taken by another program, and the processes that use the database look for it there. End that program, or all of those processes.`,
  );
}

async function getsFree(port: number, waitUntil: number): Promise<boolean> {
  for (;;) {
    if ((await tryPort(port)) !== undefined) return true;
    if (Date.now() >= waitUntil) return false;
    await sleep(POLL_MS);
  }
}

async function anyPort(): Promise<number> {
  const port = await tryPort(0);
  if (port === undefined) throw new Error("No free TCP port on 127.0.0.1.");
  return port;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const listener = createServer();
    listener.once("error", () => resolve(undefined));
    listener.listen(port, "127.0.0.1", () => {
      const address = listener.address();
      listener.close(() => resolve(typeof address === "object" && address !== null ? address.port : undefined));
    });
  });
}
