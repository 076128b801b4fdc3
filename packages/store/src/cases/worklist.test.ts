import type { Instant } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import { carryOut } from "../step/carry-out.ts";
import { aFilingStep, aRow } from "../testing/a-step.ts";
import { aPerson, aWorld, monday } from "../testing/a-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { listEndedCases, listWaitingFor, listWaitingForOthers, listWorklist, type OfficeTurn } from "./worklist.ts";

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

  test("reads the worklist's index, however many cases have ended", async () => {
    const { rows } = await owner.query(
      `explain (costs off) select * from cases
        where region = 'r' and office_id = 'o' and outcome is null order by next_moment limit 10`,
    );
    expect(JSON.stringify(rows)).toContain("cases_worklist");
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
    ["executor", [true, false, false]],
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
});
