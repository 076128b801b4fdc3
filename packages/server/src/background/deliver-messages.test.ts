import { listNotices, openPool } from "@reglament/store";
import { describe, expect, onTestFinished, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { aFiledCase } from "../workplace/testing/a-filed-case.ts";
import { deliverMessages } from "./deliver-messages.ts";

const server = await aServer();
const { pool } = server.services;
const neverStopping = () => false;

/** Files an application whose message goes to nobody who exists, so that its delivery fails. */
async function anUndeliverableMessage(): Promise<string> {
  const { caseId } = await aFiledCase(server);
  await server.owner.query("delete from outbox where case_id = $1 and payload ->> 'personId' <> $2", [
    caseId,
    await server.idOf("aidana"),
  ]);
  await server.owner.query(
    "update outbox set payload = payload || jsonb_build_object('personId', gen_random_uuid()) where case_id = $1",
    [caseId],
  );
  return caseId;
}

/** The case's one message, as it lies in the outbox. */
async function messageOf(caseId: string) {
  const { rows } = await server.owner.query<{
    attempts: number;
    wait: number;
    isLeased: boolean;
    isDelivered: boolean;
  }>(
    `select attempts, extract(epoch from deliver_at - clock_timestamp())::float8 as wait,
            leased_until is not null as "isLeased", delivered_at is not null as "isDelivered"
       from outbox where case_id = $1`,
    [caseId],
  );
  const [message] = rows;
  if (message === undefined || rows.length > 1) throw new Error(`the case has ${rows.length} messages`);
  return message;
}

/** Makes the message due at once, as if it had been tried that often. */
async function makeDue(caseId: string, attempts: number): Promise<void> {
  await server.owner.query("update outbox set deliver_at = clock_timestamp(), attempts = $2 where case_id = $1", [
    caseId,
    attempts,
  ]);
}

describe("a message that can't be delivered", () => {
  test("is logged and put off for a second, and holds up no other", async () => {
    // given
    const undeliverable = await anUndeliverableMessage();
    const { caseId } = await aFiledCase(server);

    // when
    await deliverMessages(server.services, neverStopping);

    // then: it is free to be taken once the second is over
    const message = await messageOf(undeliverable);
    expect(message).toMatchObject({ attempts: 1, isLeased: false, isDelivered: false });
    expect(message.wait).toBeGreaterThan(0);
    expect(message.wait).toBeLessThanOrEqual(1);
    expect(server.logged.filter((line) => line.startsWith("message-not-delivered"))).toHaveLength(1);
    expect(server.logged.filter((line) => line.startsWith("messages-not-delivered-together"))).toHaveLength(1);
    const notices = await listNotices(pool, await server.idOf("aidana"));
    expect(notices.map((notice) => notice.caseId)).toEqual([caseId]);
  });

  test.each([
    [1, 2],
    [2, 4],
    [5, 32],
    [10, 600],
    [40, 600],
  ])("after %i tries and one more waits %i seconds", async (triesBefore, seconds) => {
    // given
    const caseId = await anUndeliverableMessage();
    await makeDue(caseId, triesBefore);

    // when
    await deliverMessages(server.services, neverStopping);

    // then
    const { attempts, wait } = await messageOf(caseId);
    expect(attempts).toBe(triesBefore + 1);
    expect(wait).toBeGreaterThan(seconds - 1);
    expect(wait).toBeLessThanOrEqual(seconds);
  });

  test("arrives with a later round, once it can", async () => {
    // given
    const caseId = await anUndeliverableMessage();
    await deliverMessages(server.services, neverStopping);
    const person = await server.idOf("sergei");

    // when
    await server.owner.query(
      "update outbox set payload = payload || jsonb_build_object('personId', $2::text) where case_id = $1",
      [caseId, person],
    );
    await makeDue(caseId, 1);
    await deliverMessages(server.services, neverStopping);

    // then
    expect(await messageOf(caseId)).toMatchObject({ isDelivered: true });
    expect(await listNotices(pool, person)).toMatchObject([{ caseId, kind: "filed" }]);
  });
});

test("while the database is away nothing is said to go one by one", async () => {
  // given
  const away = openPool("postgres://nobody:none@127.0.0.1:1/none", { max: 1 });
  onTestFinished(() => away.end());
  const before = server.logged.length;

  // when
  const round = deliverMessages({ ...server.services, pool: away }, neverStopping);

  // then the round fails as a whole
  await expect(round).rejects.toThrow("ECONNREFUSED");
  expect(server.logged.slice(before)).toEqual([]);
});

describe("when the server stops", () => {
  const messagesOf = (caseIds: readonly string[]) =>
    server.owner.query<{ isFree: boolean; isDelivered: boolean }>(
      `select leased_until is null as "isFree", delivered_at is not null as "isDelivered" from outbox where case_id = any($1)`,
      [caseIds],
    );

  test("nothing more is delivered", async () => {
    // given
    const { caseId } = await aFiledCase(server, { office: "lyceum-34" });

    // when
    const isMore = await deliverMessages(server.services, () => true);

    // then
    expect(isMore).toBe(false);
    const { rows } = await messagesOf([caseId]);
    expect(new Set(rows.map((row) => JSON.stringify(row)))).toEqual(new Set(['{"isFree":true,"isDelivered":false}']));
  });

  test("what was taken to go alone is left to its lease", async () => {
    // given
    const undeliverable = await anUndeliverableMessage();
    const { caseId } = await aFiledCase(server, { office: "lyceum-34" });
    let asked = 0;
    const isStopping = () => {
      asked += 1;
      return asked > 1;
    };

    // when
    const isMore = await deliverMessages(server.services, isStopping);

    // then
    expect(isMore).toBe(false);
    const { rows } = await messagesOf([undeliverable, caseId]);
    expect(new Set(rows.map((row) => JSON.stringify(row)))).toEqual(new Set(['{"isFree":false,"isDelivered":false}']));
  });
});
