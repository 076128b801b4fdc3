import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { Chance } from "./chance.ts";
import { Person } from "./person.ts";
import { Tally } from "./tally.ts";

let server: Server | undefined;

afterEach(() => server?.close());

describe("somebody who sends until they are answered", () => {
  test("comes again when told to by 503, and sends the same", async () => {
    // given
    const { person, tally, posts } = await personAt([503, 503, 303]);

    // when
    const { status } = await person.answered({ path: "/drafts", form: { name: "Айша" } });

    // then
    expect(status).toBe(303);
    expect(posts).toHaveLength(3);
    expect(new Set(posts).size).toBe(1);
    expect(tally.outcomes.get(503)).toBe(2);
    expect(tally.repeated).toBe(2);
    expect(tally.faults).toEqual([]);
  });

  test("finds fault with 503 that doesn't say when to come again", async () => {
    // given
    const { person, tally } = await personAt([503, 303], { saysWhen: false });

    // when
    await person.answered({ path: "/drafts", form: {} });

    // then
    expect(tally.faults).toEqual(["/drafts was answered 503 without Retry-After"]);
  });

  test.each([303, 409, 429, 500])("takes %i for an answer", async (answer) => {
    // given
    const { person } = await personAt([answer]);

    // when
    const { status } = await person.answered({ path: "/drafts", form: {} });

    // then
    expect(status).toBe(answer);
  });
});

/** Signed in at a server that answers posts with these statuses, one after another. */
async function personAt(
  statuses: readonly number[],
  { saysWhen = true } = {},
): Promise<{ person: Person; tally: Tally; posts: readonly string[] }> {
  const posts: string[] = [];
  const left = [...statuses];
  const answering = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString("utf8")));
    request.on("end", () => {
      if (request.method === "GET") return response.end('<input name="csrf" value="token-of-the-form">');
      if (request.url === "/sign-in") return response.writeHead(303, { location: "/" }).end();
      posts.push(body);
      const status = left.shift() ?? 500;
      return response.writeHead(status, saysWhen ? { "retry-after": "1" } : {}).end();
    });
  });
  server = answering.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const tally = new Tally();
  const counter = { urls: [`http://127.0.0.1:${port}`], tally, chance: new Chance(1) } as const;
  const person = await Person.signedIn(counter, { iin: "050101800015", password: "a-password" });
  return { person, tally, posts };
}
