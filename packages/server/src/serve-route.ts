/**
 * What every request goes through before its handler: who comes, may they,
 * did the form come from our own page, is the body within its limits.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { mayVisit } from "./access.ts";
import { answer } from "./answer.tsx";
import { answerMessage, languageOf } from "./answer-failure.tsx";
import { readCookie } from "./cookies.ts";
import { isOwnCsrfToken, isSame } from "./csrf.ts";
import { findSubject } from "./find-subject.ts";
import { findVisitor } from "./find-visitor.ts";
import { keepForm, signInAddress } from "./kept-form.ts";
import { makeVisit } from "./make-visit.ts";
import { readBody } from "./read-body.ts";
import { comesFromOurPage } from "./request-origin.ts";
import type { Route } from "./route.ts";
import type { Services } from "./services.ts";

/** Puts a route of the table into the application. */
export function serveRoute(scope: FastifyInstance, services: Services, routes: readonly Route[], route: Route): void {
  const hasPage = routes.some((other) => other.method === "GET" && other.path === route.path);
  scope.route({
    method: route.method,
    url: route.path,
    ...(route.requestsPerMinute === undefined
      ? {}
      : { config: { rateLimit: { max: route.requestsPerMinute, timeWindow: "1 minute" } } }),
    handler: (request, reply) => handle(services, route, hasPage, request, reply),
  });
}

async function handle(
  services: Services,
  route: Route,
  hasPage: boolean,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const isPost = route.method === "POST";
  if (isPost && !comesFromOurPage(request)) return answerMessage(services, request, reply, "forbidden");
  const found = await findVisitor(services, request);
  const params = request.params as Readonly<Record<string, string>>;
  const subject = await findSubject(services, params);
  const decision = mayVisit(route.access, found?.visitor, subject);
  if (decision === "forbidden") return answerMessage(services, request, reply, "forbidden");
  const body = await readBody(services.configuration, route, request);
  if (body === "too-large") return answerMessage(services, request, reply, "too-large");
  if (decision === "sign-in") {
    const back = hasPage || !isPost ? request.url : refererPath(request);
    if (isPost) await keepForm(services, reply, back, body.form, undefined);
    return reply.redirect(signInAddress(back), 303);
  }
  if (isPost && !carriesToken(services, request, found?.session.csrf, body.form)) {
    if (found === undefined || !hasPage) return answerMessage(services, request, reply, "stale-form");
    await keepForm(services, reply, request.url, body.form, found.visitor.person);
    return reply.redirect(request.url, 303);
  }
  const visit = await makeVisit(services, request, reply, route, {
    found,
    subject,
    params,
    body,
    language: languageOf(services, request),
  });
  try {
    return await answer(visit, reply, await route.handle(visit));
  } finally {
    // A stream that the handler left would keep the connection waiting.
    visit.upload?.content.resume();
  }
}

function carriesToken(
  services: Services,
  request: FastifyRequest,
  sessionToken: string | undefined,
  form: Readonly<Record<string, string>>,
): boolean {
  const given = form["csrf"];
  if (given === undefined) return false;
  if (sessionToken !== undefined) return isSame(given, sessionToken);
  const cookie = readCookie(request, services.configuration, "csrf");
  return cookie !== undefined && isSame(given, cookie) && isOwnCsrfToken(cookie, services.configuration.secret);
}

/** The page that the form stood on, when the address posted to has no page of its own. */
function refererPath(request: FastifyRequest): string {
  const { referer, host } = request.headers;
  if (referer === undefined || !URL.canParse(referer)) return "/";
  const url = new URL(referer);
  return url.host === host ? `${url.pathname}${url.search}` : "/";
}
