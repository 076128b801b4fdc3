import { findDraft, loadCase, openPool } from "@reglament/store";
import { afterAll, describe, expect, test, vi } from "vitest";
import { buildApp } from "./app.ts";
import type { Route } from "./route.ts";
import { routes } from "./routes.ts";
import { aServer } from "./testing/a-server.ts";
import { aCompleteDraft } from "./testing/file-over-portal.ts";
import { sendAndGoAway } from "./testing/send-and-go-away.ts";
import { TestBrowser } from "./testing/test-browser.ts";
import { frame } from "./texts/frame.ts";
import { rejectionTexts } from "./texts/rejections.ts";
import { aFiledCase } from "./workplace/testing/a-filed-case.ts";
import { hiddenFields } from "./workplace/testing/act-on-case.ts";

/** Asks the database something by a connection that is cut off meanwhile. */
const cutOff: Route = {
  method: "POST",
  path: "/test/cut-off",
  access: { for: "anyone" },
  body: "form",
  async handle({ services: { pool } }) {
    await pool.query("select pg_terminate_backend(pg_backend_pid())");
    return { redirect: "/" };
  },
};
/** A form with files for anybody. */
const withFiles: Route = { ...cutOff, path: "/test/with-files", scans: true };
const all = [...routes, cutOff, withFiles];
const server = await aServer({ routes: all });
const away = openPool("postgres://nobody:none@127.0.0.1:1/none", { max: 1 });
afterAll(() => away.end());
/** The same pages with a database that nobody can reach. */
const withoutDatabase = buildApp({ ...server.services, pool: away }, all);
let browsers = 0;

/** The browser goes on without a database, with the cookies that it has. */
function losingIt(browser: TestBrowser): TestBrowser {
  browsers += 1;
  const lost = new TestBrowser(withoutDatabase, `10.7.7.${browsers}`);
  const session = /session=(?<token>[^;]+)/.exec(browser.cookieHeader())?.groups?.["token"] ?? "";
  return lost.hold(session, browser.formToken());
}

/** Where the page's form goes, and its fields. */
function formIn(body: string): { readonly action: string; readonly fields: Readonly<Record<string, string>> } {
  const [, action = "", inside = ""] =
    /<form method="post" action="([^"]+)">(.*?)<\/form>/s.exec(body.slice(body.indexOf("<main"))) ?? [];
  const fields = [...inside.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return { action, fields: Object.fromEntries(fields.map(([, name = "", value = ""]) => [name, value])) };
}

describe("a request whose database is lost", () => {
  test("is told to come again, in the reader's language, with what it asked for", async () => {
    // given
    const browser = losingIt(await server.as("aidana"));

    // when
    const { statusCode, headers, body } = await browser.get("/cabinet?page=2");

    // then
    expect(statusCode).toBe(503);
    expect(headers["retry-after"]).toBe("5");
    expect(headers["cache-control"]).toBe("no-store");
    expect(body).toContain(frame.kk.unavailableTitle);
    expect(body).toContain('href="/cabinet?page=2"');
    expect(body).toContain(frame.kk.training);
  });

  test("keeps what was typed, and the same form is taken once the database is back", async () => {
    // given an answer to a question, sent while nobody answers
    const draftId = await aCompleteDraft(server);
    const aidana = await server.as("aidana");
    const typed = "Қостанай қаласы, «Тобыл» ықшам ауданы, 5";
    const address = `/drafts/${server.region}/${draftId}/questions/actual-residence`;
    const lost = await losingIt(aidana).post(address, { "actual-residence": typed });

    // when it is sent again from the page
    const { action, fields } = formIn(lost.body);
    const taken = await aidana.post(action, fields);

    // then
    expect(lost.statusCode).toBe(503);
    expect(action).toBe(address);
    expect(fields).toEqual({ csrf: aidana.formToken(), "actual-residence": typed });
    expect(taken.statusCode).toBe(303);
    expect((await findDraft(server.services.pool, server.region, draftId))?.answers["actual-residence"]).toBe(typed);
  });

  test("keeps what was typed beside a file, and says that the file isn't", async () => {
    // given
    const address = "/workplace/cases/kostanay-1/5c1f3b06-5a53-4a8e-8a3c-7bd8ef5f4d10/acts/register";
    const scan = { field: "scan", fileName: "a.pdf", mediaType: "application/pdf", bytes: Buffer.from("%PDF-1.4") };

    // when
    const { statusCode, body } = await losingIt(await server.as("aigul")).upload(address, { comment: "парақ" }, scan);

    // then
    expect(statusCode).toBe(503);
    expect(formIn(body)).toMatchObject({ action: address, fields: { comment: "парақ" } });
    expect(body).toContain(frame.kk.unavailableFiles);
  });

  test("keeps what was typed beside a scan that its page brought along, and not the scan", async () => {
    // given a form that was given back with its scan
    const address = "/workplace/cases/kostanay-1/5c1f3b06-5a53-4a8e-8a3c-7bd8ef5f4d10/acts/register";
    const kept = Buffer.alloc(1024 * 1024, "%PDF-1.4 ").toString("base64");

    // when
    const lost = losingIt(await server.as("aigul"));
    const { statusCode, body } = await lost.uploadAll(address, { comment: "парақ", "scan-kept": kept }, []);

    // then
    expect(statusCode).toBe(503);
    expect(formIn(body)).toEqual({ action: address, fields: { csrf: lost.formToken(), comment: "парақ" } });
    expect(body).toContain(frame.kk.unavailableFiles);
    expect(body).not.toContain(frame.kk.unavailablePasswords);
  });

  test("keeps a signature that came as a file, and doesn't ask for it again", async () => {
    // given
    const signature = { field: "cms", fileName: "a.cms", mediaType: "application/cms", bytes: Buffer.from("signed") };

    // when
    const { statusCode, body } = await (await server.as("aigul")).upload("/test/with-files", {}, signature);

    // then
    expect(statusCode).toBe(503);
    expect(formIn(body).fields["cms"]).toBe(signature.bytes.toString("base64"));
    expect(body).not.toContain(frame.kk.unavailableFiles);
  });

  test("says nothing of files where none was chosen", async () => {
    // given
    const none = { field: "scan", fileName: "", mediaType: "application/octet-stream", bytes: Buffer.alloc(0) };

    // when
    const lost = losingIt(await server.as("aigul"));
    const { statusCode, body } = await lost.upload("/test/with-files", { comment: "парақ" }, none);

    // then
    expect(statusCode).toBe(503);
    expect(formIn(body).fields["comment"]).toBe("парақ");
    expect(body).not.toContain(frame.kk.unavailableFiles);
  });

  test.each([
    ["an ordinary form", "/drafts/kostanay-1/5c1f3b06-5a53-4a8e-8a3c-7bd8ef5f4d10/questions/x", 250_000],
    ["signatures over many documents", "/workplace/sign", 2_000_000],
  ])("keeps as much as %s may bring", async (_what, address, length) => {
    // when
    const { statusCode, body } = await losingIt(await server.as("bolat")).post(address, { typed: "a".repeat(length) });

    // then
    expect(statusCode).toBe(503);
    expect(formIn(body).fields["typed"]).toHaveLength(length);
  });

  test("of more than any page of ours sends is told to send it again from there", async () => {
    // when
    const address = "/workplace/cases/kostanay-1/5c1f3b06-5a53-4a8e-8a3c-7bd8ef5f4d10/acts/register";
    const fields = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`f${index}`, "a".repeat(200_000)]));
    const { statusCode, body } = await losingIt(await server.as("aigul")).uploadAll(address, fields, []);

    // then
    expect(statusCode).toBe(503);
    expect(body).toContain(frame.kk.unavailableBack);
    expect(body.length).toBeLessThan(20_000);
  });

  test("puts no password on a page, and the form asks for it anew with the rest filled in", async () => {
    // given
    const aidana = await server.as("aidana");
    const typed = {
      iin: server.iinOf("aidana"),
      code: "ABCD-EFGH",
      password: "training-aidana",
      passwordAgain: "training-aidana",
    };
    const lost = await losingIt(aidana).post("/register/code", typed);

    // when it is sent again from the page
    const { action, fields } = formIn(lost.body);
    const asked = await aidana.post(action, fields);

    // then
    expect(lost.statusCode).toBe(503);
    expect(lost.body).not.toContain("training-aidana");
    expect(lost.body).toContain(frame.kk.unavailablePasswords);
    expect(asked.statusCode).toBe(422);
    expect(asked.body).toContain(`value="${typed.iin}"`);
    expect(asked.body).toContain(`value="${typed.code}"`);
    expect(asked.body).toContain('href="#password"');
  });

  test("is told so when the connection breaks off in the middle, and logs nobody's data", async () => {
    // when
    const { statusCode, body } = await (await server.as("aidana")).post("/test/cut-off", { comment: "<b>ескерту" });

    // then
    expect(statusCode).toBe(503);
    expect(body).toContain('name="comment" value="&lt;b>ескерту"');
    const logged = server.logged.filter((line) => line.includes("database-lost"));
    expect(logged.at(-1)).toContain("/test/cut-off");
    expect(logged.join("\n")).not.toContain("ескерту");
  });

  test("isn't meant where the browser goes away in the middle of a form with files", async () => {
    // given
    const app = buildApp(server.services, all);
    const answered = new Promise<number>((resolve) => {
      app.addHook("onSend", async (_request, reply) => resolve(reply.statusCode));
    });
    await app.listen({ host: "127.0.0.1", port: 0 });
    const before = server.logged.length;

    // when
    await sendAndGoAway(
      app,
      `POST /test/with-files HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\nContent-Type: multipart/form-data; boundary=b\r\n\r\n--b\r\nContent-Disposition: form-data; name="comment"\r\n\r\nhalf of`,
    );

    // then
    expect(await answered).toBe(400);
    expect(server.logged.slice(before)).toEqual([]);
    await app.close();
  });

  test.each([
    ["a page", "GET /cabinet HTTP/1.1\r\nHost: 127.0.0.1\r\n"],
    [
      "a form with files that isn't begun to be read",
      "POST /test/with-files HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\nContent-Type: multipart/form-data; boundary=b\r\n",
    ],
  ])("is no bug where the browser has gone away from %s meanwhile", async (_what, head) => {
    // given a database that leaves the request waiting
    const browser = await server.as("aidana");
    const app = buildApp(server.services, all);
    const answered = new Promise<number>((resolve) => {
      app.addHook("onSend", async (_request, reply) => resolve(reply.statusCode));
    });
    await app.listen({ host: "127.0.0.1", port: 0 });
    const locking = await server.owner.connect();
    await locking.query("begin");
    await locking.query("lock table session");
    const before = server.logged.length;

    // when it is lost after the browser
    await sendAndGoAway(app, `${head}Cookie: ${browser.cookieHeader()}\r\n\r\n`);
    const waiting = "select pid from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))";
    const { rows } = await vi.waitUntil(async () => {
      const found = await locking.query<{ pid: number }>(waiting);
      return found.rows.length === 0 ? undefined : found;
    });
    await locking.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
    await locking.query("rollback");
    locking.release();

    // then
    expect(await answered).toBe(503);
    expect(server.logged.slice(before)).toEqual([expect.stringMatching(/^database-lost/)]);
    await app.close();
  });

  test("of another site gets nothing back", async () => {
    // when
    const headers = { origin: "https://elsewhere.example", "content-type": "application/x-www-form-urlencoded" };
    const browser = losingIt(await server.as("aidana"));
    const { statusCode, body } = await browser.send("POST", "/test/cut-off", headers, "comment=planted");

    // then
    expect(statusCode).toBe(403);
    expect(body).not.toContain("planted");
  });
});

describe("a command that can't be carried out just now", () => {
  test("comes back on a page with its id, and is carried out once when it is sent again", async () => {
    // given a registration of a case that somebody keeps locked
    const filed = await aFiledCase(server);
    const chancellery = await server.as("aigul");
    const fields = hiddenFields((await chancellery.get(filed.address)).body, "register");
    const locking = await server.owner.connect();
    await locking.query("begin");
    await locking.query("select from cases where case_id = $1 for update", [filed.caseId]);
    const scan = Buffer.alloc(1024 * 1024).toString("base64");
    const busy = await chancellery.uploadAll(`${filed.address}/acts/register`, { ...fields, "scan-kept": scan }, []);

    // when it is sent again from the page, twice, after the lock is gone
    await locking.query("rollback");
    locking.release();
    const { action, fields: kept } = formIn(busy.body);
    const again = await chancellery.post(action, kept);
    const twice = await chancellery.post(action, kept);

    // then
    expect(busy.statusCode).toBe(503);
    expect(busy.headers["retry-after"]).toBe("60");
    expect(busy.body).toContain(rejectionTexts.kk.BUSY);
    expect(busy.body).toContain(frame.kk.unavailableFiles);
    expect(kept).toEqual({ csrf: chancellery.formToken(), ...fields });
    for (const { headers } of [again, twice]) expect(headers.location).toBe(filed.address);
    const loaded = await loadCase(server.services.pool, server.services.law.getEdition, server.region, filed.caseId);
    expect(loaded?.case.version).toBe(2);
  });
});
