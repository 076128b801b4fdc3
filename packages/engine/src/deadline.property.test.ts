import {
  addDays,
  dateAt,
  dayOffAt,
  type Instant,
  instant,
  instantAt,
  isOpen,
  type OfficeTime,
} from "@reglament/calendar";
import { type ChannelId, type Edition, partyOf, wayThrough } from "@reglament/regulation";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Case, Pause } from "./case.ts";
import { systemActor } from "./command.ts";
import { deadlineOf } from "./deadline.ts";
import { deadlinesOf } from "./deadline-list.ts";
import { timeOf } from "./deadline-term.ts";
import { decide } from "./decide.ts";
import { evolve } from "./evolve.ts";
import { nextMoment } from "./mark-due.ts";
import { isRejected } from "./rejection.ts";
import { aSituation } from "./testing/a-situation.ts";
import { aWay } from "./testing/a-way.ts";
import { theShippedLaw, theShippedTimes } from "./testing/the-shipped-law.ts";

/** What holds for the deadlines of any case whatever, on any way through the texts, at any pace. */

const laws: readonly Edition[] = [
  theShippedLaw("kostanay/certificate-duplicate"),
  theShippedLaw("kostanay/school-enrolment"),
  theShippedLaw("kostanay/external-study"),
  theShippedLaw("east-kazakhstan/kindergarten-queue"),
  theShippedLaw("east-kazakhstan/certificate-duplicate", "2014-09-08"),
  theShippedLaw("north-kazakhstan/external-study"),
  theShippedLaw("zhambyl/certificate-duplicate"),
];
const minuteMs = 60_000;
const from = instant("2019-04-20T00:00+06:00");

interface AnyCase {
  readonly law: Edition;
  readonly state: Case;
}

/** Steps with the minutes that passed before each, and those after which the applicant came. */
type Records = readonly (readonly [
  step: string,
  pace: { readonly after: number; readonly came: number | undefined },
])[];

/** A case anywhere on its way: its steps in the text's order or not, minutes or weeks apart. */
const anyCase: fc.Arbitrary<AnyCase> = fc
  .constantFrom(...laws.flatMap((law) => law.channels.map(({ id }): readonly [Edition, ChannelId] => [law, id])))
  .chain(([law, channel]) => {
    const ids = wayThrough(law, channel).map(({ id }) => id);
    const anyPace = fc.record({
      after: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 8_000 })),
      came: fc.option(fc.integer({ min: 0, max: 3_000 }), { nil: undefined }),
    });
    const inAnyOrder: fc.Arbitrary<Records> = fc.array(fc.tuple(fc.constantFrom(...ids), anyPace), {
      minLength: 1,
      maxLength: 8,
    });
    const inTheirOrder: fc.Arbitrary<Records> = fc
      .array(anyPace, { minLength: 1, maxLength: ids.length })
      .map((paces) => paces.map((pace, index) => [ids[index] ?? "", pace] as const));
    return fc
      .record({ start: fc.integer({ min: 0, max: 40 * 1440 }), records: fc.oneof(inTheirOrder, inAnyOrder) })
      .map(({ start, records }) => {
        let at = from + start * minuteMs;
        const steps = records.map(([step, { after, came }]) => {
          at += after * minuteMs;
          const more = came === undefined ? {} : { cameAt: (at + came * minuteMs) as Instant };
          return [step, new Date(at + 6 * 60 * minuteMs).toISOString().slice(0, 16), more] as const;
        });
        return { law, state: aWay(law, channel, steps) };
      });
  });

/** Lets time go on from one moment at which something falls due to the next, until nothing does. */
function noteAll({ law, state }: AnyCase): { readonly state: Case; readonly moments: readonly Instant[] } {
  const times = theShippedTimes(law);
  const moments: Instant[] = [];
  let noted = state;
  for (let now = nextMoment(law, times, noted); now !== undefined; now = nextMoment(law, times, noted)) {
    const events = decide(aSituation({ law, now, times }), noted, { act: "note-time" }, systemActor);
    if (isRejected(events)) throw new Error(`nothing is due at ${now}: ${events.rejected}`);
    noted = events.reduce((before, event) => evolve(law, before, event), noted);
    moments.push(now);
    if (moments.length > 50) throw new Error("there is no end to it");
  }
  return { state: noted, moments };
}

describe("as time goes on", () => {
  test("at each next moment something is noted, each thing once, and moments only come later", () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { state, moments } = noteAll(one);
        const marks = state.marks.map((mark) => JSON.stringify(mark));
        expect(new Set(marks).size).toBe(marks.length);
        expect(moments.every((moment, index) => index === 0 || moment > (moments[index - 1] ?? 0))).toBe(true);
        expect(moments.every((moment) => moment >= one.state.changedAt)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test("at any other moment there is something to note exactly if a next moment has come", () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 0, max: 30_000 }), ({ law, state }, minutes) => {
        const times = theShippedTimes(law);
        const now = (state.changedAt + minutes * minuteMs) as Instant;
        const next = nextMoment(law, times, state);
        const noted = !isRejected(decide(aSituation({ law, now, times }), state, { act: "note-time" }, systemActor));
        expect(noted).toBe(next !== undefined && next <= now);
      }),
      { numRuns: 150 },
    );
  });

  test("looking seldom finds the same deadlines passed as looking often", () => {
    fc.assert(
      fc.property(anyCase, ({ law, state }) => {
        const times = theShippedTimes(law);
        const passed = (noted: Case) =>
          noted.marks
            .filter(({ kind }) => kind !== "neared")
            .map((mark) => JSON.stringify(mark))
            .toSorted();
        const now = instant("2019-12-31T00:00+06:00");
        const events = decide(aSituation({ law, now, times }), state, { act: "note-time" }, systemActor);
        const late = isRejected(events) ? state : events.reduce((before, event) => evolve(law, before, event), state);
        expect(passed(late)).toEqual(passed(noteAll({ law, state }).state));
      }),
      { numRuns: 100 },
    );
  });
});

describe("the deadline of a step", () => {
  test("is what a walk from minute to minute, or from day to day, finds", () => {
    fc.assert(
      fc.property(anyCase, ({ law, state }) => {
        const times = theShippedTimes(law);
        const wrong: (Instant | undefined)[] = [];
        for (const [index, { step, startedAt }] of state.steps.entries()) {
          const written = law.steps.find(({ id }) => id === step);
          if (written?.term === undefined || written.awaits !== undefined || step === law.storage?.step) continue;
          const walked = walk(startedAt, written.term, timeOf(times, partyOf(law, step)));
          if (walked !== undefined)
            wrong.push(...[deadlineOf(law, times, state, index)?.due].filter((due) => due !== walked));
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** @returns undefined for terms that aren't walked here */
function walk(start: Instant, term: Readonly<Record<string, number>>, office: OfficeTime): Instant | undefined {
  const { minutes, hours, workingDays } = term;
  const { zone } = office.hours;
  if (workingDays !== undefined) {
    const isWorked = (date: ReturnType<typeof dateAt>) => dayOffAt(date, office) === undefined;
    const closing = (date: ReturnType<typeof dateAt>) => {
      let at = instantAt(addDays(date, 1), "00:00", zone) as number;
      while (!isOpen((at - minuteMs) as Instant, office)) at -= minuteMs;
      return at as Instant;
    };
    let date = dateAt(start, zone);
    // What comes after closing or on a day off counts on the next working day.
    if (!isWorked(date) || start > closing(date)) {
      do date = addDays(date, 1);
      while (!isWorked(date));
    }
    for (let left = workingDays; left > 0; ) {
      date = addDays(date, 1);
      if (isWorked(date)) left -= 1;
    }
    return closing(date);
  }
  const length = minutes ?? (hours === undefined ? undefined : hours * 60);
  if (length === undefined) return undefined;
  let at: number = start;
  for (let left = length; left > 0; at += minuteMs) if (isOpen(at as Instant, office)) left -= 1;
  return at as Instant;
}

describe("a pause", () => {
  const ground = { ground: "further-check", clause: "1" };
  /** In any of the steps, from somewhere within it. */
  const anyPause = fc.record({ place: fc.nat(20), after: fc.nat(6_000), length: fc.nat(6_000), more: fc.nat(6_000) });

  function withPause(
    { law, state }: AnyCase,
    place: number,
    after: number,
    length: number,
  ): readonly (number | undefined)[] {
    const index = place % state.steps.length;
    const start = (state.steps[index]?.startedAt ?? 0) + after * minuteMs;
    const pause: Pause = { index, from: start as Instant, until: (start + length * minuteMs) as Instant, ...ground };
    const paused = { ...state, pauses: [pause] };
    return deadlinesOf(law, theShippedTimes(law), paused).map(({ deadline }) => deadline.due);
  }

  test("that ends as it begins changes nothing", () => {
    fc.assert(
      fc.property(anyCase, anyPause, (one, { place, after }) => {
        const { law, state } = one;
        const untouched = deadlinesOf(law, theShippedTimes(law), state).map(({ deadline }) => deadline.due);
        expect(withPause(one, place, after, 0)).toEqual(untouched);
      }),
      { numRuns: 150 },
    );
  });

  test("that is longer never makes a deadline earlier", () => {
    fc.assert(
      fc.property(anyCase, anyPause, (one, { place, after, length, more }) => {
        const shorter = withPause(one, place, after, length);
        const longer = withPause(one, place, after, length + more);
        expect(longer.every((due, index) => (due ?? 0) >= (shorter[index] ?? 0))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
