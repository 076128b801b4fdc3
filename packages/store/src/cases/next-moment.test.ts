import type { Instant } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import { openPool } from "../connect.ts";
import { carryOut } from "../step/carry-out.ts";
import { aFilingStep, aRegisteringStep, aRow } from "../testing/a-step.ts";
import { aWorld, monday } from "../testing/a-world.ts";
import { fillWithCases } from "../testing/many-cases.ts";
import { planOf } from "../testing/plan-of.ts";
import { testDatabase } from "../testing/test-database.ts";
import { leaseCasesOfOtherCalendar, leaseDueCases, listWaitingForSignature, renewMoments } from "./next-moment.ts";
import { listEndedCases, listMine, listOverdue, listWaitingFor, listWorklist } from "./worklist.ts";

const { pool, owner, appUrl } = await testDatabase();
const later = (minutes: number) => (monday + minutes * 60_000) as Instant;
const lease = { limit: 100, leaseMs: 60_000 };

async function aCaseDue(region: string, nextMoment: Instant, calendarVersion = "kazakhstan-2019"): Promise<string> {
  const step = aFilingStep({ region, row: aRow({ nextMoment, calendarVersion }) });
  await carryOut(pool, step);
  return step.caseId;
}

describe("the cases whose moment has come", () => {
  test("are those of one world by its own clock, up to the moment itself", async () => {
    // given
    const { region } = await aWorld(pool);
    const other = await aWorld(pool);
    const due = await aCaseDue(region, later(5));
    await aCaseDue(region, later(6));
    await aCaseDue(other.region, later(1));

    // then
    expect(await leaseDueCases(pool, region, later(4), lease)).toEqual([]);
    expect(await leaseDueCases(pool, region, later(5), lease)).toMatchObject([
      { caseId: due, nextMoment: later(5), office: "school-1", calendarVersion: "kazakhstan-2019" },
    ]);
  });

  test("are shared out between two processes, each to one", async () => {
    // given
    const { region } = await aWorld(pool);
    const all = await Promise.all(Array.from({ length: 60 }, (_, index) => aCaseDue(region, later(index))));
    const second = openPool(appUrl, { forSteps: true });

    // when
    const small = { limit: 10, leaseMs: 60_000 };
    const takers = Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? pool : second));
    const taken = await Promise.all(takers.map((db) => leaseDueCases(db, region, later(100), small)));
    const rest = await leaseDueCases(second, region, later(100), lease);
    await second.end();

    // then
    const ids = [...taken.flat(), ...rest].map(({ caseId }) => caseId);
    expect(ids.toSorted()).toEqual(all.toSorted());
  });

  test("come up again when the lease has run out, and at once after a step", async () => {
    // given
    const { region } = await aWorld(pool);
    const caseId = await aCaseDue(region, monday);

    // when
    await leaseDueCases(pool, region, monday, { limit: 1, leaseMs: 1 });
    await new Promise((resolve) => setTimeout(resolve, 5));
    const again = await leaseDueCases(pool, region, monday, lease);
    const leased = await leaseDueCases(pool, region, monday, lease);
    await carryOut(pool, aRegisteringStep({ region, caseId }));
    const afterStep = await leaseDueCases(pool, region, monday, lease);

    // then
    expect([again, leased, afterStep].map((cases) => cases.length)).toEqual([1, 0, 1]);
  });

  test("come up no more once their moments were written anew, which happens for the version they were computed for", async () => {
    // given
    const { region } = await aWorld(pool);
    const caseId = await aCaseDue(region, monday);

    // when
    await renewMoments(pool, region, caseId, 7, { nextMoment: later(60) });
    const ofOtherVersion = await leaseDueCases(pool, region, monday, { limit: 1, leaseMs: 0 });
    await renewMoments(pool, region, caseId, 1, { nextMoment: later(60), dueAt: later(90) });
    const renewed = await leaseDueCases(pool, region, monday, lease);

    // then
    expect(ofOtherVersion).toHaveLength(1);
    expect(renewed).toEqual([]);
    expect(await listWorklist(pool, { region, offices: ["school-1"] })).toMatchObject([
      { nextMoment: later(60), dueAt: later(90), calendarVersion: "kazakhstan-2019" },
    ]);
  });
});

test("cases of another calendar are found until they know the new one", async () => {
  // given
  const { region } = await aWorld(pool);
  const older = await aCaseDue(region, monday, "kazakhstan-2018");
  const newer = await aCaseDue(region, monday, "kazakhstan-2020");
  await aCaseDue(region, monday, "kazakhstan-2019");

  // when
  const found = await leaseCasesOfOtherCalendar(pool, region, "kazakhstan-2019", { limit: 10, leaseMs: 0 });
  for (const caseId of [older, newer]) {
    await renewMoments(pool, region, caseId, 1, { nextMoment: monday, calendarVersion: "kazakhstan-2019" });
  }

  // then
  expect(found.map(({ caseId }) => caseId).toSorted()).toEqual([older, newer].toSorted());
  expect(await leaseCasesOfOtherCalendar(pool, region, "kazakhstan-2019", lease)).toEqual([]);
});

test("cases of another calendar are free of a lease that was given before the clock was set back", async () => {
  // given
  const { region } = await aWorld(pool);
  const caseId = await aCaseDue(region, monday, "kazakhstan-2018");
  const leaseUntil = (end: string) =>
    owner.query("update cases set leased_until = clock_timestamp() + $2::interval where case_id = $1", [caseId, end]);

  // when
  await leaseUntil("1 minute");
  const inHand = await leaseCasesOfOtherCalendar(pool, region, "kazakhstan-2019", lease);
  await leaseUntil("1 day");
  const free = await leaseCasesOfOtherCalendar(pool, region, "kazakhstan-2019", lease);

  // then
  expect(inHand).toEqual([]);
  expect(free).toMatchObject([{ caseId }]);
});

test("cases of another calendar that fail again and again hold up no other", async () => {
  // given: two that were leased before and are still there, and one that comes later and sorts behind them
  const { region } = await aWorld(pool);
  const failing = [
    await aCaseDue(region, monday, "kazakhstan-2017"),
    await aCaseDue(region, monday, "kazakhstan-2018"),
  ];
  const next = () => leaseCasesOfOtherCalendar(pool, region, "kazakhstan-2019", { limit: 2, leaseMs: 0 });
  await next();
  const unseen = await aCaseDue(region, monday, "kazakhstan-2020");

  // when
  const rounds = [await next(), await next()].map((found) => found.map(({ caseId }) => caseId));

  // then
  expect(rounds[0]).toContain(unseen);
  expect(new Set(rounds.flat())).toEqual(new Set([...failing, unseen]));
});

test("cases whose signature isn't judged yet are listed with their time of receipt, the oldest first", async () => {
  // given
  const { region } = await aWorld(pool);
  const rows = [aRow({ filedAt: later(2) }), aRow({ filedAt: later(1) }), aRow()];
  const steps = rows.map((row, index) => aFilingStep({ region, row: { ...row, waitingForSignature: index < 2 } }));
  for (const step of steps) await carryOut(pool, step);

  // then
  const waiting = [later(1), later(2)].map((filedAt) => ({ region, filedAt }));
  expect(await listWaitingForSignature(pool, region, 10)).toMatchObject(waiting);
  const [first, ...others] = await listWaitingForSignature(pool, region, 1);
  expect(others).toEqual([]);
  expect(await listWaitingForSignature(pool, region, 10, first)).toMatchObject(waiting.slice(1));
});

test("among twenty thousand cases every list reads an index and no table from end to end", async () => {
  // given
  const { region } = await aWorld(pool);
  await fillWithCases(owner, region, 20_000);
  const list = { region, offices: ["office-1", "office-2"], limit: 20 };
  const person = "00000000-0000-4000-8000-000000000001";

  // when
  const plans = {
    cases_due: await planOf(owner, (db) => leaseDueCases(db, region, monday, lease)),
    cases_by_calendar: await planOf(owner, (db) => leaseCasesOfOtherCalendar(db, region, "other", lease)),
    cases_waiting_for_signature: await planOf(owner, (db) => listWaitingForSignature(db, region, 10)),
    cases_held: await planOf(owner, (db) => listWorklist(db, list)),
    cases_by_end: await planOf(owner, (db) => listEndedCases(db, list)),
  };
  const sorted = [
    plans.cases_held,
    await planOf(owner, (db) => listOverdue(db, { ...list, now: monday })),
    await planOf(owner, (db) => listMine(db, { ...list, person, turns: [] })),
    await planOf(owner, (db) => listWaitingFor(db, { ...list, person, turns: [] })),
  ];

  // then
  for (const [index, plan] of Object.entries(plans)) {
    expect(plan).toMatch(new RegExp(`using ${index}\\b`));
    expect(plan).not.toContain("Seq Scan");
  }
  for (const plan of sorted) expect(plan).toMatch(/using cases_held\b/);
});
