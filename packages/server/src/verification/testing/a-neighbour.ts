/** A service of somebody else's, over HTTP, that a test can have answer anything. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";

/** Answers a request; the body was read already. */
export type Answering = (request: IncomingMessage, response: ServerResponse, body: Uint8Array) => void;

/** A running neighbour. */
export interface Neighbour {
  readonly url: string;
  /** Methods and paths that were asked, in their order. */
  readonly asked: string[];
  answering: Answering;
}

/** Starts a neighbour; it is stopped after the test. */
export async function aNeighbour(answering: Answering): Promise<Neighbour> {
  const neighbour: { url: string; readonly asked: string[]; answering: Answering } = { url: "", asked: [], answering };
  const server = createServer((request, response) => {
    neighbour.asked.push(`${request.method} ${request.url}`);
    const chunks: Uint8Array[] = [];
    request.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    request.on("end", () => neighbour.answering(request, response, Buffer.concat(chunks)));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  neighbour.url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  return neighbour;
}
