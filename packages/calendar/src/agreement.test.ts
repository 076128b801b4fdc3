/**
 * Every unit and policy held against a walk from minute to minute, at the moments where counting goes wrong.
 */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dueOf } from "./due-of.ts";
import { type Instant, isoInstant } from "./instant.ts";
import { isOpen } from "./office-time.ts";
import type { CountingPolicy, Term } from "./term.ts";
import { aFewYears, daysOff, workedWeekends } from "./testing/a-few-years.ts";
import { anOffice } from "./testing/an-office.ts";
import { minuteWalk } from "./testing/minute-walk.ts";
import { CalendarTooShort } from "./work-calendar.ts";

const office = anOffice({ calendar: aFewYears() });
const walk = minuteWalk(2018, 2024, daysOff, workedWeekends);

const minuteMs = 60_000;
/** The day after 29 February 2024, and its neighbours, come up as often as all holidays. */
const clockChange = ["2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01", "2024-03-02", "2024-01-30", "2023-02-28"];
const yearEnds = ["2018-12-31", "2019-12-30", "2020-12-31", "2024-12-20", "2018-01-01", "2019-01-31", "2020-02-29"];

const date = fc.oneof(
  fc.constantFrom(...daysOff, ...workedWeekends),
  fc.constantFrom(...clockChange),
  fc.constantFrom(...yearEnds),
);
/** Midnight, opening, lunch and closing with the minutes beside them, and any other. */
const minuteOfDay = fc.oneof(
  fc
    .tuple(fc.constantFrom(0, 540, 780, 840, 1080, 1380, 1439), fc.integer({ min: -1, max: 1 }))
    .map(([at, beside]) => at + beside),
  fc.integer({ min: 0, max: 1439 }),
);
const start = fc
  .tuple(date, fc.integer({ min: -2, max: 2 }), minuteOfDay, fc.constantFrom(5, 6))
  .map(([date, days, minute, offset]) => Date.parse(`${date}T00:00Z`) + (days * 1440 + minute - offset * 60) * minuteMs)
  .map((at) => Math.max(at, Date.parse("2018-01-01T00:00+06:00")) as Instant);

const term: fc.Arbitrary<Term> = fc.oneof(
  fc.record({ minutes: fc.oneof(fc.integer({ min: 1, max: 600 }), fc.constantFrom(60, 240, 480, 5_000)) }),
  fc.record({ hours: fc.integer({ min: 1, max: 80 }) }),
  fc.record({ workingDays: fc.integer({ min: 1, max: 25 }) }),
  fc.record({ calendarDays: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ clockDays: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ months: fc.integer({ min: 1, max: 14 }) }),
);

const policy: fc.Arbitrary<CountingPolicy> = fc.record({
  firstDay: fc.constantFrom("next", "same"),
  afterHours: fc.constantFrom("next-working-day", "none"),
  lastDay: fc.constantFrom("next-working-day", "keep"),
});

test("24,000 questions have the answers that a walk from minute to minute finds", () => {
  // given
  const questions = fc.sample(fc.record({ start, term, policy }), { numRuns: 24_000, seed: 2024 });

  // when
  const different = questions.filter(
    ({ start, term, policy }) => dueOrNone(start, term, policy) !== walk.due(start, term, policy),
  );

  // then
  expect(different.map(({ start, term, policy }) => [isoInstant(start, "Asia/Qostanay"), term, policy])).toEqual([]);
});

test("an office is open at the minutes at which the walk finds it open", () => {
  const moments = fc.sample(start, { numRuns: 5_000, seed: 2024 });

  expect(moments.filter((at) => isOpen(at, office) !== walk.isOpen(at))).toEqual([]);
});

function dueOrNone(start: Instant, term: Term, policy: CountingPolicy): number | undefined {
  try {
    return dueOf(start, term, policy, office);
  } catch (error) {
    if (error instanceof CalendarTooShort) return undefined;
    throw error;
  }
}
