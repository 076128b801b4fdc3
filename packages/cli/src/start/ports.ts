import { createServer } from "node:net";
import { CannotStart } from "../cannot-start.ts";

/**
 * Makes sure that nobody listens on the port yet, before anything else is started.
 *
 * @throws CannotStart when somebody does, or the address isn't this machine's
 */
export async function requireFreePort(host: string, port: number): Promise<void> {
  try {
    await listenOnce(host, port);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EADDRINUSE") {
      throw new CannotStart(
        `Port ${port} of ${host} is taken by another program. Stop it, or choose another: PORT=8081.`,
      );
    }
    if (code === "EACCES" || code === "EADDRNOTAVAIL") {
      throw new CannotStart(
        `Can't listen on port ${port} of ${host} (${code}). Choose other values for HOST and PORT.`,
      );
    }
    throw error;
  }
}

/** Returns a port that is free on the loopback address now. */
export function findFreePort(): Promise<number> {
  return listenOnce("127.0.0.1", 0);
}

function listenOnce(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      const taken = typeof address === "object" && address !== null ? address.port : port;
      server.close(() => resolve(taken));
    });
  });
}
