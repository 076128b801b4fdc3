import { connect } from "node:net";
import type { FastifyInstance } from "fastify";

/** Sends these bytes of a request to an application that listens, and breaks the connection once the request has begun. */
export async function sendAndGoAway(app: FastifyInstance, bytes: string): Promise<void> {
  const address = app.server.address();
  if (address === null || typeof address === "string") throw new Error("The application doesn't listen.");
  const gone = new Promise<void>((resolve) => {
    app.server.once("request", (request) => {
      request.once("close", resolve);
      setImmediate(() => socket.resetAndDestroy());
    });
  });
  const socket = connect(address.port, address.address);
  socket.write(bytes);
  await gone;
}
