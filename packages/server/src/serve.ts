import type { AddressInfo } from "node:net";
import { buildApp } from "./app.ts";
import { checkAhead } from "./check-ahead.ts";
import type { Configuration } from "./configuration.ts";
import type { Services } from "./services.ts";

/** A server that answers. */
export interface RunningServer {
  /** Address that it really listens on: `PORT=0` takes any free port. */
  readonly url: string;
  /** Takes no new requests, lets those under way finish, then closes what is left. Done within 8 seconds. */
  close(): Promise<void>;
}

const drainMs = 7_000;

/**
 * Starts answering.
 *
 * @throws Error with the code `EADDRINUSE` when somebody else listens on the port
 */
export async function startServer(configuration: Configuration, services: Services): Promise<RunningServer> {
  const app = buildApp(services);
  await app.listen({ host: configuration.host, port: configuration.port });
  const checking = checkAhead(services.law);
  const { port } = app.server.address() as AddressInfo;
  const host = configuration.host.includes(":") ? `[${configuration.host}]` : configuration.host;
  return {
    url: `http://${host}:${port}`,
    async close() {
      checking.stop();
      // A connection whose request was answered meanwhile is idle and would be kept alive.
      const sweeping = setInterval(() => app.server.closeIdleConnections(), 50);
      const impatience = setTimeout(() => app.server.closeAllConnections(), drainMs);
      try {
        await app.close();
      } finally {
        clearInterval(sweeping);
        clearTimeout(impatience);
      }
    },
  };
}
