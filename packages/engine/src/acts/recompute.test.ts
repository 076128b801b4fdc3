import type { Instant, WorkCalendar } from "@reglament/calendar";
import type { Edition } from "@reglament/regulation";
import { describe, expect, test } from "vitest";
import type { Case } from "../case.ts";
import { type CommandOf, systemActor } from "../command.ts";
import { openDeadlines } from "../deadline-list.ts";
import { decide } from "../decide.ts";
import type { KeptDeadline } from "../event.ts";
import { evolve } from "../evolve.ts";
import { nextMoment } from "../mark-due.ts";
import { isRejected } from "../rejection.ts";
import type { OfficeTimes } from "../situation.ts";
import { aSituation } from "../testing/a-situation.ts";
import { aWay, clock, type StepOfWay } from "../testing/a-way.ts";
import { theShippedLaw, theShippedTimes } from "../testing/the-shipped-law.ts";

const follows = theShippedLaw("kostanay/school-enrolment");
const keeps: Edition = { ...follows, calendarChange: { ...follows.calendarChange, is: "keep" } };
const before = theShippedTimes(follows);
/** As if a decree had made Wednesday, 12 June 2019, free. */
const after = withDayOff(before, "2019-06-12");
const examined: readonly StepOfWay[] = [
  ["intake", "2019-06-10T10:00"],
  ["examination", "2019-06-10T11:00"],
];
const ofExamination = { kind: "step", step: "examination", index: 1 } as const;

function withDayOff(times: OfficeTimes, off: string): OfficeTimes {
  const { calendar } = times.provider;
  const name = { kk: "Демалыс", ru: "Выходной", en: "Day off" };
  const changed: WorkCalendar = {
    ...calendar,
    version: "changed",
    dayOff: (date) => (date === off ? { date, kind: "transfer", name } : calendar.dayOff(date)),
    workingWeekend: (date) => calendar.workingWeekend(date),
  };
  const time = { ...times.provider, calendar: changed };
  return { provider: time, centre: time, department: time };
}

function recompute(law: Edition, state: Case, command: Omit<CommandOf<"recompute">, "act">, times = after) {
  return decide(
    aSituation({ law, times, now: clock("2019-06-11T10:00") }),
    state,
    { act: "recompute", ...command },
    systemActor,
  );
}

function promised(law: Edition, state: Case): readonly KeptDeadline[] {
  return openDeadlines(law, before, state).map(({ of, deadline }) => ({ of, due: deadline.due, pauses: 0 }));
}

describe("recompute", () => {
  test("where terms follow the calendar, tells the next moment before and after", () => {
    // given
    const state = aWay(follows, "portal", examined);
    const was = nextMoment(follows, before, state);
    const becomes = nextMoment(follows, after, state);

    // when
    const events = recompute(follows, state, { was });

    // then: 30.4 of 38 hours are over on Friday at 09:24; with Wednesday free, on Monday
    expect(events).toEqual([
      {
        type: "calendar-changed",
        calendar: "changed",
        was,
        becomes,
        at: clock("2019-06-11T10:00"),
        by: systemActor.person,
      },
    ]);
    expect(was).toBe(clock("2019-06-14T09:24"));
    expect(becomes).toBe(clock("2019-06-17T09:24"));
  });

  test("tells it also when only a later deadline moves, if it is told what was", () => {
    // given: a day off that the step's four days don't reach, the standard's five do
    const state = aWay(follows, "portal", examined);
    const was = nextMoment(follows, before, state);
    const times = withDayOff(before, "2019-06-17");

    // then
    expect(recompute(follows, state, { was, before: promised(follows, state) }, times)).toMatchObject([
      { type: "calendar-changed", was, becomes: was },
    ]);
  });

  test("has nothing to tell when nothing moves", () => {
    const state = aWay(follows, "portal", examined);
    const was = nextMoment(follows, before, state);
    expect(
      recompute(follows, state, { was, before: promised(follows, state) }, withDayOff(before, "2019-09-10")),
    ).toMatchObject({
      rejected: "NOTHING_DUE",
      facts: { calendar: "changed" },
    });
  });

  test("where promises are kept, keeps each that would move, and only those", () => {
    // given
    const state = aWay(keeps, "portal", examined);
    const times = withDayOff(before, "2019-06-17");

    // when
    const events = recompute(
      keeps,
      state,
      { was: nextMoment(keeps, before, state), before: promised(keeps, state) },
      times,
    );

    // then
    expect(events).toMatchObject([
      { type: "calendar-changed", kept: [{ of: { kind: "total" }, due: clock("2019-06-17T18:00"), pauses: 0 }] },
    ]);
  });

  test("what is kept holds from then on, also through a second change", () => {
    // given
    const state = aWay(keeps, "portal", examined);
    const events = recompute(keeps, state, { was: undefined, before: promised(keeps, state) });
    if (isRejected(events)) throw new Error(events.rejected);

    // when
    const kept = events.reduce((case_, event) => evolve(keeps, case_, event), state);

    // then
    const due = (times: OfficeTimes) =>
      openDeadlines(keeps, times, kept).map(({ of, deadline }): readonly [string, Instant] => [of.kind, deadline.due]);
    const promise = [
      ["step", clock("2019-06-14T18:00")],
      ["total", clock("2019-06-17T18:00")],
    ];
    expect(due(after)).toEqual(promise);
    expect(due(withDayOff(before, "2019-06-13"))).toEqual(promise);
    expect(recompute(keeps, kept, { was: undefined, before: promised(keeps, kept) })).toMatchObject({
      rejected: "NOTHING_DUE",
    });
    expect(kept.kept.find(({ of }) => of.kind === "step")?.of).toEqual(ofExamination);
  });

  test("without knowing what was promised nothing can be kept: a bug in the caller", () => {
    expect(() => recompute(keeps, aWay(keeps, "portal", examined), { was: undefined })).toThrow(/promised/);
  });
});
