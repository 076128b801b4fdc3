/**
 * Laws of counting: what adding and subtracting owe each other, whatever the calendar.
 */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addTerm } from "./add-term.ts";
import { dayBefore } from "./day-before.ts";
import { dueOf } from "./due-of.ts";
import type { Instant } from "./instant.ts";
import { latestStart } from "./latest-start.ts";
import { dayOffAt, isOpen, nextOpening } from "./office-time.ts";
import type { CountingPolicy, Term } from "./term.ts";
import { withoutHolidays } from "./testing/a-calendar.ts";
import { aFewYears } from "./testing/a-few-years.ts";
import { anOffice, anOfficeAroundTheClock } from "./testing/an-office.ts";
import { CalendarTooShort } from "./work-calendar.ts";
import { workingDaysBetween, workingMinutesBetween } from "./working-time-between.ts";
import { dateAt } from "./zoned-time.ts";

const office = anOffice({ calendar: aFewYears() });
const { zone } = office.hours;
const runs = { numRuns: 2_000, seed: 2024 };

/** Any millisecond, most often one of the days when clocks were moved, or a whole minute. */
const moment = fc.oneof(
  fc.integer({ min: Date.UTC(2018, 6, 1), max: Date.UTC(2024, 8, 1) }),
  fc
    .integer({ min: Date.UTC(2018, 6, 1) / 60_000, max: Date.UTC(2024, 8, 1) / 60_000 })
    .map((minute) => minute * 60_000),
  fc.integer({ min: Date.UTC(2024, 1, 26), max: Date.UTC(2024, 2, 4) }),
) as fc.Arbitrary<Instant>;

const monotone: fc.Arbitrary<Term> = fc.oneof(
  fc.record({ minutes: fc.integer({ min: 1, max: 3_000 }) }),
  fc.record({ hours: fc.integer({ min: 1, max: 50 }) }),
  fc.record({ workingDays: fc.integer({ min: 1, max: 25 }) }),
  fc.record({ calendarDays: fc.integer({ min: 1, max: 35 }) }),
  fc.record({ months: fc.integer({ min: 1, max: 3 }) }),
);
const clockDays: fc.Arbitrary<Term> = fc.record({ clockDays: fc.integer({ min: 1, max: 20 }) });
const term = fc.oneof({ weight: 5, arbitrary: monotone }, { weight: 1, arbitrary: clockDays });

const policy: fc.Arbitrary<CountingPolicy> = fc.record({
  firstDay: fc.constantFrom("next", "same"),
  afterHours: fc.constantFrom("next-working-day", "none"),
  lastDay: fc.constantFrom("next-working-day", "keep"),
});

const usual: CountingPolicy = { firstDay: "next", afterHours: "next-working-day", lastDay: "next-working-day" };

describe("adding", () => {
  test("minutes adds up: so many and then so many are as many as both", () => {
    const minutes = fc.integer({ min: 1, max: 3_000 });
    fc.assert(
      fc.property(moment, minutes, minutes, policy, (start, first, second, policy) => {
        const inTwo = dueOf(dueOf(start, { minutes: first }, policy, office), { minutes: second }, policy, office);

        expect(inTwo).toBe(dueOf(start, { minutes: first + second }, policy, office));
      }),
      runs,
    );
  });

  test("a later event never ends earlier", () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 0, max: 400_000_000 }),
        monotone,
        policy,
        (start, laterMs, term, policy) => {
          const later = dueOf((start + laterMs) as Instant, term, policy, office);

          expect(later).toBeGreaterThanOrEqual(dueOf(start, term, policy, office));
        },
      ),
      runs,
    );
  });

  test("a longer term never ends earlier", () => {
    fc.assert(
      fc.property(moment, term, policy, (start, term, policy) => {
        const longer = Object.fromEntries(Object.entries(term).map(([unit, length]) => [unit, length + 1])) as Term;

        expect(dueOrNever(start, longer, policy)).toBeGreaterThanOrEqual(dueOf(start, term, policy, office));
      }),
      runs,
    );
  });

  test("no deadline lies before its event", () => {
    fc.assert(
      fc.property(moment, term, policy, (start, term, policy) => {
        expect(dueOf(start, term, policy, office)).toBeGreaterThanOrEqual(start);
      }),
      runs,
    );
  });

  test("no term ends outside working time, unless the policy keeps its day or it is of clock days", () => {
    fc.assert(
      fc.property(moment, monotone, policy, (start, term, policy) => {
        const due = dueOf(start, term, { ...policy, lastDay: "next-working-day" }, office);

        // The last millisecond of the term is worked; at its end the office may close.
        expect(isOpen((due - 1) as Instant, office)).toBe(true);
      }),
      runs,
    );
  });
});

describe("subtracting", () => {
  test("gives the latest event: its term ends in time, that of a millisecond later doesn't", () => {
    fc.assert(
      fc.property(moment, term, policy, (end, term, policy) => {
        const start = latestStart(end, term, policy, office);

        expect(dueOf(start, term, policy, office)).toBeLessThanOrEqual(end);
        expect(dueOrNever((start + 1) as Instant, term, policy)).toBeGreaterThan(end);
      }),
      { ...runs, numRuns: 10_000 },
    );
  });

  test("what was added gives an event no earlier than the one it began with", () => {
    fc.assert(
      fc.property(moment, term, policy, (start, term, policy) => {
        const due = dueOf(start, term, policy, office);

        expect(latestStart(due, term, policy, office)).toBeGreaterThanOrEqual(start);
      }),
      runs,
    );
  });

  test("gives the latest event around summer time, too, where clock times are skipped and come twice", () => {
    const berlin = anOfficeAroundTheClock(withoutHolidays(2018, 2020), "Europe/Berlin");
    const spring = { min: Date.UTC(2019, 2, 30), max: Date.UTC(2019, 3, 2) };
    const autumn = { min: Date.UTC(2019, 9, 26), max: Date.UTC(2019, 9, 29) };
    const near = fc.oneof(fc.integer(spring), fc.integer(autumn)) as fc.Arbitrary<Instant>;
    fc.assert(
      fc.property(near, fc.integer({ min: 1, max: 3 }), policy, (end, clockDays, policy) => {
        const start = latestStart(end, { clockDays }, policy, berlin);

        expect(dueOf(start, { clockDays }, policy, berlin)).toBeLessThanOrEqual(end);
        expect(dueOf((start + 1) as Instant, { clockDays }, policy, berlin)).toBeGreaterThan(end);
      }),
      { ...runs, numRuns: 10_000 },
    );
  });

  test("the day before is a clock day earlier", () => {
    fc.assert(
      fc.property(moment, (end) => {
        const before = dayBefore(end, zone);
        const again = dueOf(before, { clockDays: 1 }, { ...usual, afterHours: "none" }, office);

        expect(again === end || dateAt(end, zone) === "2024-02-29").toBe(true);
      }),
      runs,
    );
  });
});

describe("the difference", () => {
  test("in minutes is the term that was added", () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 3_000 }), (start, minutes) => {
        const due = dueOf(start, { minutes }, usual, office);

        expect(workingMinutesBetween(start, due, office)).toBe(minutes);
        expect(workingMinutesBetween(due, start, office)).toBe(-minutes);
      }),
      runs,
    );
  });

  test("in working days is the term that was added, from where the event counts", () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 25 }), (start, workingDays) => {
        const { due, explanation } = addTerm(start, { workingDays }, usual, office);

        expect(workingDaysBetween(explanation.countsFrom, due, office)).toBe(workingDays);
      }),
      { ...runs, numRuns: 500 },
    );
  });
});

describe("an explanation", () => {
  test("adds up: working time is what the pauses leave of the time between", () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 3_000 }), policy, (start, minutes, policy) => {
        const { due, explanation } = addTerm(start, { minutes }, policy, office);
        const pausedMs = explanation.pauses.reduce((sum, { from, to }) => sum + to - from, 0);

        expect(due - explanation.countsFrom).toBe(minutes * 60_000 + pausedMs);
        expect(explanation.countsFrom).toBe(nextOpening(start, office));
      }),
      { ...runs, numRuns: 500 },
    );
  });

  test("skips days off only, each once, in their order", () => {
    fc.assert(
      fc.property(moment, term, policy, (start, term, policy) => {
        const { skipped } = addTerm(start, term, policy, office).explanation;
        const dates = skipped.map(({ date }) => date);

        expect(dates).toEqual([...new Set(dates)].sort());
        expect(skipped.every(({ date }) => dayOffAt(date, office) !== undefined)).toBe(true);
      }),
      { ...runs, numRuns: 500 },
    );
  });
});

function dueOrNever(start: Instant, term: Term, policy: CountingPolicy): number {
  try {
    return dueOf(start, term, policy, office);
  } catch (error) {
    if (error instanceof CalendarTooShort) return Number.POSITIVE_INFINITY;
    throw error;
  }
}
