/**
 * The preview of a regulation file: a page on this machine that shows what a drafter has just saved.
 *
 * Only the loopback address can reach it, and only under its own name. With script the page is told of a change over
 * server-sent events; without it loads itself anew every few seconds.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { dirname, join, resolve } from "node:path";
import type { Language } from "@reglament/calendar";
import { languages } from "../due/due-problems.ts";
import { PreviewDesk } from "./preview-desk.ts";
import { PREVIEW_SCRIPT, PREVIEW_STYLE } from "./preview-files.ts";
import { previewPage } from "./preview-page.ts";
import { watchFiles } from "./watch-files.ts";

/** How a preview is set up. */
export interface PreviewOptions {
  /** The regulation's file, `<region>/<service>.yaml`. */
  readonly file: string;
  /** The law around it: standards, calendar, acts where the file has none beside it. */
  readonly lawFolder: string;
  /** 0 takes a free one. */
  readonly port: number;
}

/** A running preview. */
export interface Preview {
  readonly url: string;
  /** Ends the watching, closes connections and stops listening. */
  close(): Promise<void>;
}

const HOST = "127.0.0.1";

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

/**
 * Starts the preview.
 *
 * @throws Error with code EADDRINUSE when the port is taken
 */
export async function startPreview({ file, lawFolder, port }: PreviewOptions): Promise<Preview> {
  const path = resolve(file);
  const desk = new PreviewDesk(path, lawFolder);
  const server = createServer((request, response) => {
    handle(request, response, desk);
  });
  const taken = await listen(server, port);
  const folders = [dirname(path), join(lawFolder, "kazakhstan"), join(lawFolder, "kazakhstan", "standards")];
  const stopWatching = watchFiles(folders, () => desk.readAgain());
  return {
    url: `http://${HOST}:${taken}`,
    close: () => {
      stopWatching();
      return close(server);
    },
  };
}

function handle(request: IncomingMessage, response: ServerResponse, desk: PreviewDesk): void {
  // A page elsewhere whose name was made to point here gets nothing.
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? "")) {
    return answer(response, 403, "text/plain", "forbidden");
  }
  const { pathname, searchParams } = new URL(request.url ?? "/", `http://${HOST}`);
  switch (`${request.method} ${pathname}`) {
    case "GET /": {
      const asked = {
        language: languageOf(searchParams.get("lang")),
        edition: searchParams.get("edition") ?? undefined,
      };
      return answer(response, 200, "text/html", previewPage(desk.file, desk.shown, asked));
    }
    case "GET /preview.css":
      return answer(response, 200, "text/css", PREVIEW_STYLE);
    case "GET /preview.js":
      return answer(response, 200, "text/javascript", PREVIEW_SCRIPT);
    case "GET /changes":
      return tellChanges(response, desk);
    default:
      return answer(response, 404, "text/plain", "not found");
  }
}

/** Keeps the answer open and tells each version, the one shown first: a page may have been drawn before the last. */
function tellChanges(response: ServerResponse, desk: PreviewDesk): void {
  response.writeHead(200, { ...headers("text/event-stream"), "cache-control": "no-store" });
  const tell = (version: string) => response.write(`event: version\ndata: ${version}\n\n`);
  tell(desk.shown.version);
  response.on("close", desk.listen(tell));
}

function languageOf(word: string | null): Language {
  return languages.find((language) => language === word) ?? "kk";
}

function answer(response: ServerResponse, status: number, mediaType: string, text: string): void {
  response.writeHead(status, { ...headers(mediaType), "cache-control": "no-store" }).end(text);
}

function headers(mediaType: string): Readonly<Record<string, string>> {
  return {
    "content-type": `${mediaType}; charset=utf-8`,
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, HOST, () => {
      server.off("error", failed);
      const address = server.address();
      done(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
