/**
 * What every request goes through before its handler: who comes, may they,
 * did the form come from our own page, is the body within its limits.
 */
import { isUnavailable } from "@reglament/store";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { mayVisit, type Subject } from "./access.ts";
import { answer } from "./answer.tsx";
import { answerFailure, answerMessage, languageOf } from "./answer-failure.tsx";
import { readCookie } from "./cookies.ts";
import { isOwnCsrfToken, isSame } from "./csrf.ts";
import { canNameAnything, findSubject } from "./find-subject.ts";
import { type FoundVisitor, findVisitor } from "./find-visitor.ts";
import { keepForm, signInAddress } from "./kept-form.ts";
import { makeVisit } from "./make-visit.ts";
import type { SentForm } from "./pages/send-again.tsx";
import { type Body, cleanFields, readBody } from "./read-body.ts";
import { comesFromOurPage } from "./request-origin.ts";
import type { Route } from "./route.ts";
import type { Services } from "./services.ts";
import { UploadSlots } from "./upload-slots.ts";

/** One count for the process: its connections to the database are what is shared out. */
const uploads = new UploadSlots();

/** Puts a route of the table into the application. */
export function serveRoute(scope: FastifyInstance, services: Services, routes: readonly Route[], route: Route): void {
  const hasPage = routes.some((other) => other.method === "GET" && other.path === route.path);
  scope.route({
    method: route.method,
    url: route.path,
    ...(route.formBytes === undefined ? {} : { bodyLimit: route.formBytes }),
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
  const params = request.params as Readonly<Record<string, string>>;
  if (!canNameAnything(params)) return answerMessage(services, request, reply, "not-found");
  const known = await whoComes(services, request, params);
  if ("unavailable" in known) return answerFailure(services, request, reply, known.unavailable, formOf(request));
  const { found, subject } = known;
  const decision = mayVisit(route.access, found?.visitor, subject);
  if (decision === "forbidden") return answerMessage(services, request, reply, "forbidden");
  const admission: Admission = { services, route, hasPage, found, params, subject, decision };
  const sendsFiles = route.body === "upload" || (route.scans === true && request.isMultipart());
  const uploader = sendsFiles && decision === "admitted" ? found?.visitor.person : undefined;
  if (uploader === undefined) return handleBody(admission, request, reply);
  if (!(await uploads.take(uploader))) {
    reply.header("retry-after", "10");
    return answerFailure(services, request, reply, { statusCode: 429 });
  }
  try {
    return await handleBody(admission, request, reply);
  } finally {
    uploads.release(uploader);
  }
}

/** Who asks, and for what; a database that doesn't answer tells neither. */
async function whoComes(services: Services, request: FastifyRequest, params: Readonly<Record<string, string>>) {
  try {
    return { found: await findVisitor(services, request), subject: await findSubject(services, params) };
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return { unavailable: error };
  }
}

/** A form that isn't to be read from a stream; undefined where there is none. */
function formOf(request: FastifyRequest): SentForm | undefined {
  if (request.method !== "POST" || request.isMultipart()) return undefined;
  return { form: cleanFields(Object.entries(request.body ?? {})) };
}

/** A request of which all is known but its body. */
interface Admission {
  readonly services: Services;
  readonly route: Route;
  readonly hasPage: boolean;
  readonly found: FoundVisitor | undefined;
  readonly params: Readonly<Record<string, string>>;
  readonly subject: Subject;
  readonly decision: "admitted" | "sign-in";
}

async function handleBody(admission: Admission, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { services, route, decision } = admission;
  const body = await readBody(services.configuration, route, request, decision);
  if (body === "too-large") return answerMessage(services, request, reply, "too-large");
  try {
    return await answerBody(admission, body, request, reply);
  } catch (error) {
    // A body that breaks off is the sender's fault, whatever came of it here.
    if (body.upload !== undefined && body.upload.content.errored !== null) {
      return await answerMessage(services, request, reply, "bad-request");
    }
    const isFormWhole = route.method === "POST" && body.upload === undefined;
    if (!isFormWhole || !isUnavailable(error)) throw error;
    return await answerFailure(services, request, reply, error, body);
  } finally {
    // A stream that nobody read to its end would keep the connection waiting.
    body.upload?.content.resume();
  }
}

async function answerBody(
  { services, route, hasPage, found, params, subject, decision }: Admission,
  body: Body,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const isPost = route.method === "POST";
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
  const language = languageOf(services, request);
  const visit = await makeVisit(services, request, reply, route, { found, subject, params, body, language });
  return answer(visit, reply, await route.handle(visit));
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
