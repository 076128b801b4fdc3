import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import type { Route } from "./route.ts";
import { aServer } from "./testing/a-server.ts";

const form: Route = {
  method: "GET",
  path: "/test/form",
  access: { for: "signed-in" },
  async handle({ kept }) {
    return { title: "Form", page: <p>{`kept: ${JSON.stringify(kept ?? null)}`}</p> };
  },
};
const send: Route = {
  method: "POST",
  path: "/test/form",
  access: { for: "signed-in" },
  async handle({ form: fields }) {
    return { json: fields };
  },
};
const upload: Route = {
  method: "POST",
  path: "/test/upload",
  access: { for: "signed-in" },
  body: "upload",
  async handle({ upload: file, form: fields }) {
    if (file === undefined) return { json: "no file" };
    const { length } = await buffer(file.content);
    return { json: { length, name: file.fileName, kind: fields["kind"] } };
  },
};
const scans: Route = {
  method: "POST",
  path: "/test/scans",
  access: { for: "signed-in" },
  body: "form",
  scans: true,
  async handle({ files, form: fields }) {
    const sizes = Object.entries(files).map(([name, { bytes }]) => [name, bytes.length]);
    return { json: { sizes: Object.fromEntries(sizes), note: fields["note"] } };
  },
};
const scansPage: Route = { ...form, path: "/test/scans" };
const bug: Route = {
  method: "GET",
  path: "/test/bug/:name",
  access: { for: "anyone" },
  async handle() {
    throw new Error("a bug of ours");
  },
};
const rejected: Route = {
  method: "GET",
  path: "/test/rejected",
  access: { for: "anyone" },
  async handle() {
    return { rejected: "STALE", facts: {} };
  },
};
const start: Route = {
  method: "GET",
  path: "/",
  access: { for: "anyone" },
  async handle() {
    return { title: "Start", page: <p>start</p> };
  },
};

const routes = [start, form, send, upload, scans, scansPage, bug, rejected];
const formType = { "content-type": "application/x-www-form-urlencoded" };
const server = await aServer({ routes, configuration: { attachmentBytes: 1000 } });

describe("a posted form", () => {
  test("without the session's token is kept and shown again", async () => {
    // given
    const browser = await server.as("aidana");

    // when
    const response = await browser.post("/test/form", { csrf: "guessed", street: "Абай 5", password: "secret" });
    const page = await browser.get("/test/form");

    // then
    expect([response.statusCode, response.headers.location]).toEqual([303, "/test/form"]);
    expect(page.body).toContain("Абай 5");
    expect(page.body).not.toContain("secret");
    expect(page.body).toContain("Енгізген мәліметтеріңіз сақталды");
  });

  test("whose session ended is kept over signing in, once, without its passwords", async () => {
    // given
    const browser = await server.as("aidana");
    await browser.get("/");
    browser.loseSession();

    // when
    const response = await browser.post("/test/form", { street: "Абай 5", newPassword: "secret" });
    const again = await server.as("aidana");
    const page = await (await server.as("aidana")).get("/test/form");

    // then
    expect(response.headers.location).toBe("/sign-in?return=%2Ftest%2Fform");
    expect(page.body).toContain("kept: null");
    const kept = response.cookies.find(({ name }) => name === "kept");
    const withCookie = await again.send("GET", "/test/form", {
      cookie: `${again.cookieHeader()}; kept=${kept?.value}`,
    });
    expect(withCookie.body).toContain("Абай 5");
    expect(withCookie.body).not.toContain("secret");
    expect(withCookie.cookies.find(({ name }) => name === "kept")?.value).toBe("");
  });

  test("from another site is refused", async () => {
    const browser = await server.as("aidana");

    const response = await browser.send("POST", "/test/form", { "sec-fetch-site": "cross-site" });
    const older = await browser.send("POST", "/test/form", { origin: "https://elsewhere.example", host: "localhost" });

    expect([response.statusCode, older.statusCode]).toEqual([403, 403]);
  });

  test("of more than a quarter of a mebibyte gets a page that says so", async () => {
    const browser = await server.as("aidana");

    const response = await browser.post("/test/form", { text: "ұ".repeat(100_000) });

    expect(response.statusCode).toBe(413);
    expect(response.body).toContain("тым үлкен");
  });
});

test("a form's fields come without control characters and without marks that turn the reading direction", async () => {
  const browser = await server.as("aidana");

  const response = await browser.post("/test/form", { a: "1\u0000\u0007\u202E2\u20663\u200F", b: "бір\r\nекі\tүш" });

  expect(response.json()).toMatchObject({ a: "123", b: "бір\r\nекі\tүш" });
});

describe("a kept form", () => {
  async function lostForm() {
    const browser = await server.as("aidana");
    server.passMs(61 * 60_000);
    const response = await browser.post("/test/form", { street: "Абай 5" });
    return `kept=${response.cookies.find(({ name }) => name === "kept")?.value}`;
  }

  test("goes back to the account whose session had ended, and to no other", async () => {
    // given
    const kept = await lostForm();
    const [sergei, aidana] = [await server.as("sergei"), await server.as("aidana")];

    // when
    const others = await sergei.send("GET", "/test/form", { cookie: `${sergei.cookieHeader()}; ${kept}` });
    const own = await aidana.send("GET", "/test/form", { cookie: `${aidana.cookieHeader()}; ${kept}` });

    // then
    expect(others.body).toContain("kept: null");
    expect(own.body).toContain("Абай 5");
  });

  test("stays its writer's when somebody else has signed in with the browser meanwhile", async () => {
    // given
    const aidana = await server.as("aidana");
    const sergei = await server.as("sergei");
    const csrf = aidana.formToken();

    // when
    await sergei.post("/test/form", { csrf, street: "Абай 5" });

    // then
    expect((await sergei.get("/test/form")).body).toContain("kept: null");
  });

  test("isn't kept when it never belonged to a session, or is longer than anybody types", async () => {
    // given
    const browser = await server.as("aidana");

    // when
    const nobodys = await server.anonymous().send("POST", "/test/form", formType, "street=5&csrf=made-up");
    const endless = await browser.post("/test/form", { csrf: "guessed", street: "a".repeat(70_000) });

    // then
    expect(nobodys.headers.location).toMatch(/^\/sign-in/);
    expect([...nobodys.cookies, ...endless.cookies].filter(({ name }) => name === "kept")).toEqual([]);
  });
});

describe("an upload", () => {
  const file = { field: "document", fileName: "куәлік.pdf", mediaType: "application/pdf" };

  test("arrives as a stream behind its fields", async () => {
    const browser = await server.as("aidana");

    const response = await browser.upload(
      "/test/upload",
      { kind: "photographs" },
      { ...file, bytes: Buffer.alloc(900) },
    );

    expect(response.json()).toEqual({ length: 900, name: "куәлік.pdf", kind: "photographs" });
  });

  test("shows one byte more than is allowed, and no more", async () => {
    const browser = await server.as("aidana");

    const response = await browser.upload("/test/upload", {}, { ...file, bytes: Buffer.alloc(5000) });

    expect(response.json()).toMatchObject({ length: 1001 });
  });

  test("without a file is said to have none", async () => {
    const browser = await server.as("aidana");

    const response = await browser.upload("/test/upload", {}, { ...file, fileName: "", bytes: Buffer.alloc(0) });

    expect(response.json()).toBe("no file");
  });

  test("without the form's token is refused", async () => {
    const browser = await server.as("aidana");

    const response = await browser.upload("/test/upload", { csrf: "guessed" }, { ...file, bytes: Buffer.alloc(9) });

    expect(response.statusCode).toBe(403);
  });
});

describe("a form with scans", () => {
  const scan = (field: string, size: number) => ({
    field,
    fileName: "scan.pdf",
    mediaType: "application/pdf",
    bytes: Buffer.alloc(size, "x"),
  });

  test("brings its fields and files; of one that is too large, one byte more than is allowed", async () => {
    const browser = await server.as("aidana");

    const response = await browser.uploadAll("/test/scans", { note: "17" }, [scan("a", 900), scan("b", 2000)]);

    expect(response.json()).toEqual({ sizes: { a: 900, b: 1001 }, note: "17" });
  });

  test.each([
    ["files", {}, ["a", "b", "c", "d", "e"].map((field) => scan(field, 900))],
    ["fields", { a: "x".repeat(2000), b: "x".repeat(2000) }, []],
    ["both", { a: "x".repeat(2000) }, ["b", "c", "d"].map((field) => scan(field, 900))],
  ] as const)("holds no more than four of the largest scans, as %s", async (_what, fields, files) => {
    const browser = await server.as("aidana");

    const response = await browser.uploadAll("/test/scans", fields, files);

    expect(response.statusCode).toBe(413);
  });

  test("of a sender who has to sign in first keeps what was typed and holds no file", async () => {
    // given
    const browser = await server.as("aidana");
    const csrf = browser.formToken();
    const files = Array.from({ length: 8 }, (_, index) => scan(`scan-${index}`, 900));

    // when
    browser.loseSession();
    const response = await browser.uploadAll("/test/scans", { csrf, note: "17" }, files);

    // then
    expect([response.statusCode, response.headers.location]).toEqual([303, "/sign-in?return=%2Ftest%2Fscans"]);
    const { rows } = await server.owner.query("select answers from pending_form where path = '/test/scans'");
    expect(rows).toEqual([{ answers: { note: "17" } }]);
  });
});

describe("what no route answers", () => {
  test("is 404 for an unknown address and 405 for a known one", async () => {
    const browser = server.anonymous();

    expect((await browser.get("/nowhere")).statusCode).toBe(404);
    const put = await browser.send("PUT", "/test/form", { "content-type": "application/json" }, "{}");
    expect([put.statusCode, put.headers["allow"]]).toEqual([405, "GET, POST"]);
  });

  test("is a page with an incident number when it is a bug of ours; the log has the number and no path", async () => {
    // when
    const { statusCode, body } = await server.anonymous().get("/test/bug/850101750011");

    // then
    expect(statusCode).toBe(500);
    const incident = /: ([0-9A-F]{10})\./.exec(body)?.[1];
    const logged = server.logged.join("\n");
    expect(incident).toBeDefined();
    expect(logged).toContain(String(incident));
    expect(logged).toContain("/test/bug/:name");
    expect(logged).not.toContain("850101750011");
    expect(body).not.toContain("a bug of ours");
  });

  test("is the code's status and message when a command was rejected", async () => {
    const { statusCode, body } = await server.anonymous().get("/test/rejected");

    expect(statusCode).toBe(409);
    expect(body).toContain("істі басқа адам өзгертіп қойған");
  });
});
