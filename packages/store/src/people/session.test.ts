import { createHash, randomUUID } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import { aPerson } from "../testing/a-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { listAccessToCase, logAccess } from "./access-log.ts";
import { countSignInTry } from "./failed-sign-in.ts";
import { findPendingForm, savePendingForm, takePendingForm } from "./pending-form.ts";
import {
  chooseSessionLanguage,
  endSession,
  endSessionsOf,
  findPersonOfForm,
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
    signedInWith: "password",
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

  test("remembers how one signed in", async () => {
    // given
    const session = await aSession({ signedInWith: "certificate" });

    // then
    expect(await findSession(pool, session.tokenHash, realNow)).toEqual(session);
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

describe("a form whose session ran out", () => {
  test("is known to be its person's by its token, until they sign out", async () => {
    // given
    const session = await aSession({ csrfToken: randomUUID(), expiresAt: after(1) });

    // then
    expect(await findPersonOfForm(pool, session.csrfToken)).toBe(session.personId);

    // when
    await endSession(pool, session.tokenHash);

    // then
    expect(await findPersonOfForm(pool, session.csrfToken)).toBeUndefined();
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
    expect(await findPendingForm(pool, token, realNow)).toEqual({ path: "/b", answers: { b: ["2"] } });
    expect(await takePendingForm(pool, token, undefined, realNow)).toEqual({ path: "/b", answers: { b: ["2"] } });
    expect(await takePendingForm(pool, token, undefined, realNow)).toBeUndefined();
    expect(await findPendingForm(pool, token, realNow)).toBeUndefined();
    expect(await takePendingForm(pool, old, undefined, after(1))).toBeUndefined();
  });

  test("goes to its owner only", async () => {
    // given
    const [{ personId }, other] = [await aPerson(pool), await aPerson(pool)];
    const token = aHash();
    await savePendingForm(pool, token, { path: "/a", answers: { a: "1" }, personId }, after(1000));

    // then
    expect(await takePendingForm(pool, token, other.personId, realNow)).toBeUndefined();
    expect(await takePendingForm(pool, token, undefined, realNow)).toBeUndefined();
    expect(await takePendingForm(pool, token, personId, realNow)).toMatchObject({ path: "/a", personId });
  });

  test("makes room for itself: of one person the newest five are kept", async () => {
    // given
    const { personId } = await aPerson(pool);
    const tokens = Array.from({ length: 7 }, aHash);

    // when
    for (const [index, token] of tokens.entries()) {
      await savePendingForm(pool, token, { path: "/a", answers: {}, personId }, after(1000 + index));
    }

    // then
    const kept = await Promise.all(tokens.map((token) => findPendingForm(pool, token, realNow)));
    expect(kept.map((form) => form !== undefined)).toEqual([false, false, true, true, true, true, true]);
  });
});

describe("removeExpired", () => {
  test("removes what has run out and nothing else", async () => {
    // given
    const session = await aSession({ expiresAt: after(500_000) });
    const day = 24 * 60 * 60_000;
    await aSession({ expiresAt: after(10) });
    await savePendingForm(pool, aHash(), { path: "/", answers: {} }, after(10));
    await countSignInTry(pool, aHash(), { tries: 5, lastsMs: 10 }, realNow);

    // when
    await removeExpired(pool, after(day + 400_000));

    // then
    expect((await owner.query("select token_hash from session")).rows).toEqual([{ token_hash: session.tokenHash }]);
    expect((await owner.query("select from pending_form")).rows).toHaveLength(0);
    expect((await owner.query("select from failed_sign_in")).rows).toHaveLength(0);
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
