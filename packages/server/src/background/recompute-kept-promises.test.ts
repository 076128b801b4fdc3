/** What a regulation that keeps promises does with a changed calendar; none of those shipped keeps them. */
import { explain, type WorkCalendar } from "@reglament/calendar";
import { openDeadlines } from "@reglament/engine";
import type { Edition } from "@reglament/regulation";
import { loadCase } from "@reglament/store";
import { expect, test } from "vitest";
import type { Law, Services } from "../services.ts";
import { loadOfficeDay } from "../situation.ts";
import { aServer } from "../testing/a-server.ts";
import { aFiledCase, type FiledCase } from "../workplace/testing/a-filed-case.ts";
import { bringTo } from "../workplace/testing/act-on-case.ts";
import { recomputeMomentsOfCases } from "./recompute-moments.ts";

const server = await aServer();
const { law, pool } = server.services;
const neverStopping = () => false;

/** The law as if the policy were another one, with a calendar in which 12 June 2019 is free. */
function withDayOff(version: string, is: "keep" | "recompute"): Services {
  const name = { kk: "күн", ru: "день", en: "day" };
  const calendar: WorkCalendar = {
    ...law.calendar,
    version,
    dayOff: (date) => (date === "2019-06-12" ? { date, kind: "holiday", name } : law.calendar.dayOff(date)),
  };
  const getEdition: Law["getEdition"] = (key, id): Edition => {
    const edition = law.getEdition(key, id);
    return { ...edition, calendarChange: { ...edition.calendarChange, is } };
  };
  return { ...server.services, law: { ...law, calendar, getEdition } };
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

async function deadlinesOf(services: Services, { caseId }: FiledCase) {
  const loaded = await loadCase(pool, services.law.getEdition, server.region, caseId);
  if (loaded === undefined) throw new Error("the case isn't there");
  const { regulation, office } = loaded.case;
  const world = { region: server.region, now: server.legalNow() };
  const day = await loadOfficeDay(services, world, { regulation, office });
  if (day === undefined) throw new Error("the office isn't there");
  const deadlines = openDeadlines(loaded.law, day.situationOf(loaded.case).times, loaded.case);
  return { newest: loaded.events.at(-1)?.event, deadlines };
}

test("what was promised stands when a working day becomes free, and the case says so", async () => {
  // given
  const filed = await aFiledCase(server);
  await bringTo(server, filed, "examination");
  const before = await rowOf(filed);
  const keeping = withDayOff("kazakhstan-tomorrow", "keep");
  const following = withDayOff("kazakhstan-tomorrow", "recompute");
  const moved = (await deadlinesOf(following, filed)).deadlines.map(({ deadline }) => deadline.due);

  // when: two processes look after it
  await Promise.all([1, 2].map(() => recomputeMomentsOfCases(keeping, neverStopping)));
  await recomputeMomentsOfCases(keeping, neverStopping);

  // then
  const { newest, deadlines } = await deadlinesOf(keeping, filed);
  const dues = deadlines.map(({ deadline }) => deadline.due);
  expect(await rowOf(filed)).toEqual({ ...before, version: before.version + 1, calendar: "kazakhstan-tomorrow" });
  expect(newest).toMatchObject({
    type: "calendar-changed",
    calendar: "kazakhstan-tomorrow",
    kept: deadlines.map(({ of, deadline: { due } }) => ({ of, due, pauses: 0 })),
  });
  expect(Math.min(...dues)).toBe(before.due.getTime());
  for (const [index, due] of dues.entries()) expect(due).toBeLessThan(moved[index] ?? 0);
  for (const { deadline } of deadlines) {
    const told = JSON.stringify(explain(deadline.explanation, { language: "en" }));
    expect(told).toContain("The calendar has changed, but the deadline named before it holds");
  }
});

test("a calendar that isn't on record is named in the log; its case stays as it is and holds up no other", async () => {
  // given
  const [unknown, known] = [await aFiledCase(server), await aFiledCase(server, { office: "gymnasium-21" })];
  await server.owner.query("update cases set calendar_version = 'kazakhstan-lost' where case_id = $1", [
    unknown.caseId,
  ]);
  const before = await rowOf(unknown);

  // when
  await recomputeMomentsOfCases(withDayOff("kazakhstan-after", "keep"), neverStopping);

  // then
  const told = server.logged.filter((line) => line.includes(unknown.caseId));
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^moments-not-recomputed .*The calendar kazakhstan-lost isn't on record/);
  expect(await rowOf(unknown)).toEqual(before);
  expect(await rowOf(known)).toMatchObject({ calendar: "kazakhstan-after" });
});
