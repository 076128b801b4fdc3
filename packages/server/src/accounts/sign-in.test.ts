import { describe, expect, test } from "vitest";
import { buildApp } from "../app.ts";
import { aServer } from "../testing/a-server.ts";
import { TestBrowser } from "../testing/test-browser.ts";
import { answerProblemTexts } from "../texts/answer-problems.ts";

const server = await aServer();
const password = "training-aidana";

describe("signing in", () => {
  test("leads an applicant to the cabinet, and to the page wanted before", async () => {
    // given
    const iin = server.iinOf("aidana");

    // when
    const plain = await server.anonymous().post("/sign-in", { iin, password });
    const wanted = await server.anonymous().post("/sign-in", { iin, password, return: "/cabinet?x=1" });

    // then
    expect([plain.statusCode, plain.headers.location]).toEqual([303, "/cabinet"]);
    expect(wanted.headers.location).toBe("/cabinet?x=1");
  });

  test.each(["//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example"])(
    "never leads to %s",
    async (address) => {
      const iin = server.iinOf("aidana");

      const response = await server.anonymous().post("/sign-in", { iin, password, return: address });

      expect(response.headers.location).toBe("/cabinet");
    },
  );

  test("says the same of a wrong password and of a number without an account", async () => {
    // given: Asel has keys and no account
    const known = await server.anonymous().post("/sign-in", { iin: server.iinOf("sergei"), password: "wrong wrong" });
    const unknown = await server.anonymous().post("/sign-in", { iin: server.iinOf("asel"), password: "wrong wrong" });

    // then
    const message = "ЖСН немесе құпиясөз қате";
    expect([known.statusCode, unknown.statusCode]).toEqual([422, 422]);
    expect(known.body).toContain(message);
    expect(unknown.body).toContain(message);
    expect(known.body).not.toContain("wrong wrong");
  });

  test("pauses after five wrong passwords, for the right one too", async () => {
    // given
    const iin = server.iinOf("daniyar");
    const browser = server.anonymous();
    for (let tries = 0; tries < 5; tries += 1) await browser.post("/sign-in", { iin, password: "wrong wrong" });

    // when
    const paused = await browser.post("/sign-in", { iin, password: "training-daniyar" });
    server.passMs(15 * 60_000 + 1);
    const later = await browser.post("/sign-in", { iin, password: "training-daniyar" });

    // then
    expect(paused.statusCode).toBe(422);
    expect(paused.body).toContain("15 минуттан кейін");
    expect(later.statusCode).toBe(303);
  });

  test("isn't closed to its owner by wrong passwords from elsewhere, unless they are very many", async () => {
    // given
    const iin = server.iinOf("tatyana");
    const right = { iin, password: "training-tatyana" };
    const guess = async (browser: TestBrowser) => {
      for (let tries = 0; tries < 5; tries += 1) await browser.post("/sign-in", { iin, password: "wrong wrong" });
    };
    const guesser = server.anonymous();
    await guess(guesser);

    // then
    expect((await guesser.post("/sign-in", right)).statusCode).toBe(422);
    expect((await server.anonymous().post("/sign-in", right)).statusCode).toBe(303);

    // when
    for (let guessers = 0; guessers < 10; guessers += 1) await guess(server.anonymous());

    // then
    expect((await server.anonymous().post("/sign-in", right)).statusCode).toBe(422);
  });

  test("pauses over a restart too, and writes no number down for it", async () => {
    // given
    const iin = server.iinOf("nadezhda");
    const address = "10.9.9.9";
    const browser = new TestBrowser(server.app, address);
    for (let tries = 0; tries < 5; tries += 1) await browser.post("/sign-in", { iin, password: "wrong wrong" });

    // when
    const restarted = buildApp({ ...server.services });
    const paused = await new TestBrowser(restarted, address).post("/sign-in", {
      iin,
      password: "training-nadezhda",
    });
    const { rows } = await server.owner.query<{ text: string }>(
      "select failed_sign_in::text as text from failed_sign_in",
    );
    await restarted.close();

    // then
    expect(paused.statusCode).toBe(422);
    expect(rows.map(({ text }) => text).join()).not.toContain(Buffer.from(iin).toString("hex"));
  });

  test("names the field when the IIN isn't one", async () => {
    const { statusCode, body } = await server.anonymous().post("/sign-in", { iin: "123", password });

    expect(statusCode).toBe(422);
    expect(body).toContain('<a href="#iin">');
    expect(body).toContain('aria-invalid="true"');
    expect(body).toContain('value="123"');
  });

  test("takes no number into training that may be a living person's", async () => {
    // when
    const form = { iin: "120517500018", password: "any", passwordAgain: "any" };
    const pages = await Promise.all(["/sign-in", "/register"].map((address) => server.anonymous().post(address, form)));

    // then
    for (const { statusCode, body } of pages) {
      expect(statusCode).toBe(422);
      expect(body).toContain(answerProblemTexts.kk.IIN_REAL_IN_TRAINING);
    }
  });

  test("ends with signing out, in the database too", async () => {
    // given
    const browser = await server.as("aidana");
    const other = await server.as("aidana");

    // when
    const response = await browser.post("/sign-out");
    const after = await other.get("/");

    // then
    expect(response.headers.location).toBe("/");
    expect((await browser.get("/")).body).not.toContain("Қасымова");
    expect(after.body).toContain("Қасымова");
  });

  test("ends by itself after an hour without a request", async () => {
    // given
    const browser = await server.as("aidana");
    const before = await browser.get("/");

    // when
    server.passMs(61 * 60_000);
    const after = await browser.get("/");

    // then
    expect(before.body).toContain("Қасымова");
    expect(after.statusCode).toBe(200);
    expect(after.body).not.toContain("Қасымова");
    expect((await browser.get("/cabinet")).headers.location).toMatch(/^\/sign-in/);
  });

  test("takes only so many tries a minute from one address", async () => {
    const browser = server.anonymous();
    let last = await browser.post("/sign-in", { iin: "1", password });
    for (let tries = 0; tries < 120; tries += 1) last = await browser.post("/sign-in", { iin: "1", password });

    expect(last.statusCode).toBe(429);
    expect(last.body).toContain("Сұрау тым көп");
  });
});
