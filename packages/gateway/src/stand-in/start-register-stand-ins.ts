/** The registers' stand-ins over HTTP, on the loopback address only: the gateway's protocol, signatures included. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { PowerOfAttorney } from "../registers/notary-register.ts";
import type { RegisteredPerson } from "../registers/population-register.ts";
import { type MessageKey, messageSigner } from "../signed/message-signer.ts";
import type { MessageTrust } from "../signed/verify-envelope.ts";
import type { RequestMessage } from "../soap/sync-channel.ts";
import { answerEnvelope, type NotedQuestion, type StandInSide } from "./answer-envelope.ts";
import { standInPage } from "./stand-in-page.ts";
import { requireInvented } from "./stand-in-registers.ts";

/** What the stand-ins are made of. */
export interface StandInOptions {
  /** The people of the training worlds. */
  readonly people: readonly RegisteredPerson[];
  readonly powers: readonly PowerOfAttorney[];
  /** 0 takes a free one. */
  readonly port: number;
  /** Signs the answers. */
  readonly key: MessageKey;
  /** Whose questions are answered. */
  readonly believed: MessageTrust;
  readonly sender: RequestMessage["sender"];
  readonly realNow: () => number;
  /** Takes one line about a message that wasn't answered; nobody's data stand in it. */
  readonly log: (line: string) => void;
}

/** How the stand-ins are to fail, for practice and for tests. */
export interface StandInTrouble {
  /** IINs about whom there is no data. */
  readonly withoutData?: readonly string[];
  /** Answers come this much later. */
  readonly delayMs?: number;
  /** Connections are broken off. */
  readonly isDown?: boolean;
  /** After so many messages delay and breaking off end by themselves. */
  readonly messages?: number;
}

/** Running stand-ins. */
export interface RegisterStandIns {
  /** Where the page is: `http://127.0.0.1:13583`. */
  readonly url: string;
  /** Where messages are sent. */
  readonly address: URL;
  /** Replaces all trouble there was. */
  setTrouble(trouble: StandInTrouble): void;
  /** What was asked and answered since the start, in order, repeats too: as a register notes it. */
  listQuestions(): readonly NotedQuestion[];
  close(): Promise<void>;
}

const HOST = "127.0.0.1";
const PATH = "/bip-sync-wss-gost/";
const LARGEST_MESSAGE_BYTES = 256 * 1024;
/** More than a day's practice; older ones are forgotten. */
const MOST_NOTED = 10_000;

/**
 * Starts the stand-ins.
 *
 * @throws Error with code EADDRINUSE when the port is taken
 * @throws RangeError when somebody among the people might exist, or the key is none to sign with
 */
export async function startRegisterStandIns(options: StandInOptions): Promise<RegisterStandIns> {
  const { people, powers, key, believed, sender, realNow, log } = options;
  requireInvented({ people, powers });
  const side: StandInSide = { records: { people, powers }, signer: messageSigner(key), believed, sender, realNow };
  const noted: NotedQuestion[] = [];
  let trouble: StandInTrouble = {};
  let troubled = 0;

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? "/", `http://${HOST}`).pathname;
    if (path === "/" && request.method === "GET") {
      return send(response, 200, "text/html", standInPage(people.length, powers.length));
    }
    if (path !== PATH) return send(response, 404, "text/plain", "Nothing here.");
    if (request.method !== "POST") return send(response, 405, "text/plain", "Messages are posted.");
    const message = await readMessage(request);
    if (message === undefined) return send(response, 413, "text/plain", "Too large.");
    const { withoutData = [], delayMs = 0, isDown = false, messages = Number.POSITIVE_INFINITY } = trouble;
    const answered = answerEnvelope(side, new Set(withoutData), message);
    if (answered.status === 200) {
      noted.push(answered.noted);
      if (noted.length > MOST_NOTED) noted.shift();
    } else {
      log(`register stand-in: a message wasn't answered: ${answered.why}`);
    }
    troubled += 1;
    if (troubled <= messages) {
      if (isDown) return void request.socket.destroy();
      if (delayMs > 0) await pause(delayMs, undefined, { ref: false });
    }
    send(response, answered.status, "text/xml", answered.body);
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      if (request.socket.destroyed || response.headersSent) return;
      send(response, 500, "text/plain", "failed");
      log(`register stand-in: ${error instanceof Error ? error.name : "unknown error"}`);
    });
  });
  const url = `http://${HOST}:${await listen(server, options.port)}`;
  return {
    url,
    address: new URL(PATH, url),
    setTrouble(next) {
      trouble = next;
      troubled = 0;
    },
    listQuestions: () => [...noted],
    close: () => close(server),
  };
}

function send(response: ServerResponse, status: number, mediaType: string, body: string | Uint8Array): void {
  response
    .writeHead(status, {
      "content-type": `${mediaType}; charset=utf-8`,
      "content-security-policy": "default-src 'none'",
      "x-content-type-options": "nosniff",
      "x-reglament-training": "invented people only",
    })
    .end(body);
}

async function readMessage(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > LARGEST_MESSAGE_BYTES) return undefined;
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
