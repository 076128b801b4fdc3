import type { WorkCalendar } from "@reglament/calendar";
import { loadCase } from "@reglament/store";
import { describe, expect, test } from "vitest";
import type { Services } from "../services.ts";
import { aServer } from "../testing/a-server.ts";
import { aFiledCase, type FiledCase } from "../workplace/testing/a-filed-case.ts";
import { bringTo } from "../workplace/testing/act-on-case.ts";
import { noteTimeOfCases } from "./note-time.ts";
import { recomputeMomentsOfCases } from "./recompute-moments.ts";

const server = await aServer();
const { law, pool } = server.services;
const neverStopping = () => false;

/** The services of a release whose calendar says something else. */
function withCalendar(changes: Partial<WorkCalendar>): Services {
  const calendar: WorkCalendar = {
    version: law.calendar.version,
    firstYear: law.calendar.firstYear,
    lastYear: law.calendar.lastYear,
    dayOff: (date) => law.calendar.dayOff(date),
    workingWeekend: (date) => law.calendar.workingWeekend(date),
    ...changes,
  };
  return { ...server.services, law: { ...law, calendar } };
}

async function rowOf({ caseId }: FiledCase) {
  const { rows } = await server.owner.query<{ version: number; calendar: string; due: Date }>(
    "select version, calendar_version as calendar, due_at as due from cases where case_id = $1",
    [caseId],
  );
  const [row] = rows;
  if (row === undefined) throw new Error("the case isn't there");
  return row;
}

async function newestEvent({ caseId }: FiledCase) {
  const loaded = await loadCase(pool, law.getEdition, server.region, caseId);
  return loaded?.events.at(-1)?.event;
}

describe("a calendar that has changed", () => {
  test("moves the deadlines of cases under way, once, and says so in the case", async () => {
    // given: an examination in whose days a working day becomes free
    const filed = await aFiledCase(server);
    await bringTo(server, filed, "examination");
    const before = await rowOf(filed);
    const name = { kk: "күн", ru: "день", en: "day" };
    const changed = withCalendar({
      version: "kazakhstan-tomorrow",
      dayOff: (date) => (date === "2019-06-12" ? { date, kind: "holiday", name } : law.calendar.dayOff(date)),
    });

    // when: two processes look after it
    await Promise.all([1, 2].map(() => recomputeMomentsOfCases(changed, neverStopping)));
    await recomputeMomentsOfCases(changed, neverStopping);

    // then
    const after = await rowOf(filed);
    expect(await newestEvent(filed)).toMatchObject({ type: "calendar-changed", calendar: "kazakhstan-tomorrow" });
    expect(after).toMatchObject({ version: before.version + 1, calendar: "kazakhstan-tomorrow" });
    expect(after.due.getTime()).toBeGreaterThan(before.due.getTime());
  });

  test("is only noted in the row where it moves nothing", async () => {
    // given
    const filed = await aFiledCase(server, { office: "gymnasium-21" });
    const before = await rowOf(filed);

    // when
    await recomputeMomentsOfCases(withCalendar({ version: "kazakhstan-renamed" }), neverStopping);

    // then
    expect(await rowOf(filed)).toEqual({ ...before, calendar: "kazakhstan-renamed" });
    expect(await newestEvent(filed)).toMatchObject({ type: "filed" });
  });

  test("leaves the noting of time to work on by the new deadline", async () => {
    // given
    const filed = await aFiledCase(server, { office: "lyceum-34" });
    const { due } = await rowOf(filed);
    await recomputeMomentsOfCases(withCalendar({ version: "kazakhstan-again" }), neverStopping);

    // when
    server.passMs(due.getTime() + 60_000 - server.legalNow());
    await noteTimeOfCases(server.services, neverStopping);

    // then
    expect(await newestEvent(filed)).toMatchObject({ type: "deadline-passed", due: due.getTime() });
  });
});
