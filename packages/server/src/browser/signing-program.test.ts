import { once } from "node:events";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { WebSocketServer } from "ws";
import type { NcaLayerClientClass } from "./ncalayer-client.ts";
import { signWithProgram } from "./signing-program.ts";

const { NCALayerClient }: { readonly NCALayerClient: NcaLayerClientClass } = createRequire(import.meta.url)(
  "ncalayer-js-client",
);

type Answers = (request: { readonly module: string; readonly args: unknown }) => unknown;

const programs: WebSocketServer[] = [];
afterEach(() => {
  for (const program of programs.splice(0)) program.close();
});

/** A signing program that greets as NCALayer does, has no module of KAZTOKEN's, and else answers as told. */
async function aProgram(answer: Answers, greeting: string | null = '{"result":{"version":"1.4"}}') {
  const program = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  programs.push(program);
  const requests: unknown[] = [];
  program.on("connection", (socket) => {
    if (greeting !== null) socket.send(greeting);
    socket.on("message", (data: Buffer) => {
      const request = JSON.parse(data.toString());
      if (request.module === "kz.digiflow.mobile.extensions") {
        socket.send('{"code":"500","message":"Module not found"}');
        return;
      }
      requests.push(request);
      const reply = answer(request);
      if (reply === undefined) socket.close();
      else socket.send(JSON.stringify(reply));
    });
  });
  await once(program, "listening");
  return { address: `ws://127.0.0.1:${(program.address() as AddressInfo).port}`, requests };
}

const request = { contents: ["AAEC"], use: "sign", iin: "850101750011", locale: "kk" } as const;
/** Nobody listens on the port of "discard". */
const nobody = "ws://127.0.0.1:9";
const signed: Answers = () => ({ status: true, body: { result: ["MII"] } });

describe("signWithProgram", () => {
  test("asks for a detached signature by a signing key of the person", async () => {
    // given
    const { address, requests } = await aProgram(signed);

    // when
    const outcome = await signWithProgram(NCALayerClient, [address], request);

    // then
    expect(outcome).toEqual({ signatures: ["MII"] });
    expect(requests).toMatchObject([
      {
        module: "kz.gov.pki.knca.basics",
        method: "sign",
        args: {
          format: "cms",
          data: ["AAEC"],
          signingParams: { decode: true, encapsulate: false, digested: false },
          signerParams: { extKeyUsageOids: ["1.3.6.1.5.5.7.3.4"], iin: "850101750011" },
          locale: "kk",
        },
      },
    ]);
  });

  test("has many documents signed by one request, in their order", async () => {
    // given
    const { address, requests } = await aProgram(() => ({ status: true, body: { result: ["ONE", "TWO", "THREE"] } }));

    // when
    const outcome = await signWithProgram(NCALayerClient, [address], {
      ...request,
      contents: ["AA==", "AQ==", "Ag=="],
    });

    // then
    expect(outcome).toEqual({ signatures: ["ONE", "TWO", "THREE"] });
    expect(requests).toMatchObject([{ args: { data: ["AA==", "AQ==", "Ag=="] } }]);
  });

  test("takes no part for the whole: fewer signatures than documents are none", async () => {
    const { address } = await aProgram(signed);

    const outcome = await signWithProgram(NCALayerClient, [address], { ...request, contents: ["AA==", "AQ=="] });

    expect(outcome).toEqual({ failed: "broken" });
  });

  test("asks for a key for signing in where one is to be shown", async () => {
    const { address, requests } = await aProgram(signed);

    const outcome = await signWithProgram(NCALayerClient, [address], { ...request, use: "authenticate" });

    expect(outcome).toEqual({ signatures: ["MII"] });
    expect(requests).toMatchObject([{ args: { signerParams: { extKeyUsageOids: ["1.3.6.1.5.5.7.3.2"] } } }]);
  });

  test("names nobody when it isn't known who signs", async () => {
    const { address, requests } = await aProgram(signed);

    await signWithProgram(NCALayerClient, [address], { ...request, iin: "" });

    expect(requests).toMatchObject([{ args: { signerParams: { extKeyUsageOids: ["1.3.6.1.5.5.7.3.4"] } } }]);
    expect(JSON.stringify(requests)).not.toContain('"iin"');
  });

  test("goes on to the next program when one doesn't answer", async () => {
    const { address } = await aProgram(signed);

    expect(await signWithProgram(NCALayerClient, [nobody, address], request)).toEqual({ signatures: ["MII"] });
  });

  test("falls back to the older module, which signs one after the other", async () => {
    // given
    const { address, requests } = await aProgram(({ module }) =>
      module.endsWith("basics")
        ? { status: false, code: "MODULE_NOT_FOUND", message: "Module not found" }
        : { code: "200", responseObject: "OLD" },
    );

    // when
    const outcome = await signWithProgram(NCALayerClient, [address], { ...request, contents: ["AA==", "AQ=="] });

    // then
    expect(outcome).toEqual({ signatures: ["OLD", "OLD"] });
    expect(requests.slice(1)).toMatchObject([
      { method: "createCAdESFromBase64", args: ["PKCS12", "SIGNATURE", "AA==", false] },
      { method: "createCAdESFromBase64", args: ["PKCS12", "SIGNATURE", "AQ==", false] },
    ]);
  });

  test.each<[string, Answers, string]>([
    ["the user cancels", () => ({ status: true, body: {} }), "cancelled"],
    ["the user cancels at the older module", () => ({ code: "500", message: "action.canceled" }), "cancelled"],
    ["no key fits", () => ({ status: false, code: "500", message: "key not found" }), "no-key"],
    ["the program fails", () => ({ status: false, code: "500", message: "storage.unavailable" }), "broken"],
    ["the program signs nothing", () => ({ status: true, body: { result: [""] } }), "broken"],
    ["the program goes away", () => undefined, "broken"],
  ])("says so when %s", async (_name, answer, failed) => {
    const { address } = await aProgram(answer);

    expect(await signWithProgram(NCALayerClient, [address], request)).toEqual({ failed });
  });

  test("says so when nobody is there, or somebody who doesn't greet", async () => {
    const { address } = await aProgram(() => ({}), '{"hello":1}');

    expect(await signWithProgram(NCALayerClient, [nobody], request)).toEqual({ failed: "absent" });
    expect(await signWithProgram(NCALayerClient, [nobody, address], request)).toEqual({ failed: "absent" });
  });

  test("waits four seconds for a greeting, and then goes on", { timeout: 20_000 }, async () => {
    // given
    const silent = await aProgram(signed, null);
    const { address } = await aProgram(signed);

    // when
    const outcome = await signWithProgram(NCALayerClient, [silent.address, address], request);

    // then
    expect(outcome).toEqual({ signatures: ["MII"] });
    expect(silent.requests).toEqual([]);
  });
});
