import { randomUUID } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import { findDraft, findSession, listNotices, makeDraft, saveAnswers, startSession } from "@reglament/store";
import { afterEach, describe, expect, test, vi } from "vitest";
import { hashToken, makeToken } from "../sessions.ts";
import { aServer } from "../testing/a-server.ts";
import { aFiledCase } from "../workplace/testing/a-filed-case.ts";
import { type Background, startBackground } from "./start-background.ts";

const DAY_MS = 86_400_000;

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
});

/** Lets no round finish: whatever delivers messages waits for this lock. */
async function holdUpDelivery(): Promise<{ release(): Promise<void> }> {
  const client = await server.owner.connect();
  await client.query("begin");
  await client.query("lock table outbox in access exclusive mode");
  return {
    async release() {
      await client.query("rollback");
      client.release();
    },
  };
}

/** Waits until a round stands before the lock. */
function untilHeldUp(): Promise<void> {
  return vi.waitFor(async () => {
    const { rows } = await server.owner.query(
      "select 1 from pg_locks where relation = 'outbox'::regclass and not granted",
    );
    expect(rows).not.toEqual([]);
  });
}

describe("stopping", () => {
  test("takes no time when nothing is under way", async () => {
    // given
    const running = startBackground(server.services);
    await vi.waitFor(async () => {
      const { rows } = await server.owner.query("select 1 from outbox where delivered_at is null");
      expect(rows).toEqual([]);
    });

    // when
    const before = performance.now();
    await running.stop();

    // then: it doesn't wait for the pause between two rounds
    expect(performance.now() - before).toBeLessThan(400);
  });

  test("waits for the round that is under way, and begins no other", async () => {
    // given
    const { caseId } = await aFiledCase(server, { office: "gymnasium-21" });
    const lock = await holdUpDelivery();
    const running = startBackground(server.services);
    await untilHeldUp();

    // when
    let isStopped = false;
    async function stop(): Promise<void> {
      await running.stop();
      isStopped = true;
    }
    const stopping = stop();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const before = isStopped;
    await lock.release();
    await stopping;

    // then: the round took the message, and left it to its lease
    const attempts = async () =>
      (await server.owner.query("select distinct attempts from outbox where case_id = $1", [caseId])).rows;
    expect(before).toBe(false);
    expect(await attempts()).toEqual([{ attempts: 1 }]);
    await server.owner.query("update outbox set leased_until = null");
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await attempts()).toEqual([{ attempts: 1 }]);
  });

  test("waits no longer than two seconds for a round that doesn't end", async () => {
    // given
    const lock = await holdUpDelivery();
    const running = startBackground(server.services);
    await untilHeldUp();

    // when
    const before = performance.now();
    await running.stop();
    const waitedMs = performance.now() - before;
    await lock.release();

    // then
    expect(waitedMs).toBeGreaterThan(1900);
    expect(waitedMs).toBeLessThan(3000);
  });
});

test("removes sessions that ran out and drafts that nobody went on with for 90 days", async () => {
  // given
  const personId = await server.idOf("sergei");
  const tokenHash = hashToken(makeToken());
  const madeAt = server.services.realNow() as Instant;
  const expiresAt = (madeAt + 1000) as Instant;
  await startSession(pool, { tokenHash, personId, csrfToken: makeToken(), language: "kk", madeAt, expiresAt });
  const { region } = server;
  const begun = Date.parse("2019-06-10T04:00:00Z");
  const aDraft = async (madeAt: number) => {
    const draftId = randomUUID();
    const service = { regulation: "kostanay/school-enrolment", edition: "2019-01-01", channel: "portal" } as const;
    await makeDraft(pool, { region, draftId, personId, ...service, answers: {}, madeAt: madeAt as Instant });
    return draftId;
  };
  const forgotten = await aDraft(begun);
  const younger = await aDraft(begun + 2 * DAY_MS);
  const goneOnWith = await aDraft(begun);
  const changedAt = (begun + 2 * DAY_MS) as Instant;
  await saveAnswers(pool, { region, draftId: goneOnWith, answers: { class: "1" }, changedAt });

  // when: the clock stands 91 days after the oldest and 89 days after the others
  server.passMs(begun + 91 * DAY_MS - server.legalNow());
  background = startBackground(server.services);

  // then
  await vi.waitFor(async () => expect(await findDraft(pool, region, forgotten)).toBeUndefined(), { timeout: 5000 });
  await background.stop();
  expect(await findDraft(pool, region, younger)).toBeDefined();
  expect(await findDraft(pool, region, goneOnWith)).toBeDefined();
  expect(await findSession(pool, tokenHash, madeAt)).toBeUndefined();
});
