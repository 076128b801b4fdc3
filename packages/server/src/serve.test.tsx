import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { startServer } from "./serve.ts";
import { aServer } from "./testing/a-server.ts";

const { services } = await aServer();

describe("startServer", () => {
  test("answers at the address it says, and says when the port is taken", async () => {
    // given
    const server = await startServer(services.configuration, services);
    const port = Number(new URL(server.url).port);

    // then
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    await expect(startServer({ ...services.configuration, port }, services)).rejects.toMatchObject({
      code: "EADDRINUSE",
    });
    await server.close();
  });

  test("lets a request under way finish when it closes, then takes no more", async () => {
    // given: a request whose body is still coming
    const server = await startServer(services.configuration, services);
    const { promise: rest, resolve: sendRest } = Promise.withResolvers<void>();
    const body = new ReadableStream({
      async start(stream) {
        stream.enqueue(new TextEncoder().encode("iin=1&"));
        await rest;
        stream.enqueue(new TextEncoder().encode("password=2"));
        stream.close();
      },
    });
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const underWay = fetch(`${server.url}/sign-in`, { method: "POST", headers, body, duplex: "half" } as RequestInit);
    await sleep(100);

    // when
    const closing = server.close();
    await sleep(100);
    sendRest();

    // then
    expect((await underWay).status).toBe(403);
    await closing;
    await expect(fetch(`${server.url}/health`)).rejects.toThrow("fetch failed");
  });

  test("closes within 8 seconds when a request never ends", async () => {
    const server = await startServer(services.configuration, services);
    const body = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode("iin=1")) });
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const endless = fetch(`${server.url}/sign-in`, { method: "POST", headers, body, duplex: "half" } as RequestInit);
    await sleep(100);

    const before = performance.now();
    const [, ended] = await Promise.allSettled([server.close(), endless]);

    expect(performance.now() - before).toBeLessThan(8000);
    expect(ended.status).toBe("rejected");
  });
});
