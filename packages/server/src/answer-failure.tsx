/** Answers for requests that no route answered: nothing there, not allowed, too much, or a bug of ours. */
import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { VNode } from "preact";
import { assetsPrefix } from "./assets-folder.ts";
import { readCookie } from "./cookies.ts";
import { canNameAnything } from "./find-subject.ts";
import { worldOfRequest } from "./find-world.ts";
import { safeReturn } from "./kept-form.ts";
import { Layout } from "./pages/layout.tsx";
import { MessagePage } from "./pages/message-page.tsx";
import { sentForm, UnavailablePage } from "./pages/unavailable-page.tsx";
import type { Body } from "./read-body.ts";
import { renderPage } from "./render-page.ts";
import type { Services } from "./services.ts";
import { frame } from "./texts/frame.ts";
import { isLanguage, type Language } from "./texts/language.ts";
import { trainingBanner } from "./training-banner.ts";
import type { Visit } from "./visit.ts";

export type MessageKind = "not-found" | "forbidden" | "method" | "stale-form" | "bad-request" | "too-large";

const statuses = {
  "not-found": 404,
  forbidden: 403,
  method: 405,
  "stale-form": 403,
  "bad-request": 400,
  "too-large": 413,
} as const satisfies Record<MessageKind, number>;

/** The language chosen by this browser; Kazakh until one was chosen. */
export function languageOf(services: Services, request: FastifyRequest): Language {
  const chosen = readCookie(request, services.configuration, "language");
  return isLanguage(chosen) ? chosen : "kk";
}

/** Answers with one of the message pages and its status. */
export async function answerMessage(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  kind: MessageKind,
): Promise<FastifyReply> {
  const t = frame[languageOf(services, request)];
  const words = {
    "not-found": [t.notFoundTitle, t.notFoundText],
    forbidden: [t.forbiddenTitle, t.forbiddenText],
    method: [t.methodTitle, t.methodText],
    "stale-form": [t.staleFormTitle, t.staleFormText],
    "bad-request": [t.badRequestTitle, t.badRequestText],
    "too-large": [t.tooLargeTitle, t.tooLargeText],
  } as const satisfies Record<MessageKind, readonly [string, string]>;
  const [title, text] = words[kind];
  return sendMessage(services, request, reply, statuses[kind], title, text);
}

/**
 * Answers for an error: those that the browser caused get their page; anything
 * else is a bug or a neighbour's fault, logged under an incident number that
 * the page shows.
 */
export async function answerFailure(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
): Promise<FastifyReply> {
  const t = frame[languageOf(services, request)];
  const status = statusCodeOf(error);
  if (status === 429) {
    const seconds = Number(reply.getHeader("retry-after") ?? 60);
    return sendMessage(services, request, reply, 429, t.tooManyTitle, t.tooManyText(seconds));
  }
  if (status === 413) return answerMessage(services, request, reply, "too-large");
  if (status !== undefined && status >= 400 && status < 500) {
    return answerMessage(services, request, reply, "bad-request");
  }
  const incident = randomBytes(5).toString("hex").toUpperCase();
  // The pattern, not the path: a path could carry personal data.
  services.log.error("request-failed", error, {
    incident,
    method: request.method,
    pattern: request.routeOptions.url ?? "",
  });
  return sendMessage(services, request, reply, 500, t.errorTitle, t.errorText(incident));
}

/**
 * Answers for a request whose database was lost on the way: it will be back soon, so what was typed comes back in a form
 * that sends it again. The token and the command's id in it are those of the first time, so a command that lasted all the
 * same isn't carried out twice.
 *
 * @param body - what was sent; nobody else sees it, for it comes from a page of ours and goes back where it came from
 */
export async function answerUnavailable(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
  body: Body,
): Promise<FastifyReply> {
  const language = languageOf(services, request);
  services.log.error("database-lost", error, { method: request.method, pattern: request.routeOptions.url ?? "" });
  const sent = request.method === "GET" ? "page" : sentForm(body);
  const { unavailableTitle: title, unavailableText: text } = frame[language];
  reply.header("retry-after", String(retryAfterSeconds));
  const address = safeReturn(request.url) ?? "/";
  return sendPage(services, request, reply, 503, {
    title,
    part: <UnavailablePage language={language} title={title} text={text} address={address} sent={sent} />,
  });
}

/** An embedded server is started again after about a second, and a standby takes over within a few. */
const retryAfterSeconds = 5;

/** The status that an error brings along; undefined for one that is nobody's but ours or a neighbour's. */
export function statusCodeOf(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null || !("statusCode" in error)) return undefined;
  return typeof error.statusCode === "number" ? error.statusCode : undefined;
}

function sendMessage(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  title: string,
  text: string,
): Promise<FastifyReply> {
  const part = <MessagePage language={languageOf(services, request)} title={title} text={text} />;
  return sendPage(services, request, reply, status, { title, part });
}

// These pages know nothing of the visitor: whatever failed may be the very thing that tells who it is.
async function sendPage(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  { title, part }: { readonly title: string; readonly part: VNode },
): Promise<FastifyReply> {
  const language = languageOf(services, request);
  // Whoever asks too much isn't helped to ask the database too, and one that was lost can't be asked.
  const world = status === 429 || status === 503 ? undefined : await worldIfReadable(services, request);
  const banner = trainingBanner(services, language, world);
  const page = (
    <Layout
      language={language}
      title={title}
      refused={false}
      assets={assetsPrefix()}
      scripts={[]}
      csrf={undefined}
      path={request.url.split("?")[0] ?? "/"}
      search=""
      name={undefined}
      sections={["catalogue"]}
      trainingBanner={banner}
      kept={false}
    >
      {part}
    </Layout>
  );
  return reply.code(status).header("cache-control", "no-store").type("text/html; charset=utf-8").send(renderPage(page));
}

/** How long a page of failure waits for the world's time, in milliseconds. */
const worldWaitMs = 1000;

/** The world for the banner of training; undefined in production, and where the database doesn't give it in time. */
async function worldIfReadable(services: Services, request: FastifyRequest): Promise<Visit["world"] | undefined> {
  if (services.configuration.mode !== "training") return undefined;
  const params = (request.params ?? {}) as Readonly<Record<string, string>>;
  const region = canNameAnything(params) ? params["region"] : undefined;
  const giveUp = new AbortController();
  try {
    return await Promise.race([
      worldOfRequest(services, region, undefined),
      setTimeout(worldWaitMs, undefined, { signal: giveUp.signal }),
    ]);
  } catch {
    // The page is about another failure, or this one has been logged with it.
    return undefined;
  } finally {
    giveUp.abort();
  }
}
