import { describe, expect, test } from "vitest";
import { aServer } from "./testing/a-server.ts";

const server = await aServer();

describe("every page", () => {
  test("comes in Kazakh until a language was chosen", async () => {
    // given
    const browser = server.anonymous();

    // when
    const before = await browser.get("/");
    const chosen = await browser.post("/language", { language: "ru", return: "/" });
    const after = await browser.get("/");

    // then
    expect(before.statusCode).toBe(200);
    expect(before.body).toContain('<html lang="kk"');
    expect(chosen.statusCode).toBe(303);
    expect(chosen.headers.location).toBe("/");
    expect(after.body).toContain('<html lang="ru"');
  });

  test("says that this is training, and the world's legal time", async () => {
    const { body } = await server.anonymous().get("/");

    expect(body).toContain("Оқу-жаттығу режимі");
    expect(body).toContain("2019 жылғы 10 маусым, дүйсенбі, сағат 09:00");
  });

  test("allows no inline script, no foreign frame and no connection but to the signing program", async () => {
    const { headers, body } = await server.anonymous().get("/");

    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain("unsafe-inline");
    expect(policy).toContain("connect-src 'self' ws://127.0.0.1:13580");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(body).not.toMatch(/ style="| onclick=|<style/);
  });
});

describe("an address that names nothing", () => {
  const uuid = "0b8f7a52-6c1d-4d5e-9f3a-1c2b3d4e5f60";

  test.each([
    "/services/kostanay%00/x",
    "/services/kostanay/%E2%80%AEx",
    `/drafts/kostanay-1/not-a-uuid/check`,
    `/drafts/kostanay-1/${uuid.toUpperCase()}/check`,
    `/cabinet/cases/kostanay-1/${uuid}%00`,
    `/workplace/cases/kostanay-1/${uuid}/attachments/1'or'1`,
    "/assets/..%2f..%2fpackage.json",
  ])("is a page 404: %s", async (address) => {
    const browser = await server.as("aidana");

    expect((await browser.get(address)).statusCode).toBe(404);
  });

  test.each(["/%zz", `/services/kostanay/${"a".repeat(300)}`])(
    "and can't be read gets a page all the same",
    async (address) => {
      const { statusCode, headers, body } = await server.anonymous().get(address);

      expect(statusCode).toBe(400);
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(body).toContain("<html");
    },
  );
});

describe("a return address", () => {
  test.each(["/ә", "/\u0001", "//elsewhere.example", "/\\elsewhere.example", "/\t/x", `/${"a".repeat(3000)}`])(
    "that no page of ours has leads to the start: %j",
    async (address) => {
      const response = await server.anonymous().post("/language", { language: "ru", return: address });

      expect([response.statusCode, response.headers.location]).toEqual([303, "/"]);
    },
  );
});

describe("a form made by hand", () => {
  const multipart = "multipart/form-data; boundary=b";

  test.each([
    ["no boundary", "multipart/form-data", "x"],
    ["no end", multipart, "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n1"],
    [
      "a field called __proto__",
      multipart,
      "--b\r\nContent-Disposition: form-data; name=__proto__\r\n\r\n1\r\n--b--\r\n",
    ],
    ["another media type", "text/plain", "iin=1"],
    ["JSON", "application/json", "{}"],
  ])("with %s is the sender's mistake, not ours", async (_what, type, payload) => {
    const response = await server.anonymous().send("POST", "/sign-in", { "content-type": type }, payload);

    expect(response.statusCode).toBe(400);
  });

  test("may hold names of JavaScript's own, NUL and halves of letters, and does no harm", async () => {
    const browser = server.anonymous();
    await browser.get("/");

    const response = await browser.post("/sign-in", {
      ["__proto__"]: "1",
      constructor: "2",
      toString: "3",
      iin: "\0\ud83d",
      password: "\0",
    });

    expect(response.statusCode).toBe(422);
    expect(Object.hasOwn(Object.prototype, "1")).toBe(false);
  });
});
