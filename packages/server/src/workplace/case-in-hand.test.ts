import type { Pool } from "@reglament/store";
import { expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { aFiledCase } from "./testing/a-filed-case.ts";
import { hiddenFields } from "./testing/act-on-case.ts";

const server = await aServer();
const queries: string[] = [];
Object.assign(server.services, { pool: listening(server.services.pool) });

/** The same pool, which writes down the names of its queries. */
function listening(pool: Pool): Pool {
  return new Proxy(pool, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== "function") return value;
      if (name !== "query") return value.bind(target);
      return (query: { readonly name?: string }, ...rest: readonly unknown[]) => {
        queries.push(query.name ?? "");
        return value.call(target, query, ...rest);
      };
    },
  });
}

/** How often a query of this name was asked while it ran. */
async function timesAsked(name: string, work: () => Promise<{ readonly statusCode: number }>): Promise<number> {
  queries.length = 0;
  const { statusCode } = await work();
  expect([200, 303]).toContain(statusCode);
  return queries.filter((asked) => asked === name).length;
}

test("a page of a case reads its events once, at the workplace and in the cabinet", async () => {
  // given
  const filed = await aFiledCase(server);
  const [aigul, aidana] = [await server.as("aigul"), await server.as("aidana")];

  // then
  expect(await timesAsked("list-events", () => aigul.get(filed.address))).toBe(1);
  expect(await timesAsked("list-events", () => aidana.get(filed.address.replace("/workplace/", "/cabinet/")))).toBe(1);
});

test("an act reads them twice: to see the case, and to decide on its newest state", async () => {
  // given
  const filed = await aFiledCase(server);
  const aigul = await server.as("aigul");
  const fields = hiddenFields((await aigul.get(filed.address)).body, "register");

  // then
  const register = () => aigul.post(`${filed.address}/acts/register`, fields);
  expect(await timesAsked("list-events", register)).toBe(2);
});

test("the worklist reads the offices of the official, not those of the region", async () => {
  // given
  const aigul = await server.as("aigul");

  // then
  expect(await timesAsked("list-offices", () => aigul.get("/workplace"))).toBe(0);
});
