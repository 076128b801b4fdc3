/**
 * The training stand-in for NCALayer: signs for pages over WebSocket, and files on a page of its own.
 *
 * It runs on the user's machine and belongs to the user, not to the portal.
 * Only the loopback address can reach it, only pages of the training origin get
 * an answer, and it knows the keys of invented people only.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { type WebSocket, WebSocketServer } from "ws";
import { type RingKey, readKeyRing, signWith } from "./key-ring.ts";
import type { LoopbackCertificate } from "./loopback-certificate.ts";
import { problemPage, STYLE, signingPage } from "./page.ts";
import { pageLanguage } from "./page-texts.ts";
import { answerMessage, GREETING, LARGEST_REQUEST_BYTES } from "./protocol.ts";
import { readBody, TooLarge } from "./read-body.ts";
import { FILE_STORAGE, type SigningDesk } from "./signing-desk.ts";

/** How a signing program is set up. */
export interface SigningProgramOptions {
  /** Folders of key files, PEM or PKCS#12. */
  readonly keysFolders: readonly string[];
  /** Of the PKCS#12 files. */
  readonly password?: string;
  /** With it the program answers over TLS (`https:`, `wss:`), as NCALayer does; without, on plain HTTP. */
  readonly certificate?: LoopbackCertificate;
  /** Kinds of tokens that it plays beside the files of keys. */
  readonly tokens?: readonly string[];
  /** Origins whose pages are answered. */
  readonly origins: readonly string[];
  /** 0 takes a free one. */
  readonly port: number;
  /** The signing time that the owner of a key claims; the machine's clock unless a training world's is given. */
  now?(iin: string | undefined): Promise<number>;
}

/** A running signing program. */
export interface SigningProgram {
  /** Address of its page. */
  readonly url: string;
  /** Closes connections and stops listening. */
  close(): Promise<void>;
}

const HOST = "127.0.0.1";

type Scheme = "http" | "https";

/** What another start finds under `/about` on a port that is taken. */
export const ABOUT = { program: "reglament signer" } as const;

/**
 * Starts the program.
 *
 * @throws Error with code EADDRINUSE when the port is taken
 */
export async function startSigningProgram(options: SigningProgramOptions): Promise<SigningProgram> {
  const keys = (await Promise.all(options.keysFolders.map((folder) => readKeyRing(folder, options.password)))).flat();
  let chosen: string | undefined;
  const desk: SigningDesk = {
    keys,
    storages: [FILE_STORAGE, ...(options.tokens ?? [])],
    chosenIin: () => chosen,
    now: (iin) => options.now?.(iin) ?? Promise.resolve(Date.now()),
  };
  const { certificate } = options;
  const scheme: Scheme = certificate === undefined ? "http" : "https";
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    handle(request, response, { scheme, origins: options.origins, desk }, (iin) => {
      chosen = iin;
    }).catch((error: unknown) => {
      response.writeHead(500, { "content-type": "text/plain" }).end("failed");
      console.error("signing program:", error);
    });
  };
  const server = certificate === undefined ? createServer(listener) : createSecureServer(certificate, listener);
  const sockets = new WebSocketServer({
    server,
    maxPayload: LARGEST_REQUEST_BYTES,
    verifyClient: ({ origin }: { origin: string | undefined }) =>
      origin !== undefined && options.origins.includes(origin),
  });
  sockets.on("error", () => undefined); // the HTTP server reports it, too
  sockets.on("connection", (socket) => serve(socket, desk));
  const port = await listen(server, options.port);
  return { url: `${scheme}://${HOST}:${port}`, close: () => close(server, sockets) };
}

function serve(socket: WebSocket, desk: SigningDesk): void {
  socket.on("error", () => socket.terminate());
  socket.on("message", (bytes: Buffer) => {
    answerMessage(bytes.toString("utf8"), desk).then(
      (answer) => socket.send(answer),
      () => socket.close(1011),
    );
  });
  socket.send(GREETING);
}

/** What the program's own pages go by. */
interface OwnPages {
  readonly scheme: Scheme;
  readonly origins: readonly string[];
  readonly desk: SigningDesk;
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  { scheme, origins, desk }: OwnPages,
  choose: (iin: string) => void,
): Promise<void> {
  const self = `${scheme}://${request.headers.host ?? ""}`;
  const address = new URL(request.url ?? "/", `http://${HOST}`);
  const language = pageLanguage(address.searchParams.get("lang"));
  // A page elsewhere whose name was made to point here, or one that posts a form here, gets nothing.
  const isOwn = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? "");
  const origin = request.headers.origin;
  if (!isOwn || (request.method === "POST" && origin !== undefined && origin !== self)) {
    return answerText(response, 403, "text/plain", "forbidden");
  }
  switch (`${request.method} ${address.pathname}`) {
    case "GET /":
      return answerText(
        response,
        200,
        "text/html",
        signingPage({ language, keys: desk.keys, chosenIin: desk.chosenIin(), origins }),
      );
    case "GET /style.css":
      return answerText(response, 200, "text/css", STYLE);
    case "GET /about":
      return answerText(response, 200, "application/json", JSON.stringify(ABOUT));
    case "POST /choose": {
      const iin = new URLSearchParams(Buffer.from(await readBody(request)).toString("utf8")).get("iin");
      if (desk.keys.some(({ info }) => iin !== null && info.signer.iin === iin)) choose(iin ?? "");
      response.writeHead(303, { location: `/?lang=${language}` }).end();
      return;
    }
    case "POST /sign":
      return signFile(request, response, desk, language);
    default:
      return answerText(response, 404, "text/plain", "not found");
  }
}

async function signFile(
  request: IncomingMessage,
  response: ServerResponse,
  desk: SigningDesk,
  language: ReturnType<typeof pageLanguage>,
): Promise<void> {
  const form = await readForm(request);
  if (form === "too large") return answerText(response, 413, "text/html", problemPage(language, "tooLarge"));
  const key: RingKey | undefined = desk.keys.find(({ name }) => name === form?.key);
  if (form === undefined || form.file === undefined) {
    return answerText(response, 422, "text/html", problemPage(language, "noFile"));
  }
  if (key === undefined) return answerText(response, 422, "text/html", problemPage(language, "unknownKey"));
  const cms = signWith(key, form.file.bytes, await desk.now(key.info.signer.iin));
  response
    .writeHead(200, {
      "content-type": "application/pkcs7-signature",
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${form.file.name}.cms`)}`,
      "x-content-type-options": "nosniff",
    })
    .end(cms);
}

async function readForm(
  request: IncomingMessage,
): Promise<{ key: string; file: { name: string; bytes: Uint8Array } | undefined } | "too large" | undefined> {
  try {
    const body = await readBody(request);
    const headers = { "content-type": request.headers["content-type"] ?? "" };
    const form = await new Response(body, { headers }).formData().catch(() => undefined);
    if (form === undefined) return undefined;
    const key = form.get("key");
    const file = form.get("file");
    if (typeof key !== "string") return undefined;
    if (!(file instanceof File) || file.name === "") return { key, file: undefined };
    return { key, file: { name: file.name, bytes: await file.bytes() } };
  } catch (error) {
    if (error instanceof TooLarge) return "too large";
    throw error;
  }
}

function answerText(response: ServerResponse, status: number, mediaType: string, text: string): void {
  response
    .writeHead(status, {
      "content-type": `${mediaType}; charset=utf-8`,
      "content-security-policy": "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      // With `no-referrer` browsers send `Origin: null` with our own forms (Fetch, "append a request Origin header").
      "referrer-policy": "same-origin",
    })
    .end(text);
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

function close(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const socket of sockets.clients) socket.terminate();
  sockets.close();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
