/** What training allows and production must not, tried on the same people. */
import { describe, expect, test } from "vitest";
import { aServer } from "./testing/a-server.ts";

const server = await aServer({
  configuration: {
    mode: "production",
    origin: "https://reglament.example.kz",
    signingPrograms: ["wss://127.0.0.1:13579"],
  },
});
const password = "training-aidana";

describe("production", () => {
  test("knows no invented person: neither to sign in, nor to register, nor by code", async () => {
    // given
    const iin = server.iinOf("aidana");
    const registering = { iin, password, passwordAgain: password };

    // when
    const answers = await Promise.all([
      server.anonymous().post("/sign-in", { iin, password }),
      server.anonymous().post("/register", registering),
      server.anonymous().post("/register/code", { ...registering, code: "ABCD-EFGH-JKLM" }),
    ]);

    // then
    for (const { statusCode, body } of answers) {
      expect(statusCode).toBe(422);
      expect(body).toContain('<a href="#iin">');
    }
  });

  test("says nothing of training and trusts no program but the authority's", async () => {
    const { body, headers } = await server.anonymous().get("/");

    expect(body).not.toContain("training-banner");
    expect(String(headers["content-security-policy"])).toContain("connect-src 'self' wss://127.0.0.1:13579;");
    expect(headers["strict-transport-security"]).toContain("max-age=31536000");
  });

  test("binds its cookies to this host, to https and away from scripts", async () => {
    const { headers } = await server.anonymous().get("/");

    expect(headers["set-cookie"]).toMatch(/^__Host-csrf=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  test("takes no session over from a cookie without the prefix", async () => {
    const browser = await server.as("aidana");

    expect((await browser.get("/cabinet")).headers.location).toMatch(/^\/sign-in/);
  });

  test.each(["/training", "/training/clock?to=1561000000000", "/training/restart"])(
    "has nothing at %s, not even for a training administrator",
    async (address) => {
      // given
      const session = /session=([^;]+)/.exec((await server.as("training")).cookieHeader())?.[1] ?? "";

      // when
      const { statusCode } = await server.anonymous().send("GET", address, { cookie: `__Host-session=${session}` });

      // then
      expect(statusCode).toBe(404);
    },
  );
});
