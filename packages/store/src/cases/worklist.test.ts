import type { Instant } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import { carryOut } from "../step/carry-out.ts";
import { aFilingStep, aRow } from "../testing/a-step.ts";
import { aPerson, aWorld, monday } from "../testing/a-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { listEndedCases, listWorklist } from "./worklist.ts";

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

  test("lists the cases of one executor", async () => {
    // given
    const { region } = await aWorld(pool);
    const { personId: executor } = await aPerson(pool);
    const mine = aFilingStep({ region, row: aRow({ executor }) });
    for (const step of [mine, aFilingStep({ region })]) await carryOut(pool, step);

    // then
    const listed = await listWorklist(pool, { region, offices: ["school-1"], executor });
    expect(listed.map(({ caseId }) => caseId)).toEqual([mine.caseId]);
  });

  test("reads the worklist's index, however many cases have ended", async () => {
    const { rows } = await owner.query(
      `explain (costs off) select * from cases
        where region = 'r' and office_id = 'o' and outcome is null order by next_moment limit 10`,
    );
    expect(JSON.stringify(rows)).toContain("cases_worklist");
  });
});
