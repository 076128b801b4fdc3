import { randomUUID } from "node:crypto";
import { recordConfirmation } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import type { TestBrowser } from "../testing/test-browser.ts";
import { withoutTokens } from "./testing/words-of.ts";

const server = await aServer();
const address = "/services/kostanay/school-enrolment";

async function inLanguage(language: string): Promise<TestBrowser> {
  const browser = server.anonymous();
  await browser.post("/language", { language });
  return browser;
}

describe("a service's page", () => {
  test("names every step with its term and clause", async () => {
    const { body } = await (await inLanguage("ru")).get(address);

    expect(body).toContain("4 рабочих дня");
    expect(body).toContain("3 часа");
    expect(body).toContain("5(1), 7(1)");
    expect(body).toContain("Ответственный исполнитель");
  });

  test("tells confirmed documents from unconfirmed ones, with their origin", async () => {
    const { body } = await (await inLanguage("en")).get(address);

    expect(body).toContain("Confirmed by an administrator");
    expect(body).toContain("in training only");
    expect(body).toContain("Unconfirmed");
  });

  test("says where one can't apply, cl. 8", async () => {
    const { body } = await (await inLanguage("ru")).get(address);

    expect(body).toContain("Через Государственную корпорацию (ЦОН) эта услуга не оказывается.");
  });

  test("calls the total term unconfirmed until an administrator has confirmed it", async () => {
    // given
    const browser = await inLanguage("en");
    const totalIn = (body: string): string => /Total term:.*?<\/p>/su.exec(body)?.[0] ?? "";
    const before = totalIn((await browser.get(address)).body);

    // when
    await recordConfirmation(
      server.services.pool,
      { regulation: "kostanay/school-enrolment", edition: "2019-01-01", item: "total-term" },
      { factId: randomUUID(), act: "№ 179 (2015-04-08)", clause: "4", recorded: { trainingIn: server.region } },
    );
    const after = totalIn((await browser.get(address)).body);

    // then
    expect(before).toContain(">Unconfirmed<");
    expect(after).toContain(">Confirmed<");
  });

  test("ends each sentence once", async () => {
    for (const language of ["kk", "ru", "en"]) {
      const { statusCode, body } = await (await inLanguage(language)).get(address);

      expect(statusCode).toBe(200);
      const words = body.replaceAll(/<[^>]*>/g, "");
      expect(words).not.toMatch(/[.:][:.]/);
    }
  });

  test("offers to apply while the regulation is in force", async () => {
    const { body } = await server.anonymous().get(address);

    expect(body).toContain(`href="${address}/apply"`);
    expect(body).toContain("Өтініш беру");
  });

  test.each(["kk", "ru", "en"])("is complete in %s", async (language) => {
    const { statusCode, body } = await (await inLanguage(language)).get(address);

    expect(statusCode).toBe(200);
    expect(body).toContain(`<html lang="${language}"`);
    expect(withoutTokens(body)).not.toMatch(/undefined|\[object|NaN/);
    expect(body.match(/<h1/g)).toHaveLength(1);
  });

  test("that doesn't exist is not found", async () => {
    expect((await server.anonymous().get("/services/kostanay/nothing")).statusCode).toBe(404);
  });
});

describe("after the repeal", () => {
  test("the page names the act and offers no application", async () => {
    // given: № 36 of 29 January 2020 takes effect on 9 February at the earliest
    await server.moveTo("2020-02-10T09:00:00+06:00");

    // when
    const { body } = await (await inLanguage("ru")).get(address);

    // then
    expect(body).not.toContain(`href="${address}/apply"`);
    expect(body).toContain("Сегодня заявления не принимаются");
    expect(body).toContain("№ 36");
  });
});

test("health says that the database answers", async () => {
  const response = await server.anonymous().get("/health");

  expect(response.json()).toEqual({
    status: "ok",
    mode: "training",
    worlds: 1,
    eventLog: { partitions: "ahead", until: expect.stringMatching(/^20\d\d-01-01T00:00:00.000Z$/), outside: null },
    signatures: { judgedBy: "own", revocation: "current", lists: 0, due: [] },
  });
});
