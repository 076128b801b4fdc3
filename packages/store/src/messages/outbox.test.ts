import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { carryOut } from "../step/carry-out.ts";
import { aFilingStep } from "../testing/a-step.ts";
import { aPerson, aWorld, monday } from "../testing/a-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { deliverNotice, listNotices, markRead } from "./notice.ts";
import { deferMessage, leaseDueMessages, markDelivered } from "./outbox.ts";

const { pool } = await testDatabase();
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

describe("deliverNotice", () => {
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
