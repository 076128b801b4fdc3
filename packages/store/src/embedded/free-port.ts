import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

const POLL_MS = 50;

/**
 * Returns a TCP port of 127.0.0.1 that nobody listens on. It may be taken before it is used.
 *
 * @param preferred - taken when it is free, or gets free
 * @param waitUntil - how long it is waited for, milliseconds since 1970
 */
export async function findFreePort(preferred: number | undefined, waitUntil = 0): Promise<number> {
  if (preferred === undefined) return anyPort();
  for (;;) {
    const port = await tryPort(preferred);
    if (port !== undefined) return port;
    if (Date.now() >= waitUntil) return anyPort();
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
