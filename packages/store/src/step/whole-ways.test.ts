/** Every edition in every channel, through the store to its end. */
import { isRejected, receiptNumberOf } from "@reglament/engine";
import { shippedEdition, shippedEditions } from "@reglament/regulation/testing";
import { describe, expect, test } from "vitest";
import { loadCase } from "../cases/load-case.ts";
import { verifyChain } from "../cases/verify-chain.ts";
import { listWorklist } from "../cases/worklist.ts";
import { aWalkedWorld, firstStep } from "../testing/a-walked-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { listUsedBlanks } from "../worlds/listed-blanks.ts";

const { pool, owner } = await testDatabase();
const editions = shippedEditions();
const world = await aWalkedWorld(pool, editions);
const { region } = world;

const ways = editions.flatMap((law) =>
  law.channels.map(({ id }) => [`${law.regulation} (${law.id}) over the ${id}`, law, id] as const),
);

describe("a case of", () => {
  test.each(ways)("%s comes to its result, and its log verifies", async (_, law, channel) => {
    // when
    const { caseId, state, carriedOut } = await world.walk(law, channel);

    // then
    const loaded = await loadCase(pool, world.lawOf, region, caseId);
    expect(loaded?.case).toEqual(state);
    expect(state.outcome).toBe("result");
    expect(carriedOut.flatMap(({ events }) => events)).toEqual(loaded?.events.map(({ event }) => event));
    expect(await verifyChain(pool, region, caseId)).toBe(true);
    const { rows } = await owner.query(
      `select version, outcome, held_at, step, next_act, next_moment, due_at, incoming_number, centre_number, queue_number
         from cases where case_id = $1`,
      [caseId],
    );
    expect(rows).toEqual([
      {
        version: state.version,
        outcome: "result",
        held_at: null,
        step: null,
        next_act: null,
        next_moment: null,
        due_at: null,
        incoming_number: state.incomingNumber ?? null,
        centre_number: state.centreNumber ?? null,
        queue_number: state.queued?.number ?? null,
      },
    ]);
  });
});

describe("a case through a centre", () => {
  const centreWays = ways.filter(([, , channel]) => channel === "centre");

  test.each(centreWays)("%s has one number there, which its receipt bears, or neither", async (_, law, channel) => {
    // when
    const { state, carriedOut } = await world.walk(law, channel);

    // then
    const atCentre = carriedOut
      .flatMap(({ events }) => events)
      .filter((event) => (event.type === "registered" ? event.place === "centre" : event.type === "receipt-given"))
      .flatMap((event) => ("incomingNumber" in event ? [event.incomingNumber] : []));
    expect(atCentre).toEqual(state.receiptGiven === undefined ? [] : [state.centreNumber]);
    expect(receiptNumberOf(state)).toBe(state.centreNumber);
  });
});

describe("a case on its way", () => {
  test("stands in the worklist of the office whose turn it is", async () => {
    // given
    const law = shippedEdition("kostanay/certificate-duplicate", "2019-01-01");

    // when
    const atCentre = await world.walk(law, "centre", { to: firstStep(law, "centre") });
    const heldAt = async () => {
      const offices = ["school-1", "centre-1", "department-1"];
      const lists = await Promise.all(offices.map((office) => listWorklist(pool, { region, offices: [office] })));
      return offices.filter((_, index) => lists[index]?.some(({ caseId }) => caseId === atCentre.caseId));
    };

    // then
    expect(atCentre.state).toMatchObject({ office: "school-1", centre: "centre-1" });
    expect(await heldAt()).toEqual(["centre-1"]);
  });

  test("has its blank from the department, which has it no more", async () => {
    // given
    const law = shippedEdition("zhambyl/certificate-duplicate", "2016-05-08");

    // when
    const { caseId, state } = await world.walk(law, "centre");

    // then
    expect(state.department).toBe("department-1");
    const used = await listUsedBlanks(pool, region, "department-1");
    expect(used.filter((blank) => blank.caseId === caseId)).toHaveLength(1);
  });
});

describe("a blank that two departments' people take at once", () => {
  test("goes to one case; the other keeps waiting and is told that the stock hasn't got it", async () => {
    // given: two cases that wait for their blanks
    const law = shippedEdition("zhambyl/certificate-duplicate", "2016-05-08");
    const cases = [];
    for (const _ of [1, 2]) cases.push(await world.walk(law, "centre", { before: "issue-blank" }));
    const keeper = {
      person: world.idOf("blank-keeper-1"),
      roles: [{ role: "blank-keeper", office: "department-1" }],
    } as const;

    // when
    const command = { act: "issue-blank", number: "BT- 0000900" } as const;
    const outcomes = await Promise.all(
      cases.map(({ caseId, now }) => world.carryOut(law, now, { caseId, actor: keeper, command })),
    );

    // then
    const rejected = outcomes.filter((outcome) => isRejected(outcome));
    expect(rejected).toEqual([{ rejected: "BLANK_NOT_IN_STOCK", facts: { number: "BT- 0000900" } }]);
    const used = await listUsedBlanks(pool, region, "department-1");
    expect(used.filter(({ number }) => number === "BT- 0000900")).toHaveLength(1);
  });
});

describe("two applications that wait for their numbers in a queue (East Kazakhstan, cl. 5(2))", () => {
  const law = shippedEdition("east-kazakhstan/kindergarten-queue", "2014-09-08");
  const executor = { person: world.idOf("executor-1"), roles: [{ role: "executor", office: "school-1" }] } as const;
  const put = { actor: executor, command: { act: "put-on-queue" } } as const;

  test("get them in the order in which they were received, whichever is taken in hand first", async () => {
    // given: both have come to the queue; the second was filed later
    const first = await world.walk(law, "chancellery", { before: "put-on-queue" });
    const tomorrow = (first.now + 24 * 3_600_000) as typeof first.now;
    const second = await world.walk(law, "chancellery", { before: "put-on-queue", startsAt: tomorrow });
    const now = second.now;

    // when
    const tooEarly = await world.carryOut(law, now, { ...put, caseId: second.caseId });
    const before = await loadCase(pool, world.lawOf, region, second.caseId);
    const numbers = [];
    for (const { caseId } of [first, second]) {
      const done = await world.carryOut(law, now, { ...put, caseId });
      numbers.push(isRejected(done) ? done.rejected : Number(done.done.queued?.number?.slice(5)));
    }

    // then
    expect(tooEarly).toEqual({ rejected: "EARLIER_IN_QUEUE", facts: {} });
    expect(before?.case).toEqual(second.state);
    const [one = 0] = numbers;
    expect(numbers).toEqual([expect.any(Number), Number(one) + 1]);
  });
});
