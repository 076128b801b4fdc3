import { openPool } from "@reglament/store";
import { afterAll, describe, expect, test } from "vitest";
import { buildApp } from "./app.ts";
import type { Route } from "./route.ts";
import { routes } from "./routes.ts";
import { aServer } from "./testing/a-server.ts";
import { TestBrowser } from "./testing/test-browser.ts";
import { frame } from "./texts/frame.ts";

const bug: Route = {
  method: "GET",
  path: "/test/bug",
  access: { for: "anyone" },
  async handle() {
    throw new Error("a bug of ours");
  },
};
const late: Route = {
  method: "GET",
  path: "/test/late",
  access: { for: "anyone" },
  async handle() {
    return { rejected: "STALE", facts: {} };
  },
};
const all = [...routes, bug, late];
const server = await aServer({ routes: all });

describe("a page of failure", () => {
  test.each([
    [403, "/administration"],
    [404, "/nothing/here"],
    [400, "/%zz"],
    [409, "/test/late"],
    [500, "/test/bug"],
  ])("%i says that this is training, with the world's time", async (status, address) => {
    const { statusCode, body } = await (await server.as("aidana")).get(address);

    expect(statusCode).toBe(status);
    expect(body).toContain("Оқу-жаттығу режимі: адамдар мен мекемелер ойдан алынған.");
    expect(body).toContain("2019 жылғы 10 маусым, дүйсенбі, сағат 09:00");
  });

  test("comes without a database too, and then names the mode alone", async () => {
    // given
    const pool = openPool("postgres://nobody:none@127.0.0.1:1/none", { max: 1 });
    afterAll(() => pool.end());
    const browser = new TestBrowser(buildApp({ ...server.services, pool }, all), "10.8.8.8");

    // when
    const notFound = await browser.get("/nothing/here");
    const broken = await browser.get("/");

    // then
    expect([notFound.statusCode, broken.statusCode]).toEqual([404, 503]);
    for (const { body } of [notFound, broken]) {
      expect(body).toContain(`${frame.kk.training}.`);
      expect(body).not.toContain("сағат 09:00");
    }
  });
});

describe("a page of failure in production", () => {
  const production = {
    ...server.services,
    configuration: { ...server.services.configuration, mode: "production" },
  } as const;

  test("has no banner", async () => {
    const { statusCode, body } = await new TestBrowser(buildApp(production, all), "10.8.8.9").get("/nothing/here");

    expect(statusCode).toBe(404);
    expect(body).toContain("<h1");
    expect(body).not.toContain("training-banner");
  });
});
