import { expect, test } from "vitest";
import { buildApp } from "./app.ts";
import type { Route } from "./route.ts";
import { routes } from "./routes.ts";
import { aServer } from "./testing/a-server.ts";
import { sendAndGoAway } from "./testing/send-and-go-away.ts";

/** A form with files for whoever is signed in. */
const withFiles: Route = {
  method: "POST",
  path: "/test/with-files",
  access: { for: "signed-in" },
  body: "form",
  scans: true,
  handle: async () => ({ redirect: "/cabinet" }),
};
const all = [...routes, withFiles];
const server = await aServer({ routes: all });

test("who goes away before a form with files is begun to be read holds up no later one", async () => {
  // given a person whose three forms, as many as one may send, come while the database makes their sender wait
  const browser = await server.as("aidana");
  const app = buildApp(server.services, all);
  const statuses: number[] = [];
  app.addHook("onSend", async (_request, reply) => void statuses.push(reply.statusCode));
  await app.listen({ host: "127.0.0.1", port: 0 });
  const locking = await server.owner.connect();
  await locking.query("begin");
  await locking.query("lock table session");

  // when the browser is closed meanwhile
  const head = `POST ${withFiles.path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${browser.cookieHeader()}\r\nContent-Length: 1000\r\nContent-Type: multipart/form-data; boundary=b\r\n\r\n--b\r\n`;
  for (let sent = 0; sent < 3; sent += 1) await sendAndGoAway(app, head);
  await locking.query("rollback");
  locking.release();

  // then each ends, and the next form is taken
  await expect.poll(() => statuses, { timeout: 5000 }).toEqual([400, 400, 400]);
  expect((await browser.uploadAll(withFiles.path, {}, [])).headers.location).toBe("/cabinet");
  await app.close();
});
