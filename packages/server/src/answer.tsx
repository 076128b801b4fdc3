/** Turns what a route answers into HTTP; nothing else does. */
import { isRejected, type Rejected } from "@reglament/engine";
import type { FastifyReply } from "fastify";
import { assetsPrefix } from "./assets-folder.ts";
import { mayBeCompressed } from "./compression.ts";
import { clearCookie, setCookie } from "./cookies.ts";
import { statusOf } from "./http-status.ts";
import { safeReturn } from "./kept-form.ts";
import { Layout, type Section } from "./pages/layout.tsx";
import { MessagePage } from "./pages/message-page.tsx";
import { sentForm, UnavailablePage } from "./pages/unavailable-page.tsx";
import { renderPage } from "./render-page.ts";
import type { Reply } from "./reply.ts";
import { frame } from "./texts/frame.ts";
import { rejectionTexts } from "./texts/rejections.ts";
import { trainingBanner } from "./training-banner.ts";
import type { Visit } from "./visit.ts";

type PageReply = Extract<Reply, { readonly page: unknown }>;
type RedirectReply = Extract<Reply, { readonly redirect: string }>;

/** Sends the reply. */
export async function answer(visit: Visit, http: FastifyReply, reply: Reply): Promise<FastifyReply> {
  if (isRejected(reply)) return sendRejection(visit, http, reply);
  if ("page" in reply) return sendPage(visit, http, reply, reply.status ?? 200);
  if ("redirect" in reply) return sendRedirect(visit, http, reply);
  if ("download" in reply) {
    return http
      .header("cache-control", "no-store")
      .header("content-disposition", contentDisposition(reply.fileName))
      .header("content-security-policy", "default-src 'none'; sandbox")
      .type(reply.mediaType)
      .send(reply.download);
  }
  if ("json" in reply)
    return http.header("cache-control", "no-store").type("application/json").send(JSON.stringify(reply.json));
  const t = frame[visit.language];
  return sendPage(visit, http, messageReply(visit, t.notFoundTitle, t.notFoundText), 404);
}

function sendRejection(visit: Visit, http: FastifyReply, { rejected, facts }: Rejected): FastifyReply {
  visit.services.log.info("command-rejected", { code: rejected, ...facts });
  const text = rejectionTexts[visit.language][rejected];
  const title = frame[visit.language].rejectedTitle;
  if (rejected !== "BUSY") return sendPage(visit, http, messageReply(visit, title, text), statusOf[rejected]);
  http.header("retry-after", String(busyForSeconds));
  return sendPage(visit, http, busyReply(visit, title, text), statusOf[rejected]);
}

/** As long as the rejection's text says. */
const busyForSeconds = 60;

/** The form that was sent, with the id of its command, to be sent again from the page. */
function busyReply(visit: Visit, title: string, text: string): PageReply {
  const { language, csrf, form, path, query } = visit;
  const sent = sentForm({ ...visit, form: { ...form, csrf } });
  const address = safeReturn(`${path}${searchOf(query)}`) ?? "/";
  return {
    page: <UnavailablePage language={language} title={title} text={text} address={address} sent={sent} />,
    title,
  };
}

function messageReply({ language }: Visit, title: string, text: string): PageReply {
  return { page: <MessagePage language={language} title={title} text={text} />, title };
}

function sendPage(visit: Visit, http: FastifyReply, reply: PageReply, status: number): FastifyReply {
  const { services, language, world } = visit;
  const page = (
    <Layout
      language={language}
      title={reply.title}
      refused={reply.status === 422}
      assets={assetsPrefix()}
      scripts={reply.scripts ?? []}
      csrf={visit.csrf}
      path={visit.path}
      search={searchOf(visit.query)}
      name={visit.session?.name}
      sections={sectionsFor(visit)}
      trainingBanner={trainingBanner(services, language, world)}
      kept={visit.kept !== undefined}
    >
      {reply.page}
    </Layout>
  );
  const text = renderPage(page);
  void http
    .code(status)
    .header("cache-control", visit.visitor === undefined ? "private, no-cache" : "no-store")
    .type("text/html; charset=utf-8");
  if (!mayBeCompressed(visit.visitor, http.request)) return http.send(text);
  http.compress(text);
  return http;
}

function sendRedirect({ services }: Visit, http: FastifyReply, reply: RedirectReply): FastifyReply {
  const { configuration } = services;
  if (reply.signIn !== undefined) {
    setCookie(http, configuration, "session", reply.signIn.token);
    clearCookie(http, configuration, "csrf");
  }
  if (reply.signOut === true) {
    clearCookie(http, configuration, "session");
    clearCookie(http, configuration, "kept");
  }
  if (reply.language !== undefined) setCookie(http, configuration, "language", reply.language);
  return http.header("cache-control", "no-store").redirect(reply.redirect, 303);
}

function sectionsFor({ visitor }: Visit): readonly Section[] {
  if (visitor === undefined) return ["catalogue"];
  return [
    "catalogue",
    "cabinet",
    ...(visitor.roles.length > 0 ? (["workplace"] as const) : []),
    ...(visitor.administrator ? (["administration"] as const) : []),
    ...(visitor.trainingAdministrator ? (["training"] as const) : []),
  ];
}

function searchOf(query: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams(query).toString();
  return search === "" ? "" : `?${search}`;
}

// RFC 6266: an ASCII name for old readers, the real one in UTF-8 beside it.
function contentDisposition(fileName: string): string {
  const ascii = fileName.replaceAll(/[^\w.-]/g, "_");
  const encoded = encodeURIComponent(fileName).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
