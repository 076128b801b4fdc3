/**
 * The counting held against plain loops, minute by minute and day by day, that
 * share no code with it: Kostanay's clocks stood at +06:00 all through 2018 to
 * 2020, and the days off are written out once more.
 */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addTerm } from "./add-term.ts";
import type { Instant } from "./instant.ts";
import { anOffice } from "./testing/an-office.ts";

const minuteMs = 60_000;
const offsetMs = 6 * 60 * minuteMs;

const daysOff = new Set(
  `2018-01-01 2018-01-02 2018-03-08 2018-03-09 2018-03-21 2018-03-22 2018-03-23 2018-04-30 2018-05-01 2018-05-07
   2018-05-08 2018-05-09 2018-07-06 2018-08-21 2018-08-30 2018-08-31 2018-12-03 2018-12-17 2018-12-18 2018-12-31
   2019-01-01 2019-01-02 2019-01-07 2019-03-08 2019-03-21 2019-03-22 2019-03-25 2019-05-01 2019-05-07 2019-05-09
   2019-05-10 2019-07-08 2019-08-30 2019-12-02 2019-12-16 2019-12-17 2020-01-01 2020-01-02 2020-01-03 2020-01-07
   2020-03-09 2020-03-23 2020-03-24 2020-03-25 2020-05-01 2020-05-07 2020-05-08 2020-07-06 2020-07-31 2020-08-31
   2020-12-01 2020-12-16 2020-12-17 2020-12-18`.split(/\s+/),
);
const workedWeekends = new Set(
  "2018-03-03 2018-04-28 2018-05-05 2018-08-25 2018-12-29 2019-05-04 2020-01-05 2020-12-20".split(" "),
);

const office = anOffice();

/** A whole minute from 2018 to autumn 2020, so that every term still ends on record. */
const start = fc
  .integer({ min: Date.UTC(2018, 0, 2) / minuteMs, max: Date.UTC(2020, 10, 1) / minuteMs })
  .map((minute) => (minute * minuteMs) as Instant);

const policy = fc.record({
  firstDay: fc.constantFrom("next" as const, "same" as const),
  afterHours: fc.constantFrom("next-working-day" as const, "none" as const),
});

describe("against a plain loop", () => {
  test("minutes end where a minute-by-minute count does", () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 2_000 }), policy, (start, minutes, policy) => {
        expect(addTerm(start, { minutes }, policy, office).due).toBe(afterMinutes(start, minutes));
      }),
      { numRuns: 300, seed: 2019 },
    );
  });

  test("hours are sixty such minutes", () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 40 }), policy, (start, hours, policy) => {
        expect(addTerm(start, { hours }, policy, office).due).toBe(afterMinutes(start, hours * 60));
      }),
      { numRuns: 100, seed: 2019 },
    );
  });

  test("working days end where a day-by-day count does", () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 25 }), policy, (start, days, policy) => {
        const late = policy.afterHours === "next-working-day" && (!isWorkingDay(start) || minuteOfDay(start) > 18 * 60);
        let day = late ? nextWorkingDay(start) : midnight(start);
        const hasTimeLeft = isWorkingDay(day) && (late || minuteOfDay(start) < 18 * 60);
        let left = days - (policy.firstDay === "same" && hasTimeLeft ? 1 : 0);
        for (; left > 0; left -= 1) {
          day = nextWorkingDay(day);
        }

        expect(addTerm(start, { workingDays: days }, policy, office).due).toBe(day + 18 * 60 * minuteMs);
      }),
      { numRuns: 1_000, seed: 2019 },
    );
  });
});

describe("always", () => {
  const term = fc.oneof(
    fc.record({ minutes: fc.integer({ min: 1, max: 2_000 }) }),
    fc.record({ workingDays: fc.integer({ min: 1, max: 25 }) }),
  );

  test("a deadline comes after its event, on a working day, and a later event's never before an earlier one's", () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 10_000 }), term, policy, (start, laterMinutes, term, policy) => {
        const later = (start + laterMinutes * minuteMs) as Instant;
        const { due, explanation } = addTerm(start, term, policy, office);

        expect(due).toBeGreaterThan(start);
        expect(isWorkingDay(due)).toBe(true);
        expect(addTerm(later, term, policy, office).due).toBeGreaterThanOrEqual(due);
        expect(explanation.countsFrom).toBeGreaterThanOrEqual(start);
      }),
      { numRuns: 500, seed: 2019 },
    );
  });

  test("the explanation adds up: the days skipped are the days off, the pauses fill the rest of the time", () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 2_000 }), policy, (start, minutes, policy) => {
        const { due, explanation } = addTerm(start, { minutes }, policy, office);
        const offBetween: string[] = [];
        for (let day = midnight(start); day <= due; day += 1440 * minuteMs) {
          if (!isWorkingDay(day)) {
            offBetween.push(dateOf(day));
          }
        }
        const pausedMs = explanation.pauses.reduce((sum, { from, to }) => sum + to - from, 0);

        expect(explanation.skipped.map(({ date }) => date)).toEqual(offBetween);
        expect(due - explanation.countsFrom).toBe(minutes * minuteMs + pausedMs);
      }),
      { numRuns: 300, seed: 2019 },
    );
  });
});

function afterMinutes(start: number, minutes: number): number {
  let at = start;
  for (let left = minutes; left > 0; at += minuteMs) {
    left -= isWorkingMinute(at) ? 1 : 0;
  }
  return at;
}

function isWorkingMinute(at: number): boolean {
  const hour = Math.floor(minuteOfDay(at) / 60);
  return hour >= 9 && hour < 18 && hour !== 13 && isWorkingDay(at);
}

function isWorkingDay(at: number): boolean {
  const weekday = new Date(at + offsetMs).getUTCDay();
  const date = dateOf(at);
  return weekday === 0 || weekday === 6 ? workedWeekends.has(date) : !daysOff.has(date);
}

function nextWorkingDay(at: number): number {
  let day = midnight(at) + 1440 * minuteMs;
  while (!isWorkingDay(day)) {
    day += 1440 * minuteMs;
  }
  return day;
}

function midnight(at: number): number {
  return at - minuteOfDay(at) * minuteMs;
}

function minuteOfDay(at: number): number {
  const clock = new Date(at + offsetMs);
  return clock.getUTCHours() * 60 + clock.getUTCMinutes();
}

function dateOf(at: number): string {
  return new Date(at + offsetMs).toISOString().slice(0, 10);
}
