import { randomUUID } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import { findDraft, findSession, listNotices, makeDraft, startSession } from "@reglament/store";
import { afterEach, describe, expect, test, vi } from "vitest";
import { hashToken, makeToken } from "../sessions.ts";
import { aServer } from "../testing/a-server.ts";
import { aFiledCase } from "../workplace/testing/a-filed-case.ts";
import { type Background, startBackground } from "./start-background.ts";

const server = await aServer();
const { pool } = server.services;
let background: Background | undefined;

afterEach(() => background?.stop());

describe("background work", () => {
  test("delivers a step's messages as notices, each once", async () => {
    // given
    const { caseId } = await aFiledCase(server);
    const parent = await server.idOf("aidana");

    // when
    background = startBackground(server.services);
    await vi.waitFor(async () => expect(await listNotices(pool, parent)).toHaveLength(1), { timeout: 5000 });

    // then
    expect(await listNotices(pool, parent)).toMatchObject([{ caseId, kind: "filed" }]);
    const { rows } = await server.owner.query("select 1 from outbox where delivered_at is null");
    expect(rows).toEqual([]);
  });

  test("logs a failure and goes on with the next round", async () => {
    // given
    let failures = 2;
    const flaky = new Proxy(pool, {
      get(target, name, receiver) {
        if (name === "query" && failures > 0) {
          failures -= 1;
          throw new Error("the database is away");
        }
        const value: unknown = Reflect.get(target, name, receiver);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    const { caseId } = await aFiledCase(server, { office: "lyceum-34" });
    const parent = await server.idOf("aidana");

    // when
    background = startBackground({ ...server.services, pool: flaky });
    await vi.waitFor(
      async () => expect((await listNotices(pool, parent)).map((notice) => notice.caseId)).toContain(caseId),
      { timeout: 5000 },
    );

    // then
    expect(server.logged.join("\n")).toContain("background-failed");
  });

  test("removes sessions that ran out and drafts that nobody went on with for 90 days", async () => {
    // given
    const personId = await server.idOf("sergei");
    const tokenHash = hashToken(makeToken());
    const madeAt = server.services.realNow() as Instant;
    const expiresAt = (madeAt + 1000) as Instant;
    await startSession(pool, { tokenHash, personId, csrfToken: makeToken(), language: "kk", madeAt, expiresAt });
    const { region } = server;
    const draftId = randomUUID();
    await makeDraft(pool, {
      region,
      draftId,
      personId,
      regulation: "kostanay/school-enrolment",
      edition: "2019-01-01",
      channel: "portal",
      answers: { class: "1" },
      madeAt: Date.parse("2019-06-10T04:00:00Z") as Instant,
    });

    // when
    server.passMs(91 * 86_400_000);
    background = startBackground(server.services);

    // then
    await vi.waitFor(async () => expect(await findDraft(pool, region, draftId)).toBeUndefined(), { timeout: 5000 });
    expect(await findSession(pool, tokenHash, madeAt)).toBeUndefined();
  });

  test("stops within two seconds", async () => {
    // given
    const running = startBackground(server.services);
    const before = performance.now();

    // when
    await running.stop();

    // then
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
