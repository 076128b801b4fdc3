import { createHash, randomUUID } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import { aPerson } from "../testing/a-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { listAccessToCase, logAccess } from "./access-log.ts";
import { savePendingForm, takePendingForm } from "./pending-form.ts";
import {
  chooseSessionLanguage,
  endSession,
  endSessionsOf,
  findSession,
  prolongSession,
  removeExpired,
  type Session,
  startSession,
} from "./session.ts";

const { pool, owner } = await testDatabase();
const realNow = 1_700_000_000_000 as Instant;
const after = (ms: number) => (realNow + ms) as Instant;
const aHash = () => createHash("sha256").update(randomUUID()).digest();

async function aSession(changes: Partial<Session> = {}): Promise<Session> {
  const { personId } = await aPerson(pool);
  const session = {
    tokenHash: aHash(),
    personId,
    csrfToken: "csrf",
    language: "kk",
    madeAt: realNow,
    lastSeen: realNow,
    expiresAt: after(60_000),
    ...changes,
  } as const;
  await startSession(pool, session);
  return session;
}

describe("a session", () => {
  test("runs until its end, by real time", async () => {
    // given
    const session = await aSession();

    // then
    expect(await findSession(pool, session.tokenHash, after(59_999))).toEqual(session);
    expect(await findSession(pool, session.tokenHash, after(60_000))).toBeUndefined();
    expect(await findSession(pool, aHash(), realNow)).toBeUndefined();
  });

  test("is prolonged by use and keeps the language chosen", async () => {
    // given
    const session = await aSession();

    // when
    await prolongSession(pool, session.tokenHash, after(10), after(90_000));
    await chooseSessionLanguage(pool, session.tokenHash, "ru");

    // then
    const { tokenHash } = session;
    const expected = { ...session, lastSeen: after(10), expiresAt: after(90_000), language: "ru" };
    expect(await findSession(pool, tokenHash, after(80_000))).toEqual(expected);
  });

  test("ends alone, or with all others of the person", async () => {
    // given
    const one = await aSession();
    const two = await aSession({ personId: one.personId });
    const three = await aSession({ personId: one.personId });

    // when
    await endSession(pool, one.tokenHash);

    // then
    expect(await findSession(pool, one.tokenHash, realNow)).toBeUndefined();
    expect(await findSession(pool, two.tokenHash, realNow)).toBeDefined();

    // when
    await endSessionsOf(pool, one.personId);

    // then
    expect(await findSession(pool, three.tokenHash, realNow)).toBeUndefined();
  });
});

describe("a pending form", () => {
  test("is taken once, the newest one, and not after its time", async () => {
    // given
    const [token, old] = [aHash(), aHash()];
    await savePendingForm(pool, token, { path: "/a", answers: { a: "1" } }, after(1000));
    await savePendingForm(pool, token, { path: "/b", answers: { b: ["2"] } }, after(1000));
    await savePendingForm(pool, old, { path: "/c", answers: {} }, after(1));

    // then
    expect(await takePendingForm(pool, token, realNow)).toEqual({ path: "/b", answers: { b: ["2"] } });
    expect(await takePendingForm(pool, token, realNow)).toBeUndefined();
    expect(await takePendingForm(pool, old, after(1))).toBeUndefined();
  });
});

describe("removeExpired", () => {
  test("removes what has run out and nothing else", async () => {
    // given
    const session = await aSession({ expiresAt: after(500_000) });
    await aSession({ expiresAt: after(10) });
    await savePendingForm(pool, aHash(), { path: "/", answers: {} }, after(10));

    // when
    await removeExpired(pool, after(400_000));

    // then
    expect((await owner.query("select token_hash from session")).rows).toEqual([{ token_hash: session.tokenHash }]);
    expect((await owner.query("select from pending_form")).rows).toHaveLength(0);
  });
});

describe("the access log", () => {
  test("tells who looked into a case, for what and when", async () => {
    // given
    const { personId } = await aPerson(pool);
    const subjectCase = { region: "kostanay-1", caseId: randomUUID() };

    // when
    await logAccess(pool, { personId, purpose: "examine", subjectCase, pathPattern: "/cases/:caseId" });
    await logAccess(pool, { personId, purpose: "search", subjectPerson: personId, pathPattern: "/people" });

    // then
    const entries = await listAccessToCase(pool, subjectCase.region, subjectCase.caseId);
    expect(entries).toMatchObject([{ personId, purpose: "examine", pathPattern: "/cases/:caseId" }]);
    expect(entries[0]?.loggedAt).toBeGreaterThan(realNow);
    await expect(pool.query("update access_log set purpose = 'x'")).rejects.toMatchObject({ code: "42501" });
  });
});
