import type { Instant } from "@reglament/calendar";
import { makeActivationCode } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import type { TestBrowser } from "../testing/test-browser.ts";
import { signing } from "../texts/signing.ts";
import { hashActivationCode, makeActivationCodeText } from "./activation-code.ts";

const server = await aServer();
const password = "төрт жапырақты жоңышқа";

/** Fills in the first page; returns the address of the proof page. */
async function begin(browser: TestBrowser, person: string): Promise<string> {
  const response = await browser.post("/register", { iin: server.iinOf(person), password, passwordAgain: password });
  expect(response.statusCode).toBe(303);
  return String(response.headers.location);
}

async function challenge(browser: TestBrowser, proof: string): Promise<Uint8Array> {
  return (await browser.get(`${proof}/challenge`)).rawPayload;
}

describe("registering with a certificate", () => {
  test("opens the account in the certificate's name and signs in", async () => {
    // given
    const browser = server.anonymous();
    const proof = await begin(browser, "asel");
    const cms = server.sign("asel", await challenge(browser, proof), "authenticate");

    // when
    const response = await browser.post(proof, { cms: Buffer.from(cms).toString("base64") });

    // then
    expect([response.statusCode, response.headers.location]).toEqual([303, "/cabinet"]);
    expect((await browser.get("/")).body).toContain("Төлегенова Әсел Жанатқызы");
    const again = await server.anonymous().post("/sign-in", { iin: server.iinOf("asel"), password });
    expect(again.statusCode).toBe(303);
  });

  test("works by file too", async () => {
    // given
    const browser = server.anonymous();
    const proof = await begin(browser, "asel");
    const bytes = server.sign("asel", await challenge(browser, proof), "authenticate");

    // when
    const file = { field: "cmsFile", fileName: "a.cms", mediaType: "application/octet-stream", bytes };
    const response = await browser.upload(proof, {}, file);

    // then
    expect(response.headers.location).toBe("/cabinet");
  });

  test("turns away another person's certificate", async () => {
    const browser = server.anonymous();
    const proof = await begin(browser, "asel");
    const cms = server.sign("sergei", await challenge(browser, proof), "authenticate");

    const response = await browser.post(proof, { cms: Buffer.from(cms).toString("base64") });

    expect(response.statusCode).toBe(422);
    expect(response.body).toContain(signing.kk.otherIin);
  });

  test("turns away a signing key, and a signature over another registration", async () => {
    // given
    const browser = server.anonymous();
    const proof = await begin(browser, "asel");
    const other = await begin(browser, "asel");
    const content = await challenge(browser, proof);

    // when
    const signingKey = await browser.post(proof, {
      cms: Buffer.from(server.sign("asel", content, "sign")).toString("base64"),
    });
    const replayed = await browser.post(other, {
      cms: Buffer.from(server.sign("asel", content, "authenticate")).toString("base64"),
    });

    // then
    expect([signingKey.statusCode, replayed.statusCode]).toEqual([422, 422]);
  });

  test("turns away a signature with the challenge inside", async () => {
    // given
    const browser = server.anonymous();
    const proof = await begin(browser, "asel");
    const cms = server.sign("asel", await challenge(browser, proof), "authenticate", "enclosing");

    // when
    const response = await browser.post(proof, { cms: Buffer.from(cms).toString("base64") });

    // then
    expect(response.statusCode).toBe(422);
    expect(response.body).toContain(signing.kk.enclosed);
  });

  test("says what to do when no signature came, and keeps the registration", async () => {
    const browser = server.anonymous();
    const proof = await begin(browser, "asel");

    const response = await browser.post(proof, { cms: "" });

    expect(response.statusCode).toBe(422);
    expect(response.body).toContain("Қолтаңба файлын таңдаңыз");
    expect((await browser.get(proof)).statusCode).toBe(200);
  });

  test("is there for every one of the requests that a page makes at once", async () => {
    const browser = server.anonymous();
    const proof = await begin(browser, "asel");

    const answers = await Promise.all(Array.from({ length: 8 }, () => browser.get(`${proof}/challenge`)));

    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 8 }, () => 200));
  });

  test("isn't completed by the number's owner in another browser, which would give the account to whoever began it", async () => {
    // given: somebody typed Timur's number with a password of their own, and sends him the link
    const attacker = server.anonymous();
    const proof = await begin(attacker, "timur");
    const content = await challenge(attacker, proof);
    const victim = server.anonymous();

    // when
    const page = await victim.get(proof);
    const bytes = await victim.get(`${proof}/challenge`);
    const cms = Buffer.from(server.sign("timur", content, "authenticate")).toString("base64");
    const signed = await victim.post(proof, { cms });

    // then
    expect([page.statusCode, bytes.statusCode, signed.statusCode]).toEqual([404, 404, 404]);
    expect((await server.anonymous().post("/sign-in", { iin: server.iinOf("timur"), password })).statusCode).toBe(422);
  });

  test("is over after half an hour", async () => {
    const browser = server.anonymous();
    const proof = await begin(browser, "asel");

    server.passMs(31 * 60_000);

    expect((await browser.get(proof)).statusCode).toBe(404);
  });

  test("with an outdated form keeps neither password", async () => {
    // given
    const browser = await server.as("aidana");
    const page = await browser.get("/register");
    const passwords = [...page.body.matchAll(/<input type="password" [^>]*name="([^"]+)"/g)].map(
      ([, name = ""]) => name,
    );

    // when
    const filled = Object.fromEntries(passwords.map((name) => [name, password]));
    await browser.post("/register", { iin: server.iinOf("aidana"), ...filled, csrf: "guessed" });

    // then
    expect(passwords).toHaveLength(2);
    const { rows } = await server.owner.query("select answers from pending_form where path = '/register'");
    expect(rows).toEqual([{ answers: { iin: server.iinOf("aidana") } }]);
  });

  test.each([
    ["short", { iin: "", password: "short", passwordAgain: "short" }, ["#iin", "#password"]],
    ["different", { iin: "", password, passwordAgain: "another password" }, ["#iin", "#passwordAgain"]],
  ])("names the fields of a form with %s passwords and doesn't give them back", async (_name, form, fields) => {
    const { statusCode, body } = await server.anonymous().post("/register", form);

    expect(statusCode).toBe(422);
    for (const field of fields) expect(body).toContain(`href="${field}"`);
    expect(body).not.toContain(form.password);
  });
});

describe("registering with a code", () => {
  async function codeFor(person: string): Promise<string> {
    const code = makeActivationCodeText();
    await makeActivationCode(server.services.pool, {
      codeHash: hashActivationCode(code),
      personId: await server.idOf(person),
      madeBy: await server.idOf("aigul"),
      expiresAt: (server.services.realNow() + 86_400_000) as Instant,
    });
    return code;
  }

  test("opens the account once, however the code is typed", async () => {
    // given
    const code = await codeFor("alikhan");
    const form = { iin: server.iinOf("alikhan"), password, passwordAgain: password };

    // when
    const first = await server.anonymous().post("/register/code", { ...form, code: ` ${code.toLowerCase()} ` });
    const second = await server.anonymous().post("/register/code", { ...form, code });

    // then
    expect([first.statusCode, first.headers.location]).toEqual([303, "/cabinet"]);
    expect(second.statusCode).toBe(422);
  });

  test("leaves an account alone that was opened meanwhile", async () => {
    // given
    const code = await codeFor("sergei");
    const iin = server.iinOf("sergei");

    // when
    const late = await server.anonymous().post("/register/code", { iin, password, passwordAgain: password, code });

    // then
    expect(late.statusCode).toBe(422);
    expect((await server.anonymous().post("/sign-in", { iin, password: "training-sergei" })).statusCode).toBe(303);
  });

  test("doesn't open another number's account", async () => {
    const code = await codeFor("alikhan");

    const response = await server
      .anonymous()
      .post("/register/code", { iin: server.iinOf("asel"), password, passwordAgain: password, code });

    expect(response.statusCode).toBe(422);
    expect(response.body).toContain("href=&quot;#code&quot;".replaceAll("&quot;", '"'));
  });
});
