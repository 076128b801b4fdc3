import { randomUUID } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import type { CaseEvent } from "@reglament/engine";
import { describe, expect, onTestFinished, test } from "vitest";
import { carryOut } from "../step/carry-out.ts";
import { aFilingStep, anEndingStep, aRow, somebody } from "../testing/a-step.ts";
import { aPerson, aWorld, monday } from "../testing/a-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import type { ListedCase } from "./listed-case.ts";
import {
  listEndedCases,
  listMine,
  listOverdue,
  listWaitingFor,
  listWaitingForOthers,
  listWorklist,
  type OfficeTurn,
} from "./worklist.ts";

const { pool, owner } = await testDatabase();

const later = (minutes: number) => (monday + minutes * 60_000) as Instant;

describe("listWorklist", () => {
  test("lists open cases of the offices by urgency, and no others", async () => {
    // given
    const { region } = await aWorld(pool);
    const other = await aWorld(pool);
    const late = aFilingStep({ region, row: aRow({ nextMoment: later(30) }) });
    const soon = aFilingStep({ region, row: aRow({ nextMoment: later(5) }) });
    const elsewhere = aFilingStep({ region, row: aRow({ office: "school-2" }) });
    const otherWorld = aFilingStep({ region: other.region });
    const { step: _, nextMoment: __, ...ended } = aRow({ outcome: "intake-refused" });
    const over = aFilingStep({ region, row: ended });
    for (const step of [late, soon, elsewhere, otherWorld, over]) await carryOut(pool, step);

    // when
    const list = { region, offices: ["school-1"] };
    const open = await listWorklist(pool, list);

    // then
    expect(open.map(({ caseId }) => caseId)).toEqual([soon.caseId, late.caseId]);
    expect(open[0]).toMatchObject({ step: "intake", nextMoment: later(5), version: 1 });
    expect(open[0]).not.toHaveProperty("outcome");
    expect(await listEndedCases(pool, list)).toMatchObject([{ caseId: over.caseId, outcome: "intake-refused" }]);
    expect(await listWorklist(pool, { region, offices: [] })).toEqual([]);
    expect(await listWorklist(pool, { ...list, limit: 1 })).toHaveLength(1);
  });

  test("goes on behind the last case of the page before, cases without a deadline last", async () => {
    // given
    const { region } = await aWorld(pool);
    const dues = [later(5), later(5), later(30), undefined, undefined];
    for (const due of dues) {
      const { nextMoment: _, ...row } = aRow(due === undefined ? {} : { dueAt: due });
      await carryOut(pool, aFilingStep({ region, row }));
    }

    // when
    const list = { region, offices: ["school-1", "school-2", "school-1"], limit: 2 };
    const pages: (readonly ListedCase[])[] = [];
    for (let after: ListedCase | undefined; pages.length < 4; after = pages.at(-1)?.at(-1) ?? after) {
      pages.push(await listWorklist(pool, { ...list, ...(after && { after }) }));
    }

    // then
    expect(pages.map((page) => page.length)).toEqual([2, 2, 1, 0]);
    expect(pages.flat().map(({ dueAt }) => dueAt)).toEqual(dues);
    expect(new Set(pages.flat().map(({ caseId }) => caseId)).size).toBe(5);
  });

  test("lists a case where it stands: not at the provider while the centre or a department has it", async () => {
    // given
    const { region } = await aWorld(pool);
    const row = aRow({ office: "school-1", centre: "school-2", heldAt: "school-2" });
    const step = aFilingStep({ region, row });
    await carryOut(pool, step);

    // then
    expect(await listWorklist(pool, { region, offices: ["school-1"] })).toEqual([]);
    expect(await listWorklist(pool, { region, offices: ["school-2"] })).toMatchObject([
      { caseId: step.caseId, office: "school-1", centre: "school-2", heldAt: "school-2" },
    ]);
  });

  test("lists what is overdue: the due moment itself is still in time", async () => {
    // given
    const { region } = await aWorld(pool);
    const late = aFilingStep({ region, row: aRow({ dueAt: later(4), nextMoment: later(99) }) });
    const inTime = aFilingStep({ region, row: aRow({ dueAt: later(5), nextMoment: later(1) }) });
    for (const step of [late, inTime]) await carryOut(pool, step);

    // then
    const overdue = await listOverdue(pool, { region, offices: ["school-1"], now: later(5) });
    expect(overdue.map(({ caseId }) => caseId)).toEqual([late.caseId]);
  });

  test("tells the ended cases to provider and centre", async () => {
    // given
    const { region } = await aWorld(pool);
    const { step: _, nextMoment: __, ...ended } = aRow({ outcome: "withdrawn", centre: "school-2" });
    const step = aFilingStep({ region, row: ended });
    await carryOut(pool, step);

    // then
    for (const offices of [["school-1"], ["school-2"], ["school-1", "school-2"]]) {
      const listed = await listEndedCases(pool, { region, offices });
      expect(listed).toMatchObject([{ caseId: step.caseId, outcome: "withdrawn" }]);
      expect(listed[0]).not.toHaveProperty("heldAt");
    }
  });

  test("tells first those that ended last, whatever was put right in one afterwards", async () => {
    // given
    const { region } = await aWorld(pool);
    const [first, second] = [aFilingStep({ region }), aFilingStep({ region })];
    const ending = anEndingStep({ region, caseId: first.caseId, at: later(1) });
    const comment = { personalId: randomUUID(), sha256: "aa" };
    const correction: CaseEvent = { type: "mistake-corrected", at: later(9), by: somebody, corrects: 1, comment };
    const steps = [
      first,
      second,
      ending,
      anEndingStep({ region, caseId: second.caseId, at: later(2) }),
      { ...ending, commandId: randomUUID(), expectedVersion: 2, events: [correction] },
    ];
    for (const step of steps) expect(await carryOut(pool, step)).toMatchObject({ answer: "done" });

    // then
    expect(await listEndedCases(pool, { region, offices: ["school-1"] })).toMatchObject([
      { caseId: second.caseId, version: 2, endedAt: later(2) },
      { caseId: first.caseId, version: 3, endedAt: later(1) },
    ]);
  });

  test("has the end of a case from the step itself; the trigger serves the previous release's steps alone", async () => {
    // given
    await owner.query("alter table cases disable trigger cases_set_ended_at");
    onTestFinished(async () => void (await owner.query("alter table cases enable trigger cases_set_ended_at")));
    const { region } = await aWorld(pool);
    const { step: _, nextMoment: __, ...ended } = aRow({ outcome: "intake-refused" });
    const [atOnce, open] = [aFilingStep({ region, row: ended }), aFilingStep({ region })];

    // when
    for (const step of [atOnce, open, anEndingStep({ region, caseId: open.caseId, at: later(1) })]) {
      expect(await carryOut(pool, step)).toMatchObject({ answer: "done" });
    }

    // then
    expect(await listEndedCases(pool, { region, offices: ["school-1"] })).toMatchObject([
      { caseId: open.caseId, endedAt: later(1) },
      { caseId: atOnce.caseId, endedAt: monday },
    ]);
  });
});

/** What falls to somebody at a step of a case of `aFilingStep`. */
function aTurn(changes: Partial<OfficeTurn>): OfficeTurn {
  const { regulation, edition, office } = aRow();
  return { office, regulation, edition, step: "intake", holder: "anyone", ...changes };
}

describe("the cases that wait for a person, and those that wait for others", () => {
  test("are told apart by office, edition and step", async () => {
    // given
    const { region } = await aWorld(pool);
    const { personId: person } = await aPerson(pool);
    const atIntake = aFilingStep({ region });
    const atOther = aFilingStep({ region, row: aRow({ step: "resolution" }) });
    const elsewhere = aFilingStep({ region, row: aRow({ office: "school-2" }) });
    const older = aFilingStep({ region, row: aRow({ edition: "2018-07-01" }) });
    for (const step of [atIntake, atOther, elsewhere, older]) await carryOut(pool, step);

    // when
    const list = { region, offices: ["school-1", "school-2"], person, turns: [aTurn({ step: "intake" })] };
    const [mine, others] = [await listWaitingFor(pool, list), await listWaitingForOthers(pool, list)];

    // then
    expect(mine.map(({ caseId }) => caseId)).toEqual([atIntake.caseId]);
    expect(new Set(others.map(({ caseId }) => caseId))).toEqual(
      new Set([atOther.caseId, elsewhere.caseId, older.caseId]),
    );
    expect(await listWaitingFor(pool, { ...list, turns: [] })).toEqual([]);
  });

  test.each([
    ["executor", [true, false, true]],
    ["anyone-but-drafter", [false, true, true]],
    ["anyone", [true, true, true]],
  ] as const)("go by the executor where the act asks for %s", async (holder, expected) => {
    // given
    const { region } = await aWorld(pool);
    const [{ personId: erlan }, { personId: dina }] = [await aPerson(pool), await aPerson(pool)];
    const steps = [
      aFilingStep({ region, row: aRow({ step: "examination", executor: erlan }) }),
      aFilingStep({ region, row: aRow({ step: "examination", executor: dina }) }),
      aFilingStep({ region, row: aRow({ step: "examination" }) }),
    ];
    for (const step of steps) await carryOut(pool, step);

    // when
    const turns = [aTurn({ step: "examination", holder })];
    const list = { region, offices: ["school-1"], person: erlan, turns };
    const waiting = new Set((await listWaitingFor(pool, list)).map(({ caseId }) => caseId));
    const others = new Set((await listWaitingForOthers(pool, list)).map(({ caseId }) => caseId));

    // then
    expect(steps.map(({ caseId }) => waiting.has(caseId))).toEqual(expected);
    expect(steps.map(({ caseId }) => others.has(caseId))).toEqual(expected.map((isMine) => !isMine));
  });

  test("have a limit of their own: however urgent the cases of others are, one's own are listed", async () => {
    // given
    const { region } = await aWorld(pool);
    const { personId: person } = await aPerson(pool);
    const mine = aFilingStep({ region, row: aRow({ nextMoment: later(60) }) });
    const urgent = [1, 2, 3].map((minutes) =>
      aFilingStep({ region, row: aRow({ step: "resolution", nextMoment: later(minutes) }) }),
    );
    for (const step of [...urgent, mine]) await carryOut(pool, step);

    // when
    const list = { region, offices: ["school-1"], person, turns: [aTurn({ step: "intake" })], limit: 2 };

    // then
    expect(await listWaitingFor(pool, list)).toMatchObject([{ caseId: mine.caseId }]);
    expect(await listWaitingForOthers(pool, list)).toMatchObject(urgent.slice(0, 2).map(({ caseId }) => ({ caseId })));
  });

  test("fall to who claimed them and to nobody else, and to nobody while the signature isn't judged", async () => {
    // given
    const { region } = await aWorld(pool);
    const [{ personId: erlan }, { personId: dina }] = [await aPerson(pool), await aPerson(pool)];
    const byErlan = aFilingStep({ region, row: aRow({ claimedBy: erlan }) });
    const byDina = aFilingStep({ region, row: aRow({ claimedBy: dina }) });
    const unjudged = aFilingStep({ region, row: aRow({ waitingForSignature: true }) });
    for (const step of [byErlan, byDina, unjudged]) await carryOut(pool, step);

    // when
    const list = { region, offices: ["school-1"], person: erlan, turns: [aTurn({})] };

    // then
    expect((await listWaitingFor(pool, list)).map(({ caseId }) => caseId)).toEqual([byErlan.caseId]);
    expect(await listWaitingForOthers(pool, list)).toHaveLength(2);
  });

  test("fall to a person by the only act that is open, when one is", async () => {
    // given
    const { region } = await aWorld(pool);
    const { personId: person } = await aPerson(pool);
    const atSigning = aFilingStep({ region, row: aRow({ nextAct: "sign" }) });
    await carryOut(pool, atSigning);
    const waiting = (acts: readonly string[]) =>
      listWaitingFor(pool, { region, offices: ["school-1"], person, turns: [aTurn({ acts })] });

    // then
    expect(await waiting(["register", "sign"])).toHaveLength(1);
    expect(await waiting(["register"])).toEqual([]);
  });

  test("don't fall to a person yet whose acts come later in the step", async () => {
    // given
    const { region } = await aWorld(pool);
    const { personId: person } = await aPerson(pool);
    await carryOut(pool, aFilingStep({ region }));
    const waiting = (begins: boolean) =>
      listWaitingFor(pool, { region, offices: ["school-1"], person, turns: [aTurn({ acts: ["sign"], begins })] });

    // then
    expect(await waiting(true)).toHaveLength(1);
    expect(await waiting(false)).toEqual([]);
  });

  test("are the substitute's too, where the executor is absent; and an executor's own wherever they stand in the office", async () => {
    // given
    const { region } = await aWorld(pool);
    const [{ personId: absent }, { personId: substitute }] = [await aPerson(pool), await aPerson(pool)];
    const examined = aFilingStep({ region, row: aRow({ step: "examination", executor: absent }) });
    const signed = aFilingStep({ region, row: aRow({ step: "signing", executor: absent }) });
    for (const step of [examined, signed]) await carryOut(pool, step);

    // when
    const turns = [aTurn({ step: "examination", holder: "executor" })];
    const list = { region, offices: ["school-1"], person: substitute, turns };

    // then
    expect(await listMine(pool, list)).toEqual([]);
    const insteadOf = [absent];
    expect(await listWaitingFor(pool, { ...list, insteadOf })).toMatchObject([{ caseId: examined.caseId }]);
    expect(await listMine(pool, { ...list, insteadOf })).toHaveLength(2);
    expect(await listMine(pool, { ...list, person: absent })).toHaveLength(2);
  });
});
