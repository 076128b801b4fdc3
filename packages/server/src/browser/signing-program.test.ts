import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { WebSocketServer } from "ws";
import { signWithProgram } from "./signing-program.ts";

type Answers = (request: { readonly module: string; readonly args: unknown }) => unknown;

const programs: WebSocketServer[] = [];
afterEach(() => {
  for (const program of programs.splice(0)) program.close();
});

/** A signing program that greets as NCALayer does and answers as told. */
async function aProgram(answer: Answers, greeting: string | undefined = '{"result":{"version":"1.4"}}') {
  const program = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  programs.push(program);
  const requests: unknown[] = [];
  program.on("connection", (socket) => {
    if (greeting !== undefined) socket.send(greeting);
    socket.on("message", (data: Buffer) => {
      const request = JSON.parse(data.toString());
      requests.push(request);
      const reply = answer(request);
      if (reply === undefined) socket.close();
      else socket.send(JSON.stringify(reply));
    });
  });
  await once(program, "listening");
  return { address: `ws://127.0.0.1:${(program.address() as AddressInfo).port}`, requests };
}

const request = { content: "AAEC", use: "sign", iin: "850101750011", locale: "kk" } as const;
/** Nobody listens on the port of "discard". */
const nobody = "ws://127.0.0.1:9";

describe("signWithProgram", () => {
  test("asks for a detached signature by a signing key of the person", async () => {
    // given
    const { address, requests } = await aProgram(() => ({ status: true, body: { result: "MII" } }));

    // when
    const outcome = await signWithProgram([address], request);

    // then
    expect(outcome).toEqual({ cms: "MII" });
    expect(requests).toMatchObject([
      {
        module: "kz.gov.pki.knca.basics",
        method: "sign",
        args: {
          format: "cms",
          data: "AAEC",
          signingParams: { encapsulate: false },
          signerParams: { extKeyUsageOids: ["1.3.6.1.5.5.7.3.4"], iin: "850101750011" },
        },
      },
    ]);
  });

  test("asks for a key for signing in where one is to be shown", async () => {
    const { address, requests } = await aProgram(() => ({ status: true, body: { result: ["MII"] } }));

    const outcome = await signWithProgram([address], { ...request, use: "authenticate" });

    expect(outcome).toEqual({ cms: "MII" });
    expect(requests).toMatchObject([{ args: { signerParams: { extKeyUsageOids: ["1.3.6.1.5.5.7.3.2"] } } }]);
  });

  test("goes on to the next program when one doesn't answer", async () => {
    const { address } = await aProgram(() => ({ status: true, body: { result: "MII" } }));

    expect(await signWithProgram([nobody, address], request)).toEqual({ cms: "MII" });
  });

  test("falls back to the older module", async () => {
    const { address } = await aProgram(({ module }) =>
      module.endsWith("basics")
        ? { status: false, code: "MODULE_NOT_FOUND", message: "Module not found" }
        : { code: "200", responseObject: "OLD" },
    );

    expect(await signWithProgram([address], request)).toEqual({ cms: "OLD" });
  });

  test.each<[string, Answers, string]>([
    ["the user cancels", () => ({ status: true, body: {} }), "cancelled"],
    ["no key fits", () => ({ status: false, code: "500", message: "key not found" }), "no-key"],
    ["the program fails", () => ({ status: false, code: "500", message: "storage.unavailable" }), "broken"],
    ["the program goes away", () => undefined, "broken"],
  ])("says so when %s", async (_name, answer, failed) => {
    const { address } = await aProgram(answer);

    expect(await signWithProgram([address], request)).toEqual({ failed });
  });

  test("says so when nobody is there, or somebody who doesn't greet", async () => {
    const { address } = await aProgram(() => ({}), "hello");

    expect(await signWithProgram([nobody], request)).toEqual({ failed: "absent" });
    expect(await signWithProgram([nobody, address], request)).toEqual({ failed: "absent" });
  });
});
