/** Numbers that the step's statement gives: the centre's own, the provider's own, the queue's. */
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { findLog } from "../cases/stored-event.ts";
import { verifyChain } from "../cases/verify-chain.ts";
import { aFilingStep, anIncomingNumber, aRegisteringStep, aRow, somebody } from "../testing/a-step.ts";
import { aWorld, monday } from "../testing/a-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { carryOut } from "./carry-out.ts";
import type { Step } from "./step.ts";

const { pool, owner } = await testDatabase();

const happening = { at: monday, by: somebody };
const row = aRow({ office: "school-1", centre: "school-2", heldAt: "school-2" });

async function aFiledCase(region: string): Promise<string> {
  const step = aFilingStep({ region, row });
  await carryOut(pool, step);
  return step.caseId;
}

/** Registered at the centre and at the provider, and put on the queue, all in one step. */
function aThreefoldStep(region: string, caseId: string): Step {
  return {
    region,
    caseId,
    commandId: randomUUID(),
    expectedVersion: 1,
    events: [
      { type: "registered", ...happening, place: "centre" },
      { type: "forwarded", ...happening },
      { type: "registered", ...happening },
      { type: "queued", ...happening },
    ],
    row,
    notices: [],
    numbers: [
      anIncomingNumber({ event: 0, office: "school-2" }),
      anIncomingNumber({ event: 2, office: "school-1" }),
      anIncomingNumber({ event: 3, office: "school-1", kind: "queue" }),
    ],
  };
}

describe("a step with several numbered events", () => {
  test("takes each number from the counter of its office and kind, into events, row and chain", async () => {
    // given: the provider has registered one case already
    const { region } = await aWorld(pool);
    await carryOut(pool, aRegisteringStep({ region, caseId: await aFiledCase(region) }));
    const caseId = await aFiledCase(region);

    // when
    const answer = await carryOut(pool, aThreefoldStep(region, caseId));

    // then
    expect(answer).toMatchObject({ numbers: { 2: "2019-000001", 4: "2019-000002", 5: "2019-000001" } });
    const events = (await findLog(pool, region, caseId))?.events ?? [];
    expect(events.slice(1).map(({ event }) => event)).toMatchObject([
      { type: "registered", place: "centre", incomingNumber: "2019-000001" },
      { type: "forwarded" },
      { type: "registered", incomingNumber: "2019-000002" },
      { type: "queued", queueNumber: "2019-000001" },
    ]);
    const { rows } = await owner.query(
      "select incoming_number, centre_number, queue_number from cases where case_id = $1",
      [caseId],
    );
    expect(rows).toEqual([
      { incoming_number: "2019-000002", centre_number: "2019-000001", queue_number: "2019-000001" },
    ]);
    expect(await verifyChain(pool, region, caseId)).toBe(true);
  });

  test("gets the same numbers when the command arrives again", async () => {
    const { region } = await aWorld(pool);
    const step = aThreefoldStep(region, await aFiledCase(region));
    const answers = await Promise.all([1, 2, 3].map(() => carryOut(pool, step)));
    expect(new Set(answers.map((answer) => JSON.stringify("numbers" in answer && answer.numbers))).size).toBe(1);
  });

  test("gives two events of one counter numbers in their order", async () => {
    // given
    const { region } = await aWorld(pool);
    const caseId = await aFiledCase(region);
    const step = {
      ...aThreefoldStep(region, caseId),
      numbers: [anIncomingNumber({ event: 2 }), anIncomingNumber({ event: 0 })],
    };

    // then
    expect(await carryOut(pool, step)).toMatchObject({ numbers: { 2: "2019-000001", 4: "2019-000002" } });
  });

  test("leaves no gap and no deadlock, however many come at once from both sides", async () => {
    // given
    const { region } = await aWorld(pool);
    const caseIds = await Promise.all(Array.from({ length: 60 }, () => aFiledCase(region)));

    // when: every other step names the counters the other way round
    const answers = await Promise.all(
      caseIds.map((caseId, index) => {
        const step = aThreefoldStep(region, caseId);
        return carryOut(pool, index % 2 === 0 ? step : { ...step, numbers: step.numbers?.toReversed() ?? [] });
      }),
    );

    // then
    const expected = caseIds.map((_, index) => `2019-${String(index + 1).padStart(6, "0")}`);
    for (const sequence of [2, 4, 5]) {
      const numbers = answers.map((answer) => ("numbers" in answer ? (answer.numbers[sequence] ?? "") : ""));
      expect(numbers.toSorted((one, other) => one.localeCompare(other))).toEqual(expected);
    }
  });

  test.each([
    ["incoming number", [anIncomingNumber({ event: 1 })]],
    ["queue number", [anIncomingNumber({ event: 0, kind: "queue" as const })]],
  ])("may not give an %s to an event that carries none", async (_, numbers) => {
    const { region } = await aWorld(pool);
    const step = { ...aThreefoldStep(region, await aFiledCase(region)), numbers };
    await expect(carryOut(pool, step)).rejects.toThrow("is for an event");
  });
});

test("notices are told the numbers of their step", async () => {
  // given
  const { region } = await aWorld(pool);
  const messageId = randomUUID();
  const notice = { messageId, kind: "queued" as const, personId: somebody, facts: { due: "5" } };

  // when
  await carryOut(pool, { ...aThreefoldStep(region, await aFiledCase(region)), notices: [notice] });

  // then
  const { rows } = await owner.query("select payload->'facts' as facts from outbox where message_id = $1", [messageId]);
  const [number] = ["2019-000001"];
  expect(rows).toEqual([{ facts: { due: "5", incomingNumber: number, centreNumber: number, queueNumber: number } }]);
});

test("a number given by an earlier release is still the one that the hash was made from", async () => {
  // given: rows as that release wrote them, with its statement's columns only
  const { region } = await aWorld(pool);
  const caseId = await aFiledCase(region);
  await owner.query(
    `with hashed as (
       select sha256(c.chain_hash || convert_to($3, 'UTF8') || convert_to('2019-000009', 'UTF8')) as hash
         from cases c where c.region = $1 and c.case_id = $2),
     written as (
       insert into event (region, case_id, sequence, type, payload, incoming_number, chain_hash, legal_at, actor)
       select $1, $2, 2, 'registered', convert_to($3, 'UTF8'), '2019-000009', hash, from_epoch_ms($4), $5 from hashed)
     update cases set version = 2, chain_hash = hash, incoming_number = '2019-000009' from hashed
      where region = $1 and case_id = $2`,
    [region, caseId, JSON.stringify({ type: "registered", ...happening, product: "r" }), monday, somebody],
  );

  // then
  expect(await verifyChain(pool, region, caseId)).toBe(true);
  const events = (await findLog(pool, region, caseId))?.events ?? [];
  expect(events[1]?.event).toMatchObject({ incomingNumber: "2019-000009" });
});
