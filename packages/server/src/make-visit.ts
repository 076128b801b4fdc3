import { logAccess } from "@reglament/store";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Subject } from "./access.ts";
import { readCookie, setCookie } from "./cookies.ts";
import { isOwnCsrfToken, makeCsrfToken } from "./csrf.ts";
import type { FoundVisitor } from "./find-visitor.ts";
import { worldOfRequest } from "./find-world.ts";
import { takeKeptForm } from "./kept-form.ts";
import { logVisit } from "./log-visit.ts";
import { type Body, cleanFields } from "./read-body.ts";
import type { Route } from "./route.ts";
import type { Services } from "./services.ts";
import type { Language } from "./texts/language.ts";
import type { AccessNote, Visit } from "./visit.ts";

/** What was found out about a request that was admitted. */
export interface Admitted {
  readonly found: FoundVisitor | undefined;
  readonly subject: Subject;
  readonly params: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly language: Language;
}

/** Puts together what a handler gets, and writes the visit down where the access rule wants it. */
export async function makeVisit(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  route: Route,
  { found, subject, params, body, language }: Admitted,
): Promise<Visit> {
  await logVisit(services, route, found?.visitor, subject, params);
  const path = request.url.split("?")[0] ?? "/";
  const world = await worldOfRequest(services, params["region"], found?.visitor.roles[0]?.region);
  return {
    services,
    language,
    path,
    params,
    query: readQuery(request),
    form: body.form,
    ...(body.upload === undefined ? {} : { upload: body.upload }),
    files: body.files ?? {},
    address: request.ip,
    visitor: found?.visitor,
    csrf: found?.session.csrf ?? anonymousToken(services, request, reply),
    session: found?.session,
    subject,
    kept:
      route.method === "GET" ? await takeKeptForm(services, request, reply, path, found?.visitor.person) : undefined,
    world,
    noteAccess: (purpose, about) => noteAccess(services, route, found, purpose, about),
  };
}

/** The token in the visitor's cookie, or a new one that the answer sets. */
function anonymousToken(services: Services, request: FastifyRequest, reply: FastifyReply): string {
  const { configuration } = services;
  const held = readCookie(request, configuration, "csrf");
  if (held !== undefined && isOwnCsrfToken(held, configuration.secret)) return held;
  const token = makeCsrfToken(configuration.secret);
  setCookie(reply, configuration, "csrf", token);
  return token;
}

function readQuery(request: FastifyRequest): Readonly<Record<string, string>> {
  const search = request.url.split("?").slice(1).join("?");
  return cleanFields(new URLSearchParams(search));
}

async function noteAccess(
  services: Services,
  route: Route,
  found: FoundVisitor | undefined,
  purpose: string,
  { person, region, caseId }: AccessNote,
): Promise<void> {
  if (found === undefined) return;
  await logAccess(services.pool, {
    personId: found.visitor.person,
    purpose,
    ...(person === undefined ? {} : { subjectPerson: person }),
    ...(region === undefined || caseId === undefined ? {} : { subjectCase: { region, caseId } }),
    pathPattern: route.path,
  });
}
