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
