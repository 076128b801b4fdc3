import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { carryOut } from "../step/carry-out.ts";
import { aFilingStep } from "../testing/a-step.ts";
import { aPerson, aWorld, monday } from "../testing/a-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { inTransaction } from "../transaction.ts";
import { deliverDueNotices, deliverNotice, listNotices, markRead } from "./notice.ts";
import { deferMessage, leaseDueMessages, markDelivered } from "./outbox.ts";

const { pool, owner } = await testDatabase();
const { region } = await aWorld(pool);

/** Leaves nothing due, so that a test sees its own messages only. */
async function clear(): Promise<void> {
  for (const { messageId } of await leaseDueMessages(pool, 1000, 1)) await markDelivered(pool, region, messageId);
}

async function aMessage(): Promise<{ messageId: string; personId: string }> {
  const { personId } = await aPerson(pool);
  const messageId = randomUUID();
  await carryOut(pool, aFilingStep({ region, notices: [{ messageId, kind: "filed", personId }] }));
  return { messageId, personId };
}

describe("leaseDueMessages", () => {
  test("gives a message to one taker only, while the lease lasts", async () => {
    // given
    await clear();
    const sent = [await aMessage(), await aMessage(), await aMessage()];

    // when
    const taken = await Promise.all([1, 2, 3].map(() => leaseDueMessages(pool, 10, 60_000)));

    // then
    const ids = taken.flat().map(({ messageId }) => messageId);
    expect(ids.sort()).toEqual(sent.map(({ messageId }) => messageId).sort());
    expect(await leaseDueMessages(pool, 10, 60_000)).toEqual([]);
  });

  test("gives a message again when the lease ran out, until it is delivered", async () => {
    // given
    await clear();
    const { messageId } = await aMessage();
    const lease = () => leaseDueMessages(pool, 10, 1);

    // when
    const first = await lease();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const second = await lease();
    await markDelivered(pool, region, messageId);
    await new Promise((resolve) => setTimeout(resolve, 5));

    // then
    expect([first, second].map(([message]) => message?.attempts)).toEqual([1, 2]);
    expect(await lease()).toEqual([]);
  });

  test("gives a message that was put off only after the wait", async () => {
    // given
    await clear();
    const { messageId } = await aMessage();
    await leaseDueMessages(pool, 10, 60_000);

    // when
    await deferMessage(pool, region, messageId, 60_000);
    const early = await leaseDueMessages(pool, 10, 60_000);
    await deferMessage(pool, region, messageId, 0);

    // then
    expect(early).toEqual([]);
    expect(await leaseDueMessages(pool, 10, 60_000)).toHaveLength(1);
  });
});

describe("deliverDueNotices", () => {
  test("delivers each message once, by several at the same time", async () => {
    // given
    await clear();
    const sent = await Promise.all(Array.from({ length: 30 }, () => aMessage()));

    // when
    const delivered = await Promise.all([1, 2, 3].map(() => deliverDueNotices(pool, 20)));
    const rest = await deliverDueNotices(pool, 20);

    // then
    expect(delivered.reduce((sum, count) => sum + count, rest)).toBe(30);
    const notices = await Promise.all(sent.map(({ personId }) => listNotices(pool, personId)));
    expect(notices.map((own) => own.map(({ noticeId }) => noticeId))).toEqual(sent.map(({ messageId }) => [messageId]));
    expect(await deliverDueNotices(pool, 20)).toBe(0);
  });

  test("passes over what somebody has leased, until the lease ends", async () => {
    // given
    await clear();
    const { messageId, personId } = await aMessage();
    await leaseDueMessages(pool, 10, 60_000);

    // when
    const whileLeased = await deliverDueNotices(pool, 10);
    await deferMessage(pool, region, messageId, 0);
    const afterwards = await deliverDueNotices(pool, 10);

    // then
    expect([whileLeased, afterwards]).toEqual([0, 1]);
    expect(await listNotices(pool, personId)).toHaveLength(1);
  });

  test("waits for nobody who has the case locked", async () => {
    // given
    await clear();
    const { messageId, personId } = await aMessage();
    const stranger = await owner.connect();
    await stranger.query("begin");
    await stranger.query(
      "select from cases c where (region, case_id) in (select region, case_id from outbox where message_id = $1) for update",
      [messageId],
    );

    // when
    const delivered = await deliverDueNotices(pool, 10);
    await stranger.query("rollback");
    stranger.release();

    // then
    expect(delivered).toBe(1);
    expect(await listNotices(pool, personId)).toMatchObject([{ noticeId: messageId }]);
  });

  test("delivers none where one can't be, and tells", async () => {
    // given
    await clear();
    const { personId } = await aMessage();
    const { messageId } = await aMessage();
    const nobody =
      "update outbox set payload = payload || jsonb_build_object('personId', gen_random_uuid()) where message_id = $1";
    await owner.query(nobody, [messageId]);

    // when
    const delivery = inTransaction(pool, (db) => deliverDueNotices(db, 10));

    // then
    await expect(delivery).rejects.toThrow("notice_person");
    expect(await listNotices(pool, personId)).toEqual([]);
    expect(await leaseDueMessages(pool, 10, 1)).toHaveLength(2);
  });
});

describe("messages from before the clock was set back", () => {
  const ahead = "clock_timestamp() + interval '1 hour'";

  test("are due, those that nobody had taken and those of a process that died", async () => {
    // given
    await clear();
    const [untaken, taken] = [await aMessage(), await aMessage()];
    await owner.query(`update outbox set deliver_at = ${ahead} where message_id = $1`, [untaken.messageId]);
    await owner.query(`update outbox set leased_until = ${ahead} where message_id = $1`, [taken.messageId]);

    // then
    expect(await deliverDueNotices(pool, 10)).toBe(2);
    expect(await deliverDueNotices(pool, 10)).toBe(0);
  });

  test("are due to be taken alone, too", async () => {
    // given
    await clear();
    const { messageId } = await aMessage();
    await owner.query(`update outbox set deliver_at = ${ahead}, leased_until = ${ahead} where message_id = $1`, [
      messageId,
    ]);

    // then
    expect(await leaseDueMessages(pool, 10, 60_000)).toMatchObject([{ messageId }]);
    expect(await leaseDueMessages(pool, 10, 60_000)).toEqual([]);
  });
});

describe("deliverNotice", () => {
  test("gives a message of an earlier release to the applicant, with the number that it names", async () => {
    // given
    await clear();
    const { messageId, personId } = await aMessage();
    await owner.query("update outbox set payload = $2 where message_id = $1", [
      messageId,
      JSON.stringify({ personId, at: monday, incomingNumber: "2019-000001" }),
    ]);
    const [message] = await leaseDueMessages(pool, 10, 1);
    if (message === undefined) throw new Error("the message wasn't due");

    // when
    await deliverNotice(pool, message);

    // then
    expect(await listNotices(pool, personId)).toMatchObject([{ at: monday, facts: { incomingNumber: "2019-000001" } }]);
  });

  test("puts one notice into the cabinet, however often the message comes", async () => {
    // given
    await clear();
    const { messageId, personId } = await aMessage();
    const [message] = await leaseDueMessages(pool, 10, 1);
    if (message === undefined) throw new Error("the message wasn't due");

    // when
    await Promise.all([1, 2, 3].map(() => deliverNotice(pool, message)));

    // then
    const notice = { noticeId: messageId, personId, kind: "filed", at: monday, facts: {}, region };
    const notices = await listNotices(pool, personId);
    expect(notices).toMatchObject([notice]);
    expect(notices[0]).not.toHaveProperty("readAt");

    // when
    await markRead(pool, region, messageId, randomUUID());
    expect((await listNotices(pool, personId))[0]).not.toHaveProperty("readAt");
    await markRead(pool, region, messageId, personId);

    // then
    expect((await listNotices(pool, personId))[0]?.readAt).toBeGreaterThan(monday);
  });
});
