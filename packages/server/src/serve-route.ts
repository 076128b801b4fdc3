/**
 * What every request goes through before its handler: who comes, may they,
 * did the form come from our own page, is the body within its limits.
 */
import { isDatabaseLost } from "@reglament/store";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { mayVisit, type Subject } from "./access.ts";
import { answer } from "./answer.tsx";
import { answerFailure, answerMessage, answerUnavailable, languageOf, statusCodeOf } from "./answer-failure.tsx";
import { readCookie } from "./cookies.ts";
import { isOwnCsrfToken, isSame } from "./csrf.ts";
import { canNameAnything, findSubject } from "./find-subject.ts";
import { type FoundVisitor, findVisitor } from "./find-visitor.ts";
import { keepForm, signInAddress } from "./kept-form.ts";
import { EditionNotOnRecord } from "./load-law.ts";
import { makeVisit } from "./make-visit.ts";
import { type Body, readBody } from "./read-body.ts";
import { comesFromOurPage } from "./request-origin.ts";
import type { Route } from "./route.ts";
import { isSenderGone } from "./sender-gone.ts";
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
    handler: (request, reply) => handleOrKeep({ services, route, hasPage, request, reply, sent: {} }),
  });
}

/** A request at its route. */
interface Arrival {
  readonly services: Services;
  readonly route: Route;
  /** Whether the address posted to has a page of its own. */
  readonly hasPage: boolean;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly sent: Sent;
}

/** The body, once it has been read. */
interface Sent {
  body?: Body;
}

/** What was sent stands on the page of failure when the database is lost, however far the request had come. */
async function handleOrKeep(arrival: Arrival): Promise<FastifyReply> {
  const { services, request, reply, sent } = arrival;
  try {
    return await handleOrLearn(arrival);
  } catch (error) {
    // A sender who breaks off breaks a connection too; errors of the body have a status.
    if (statusCodeOf(error) !== undefined || !isDatabaseLost(error)) throw error;
    const body = sent.body ?? (await readWhatIsLeft(arrival));
    if (body === "too-large") return answerMessage(services, request, reply, "too-large");
    body.upload?.content.resume();
    return answerUnavailable(services, request, reply, error, body);
  }
}

/** Of a sender who is gone there is nothing to keep, but the loss is told all the same. */
async function readWhatIsLeft({ services, route, request }: Arrival): Promise<Body | "too-large"> {
  if (isSenderGone(request.raw)) return { form: {} };
  return readBody(services.configuration, route, request, "sign-in");
}

/**
 * What came upon a case that another process has just filed under a text of its own is handled once more when that text is
 * known; not what may have been carried out in part.
 */
async function handleOrLearn(arrival: Arrival): Promise<FastifyReply> {
  const { services, route, sent } = arrival;
  try {
    return await handle(arrival);
  } catch (error) {
    if (!(error instanceof EditionNotOnRecord)) throw error;
    await services.law.learnTexts(services.pool);
    if (route.method !== "GET" && sent.body !== undefined) throw error;
    return await handle(arrival);
  }
}

async function handle(arrival: Arrival): Promise<FastifyReply> {
  const { services, route, request, reply } = arrival;
  const isPost = route.method === "POST";
  if (isPost && !comesFromOurPage(request)) return answerMessage(services, request, reply, "forbidden");
  const params = request.params as Readonly<Record<string, string>>;
  if (!canNameAnything(params)) return answerMessage(services, request, reply, "not-found");
  const found = await findVisitor(services, request);
  const subject = await findSubject(services, params);
  const decision = mayVisit(route.access, found?.visitor, subject);
  if (decision === "forbidden") return answerMessage(services, request, reply, "forbidden");
  const admission: Admission = { ...arrival, found, params, subject, decision };
  const sendsFiles = route.body === "upload" || (route.scans === true && request.isMultipart());
  const uploader = sendsFiles && decision === "admitted" ? found?.visitor.person : undefined;
  if (uploader === undefined) return handleBody(admission);
  if (!(await uploads.take(uploader, request.raw))) {
    reply.header("retry-after", "10");
    return answerFailure(services, request, reply, { statusCode: 429 });
  }
  try {
    return await handleBody(admission);
  } finally {
    uploads.release(uploader);
  }
}

/** A request of which all is known but its body. */
interface Admission extends Arrival {
  readonly found: FoundVisitor | undefined;
  readonly params: Readonly<Record<string, string>>;
  readonly subject: Subject;
  readonly decision: "admitted" | "sign-in";
}

async function handleBody(admission: Admission): Promise<FastifyReply> {
  const { services, route, request, reply, decision, sent } = admission;
  const body = await readBody(services.configuration, route, request, decision);
  if (body === "too-large") return answerMessage(services, request, reply, "too-large");
  sent.body = body;
  try {
    return await answerBody(admission, body);
  } catch (error) {
    // A body that breaks off is the sender's fault, whatever came of it here.
    if (body.upload === undefined || body.upload.content.errored === null) throw error;
    return await answerMessage(services, request, reply, "bad-request");
  } finally {
    // A stream that nobody read to its end would keep the connection waiting.
    body.upload?.content.resume();
  }
}

async function answerBody(admission: Admission, body: Body): Promise<FastifyReply> {
  const { services, route, hasPage, request, reply, found, params, subject, decision } = admission;
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
