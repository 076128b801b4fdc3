/**
 * The HTTP application: plugins, the route table, and what is answered when no
 * route fits or something breaks. What a request goes through stands in
 * `serve-route.ts`.
 */
import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import formbody from "@fastify/formbody";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import fixedFiles from "@fastify/static";
import fastify, { type FastifyInstance } from "fastify";
import { answerFailure, answerMessage } from "./answer-failure.tsx";
import { assetsFolder, assetsPrefix } from "./assets-folder.ts";
import { compression } from "./compression.ts";
import type { Route } from "./route.ts";
import { routes as allRoutes } from "./routes.ts";
import { securityHeaders } from "./security-headers.ts";
import { serveRoute } from "./serve-route.ts";
import type { Services } from "./services.ts";

/** Most bytes of a form; attachments are streamed and limited apart. */
const formBytes = 256 * 1024;
/** From one address; behind one address there may be a whole school. */
const requestsPerMinute = 1200;
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/**
 * Builds the application; it listens nowhere yet (`startServer`) and can be tried with `inject`.
 *
 * @param routes - the route table; tests of the frame give their own
 */
export function buildApp(services: Services, routes: readonly Route[] = allRoutes): FastifyInstance {
  const served = routesOf(services.configuration.mode, routes);
  const headers = securityHeaders(services.configuration);
  const app = fastify({
    logger: false,
    bodyLimit: formBytes,
    requestTimeout: 120_000,
    trustProxy: "loopback",
    routerOptions: { ignoreTrailingSlash: true },
    // Addresses that can't be read get a page too; hooks don't run for them.
    frameworkErrors: (error, request, reply) => {
      reply.headers(headers);
      void answerFailure(services, request, reply, error);
    },
  });
  app.addHook("onRequest", async (_request, reply) => {
    reply.headers(headers);
  });
  app.removeContentTypeParser(["application/json", "text/plain"]);
  void app.register(cookie);
  void app.register(formbody, { bodyLimit: formBytes, parser: readFormText });
  void app.register(multipart, { throwFileSizeLimit: false, limits: { fields: 50, fieldSize: formBytes, files: 1 } });
  void app.register(compress, compression);
  const assets = { root: assetsFolder, prefix: assetsPrefix(), preCompressed: true, immutable: true, maxAge: "365d" };
  void app.register(fixedFiles, assets);
  // Plugins above are loaded by the time this one is: the rate limit sees every route declared here.
  void app.register(async (scope) => {
    await scope.register(rateLimit, { max: requestsPerMinute, timeWindow: "1 minute" });
    for (const route of served) {
      serveRoute(scope, services, served, route);
    }
    for (const path of new Set(served.map((route) => route.path))) {
      refuseOtherMethods(scope, services, served, path);
    }
  });
  app.setNotFoundHandler((request, reply) => answerMessage(services, request, reply, "not-found"));
  app.setErrorHandler((error, request, reply) => answerFailure(services, request, reply, error));
  return app;
}

/** What only training has isn't there in production, for nobody. */
function routesOf(mode: Services["configuration"]["mode"], routes: readonly Route[]): readonly Route[] {
  return mode === "training" ? routes : routes.filter(({ access }) => access.for !== "training-administrator");
}

// Of a repeated field the last value counts; `fromEntries` makes own properties only, `__proto__` too.
function readFormText(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Answers 405 with `Allow` (RFC 9110, 15.5.6), before a body is read. */
function refuseOtherMethods(scope: FastifyInstance, services: Services, routes: readonly Route[], path: string): void {
  const allowed = new Set<string>(routes.filter((route) => route.path === path).map((route) => route.method));
  const refused = methods.filter((method) => !allowed.has(method));
  scope.route({
    method: refused,
    url: path,
    exposeHeadRoute: false,
    onRequest: async (request, reply) => {
      reply.header("allow", [...allowed].join(", "));
      await answerMessage(services, request, reply, "method");
    },
    handler: async (_request, reply) => reply,
  });
}
