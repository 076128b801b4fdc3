/** A command on a case whose calendar changed before anybody looked at it. */
import { randomUUID } from "node:crypto";
import { isRejected } from "@reglament/engine";
import { shippedEdition } from "@reglament/regulation/testing";
import { expect, test } from "vitest";
import { loadCase } from "../cases/load-case.ts";
import type { Queryable } from "../queryable.ts";
import { aWalkedWorld } from "../testing/a-walked-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { withDaysOff } from "../testing/with-days-off.ts";
import { carryOutCommand } from "./carry-out-command.ts";
import { recomputeMoments } from "./note-time.ts";

const { pool, owner } = await testDatabase();
const law = shippedEdition("kostanay/school-enrolment", "2019-01-01");

/** Two cases under examination, for which the calendar has changed since, and what an executor needs to claim one. */
async function aWorldOfAnotherCalendar() {
  const world = await aWalkedWorld(pool, [law]);
  const [one, other] = [
    await world.walk(law, "portal", { to: "examination" }),
    await world.walk(law, "portal", { to: "examination" }),
  ];
  const { region, lawOf } = world;
  const situation = world.situationAt(law, one.now);
  const changed = withDaysOff(situation, 8);
  const actor = { person: world.idOf("executor-1"), roles: [{ role: "executor", office: "school-1" }] } as const;
  const claiming = (caseId: string, now = changed) => ({
    region,
    caseId,
    commandId: randomUUID(),
    actor,
    command: { act: "claim" } as const,
    situationOf: () => now,
    lawOf,
  });
  const typesOf = async (caseId: string) => {
    const loaded = await loadCase(pool, lawOf, region, caseId);
    return loaded?.events.map(({ event }) => event.type) ?? [];
  };
  return { region, lawOf, one, other, situation, changed, claiming, typesOf };
}

test("that can't be told what moves, as somebody keeps the case locked, isn't carried out by the new calendar", async () => {
  // given: somebody who lets go after six tries to write, as many as there are for one event
  const { one, claiming, typesOf } = await aWorldOfAnotherCalendar();
  const before = await typesOf(one.caseId);
  const stranger = await owner.connect();
  await stranger.query("begin");
  await stranger.query("select from cases where case_id = $1 for update", [one.caseId]);
  let tries = 0;
  const db: Queryable = {
    async query<R extends object>(query: Parameters<Queryable["query"]>[0]) {
      const answer = await pool.query<R>(query);
      if (query.name?.startsWith("carry-out-") === true && ++tries === 6) await stranger.query("rollback");
      return answer;
    },
  };

  // when
  const outcome = await carryOutCommand(db, claiming(one.caseId));
  const between = await typesOf(one.caseId);
  stranger.release();
  const again = await carryOutCommand(pool, claiming(one.caseId));

  // then
  expect(outcome).toMatchObject({ rejected: "BUSY" });
  expect(between).toEqual(before);
  expect(isRejected(again)).toBe(false);
  expect(await typesOf(one.caseId)).toEqual([...before, "calendar-changed", "claimed"]);
});

test("whose id is known changes nothing, neither in another case nor in its own", async () => {
  // given
  const { one, other, situation, changed, claiming, typesOf } = await aWorldOfAnotherCalendar();
  const claim = claiming(one.caseId, situation);
  await carryOutCommand(pool, claim);
  const before = [await typesOf(one.caseId), await typesOf(other.caseId)];

  // when
  const now = { ...claim, situationOf: () => changed };
  const inOther = await carryOutCommand(pool, { ...now, caseId: other.caseId });
  const again = await carryOutCommand(pool, now);

  // then
  expect(inOther).toMatchObject({ rejected: "COMMAND_KNOWN" });
  expect(isRejected(again)).toBe(false);
  expect([await typesOf(one.caseId), await typesOf(other.caseId)]).toEqual(before);
});

test("the change is told once, however many tell it at once", async () => {
  // given
  const { region, lawOf, one, changed, typesOf } = await aWorldOfAnotherCalendar();
  const loaded = await loadCase(pool, lawOf, region, one.caseId);
  const was = loaded?.known.nextMoment;

  // when
  const outcomes = await Promise.all(
    Array.from({ length: 4 }, () => {
      const input = { region, caseId: one.caseId, commandId: randomUUID(), situationOf: () => changed, lawOf };
      return recomputeMoments(pool, input, { was });
    }),
  );

  // then
  const rejected = outcomes.flatMap((outcome) => (isRejected(outcome) ? outcome.rejected : []));
  expect(rejected).toEqual(["NOTHING_DUE", "NOTHING_DUE", "NOTHING_DUE"]);
  expect((await typesOf(one.caseId)).filter((type) => type === "calendar-changed")).toHaveLength(1);
});
