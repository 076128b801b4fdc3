/**
 * The exchanges with the real program that `ncalayer-js-client` ships, recorded
 * by its authors with the signatures taken out: its own client says the same to
 * the stand-in, and hears the same.
 */
import { createRequire } from "node:module";
import { verifyCms } from "@reglament/signature";
import { afterAll, describe, expect, test, vi } from "vitest";
import { aidanaIin, aKeyFolder, monday } from "../testing/a-key-folder.ts";
import { type SigningProgram, startSigningProgram } from "./signing-program.ts";

interface Exchange {
  /** JSON: what the client was told to do. */
  readonly task: string;
  readonly request: string;
  readonly response: string;
}

interface Client {
  kmdHttpApiUrl: string;
  readonly wsConnection: { close(): void } | null;
  onRequestReady: ((request: string) => void) | null;
  onResponseReady: ((response: string) => void) | null;
  connect(): Promise<string>;
  [method: string]: unknown;
}

const origin = "http://127.0.0.1:8080";
const require = createRequire(import.meta.url);
const recorded: readonly Exchange[] = require("ncalayer-js-client/test/test-data.json");

// Pages have an origin, which browsers tell and Node doesn't.
const NodeWebSocket = WebSocket;
vi.stubGlobal(
  "WebSocket",
  class extends NodeWebSocket {
    constructor(url: string) {
      super(url, { headers: { origin } } as unknown as string[]);
    }
  },
);
const { NCALayerClient } = require("ncalayer-js-client") as {
  readonly NCALayerClient: {
    new (url: string, allowKmdHttpApi: boolean): Client;
    readonly [constant: string]: unknown;
  };
};
vi.unstubAllGlobals();

// Both people have every role that a request names, so that choosing between them is the user's.
const { folder, trust } = await aKeyFolder(undefined, { roles: ["individual", "legal-entity", "first-head"] });
const running: SigningProgram[] = [];
afterAll(() => Promise.all(running.map((program) => program.close())));

async function aProgram(tokens: readonly string[], chosen: string | undefined): Promise<SigningProgram> {
  const now = () => Promise.resolve(monday);
  const program = await startSigningProgram({ keysFolders: [folder], origins: [origin], port: 0, tokens, now });
  running.push(program);
  if (chosen === undefined) return program;
  await fetch(`${program.url}/choose`, { method: "POST", body: new URLSearchParams({ iin: chosen }) });
  return program;
}

const token = ["AKKaztokenStore"];
const programs = {
  "no token": await aProgram([], undefined),
  "nobody chosen": await aProgram(token, undefined),
  "somebody chosen": await aProgram(token, aidanaIin),
};

/** The program as its user had it before them in the recording. */
function programFor({ response }: Exchange): SigningProgram {
  if (response === '{"responseObject":[],"code":"200"}') return programs["no token"];
  const cancelled = response.includes("action.canceled") || response === '{"body":{},"status":true}';
  return programs[cancelled ? "nobody chosen" : "somebody chosen"];
}

/** Carries the task out with the real client against the program; what was sent and what came back. */
async function replay(exchange: Exchange): Promise<{ request: string; response: unknown }> {
  const { exec, params } = JSON.parse(exchange.task) as { exec: string; params: readonly unknown[] };
  const client = new NCALayerClient(programFor(exchange).url.replace("http", "ws"), false);
  client.kmdHttpApiUrl = "https://";
  let [request, response] = ["", ""];
  client.onRequestReady = (text) => {
    request = text;
  };
  client.onResponseReady = (text) => {
    response = text;
  };
  await client.connect();
  if (exec !== "connect") {
    const method = client[exec];
    if (typeof method !== "function") throw new Error(`the client can't ${exec}`);
    const values = params.map((param) =>
      typeof param === "string" && param.startsWith("!!") ? NCALayerClient[param.slice(2)] : param,
    );
    // What it makes of an error is its own affair: what came over the wire counts.
    await Promise.resolve(method.apply(client, values)).catch(() => undefined);
  }
  client.wsConnection?.close();
  return { request, response: JSON.parse(response) };
}

/** What an answer is made of: texts that differ from program to program by their kind alone. */
function shapeOf(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(shapeOf);
  if (typeof answer !== "object" || answer === null) return typeof answer;
  return Object.fromEntries(
    Object.entries(answer)
      .map(([name, value]) => [name, shapeOf(value)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Of what a program tells about itself and its keys only the kinds of the recorded values count; all else counts whole. */
function alike(answer: unknown, { request, response }: Exchange): unknown {
  if (!/getVersion|getKeyInfo/.test(request) || !response.includes('"200"')) return answer;
  const { code, responseObject } = answer as { code: string; responseObject: Readonly<Record<string, unknown>> };
  const recordedNames = Object.keys(JSON.parse(response).responseObject);
  return { code, told: recordedNames.map((name) => [name, typeof responseObject[name]]) };
}

const notOffered = ({ request, response }: Exchange) =>
  (request.includes("signXml") || request.includes('"format":"xml"') || /Hash"|"digested":true/.test(request)) &&
  !response.includes("argument type mismatch") &&
  response !== '{"code":"500"}';
const hasSignature = ({ request, response }: Exchange) =>
  /createC|"format":"cms"/.test(request) && /stripped|BEGIN CMS/.test(response);
const named = (exchanges: readonly Exchange[]) =>
  exchanges.map((exchange) => [`${recorded.indexOf(exchange)} ${exchange.request.slice(0, 110)}`, exchange] as const);

describe("an exchange recorded with the real program", () => {
  test("is there for every method that pages use", () => {
    expect(recorded).toHaveLength(50);
    expect(recorded.filter(notOffered)).toHaveLength(13);
    expect(recorded.filter((exchange) => !notOffered(exchange) && hasSignature(exchange))).toHaveLength(12);
  });

  test.each(named(recorded.filter((exchange) => !notOffered(exchange) && !hasSignature(exchange))))(
    "has the same request and the same answer: %s",
    async (_name, exchange) => {
      // when
      const { request, response } = await replay(exchange);

      // then
      expect(request).toBe(exchange.request);
      expect(alike(response, exchange)).toEqual(alike(JSON.parse(exchange.response), exchange));
    },
  );

  test.each(named(recorded.filter((exchange) => !notOffered(exchange) && hasSignature(exchange))))(
    "has an answer of the same shape with a good signature: %s",
    async (_name, exchange) => {
      // when
      const { request, response } = await replay(exchange);

      // then
      expect(request).toBe(exchange.request);
      expect(shapeOf(response)).toEqual(shapeOf(JSON.parse(exchange.response)));
      const { body, responseObject } = response as { body?: { result: string | string[] }; responseObject?: string };
      const signatures = [body?.result ?? responseObject ?? ""].flat();
      const decodes = responseObject !== undefined || request.includes('"decode":true');
      const content = Buffer.from("MTEK", decodes ? "base64" : "utf8");
      const use = request.includes('"AUTHENTICATION"') ? "authenticate" : "sign";
      const begins = body === undefined ? /^MI/ : /^-----BEGIN CMS-----\n/;
      for (const cms of signatures) {
        expect(cms).toMatch(begins);
        expect(verifyCms({ cms: Buffer.from(cms), content, trust, at: monday, use }).status).toBe("valid");
      }
    },
  );

  test.each(named(recorded.filter(notOffered)))(
    "is answered with an error where we don't sign so: %s",
    async (_name, exchange) => {
      // when
      const { request, response } = await replay(exchange);

      // then
      expect(request).toBe(exchange.request);
      expect(response).toMatchObject(request.includes("basics") ? { status: false } : { code: "500" });
    },
  );
});
