/** The training authority over HTTP, on the loopback address only. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AuthorityAnswer, answerAuthority } from "./answer-authority.ts";
import { readAuthority } from "./read-authority.ts";

/** A running authority. */
export interface RunningAuthority {
  /** `http://127.0.0.1:13581` */
  readonly url: string;
  close(): Promise<void>;
}

/** What every answer says in its headers. */
const TRAINING_HEADER = "x-reglament-training";

const HOST = "127.0.0.1";
const LARGEST_QUESTION_BYTES = 64 * 1024;

/**
 * Starts the authority.
 *
 * @param options.folder - the folder of training keys
 * @param options.port - 0 takes a free one
 * @throws Error with code EADDRINUSE when the port is taken
 */
export async function serveAuthority(options: {
  readonly folder: string;
  readonly port: number;
}): Promise<RunningAuthority> {
  const families = await readAuthority(options.folder);
  const server = createServer((request, response) => {
    readQuestion(request)
      .then((body) =>
        body === undefined
          ? ({ status: 413, mediaType: "text/plain", body: "Too large." } as const)
          : answerAuthority(
              families,
              { method: request.method ?? "", path: new URL(request.url ?? "/", `http://${HOST}`).pathname, body },
              Date.now(),
            ),
      )
      .then((answer) => send(response, answer))
      .catch((error: unknown) => {
        send(response, { status: 500, mediaType: "text/plain", body: "failed" });
        console.error("training authority:", error);
      });
  });
  const port = await listen(server, options.port);
  return { url: `http://${HOST}:${port}`, close: () => close(server) };
}

function send(response: ServerResponse, { status, mediaType, body }: AuthorityAnswer): void {
  response
    .writeHead(status, {
      "content-type": mediaType.startsWith("text/") ? `${mediaType}; charset=utf-8` : mediaType,
      "content-security-policy": "default-src 'none'",
      "x-content-type-options": "nosniff",
      [TRAINING_HEADER]: "invented people only",
    })
    .end(body);
}

async function readQuestion(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > LARGEST_QUESTION_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
