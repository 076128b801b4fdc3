/** Steps that wait together share a statement, and nothing that one of them meets harms another. */
import { randomUUID } from "node:crypto";
import { DatabaseError, type Pool } from "pg";
import { describe, expect, test } from "vitest";
import { openPool } from "../connect.ts";
import { findDraft } from "../drafts/draft.ts";
import { aDraftOf } from "../testing/a-draft.ts";
import { aFilingStep, anIncomingNumber, aRegisteringStep, aRow } from "../testing/a-step.ts";
import { aPerson, aWorld } from "../testing/a-world.ts";
import { listEvents } from "../testing/list-events.ts";
import { testDatabase } from "../testing/test-database.ts";
import { carryOut } from "./carry-out.ts";
import type { Step, StepAnswer } from "./step.ts";
import { stepQuery } from "./step-statement.ts";

const { pool, owner, appUrl } = await testDatabase();

async function filedCases(region: string, count: number): Promise<readonly string[]> {
  const filings = Array.from({ length: count }, () => aFilingStep({ region }));
  await Promise.all(filings.map((step) => carryOut(pool, step)));
  return filings.map(({ caseId }) => caseId);
}

function together(steps: readonly Step[], db: Pool = pool): Promise<readonly StepAnswer[]> {
  return Promise.all(steps.map((step) => carryOut(db, step)));
}

/** How often new connections of a pool are asked a query whose name begins so. */
function listenTo(listened: Pool, beginning: string): { timesAsked: number } {
  const heard = { timesAsked: 0 };
  listened.on("connect", (connection) => {
    const send: (...query: readonly unknown[]) => unknown = connection.query.bind(connection);
    const counting = (query: { readonly name?: string }, ...rest: readonly unknown[]) => {
      if (query.name?.startsWith(beginning) === true) heard.timesAsked += 1;
      return send(query, ...rest);
    };
    Object.assign(connection, { query: counting });
  });
  return heard;
}

describe("steps that come at once", () => {
  test("go in one statement, and each is answered in its own place", async () => {
    // given
    const { region } = await aWorld(pool);
    const caseIds = await filedCases(region, 12);
    const fresh = openPool(appUrl, { forSteps: true });

    // when
    const steps = caseIds.map((caseId, index) =>
      aRegisteringStep({ region, caseId, numbers: [anIncomingNumber({ year: 2000 + index })] }),
    );
    const heard = listenTo(fresh, "carry-out-mov-num");
    const answers = await together(steps, fresh);
    await fresh.end();

    // then
    expect(heard.timesAsked).toBe(1);
    expect(answers).toEqual(
      steps.map((_, index) => ({
        answer: "done",
        version: 2,
        eventCount: 1,
        numbers: { 2: `${2000 + index}-000001` },
      })),
    );
  });

  test("are done where they are fresh, however many among them are stale", async () => {
    // given
    const { region } = await aWorld(pool);
    const caseIds = await filedCases(region, 20);
    const isStale = (index: number) => index % 3 === 0;

    // when
    const answers = await together(
      caseIds.map((caseId, index) => aRegisteringStep({ region, caseId, expectedVersion: isStale(index) ? 7 : 1 })),
    );

    // then
    expect(answers.map(({ answer }) => answer)).toEqual(caseIds.map((_, index) => (isStale(index) ? "stale" : "done")));
    const numbers = answers.flatMap((answer) => (answer.answer === "done" ? Object.values(answer.numbers) : []));
    expect(numbers).toEqual(numbers.map((_, index) => `2019-${String(index + 1).padStart(6, "0")}`));
  });

  test("get the numbers of one counter in the order in which they came", async () => {
    // given
    const { region } = await aWorld(pool);
    const caseIds = await filedCases(region, 200);

    // when
    const answers = await together(caseIds.map((caseId) => aRegisteringStep({ region, caseId })));

    // then
    const numbers = answers.flatMap((answer) => (answer.answer === "done" ? Object.values(answer.numbers) : []));
    expect(numbers).toEqual(caseIds.map((_, index) => `2019-${String(index + 1).padStart(6, "0")}`));
  });

  test("that take numbers of one counter are never under way beside each other, and hold up no step without one", async () => {
    // given: more than one statement takes, and somebody keeps the counter
    const { region } = await aWorld(pool);
    const [first = "", plain = "", ...numbered] = await filedCases(region, 180);
    await carryOut(pool, aRegisteringStep({ region, caseId: first }));
    const stranger = await owner.connect();
    await stranger.query("begin");
    await stranger.query("select from counter where region = $1 for update", [region]);

    // when
    const waiting = together(numbered.map((caseId) => aRegisteringStep({ region, caseId })));
    const during = await carryOut(pool, aRegisteringStep({ region, caseId: plain, numbers: [] }));
    await stranger.query("rollback");
    stranger.release();

    // then
    expect(during).toMatchObject({ answer: "done" });
    expect(new Set((await waiting).map(({ answer }) => answer))).toEqual(new Set(["done"]));
  });

  test("are repeated one by one when the database objects to one of them, which alone gets the error", async () => {
    // given
    const { region } = await aWorld(pool);
    const good = Array.from({ length: 5 }, () => aFilingStep({ region }));
    const bad = aFilingStep({ region, row: aRow({ office: "no-school" }) });
    const unwritable = aFilingStep({ region, numbers: [anIncomingNumber()] });

    // when
    const outcomes = await Promise.allSettled(
      [...good.slice(0, 3), bad, unwritable, ...good.slice(3)].map((step) => carryOut(pool, step)),
    );

    // then
    const isBad = (index: number) => index === 3 || index === 4;
    expect(outcomes.map(({ status }) => status)).toEqual(
      outcomes.map((_, index) => (isBad(index) ? "rejected" : "fulfilled")),
    );
    expect(outcomes[3]).toMatchObject({ reason: { constraint: "cases_office" } });
    expect(outcomes[3]).toMatchObject({ reason: expect.any(DatabaseError) });
    for (const { caseId } of good) expect(await listEvents(pool, region, caseId)).toHaveLength(1);
    expect(await listEvents(pool, region, bad.caseId)).toEqual([]);
  });

  test("of different regions don't share, and neither waits for the other", async () => {
    // given: somebody keeps the counter of one region
    const [one, other] = [await aWorld(pool), await aWorld(pool)];
    const [slow = "", first = ""] = await filedCases(one.region, 2);
    const [quick = ""] = await filedCases(other.region, 1);
    await carryOut(pool, aRegisteringStep({ region: one.region, caseId: first }));
    const stranger = await owner.connect();
    await stranger.query("begin");
    await stranger.query("select from counter where region = $1 for update", [one.region]);

    // when
    const waiting = carryOut(pool, aRegisteringStep({ region: one.region, caseId: slow }));
    const during = await carryOut(pool, aRegisteringStep({ region: other.region, caseId: quick }));
    await stranger.query("rollback");
    stranger.release();

    // then
    expect([during.answer, (await waiting).answer]).toEqual(["done", "done"]);
  });

  test("on one case go one after the other, and all others together", async () => {
    // given
    const { region } = await aWorld(pool);
    const [caseId = "", ...others] = await filedCases(region, 5);
    const fresh = openPool(appUrl, { forSteps: true });

    // when
    const heard = listenTo(fresh, "carry-out-mov-num");
    const steps = [caseId, caseId, ...others].map((id) => aRegisteringStep({ region, caseId: id }));
    const answers = await together(steps, fresh);
    await fresh.end();

    // then
    expect(answers.map(({ answer }) => answer)).toEqual(["done", "stale", "done", "done", "done", "done"]);
    expect(heard.timesAsked).toBe(2);
  });

  test("may not name one case, command, draft or blank twice in one statement", async () => {
    const { region } = await aWorld(pool);
    const draftId = randomUUID();
    const blank = { department: "department-1", series: "BT", number: 7, digits: 7, text: "BT-0000007" } as const;
    const step = aFilingStep({ region, draftId, blank });
    const others = [{ caseId: step.caseId }, { commandId: step.commandId }, { draftId }, { blank }];
    for (const same of others) expect(() => stepQuery([step, aFilingStep({ region, ...same })])).toThrow("two steps");
    expect(() => stepQuery([step, aFilingStep({ region: "elsewhere" })])).toThrow("one region");
  });
});

describe("what somebody else has locked", () => {
  test("makes a step on that case busy, and holds up no other step of the statement", async () => {
    // given
    const { region } = await aWorld(pool);
    const [locked = "", ...free] = await filedCases(region, 5);
    const stranger = await owner.connect();
    await stranger.query("begin");
    await stranger.query("select from cases where region = $1 and case_id = $2 for update", [region, locked]);

    // when
    const steps = [locked, ...free].map((caseId) => aRegisteringStep({ region, caseId }));
    const during = await together(steps);
    await stranger.query("rollback");
    stranger.release();
    const afterwards = await together(steps);

    // then
    expect(during.map(({ answer }) => answer)).toEqual(["busy", "done", "done", "done", "done"]);
    expect(afterwards.map(({ answer }) => answer)).toEqual(["done", ...free.map(() => "repeated")]);
  });

  test("doesn't let a row that is being written about a case make it busy", async () => {
    // given: the row's foreign key holds the case's key
    const { region } = await aWorld(pool);
    const [caseId = ""] = await filedCases(region, 1);
    const stranger = await owner.connect();
    await stranger.query("begin");
    await stranger.query("select from cases where region = $1 and case_id = $2 for key share", [region, caseId]);

    // when
    const step = aRegisteringStep({ region, caseId, numbers: [] });
    const answer = await carryOut(pool, step);
    await stranger.query("rollback");
    stranger.release();

    // then
    expect(answer).toMatchObject({ answer: "done" });
  });

  test("makes the filing of a locked draft busy, and a filed one stale", async () => {
    // given
    const { region } = await aWorld(pool);
    const { personId } = await aPerson(pool);
    const { draftId } = await aDraftOf(pool, region, personId);
    const stranger = await owner.connect();
    await stranger.query("begin");
    await stranger.query("update draft set revision = revision + 1 where draft_id = $1", [draftId]);

    // when
    const during = await carryOut(pool, aFilingStep({ region, draftId }));
    await stranger.query("commit");
    stranger.release();
    const afterwards = await carryOut(pool, aFilingStep({ region, draftId }));
    const again = await carryOut(pool, aFilingStep({ region, draftId }));

    // then
    expect([during, afterwards, again].map(({ answer }) => answer)).toEqual(["busy", "done", "stale"]);
    expect(await findDraft(pool, region, draftId)).toHaveProperty("filedCase");
  });
});

describe("several processes", () => {
  test("neither lock each other up nor leave a gap, whichever counters their steps share", async () => {
    // given
    const { region } = await aWorld(pool);
    const caseIds = await filedCases(region, 240);
    const processes = Array.from({ length: 3 }, () => openPool(appUrl, { forSteps: true }));
    const offices = ["school-1", "school-2"];

    // when: each step takes numbers of both offices, in either order, and some come twice
    const answers = await Promise.all(
      caseIds.map(async (caseId, index) => {
        const numbers = offices.map((office, event) => anIncomingNumber({ office, event }));
        const [first] = aRegisteringStep({ region, caseId }).events;
        if (first === undefined) throw new Error("no event");
        const step = aRegisteringStep({
          region,
          caseId,
          events: [first, first],
          numbers: index % 2 === 0 ? numbers : numbers.toReversed(),
        });
        const senders = index % 10 === 0 ? processes : [processes[index % processes.length] ?? pool];
        return Promise.all(senders.map((db) => settled(db, step)));
      }),
    );
    await Promise.all(processes.map((one) => one.end()));

    // then
    for (const own of answers) expect(own.filter((answer) => answer === "done")).toHaveLength(1);
    expect(new Set(answers.flat())).toEqual(new Set(["done", "repeated"]));
    const { rows } = await owner.query<{ office: string; numbers: number; highest: string }>(
      `select number.office, count(distinct number.value)::integer as numbers, max(number.value) as highest
         from event e, lateral (select e.incoming_number as value, case e.sequence when 2 then 'one' else 'other' end as office)
           as number
        where e.region = $1 and e.incoming_number is not null group by number.office`,
      [region],
    );
    expect(rows.map(({ numbers, highest }) => [numbers, highest])).toEqual([
      [240, "2019-000240"],
      [240, "2019-000240"],
    ]);
  });
});

/** What a step comes to when it is sent again as long as it is busy. */
async function settled(db: Pool, step: Step): Promise<string> {
  for (let tries = 0; tries < 1000; tries += 1) {
    const { answer } = await carryOut(db, step);
    if (answer !== "busy") return answer;
  }
  return "busy";
}
