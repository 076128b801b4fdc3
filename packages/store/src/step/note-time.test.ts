import { randomUUID } from "node:crypto";
import { type Instant, plainDate } from "@reglament/calendar";
import { isRejected } from "@reglament/engine";
import { shippedEdition } from "@reglament/regulation/testing";
import { describe, expect, test } from "vitest";
import { loadCase } from "../cases/load-case.ts";
import { leaseCasesOfOtherCalendar, leaseDueCases } from "../cases/next-moment.ts";
import { verifyChain } from "../cases/verify-chain.ts";
import { listOverdue, listWorklist } from "../cases/worklist.ts";
import { openPool } from "../connect.ts";
import { deliverNotice, listNotices, listOfficialNotices } from "../messages/notice.ts";
import { leaseDueMessages } from "../messages/outbox.ts";
import { makeAdministrator } from "../people/administrator.ts";
import type { Queryable } from "../queryable.ts";
import { aWalkedWorld, firstStep, type WalkedCase } from "../testing/a-walked-world.ts";
import { aPerson } from "../testing/a-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { withDaysOff } from "../testing/with-days-off.ts";
import { recordCalendar } from "../worlds/calendar-on-record.ts";
import { employ } from "../worlds/staff.ts";
import { orderSubstitution } from "../worlds/substitution.ts";
import { noteTime, recomputeMoments } from "./note-time.ts";

const { pool, owner, appUrl } = await testDatabase();
const law = shippedEdition("kostanay/school-enrolment", "2019-01-01");
const day = 24 * 3_600_000;
const lease = { limit: 100, leaseMs: 60_000 };

async function aWorldOfCases(count: number) {
  const world = await aWalkedWorld(pool, [law]);
  const cases: WalkedCase[] = [];
  for (let made = 0; made < count; made += 1) cases.push(await world.walk(law, "portal", { to: "examination" }));
  const muchLater = ((cases[0]?.now ?? 0) + 60 * day) as Instant;
  const situationOf = (now: Instant) => () => world.situationAt(law, now);
  /** Looks after all that is due, as a process of the server does. */
  const lookAfter = async (db: Queryable, now: Instant) => {
    let noted = 0;
    for (;;) {
      const due = await leaseDueCases(db, world.region, now, { limit: 5, leaseMs: 60_000 });
      if (due.length === 0) return noted;
      for (const { region, caseId } of due) {
        const input = { region, caseId, commandId: randomUUID(), situationOf: situationOf(now), lawOf: world.lawOf };
        const outcome = await noteTime(db, input);
        noted += isRejected(outcome) ? 0 : outcome.events.length;
      }
    }
  };
  const timeInput = (caseId: string, now: Instant) => ({
    region: world.region,
    caseId,
    commandId: randomUUID(),
    situationOf: situationOf(now),
    lawOf: world.lawOf,
  });
  return { world, cases, muchLater, lookAfter, timeInput };
}

async function eventsOf(region: string, caseId: string) {
  const loaded = await loadCase(pool, () => law, region, caseId);
  return loaded?.events.map(({ event }) => event) ?? [];
}

describe("the passing of time", () => {
  test("is noted once a mark, by two processes at once", async () => {
    // given
    const { world, cases, muchLater, lookAfter } = await aWorldOfCases(12);
    const second = openPool(appUrl, { forSteps: true });

    // when
    const noted = await Promise.all([pool, second, pool, second].map((db) => lookAfter(db, muchLater)));
    await second.end();

    // then
    const marks = await Promise.all(
      cases.map(async ({ caseId }) =>
        (await eventsOf(world.region, caseId)).filter(({ type }) => type.startsWith("deadline-")),
      ),
    );
    expect(marks[0]?.length).toBeGreaterThan(0);
    for (const own of marks) {
      expect(new Set(own.map((event) => JSON.stringify("of" in event && event.of))).size).toBe(own.length);
      expect(own.length).toBe(marks[0]?.length);
    }
    expect(noted.reduce((sum, count) => sum + count, 0)).toBe(marks.flat().length);
    const chains = cases.map(({ caseId }) => verifyChain(pool, world.region, caseId));
    expect(await Promise.all(chains)).toEqual(cases.map(() => true));
  });

  test("of two that note the same case in the same moment, one writes and the other finds nothing due", async () => {
    // given
    const { world, cases, muchLater, timeInput } = await aWorldOfCases(1);
    const caseId = cases[0]?.caseId ?? "";

    // when
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => noteTime(pool, timeInput(caseId, muchLater))));

    // then
    expect(outcomes.filter((outcome) => !isRejected(outcome))).toHaveLength(1);
    const rejected = outcomes.filter((outcome) => isRejected(outcome));
    expect(rejected.map((outcome) => outcome.rejected)).toEqual(["NOTHING_DUE", "NOTHING_DUE", "NOTHING_DUE"]);
    expect((await eventsOf(world.region, caseId)).at(-1)?.by).toBe("00000000-0000-0000-0000-000000000000");
  });

  test("warns first, and what has passed stays overdue until it is done", async () => {
    // given
    const { world, cases, lookAfter } = await aWorldOfCases(1);
    const { region } = world;
    const [listed] = await listWorklist(pool, { region, offices: ["school-1"] });
    const { nextMoment = 0, dueAt = 0 } = listed ?? {};

    // when
    await lookAfter(pool, nextMoment as Instant);
    const warned = await eventsOf(region, cases[0]?.caseId ?? "");
    await lookAfter(pool, (dueAt + 1) as Instant);
    const passed = await eventsOf(region, cases[0]?.caseId ?? "");

    // then
    expect(nextMoment).toBeLessThan(dueAt);
    expect(warned.at(-1)).toMatchObject({ type: "deadline-neared", due: dueAt });
    expect(passed.at(-1)).toMatchObject({ type: "deadline-passed", due: dueAt });
    const now = (dueAt + 2) as Instant;
    expect(await listOverdue(pool, { region, offices: ["school-1"], now })).toMatchObject([{ dueAt }]);
    expect(await listOverdue(pool, { region, offices: ["school-1"], now: dueAt as Instant })).toEqual([]);
  });

  test("sets a row right whose moment means nothing, and writes no event", async () => {
    // given
    const { world, cases, lookAfter } = await aWorldOfCases(1);
    const { region } = world;
    const { caseId = "", now = 0 as Instant } = cases[0] ?? {};
    const [before] = await listWorklist(pool, { region, offices: ["school-1"] });
    await owner.query("update cases set next_moment = filed_at, due_at = filed_at where case_id = $1", [caseId]);

    // when
    const noted = await lookAfter(pool, now);

    // then
    expect(noted).toBe(0);
    expect(await listWorklist(pool, { region, offices: ["school-1"] })).toEqual([before]);
    expect(await leaseDueCases(pool, region, now, lease)).toEqual([]);
  });

  test("tells the executor and who stands in, then also the head and the administrators", async () => {
    // given
    const { world, cases, lookAfter } = await aWorldOfCases(1);
    const [administrator, substitute] = [await aPerson(pool), await aPerson(pool)];
    const today = plainDate("2010-01-01");
    const post = {
      officeId: "school-1",
      personId: substitute.personId,
      role: "chancellery",
      validFrom: today,
    } as const;
    await employ(pool, world.region, post);
    const order = {
      substitutionId: randomUUID(),
      officeId: "school-1",
      orderNumber: "1",
      orderDate: today,
      absent: world.idOf("executor-1"),
      substitute: substitute.personId,
      role: "executor",
      validFrom: today,
      validUntil: plainDate("2029-12-31"),
      madeBy: world.idOf("head-1"),
    } as const;
    expect(await orderSubstitution(pool, world.region, order, today)).toBeUndefined();
    await makeAdministrator(pool, administrator.personId, "administrator");
    const [listed] = await listWorklist(pool, { region: world.region, offices: ["school-1"] });
    const { nextMoment = 0, dueAt = 0 } = listed ?? {};
    const told = async (person: string) => {
      for (const message of await leaseDueMessages(pool, 1000, 1000)) await deliverNotice(pool, message);
      return (await listOfficialNotices(pool, person))
        .filter(({ caseId }) => caseId === cases[0]?.caseId)
        .map(({ kind }) => kind);
    };

    // when
    await lookAfter(pool, nextMoment as Instant);
    const [executor, colleague, head] = [world.idOf("executor-1"), world.idOf("executor-2"), world.idOf("head-1")];

    // then
    expect(cases[0]?.state.executor).toBe(executor);
    for (const person of [executor, substitute.personId]) expect(await told(person)).toContain("deadline-neared");
    expect(await told(colleague)).toEqual([]);
    expect(await told(head)).not.toContain("deadline-passed");

    // when
    await lookAfter(pool, (dueAt + 1) as Instant);

    // then
    for (const person of [executor, head, administrator.personId])
      expect(await told(person)).toContain("deadline-passed");
    expect(await told(colleague)).toEqual([]);
    const notices = await listOfficialNotices(pool, administrator.personId);
    expect(notices).toMatchObject([{ reader: "administrator", facts: { due: String(dueAt) } }]);
    expect(await listNotices(pool, administrator.personId)).toEqual([]);
  });
});

describe("a changed calendar", () => {
  test("is looked at once a case: what moves is an event, what doesn't only the row learns", async () => {
    // given: the enrolment has a term in working days; a case at intake has one of minutes that doesn't move
    const { world, cases } = await aWorldOfCases(1);
    const { region } = world;
    const moving = cases[0];
    const still = await world.walk(law, "portal", { to: firstStep(law, "portal") });
    if (moving === undefined) throw new Error("no case");
    const { now } = moving;
    const situation = withDaysOff(world.situationAt(law, now), 8);

    // when
    const found = await leaseCasesOfOtherCalendar(pool, region, "changed", lease);
    const outcomes = new Map<string, Awaited<ReturnType<typeof recomputeMoments>>>();
    for (const { caseId, nextMoment } of found) {
      const input = { region, caseId, commandId: randomUUID(), situationOf: () => situation, lawOf: world.lawOf };
      outcomes.set(caseId, await recomputeMoments(pool, input, { was: nextMoment }));
    }

    // then
    expect(found).toHaveLength(2);
    const [was, becomes] = [found.find(({ caseId }) => caseId === moving.caseId)?.nextMoment, expect.any(Number)];
    expect(outcomes.get(moving.caseId)).toMatchObject({
      events: [{ type: "calendar-changed", calendar: "changed", was, becomes }],
    });
    expect(outcomes.get(still.caseId)).toMatchObject({ rejected: "NOTHING_DUE" });
    const listed = await listWorklist(pool, { region, offices: ["school-1"] });
    expect(listed.map(({ calendarVersion }) => calendarVersion)).toEqual(["changed", "changed"]);
    expect(listed.find(({ caseId }) => caseId === moving.caseId)?.nextMoment).toBeGreaterThan(was ?? 0);
    expect(await leaseCasesOfOtherCalendar(pool, region, "changed", lease)).toEqual([]);
    expect(await verifyChain(pool, region, moving.caseId)).toBe(true);
  });
});

/** The file of the calendar under which the cases here are filed, as far as it matters to them. */
const aRecord = {
  version: "summer-2019",
  content: new TextEncoder().encode(`version: summer-2019
years: { first: 2019, last: 2019 }
weekend: [saturday, sunday]
names:
  substitute: { kk: ауыстырылған, ru: перенос, en: in lieu }
  transfer: { kk: Ауыстырылған күн, ru: Перенесённый день, en: Moved day }
holidays:
  - { name: { kk: Астана күні, ru: День столицы, en: Capital Day }, kind: holiday, dates: [2019-07-08] }
transfers: []
`),
};

describe("a calendar that changed before anybody looked at the case", () => {
  test.each([
    { is: "recompute", before: "lost", told: ["calendar-changed", "claimed"], leftToLookAt: 0 },
    { is: "keep", before: "lost", told: ["claimed"], leftToLookAt: 1 },
    { is: "keep", before: "on record", told: ["calendar-changed", "claimed"], leftToLookAt: 0 },
  ] as const)("is told of before the next act, or left to be looked at ($is, $before)", async (row) => {
    // given
    const { is, before, told, leftToLookAt } = row;
    if (before === "on record") await recordCalendar(pool, aRecord);
    const { origin } = law.calendarChange;
    const policied = { ...law, calendarChange: { is, origin } };
    const world = await aWalkedWorld(pool, [policied]);
    const { region } = world;
    const { caseId, now, state } = await world.walk(policied, "portal", { to: "examination" });
    const situation = withDaysOff(world.situationAt(policied, now), 8);
    const [listed] = await listWorklist(pool, { region, offices: ["school-1"] });
    const executor = { person: world.idOf("executor-1"), roles: [{ role: "executor", office: "school-1" }] } as const;
    const claiming = { caseId, actor: executor, command: { act: "claim" }, situationOf: () => situation } as const;
    const stranger = { person: world.idOf("operator-1"), roles: [] };

    // when: a rejected command changes nothing, one that is carried out lets the calendar go first
    const rejected = await world.carryOut(policied, now, { ...claiming, actor: stranger });
    const between = await loadCase(pool, world.lawOf, region, caseId);
    const claimed = await world.carryOut(policied, now, { ...claiming, seenVersion: state.version });

    // then
    expect(rejected).toMatchObject({ rejected: "NOT_AUTHORISED" });
    expect(between?.case).toEqual(state);
    if (isRejected(claimed)) throw new Error(claimed.rejected);
    expect(claimed.events.map(({ type }) => type)).toEqual(["claimed"]);
    const loaded = await loadCase(pool, world.lawOf, region, caseId);
    const since = loaded?.events.slice(state.version).map(({ event }) => event);
    const others = await leaseCasesOfOtherCalendar(pool, region, "changed", lease);
    expect(since?.map(({ type }) => type)).toEqual(told);
    expect(since?.flatMap((event) => (event.type === "calendar-changed" ? [event.was] : []))).toEqual(
      is === "keep" ? told.slice(1).map(() => undefined) : [listed?.nextMoment],
    );
    const kept = since?.flatMap((event) => (event.type === "calendar-changed" ? (event.kept ?? []) : []));
    expect(kept?.some(({ due }) => due === listed?.dueAt)).toBe(before === "on record");
    expect(others).toHaveLength(leftToLookAt);
    expect(await verifyChain(pool, region, caseId)).toBe(true);
  });
});
