import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addTerm } from "./add-term.ts";
import { dueOf } from "./due-of.ts";
import { explain } from "./explain.ts";
import { type Instant, instant, isoInstant } from "./instant.ts";
import { isOpen } from "./office-time.ts";
import type { Suspension } from "./suspension.ts";
import { type CountingPolicy, type Term, unitOf } from "./term.ts";
import { termGoesOn } from "./term-goes-on.ts";
import { aFewYears } from "./testing/a-few-years.ts";
import { anOffice } from "./testing/an-office.ts";

const office = anOffice({ calendar: aFewYears() });
const usual: CountingPolicy = { firstDay: "next", afterHours: "next-working-day", lastDay: "next-working-day" };

function aSuspension(from: string, to: string): Suspension {
  const because = { kk: "Қосымша тексеру", ru: "Дополнительная проверка", en: "A further check" };
  return { from: instant(from), to: instant(to), because, clause: "5(3)" };
}

function due(start: string, term: Term, stops: readonly (readonly [string, string])[], policy = usual): string {
  const suspensions = stops.map(([from, to]) => aSuspension(`${from}+06:00`, `${to}+06:00`));
  return isoInstant(addTerm(instant(`${start}+06:00`), term, policy, office, suspensions).due, "Asia/Qostanay").slice(
    0,
    16,
  );
}

describe("a term in working time that stood still", () => {
  test.each([
    ["an hour within a day", [["2019-06-10T11:00", "2019-06-10T12:00"]], "2019-06-10T15:00"],
    ["over lunch: only what is worked of it counts", [["2019-06-10T12:30", "2019-06-10T14:30"]], "2019-06-10T15:00"],
    ["at its very end, in the break: nothing is left", [["2019-06-10T13:00", "2019-06-10T13:50"]], "2019-06-10T13:00"],
    ["at its very end, on into the afternoon", [["2019-06-10T13:00", "2019-06-10T16:00"]], "2019-06-10T16:00"],
    ["a week", [["2019-06-10T11:00", "2019-06-17T11:00"]], "2019-06-17T13:00"],
    [
      "twice",
      [
        ["2019-06-10T10:30", "2019-06-10T11:00"],
        ["2019-06-10T11:30", "2019-06-10T12:00"],
      ],
      "2019-06-10T15:00",
    ],
    ["after its end", [["2019-06-10T13:01", "2019-06-10T16:00"]], "2019-06-10T13:00"],
  ] as const)("goes on with what was left: %s", (_what, stops, expected) => {
    // 3 hours from Monday 10:00 end at 13:00, when the break begins
    expect(due("2019-06-10T10:00", { hours: 3 }, stops)).toBe(expected);
    expect(due("2019-06-10T10:00", { minutes: 180 }, stops)).toBe(expected);
  });
});

describe("a term in days that stood still", () => {
  test.each([
    ["stopped and gone on the same day", [["2019-06-11T10:00", "2019-06-11T17:00"]], "2019-06-14T18:00"],
    ["from Tuesday to Wednesday", [["2019-06-11T10:00", "2019-06-12T10:00"]], "2019-06-17T18:00"],
    ["over a weekend", [["2019-06-14T10:00", "2019-06-17T10:00"]], "2019-06-17T18:00"],
    ["over the 6 July's substitute, a day off", [["2019-06-14T10:00", "2019-07-09T10:00"]], "2019-07-09T18:00"],
    ["overnight, after hours", [["2019-06-11T19:00", "2019-06-12T08:00"]], "2019-06-14T18:00"],
    ["resumed after closing on its last day", [["2019-06-14T10:00", "2019-06-14T19:00"]], "2019-06-17T18:00"],
    ["stopped when it had ended", [["2019-06-14T18:01", "2019-06-20T10:00"]], "2019-06-14T18:00"],
  ] as const)("has as many days left as before: %s", (_what, stops, expected) => {
    // 4 working days from Monday 10 June end on Friday 14 June
    expect(due("2019-06-10T10:00", { workingDays: 4 }, stops)).toBe(expected);
  });

  test.each([
    ["calendar days move by the days between", { calendarDays: 10 }, usual, "2019-06-24T18:00"],
    ["calendar days kept on a day off", { calendarDays: 8 }, { ...usual, lastDay: "keep" }, "2019-06-21T18:00"],
    ["clock days by the clock", { clockDays: 2 }, usual, "2019-06-15T10:00"],
    ["months by the days between", { months: 1 }, usual, "2019-07-15T18:00"],
  ] as const)("%s", (_what, term, policy, expected) => {
    // stopped for three days, Tuesday to Friday
    expect(due("2019-06-10T10:00", term, [["2019-06-11T10:00", "2019-06-14T10:00"]], policy)).toBe(expected);
  });

  test("that goes on after closing time on its last day, where events count as they stand, ends at the next closing", () => {
    // given
    const asItStands = { ...usual, afterHours: "none" } as const;

    // then
    expect(due("2019-06-10T10:00", { workingDays: 4 }, [["2019-06-14T10:00", "2019-06-14T19:00"]], asItStands)).toBe(
      "2019-06-17T18:00",
    );
  });
});

describe("its explanation", () => {
  const stopped = addTerm(instant("2019-06-10T10:00+06:00"), { workingDays: 4 }, usual, office, [
    aSuspension("2019-06-11T10:00+06:00", "2019-06-12T10:00+06:00"),
    aSuspension("2019-08-12T10:00+06:00", "2019-08-13T10:00+06:00"),
  ]);

  test("names each time with its ground and clause, but none after the end", () => {
    // then
    expect(explain(stopped, { language: "ru", clause: "пункт 5(3)" }).slice(2)).toEqual([
      "Срок был приостановлен: 11 июня 2019 года, вторник, 10:00 – 12 июня 2019 года, среда, 10:00; основание: Дополнительная проверка (пункт: 5(3))",
      "День не считается: 15 июня 2019 года, суббота – Выходной день",
      "День не считается: 16 июня 2019 года, воскресенье – Выходной день",
      "Крайний срок: 17 июня 2019 года, понедельник, 18:00",
      `Версия календаря: ${office.calendar.version}`,
    ]);
  });

  test.each([
    ["kk", "Мерзім тоқтатыла тұрды: ", "негізі: Қосымша тексеру (тармақ: 5(3))"],
    ["en", "The term stood still: ", "ground: A further check (clause: 5(3))"],
  ] as const)("in %s, too", (language, beginning, end) => {
    // when
    const line = explain(stopped, { language }).find((one) => one.startsWith(beginning));

    // then
    expect(line?.endsWith(end)).toBe(true);
  });

  test("says why a last day that was over isn't the end", () => {
    // given
    const asItStands = { ...usual, afterHours: "none" } as const;
    const late = addTerm(instant("2019-06-10T10:00+06:00"), { workingDays: 4 }, asItStands, office, [
      aSuspension("2019-06-14T10:00+06:00", "2019-06-14T19:00+06:00"),
    ]);

    // then
    expect(explain(late, { language: "en" }).at(-3)).toMatch(
      /^The office had closed on the last day .* when the term went on/,
    );
  });
});

const minuteMs = 60_000;
const anyMinute = fc
  .integer({ min: 0, max: 60 * 1440 })
  .map((minutes) => (instant("2019-04-15T00:00+06:00") + minutes * minuteMs) as Instant);
const anyTerm: fc.Arbitrary<Term> = fc.oneof(
  fc.record({ minutes: fc.integer({ min: 1, max: 3000 }) }),
  fc.record({ hours: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ workingDays: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ calendarDays: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ clockDays: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ months: fc.integer({ min: 1, max: 2 }) }),
);
const anyPolicy: fc.Arbitrary<CountingPolicy> = fc.record({
  firstDay: fc.constantFrom("next", "same"),
  afterHours: fc.constantFrom("next-working-day", "none"),
  lastDay: fc.constantFrom("next-working-day", "keep"),
});
/** Up to three stops, none of which overlaps another, all after the first moment. */
const anyWay = fc
  .tuple(anyMinute, fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 2, maxLength: 6 }))
  .map(([start, steps]) => {
    let moment: number = start;
    const moments = steps.map((step) => {
      moment += step * minuteMs;
      return moment;
    });
    const stops = moments.flatMap((from, index) => {
      const to = moments[index + 1];
      return index % 2 === 1 || to === undefined ? [] : [{ from: from as Instant, to: to as Instant }];
    });
    return { start, stops };
  });

describe("a term that was to end at a moment, however that came about", () => {
  test("goes on as one that was counted from its beginning", () => {
    const anyPlainTerm = anyTerm.filter((term) => !("calendarDays" in term || "months" in term));
    fc.assert(
      fc.property(anyWay, anyPlainTerm, anyPolicy, ({ start, stops }, term, policy) => {
        // given: stops that begin when counting has begun
        const begun = dueOf(start, { minutes: 1 }, policy, office);
        const later = stops.filter(({ from }) => from >= begun);

        // when
        const promised = termGoesOn(dueOf(start, term, policy, office), unitOf(term), policy, office, later);

        // then
        expect(promised).toBe(dueOf(start, term, policy, office, later));
      }),
    );
  });

  test("in days, moves on from a day that is off by now", () => {
    // given: promised for Saturday 15 June, a working day once; stopped from Thursday to Friday
    const promise = instant("2019-06-15T18:00+06:00");
    const stop = { from: instant("2019-06-13T10:00+06:00"), to: instant("2019-06-14T10:00+06:00") };

    // then
    const monday = instant("2019-06-17T18:00+06:00");
    expect(termGoesOn(promise, "workingDays", usual, office, [stop])).toBe(monday);
  });
});

describe("whatever the term and the stops", () => {
  test("stopping and going on at once changes nothing", () => {
    fc.assert(
      fc.property(anyWay, anyTerm, anyPolicy, ({ start, stops }, term, policy) => {
        const atOnce = stops.map(({ from }) => ({ from, to: from }));
        expect(dueOf(start, term, policy, office, atOnce)).toBe(dueOf(start, term, policy, office));
      }),
    );
  });

  test("a longer stop never makes the deadline earlier; a term ends no earlier than it goes on", () => {
    fc.assert(
      fc.property(anyWay, anyTerm, anyPolicy, fc.nat(9000), ({ start, stops }, term, policy, more) => {
        const last = stops.at(-1);
        fc.pre(last !== undefined);
        const longer = [...stops.slice(0, -1), { from: last.from, to: (last.to + more * minuteMs) as Instant }];
        const before = dueOf(start, term, policy, office, stops.slice(0, -1));
        const due = dueOf(start, term, policy, office, stops);
        expect(dueOf(start, term, policy, office, longer)).toBeGreaterThanOrEqual(due);
        expect(last.from <= before ? due >= last.to : due === before).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("a term in minutes ends when so many minutes outside the stops were open, by a plain walk", () => {
    fc.assert(
      fc.property(anyWay, fc.integer({ min: 1, max: 1500 }), ({ start, stops }, minutes) => {
        let left = minutes;
        let at: number = start;
        let end: number = start;
        for (; left > 0; at += minuteMs) {
          const isStopped = stops.some(({ from, to }) => from <= at && at < to);
          if (!isStopped && isOpen(at as Instant, office)) {
            left -= 1;
            end = at + minuteMs;
          }
        }
        // A stop at the very end lasts until it goes on, though nothing is left.
        for (const { from, to } of stops) if (from === end) end = lastOpenBy(to, end);
        expect(dueOf(start, { minutes }, usual, office, stops)).toBe(end);
      }),
      { numRuns: 200 },
    );
  });
});

/** The moment until which the office worked, no later than `to`; `from` when it didn't since. */
function lastOpenBy(to: number, from: number): number {
  for (let at = to - minuteMs; at >= from; at -= minuteMs) {
    if (isOpen(at as Instant, office)) return at + minuteMs;
  }
  return from;
}
