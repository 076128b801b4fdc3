import { verifyCms } from "@reglament/signature";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { aidanaIin, aKeyFolder, monday, sergeiIin } from "../testing/a-key-folder.ts";
import { LARGEST_FILE_BYTES } from "./read-body.ts";
import { type SigningProgram, startSigningProgram } from "./signing-program.ts";

const origin = "http://127.0.0.1:8080";
const content = Buffer.from("өтініш", "utf8");
const { folder, trust } = await aKeyFolder();
let program: SigningProgram;

beforeAll(async () => {
  program = await startSigningProgram({
    keysFolders: [folder],
    origins: [origin],
    port: 0,
    now: () => Promise.resolve(monday),
  });
});
afterAll(() => program.close());

/** A connection as a page makes it; answers come in the order of the questions, the greeting first. */
async function connect(from: string | undefined = origin) {
  const socket = new WebSocket(program.url.replace("http", "ws"), from === undefined ? {} : { origin: from });
  const waiting: ((answer: unknown) => void)[] = [];
  const arrived: unknown[] = [];
  socket.on("message", (bytes: Buffer) => {
    const answer: unknown = JSON.parse(bytes.toString("utf8"));
    const next = waiting.shift();
    if (next === undefined) arrived.push(answer);
    else next(answer);
  });
  await new Promise((resolve, reject) => {
    socket.on("open", resolve);
    socket.on("error", reject);
  });
  const receive = () =>
    new Promise<unknown>((resolve) => {
      if (arrived.length > 0) resolve(arrived.shift());
      else waiting.push(resolve);
    });
  return {
    greeting: await receive(),
    ask(message: object | string) {
      const answer = receive();
      socket.send(typeof message === "string" ? message : JSON.stringify(message));
      return answer;
    },
    close: () => socket.close(),
  };
}

function sign(args: object) {
  return {
    module: "kz.gov.pki.knca.basics",
    method: "sign",
    args: {
      allowedStorages: ["PKCS12"],
      format: "cms",
      data: content.toString("base64"),
      signingParams: { decode: true, encapsulate: false, digested: false, tsaProfile: null },
      signerParams: { extKeyUsageOids: ["1.3.6.1.5.5.7.3.4"], iin: aidanaIin },
      locale: "kk",
      ...args,
    },
  };
}

/** The one signature of an answer as it stands there: PEM or base64. */
function resultOf(answer: unknown): Uint8Array {
  const { body, responseObject } = answer as { body?: { result?: string }; responseObject?: string };
  return Buffer.from(body?.result ?? responseObject ?? "", "utf8");
}

describe("the signing program over WebSocket", () => {
  test("greets, answers heartbeats and tells its version", async () => {
    // when
    const page = await connect();
    const beat = await page.ask("--heartbeat--");
    const version = await page.ask({ module: "kz.digiflow.mobile.extensions", method: "getVersion" });
    page.close();

    // then
    expect(page.greeting).toEqual({ result: { version: "1.4" } });
    expect(beat).toEqual({ result: { version: "1.4" } });
    expect(version).toMatchObject({ code: "200", responseObject: { version: "0.1.0" } });
  });

  test("signs with the signing key of the IIN that the page names", async () => {
    // given
    const page = await connect();

    // when
    const answer = await page.ask(sign({}));
    page.close();

    // then
    const verdict = verifyCms({ cms: resultOf(answer), content, trust, at: monday, use: "sign" });
    expect(verdict.status).toBe("valid");
    expect(verdict.signer?.iin).toBe(aidanaIin);
    expect(verdict.signedAt).toBe(monday);
  });

  test("authenticates with the other key", async () => {
    // given
    const page = await connect();

    // when
    const answer = await page.ask(
      sign({ signerParams: { extKeyUsageOids: ["1.3.6.1.5.5.7.3.2"], iin: sergeiIin, bin: "", chain: [] } }),
    );
    page.close();

    // then
    const cms = resultOf(answer);
    expect(verifyCms({ cms, content, trust, at: monday, use: "authenticate" }).status).toBe("valid");
    expect(verifyCms({ cms, content, trust, at: monday, use: "sign" }).status).toBe("invalid");
  });

  test("says so when it has no key of this IIN", async () => {
    // given
    const page = await connect();

    // when
    const answer = await page.ask(
      sign({ signerParams: { extKeyUsageOids: ["1.3.6.1.5.5.7.3.4"], iin: "000000000000" } }),
    );
    page.close();

    // then
    expect(answer).toMatchObject({ status: false, code: "KEY_NOT_FOUND" });
  });

  test("answers as cancelled while nobody is named or chosen, and with the chosen person's key afterwards", async () => {
    // given
    const page = await connect();
    const request = {
      module: "kz.gov.pki.knca.commonUtils",
      method: "createCAdESFromBase64",
      args: ["PKCS12", "SIGNATURE", content.toString("base64"), false],
    };

    // when
    const before = await page.ask(request);
    const beforeBySign = await page.ask(sign({ signerParams: { extKeyUsageOids: ["1.3.6.1.5.5.7.3.4"] } }));
    await fetch(`${program.url}/choose`, { method: "POST", body: new URLSearchParams({ iin: sergeiIin }) });
    const after = await page.ask(request);
    const keyInfo = await page.ask({ module: "kz.gov.pki.knca.commonUtils", method: "getKeyInfo", args: ["PKCS12"] });
    page.close();

    // then
    expect(before).toEqual({ code: "500", message: "action.canceled" });
    expect(beforeBySign).toEqual({ status: true, body: {} });
    const verdict = verifyCms({ cms: resultOf(after), content, trust, at: monday, use: "sign" });
    expect(verdict).toMatchObject({ status: "valid", signer: { iin: sergeiIin } });
    expect(keyInfo).toMatchObject({ code: "200", responseObject: { alias: `${sergeiIin}-sign` } });
  });

  test("signs many documents by one request, in their order", async () => {
    // given
    const page = await connect();
    const documents = Array.from({ length: 20 }, (_, index) => Buffer.from(`хабарлама ${index + 1}`, "utf8"));

    // when
    const answer = await page.ask(sign({ data: documents.map((document) => document.toString("base64")) }));
    page.close();

    // then
    const { body } = answer as { body: { result: readonly string[] } };
    const statuses = documents.map((document, index) => {
      const cms = Buffer.from(body.result[index] ?? "");
      return verifyCms({ cms, content: document, trust, at: monday, use: "sign" }).status;
    });
    expect(statuses).toEqual(Array.from({ length: 20 }, () => "valid"));
  });

  test("has no keys in a storage that isn't there", async () => {
    // given
    const page = await connect();

    // when
    const answer = await page.ask(sign({ allowedStorages: ["AKKaztokenStore"] }));
    page.close();

    // then
    expect(answer).toEqual({ status: true, body: {} });
  });

  test("has no hardware tokens", async () => {
    // given
    const page = await connect();

    // when
    const answer = await page.ask({ module: "kz.gov.pki.knca.commonUtils", method: "getActiveTokens" });
    page.close();

    // then
    expect(answer).toEqual({ code: "200", responseObject: [] });
  });

  test.each([
    ["no JSON", "{", { code: "500" }],
    ["an unknown module", { module: "kz.gov", method: "x" }, { status: false, code: "500" }],
    ["XML", sign({ format: "xml" }), { code: "FORMAT_NOT_OFFERED" }],
    ["a digest", sign({ signingParams: { digested: true } }), { code: "DIGEST_NOT_OFFERED" }],
    ["data that isn't base64", sign({ data: "өтініш" }), { code: "NOT_BASE64" }],
    ["no data", sign({ data: null }), { code: "WRONG_ARGUMENTS" }],
    [
      "a storage that is a number",
      { module: "kz.gov.pki.knca.commonUtils", method: "getKeyInfo", args: [1] },
      { code: "500", message: "java.lang.IllegalArgumentException: argument type mismatch. Method: getKeyInfo" },
    ],
  ])("answers %s with an error", async (_what, request, expected) => {
    // given
    const page = await connect();

    // when
    const answer = await page.ask(request);
    page.close();

    // then
    expect(answer).toMatchObject(expected);
  });

  test.each([["http://evil.example"], ["http://127.0.0.1:8081"], ["null"], [undefined]])(
    "turns away a page of %s",
    async (from) => {
      await expect(connect(from ?? "")).rejects.toThrow(/401|403/);
    },
  );
});

/** Sends the form that chooses a person, as a browser does from a page of this origin. */
function choose(from: string): Promise<Response> {
  return fetch(`${program.url}/choose`, {
    method: "POST",
    headers: { origin: from },
    body: new URLSearchParams({ iin: aidanaIin }),
    redirect: "manual",
  });
}

describe("the signing program's page", () => {
  test.each([
    ["", "Оқу-жаттығу қол қою бағдарламасы"],
    ["?lang=ru", "Учебная программа подписания"],
    ["?lang=en", "Training signing program"],
  ])("says in the reader's language that it stands in for NCALayer (%s)", async (query, title) => {
    // when
    const page = await (await fetch(`${program.url}/${query}`)).text();

    // then
    expect(page).toContain(title);
    expect(page).toContain("NCALayer");
    expect(page).not.toContain("<script");
  });

  test("signs an uploaded file", async () => {
    // given
    const form = new FormData();
    form.set("key", `${aidanaIin}-sign`);
    form.set("file", new File([content], "өтініш.json"));

    // when
    const response = await fetch(`${program.url}/sign`, { method: "POST", body: form });

    // then
    expect(decodeURIComponent(response.headers.get("content-disposition") ?? "")).toContain("өтініш.json.cms");
    const cms = await response.bytes();
    expect(verifyCms({ cms, content, trust, at: monday, use: "sign" }).status).toBe("valid");
  });

  test("says that a file is too large", async () => {
    // given
    const form = new FormData();
    form.set("key", `${aidanaIin}-sign`);
    form.set("file", new File([new Uint8Array(LARGEST_FILE_BYTES + 20_000)], "large.bin"));

    // when
    const response = await fetch(`${program.url}/sign?lang=en`, { method: "POST", body: form });

    // then
    expect(response.status).toBe(413);
    expect(await response.text()).toContain("too large");
  });

  test.each([
    ["no file", () => new FormData()],
    [
      "an unknown key",
      () => {
        const form = new FormData();
        form.set("key", "nobody");
        form.set("file", new File([content], "a.json"));
        return form;
      },
    ],
  ])("says what is wrong with %s", async (_what, form) => {
    const response = await fetch(`${program.url}/sign`, { method: "POST", body: form() });
    expect(response.status).toBe(422);
  });

  test.each(["http://evil.example", origin, "null"])("takes no form from a page elsewhere (%s)", async (from) => {
    expect((await choose(from)).status).toBe(403);
  });

  test("takes its own form: its pages let the browser name where they are", async () => {
    // given
    const page = await fetch(`${program.url}/`);

    // then: with `no-referrer` the browser would send `Origin: null`, as a page elsewhere may
    expect(page.headers.get("referrer-policy")).toBe("same-origin");
    expect((await choose(new URL(page.url).origin)).status).toBe(303);
  });
});
