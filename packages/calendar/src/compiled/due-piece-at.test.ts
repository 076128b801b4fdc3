/** Each piece held against the deadlines of single events in it. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aFewYears } from "../testing/a-few-years.ts";
import { anOffice } from "../testing/an-office.ts";
import { compiled } from "./compiled.ts";
import { dueAt } from "./due-at.ts";
import { duePieceAt } from "./due-piece-at.ts";

const saturdays = anOffice({ calendar: aFewYears(), week: { saturday: [{ from: "09:00", to: "20:00" }] } });
const offices = [compiled(anOffice({ calendar: aFewYears() })), compiled(saturdays)];

const question = fc.record({
  c: fc.constantFrom(...offices),
  // Most of them around the day of 2024 on which the clocks were set back.
  start: fc.oneof(
    fc.integer({ min: Date.UTC(2018, 6, 1), max: Date.UTC(2023, 8, 1) }),
    fc.integer({ min: Date.UTC(2024, 1, 20), max: Date.UTC(2024, 2, 6) }),
  ),
  term: fc.oneof(
    fc.record({ unit: fc.constant("minutes" as const), length: fc.integer({ min: 1, max: 2_000 }) }),
    fc.record({ unit: fc.constant("hours" as const), length: fc.integer({ min: 1, max: 40 }) }),
    fc.record({ unit: fc.constant("workingDays" as const), length: fc.integer({ min: 1, max: 25 }) }),
    fc.record({ unit: fc.constant("calendarDays" as const), length: fc.integer({ min: 1, max: 35 }) }),
    fc.record({ unit: fc.constant("clockDays" as const), length: fc.integer({ min: 1, max: 20 }) }),
    fc.record({ unit: fc.constant("months" as const), length: fc.integer({ min: 1, max: 3 }) }),
  ),
  policy: fc.record({
    firstDay: fc.constantFrom("next", "same"),
    afterHours: fc.constantFrom("next-working-day", "none"),
    lastDay: fc.constantFrom("next-working-day", "keep"),
  }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});

test("an event within the piece has the deadline that the piece tells, and so has its last one", () => {
  fc.assert(
    fc.property(question, ({ c, start, term: { unit, length }, policy, share }) => {
      // when
      const piece = duePieceAt(c, start, unit, length, policy);

      // then
      expect(piece.due).toBe(dueAt(c, start, unit, length, policy));
      expect(piece.until).toBeGreaterThanOrEqual(start);
      for (const later of [Math.floor((piece.until - start) * share), piece.until - start]) {
        const due = dueAt(c, start + later, unit, length, policy);
        expect(due).toBe(piece.due + (piece.moves ? later : 0));
      }
    }),
    { numRuns: 20_000, seed: 2024 },
  );
});

test("a year of minutes takes some thousand pieces", () => {
  // given
  const [c] = offices;
  if (c === undefined) throw new Error("no office");
  const policy = { firstDay: "next", afterHours: "next-working-day", lastDay: "next-working-day" } as const;

  // when
  let pieces = 0;
  for (let at = Date.UTC(2019, 0, 2); at < Date.UTC(2020, 0, 2); pieces += 1) {
    const { until } = duePieceAt(c, at, "minutes", 15, policy);
    at = (Math.floor(until / 60_000) + 1) * 60_000;
  }

  // then
  expect(pieces).toBeLessThan(3_000);
});
