import { addTerm, type Instant, instant, isOpen, isoInstant, type Term } from "@reglament/calendar";
import { aCase, officeTime as officeTimeOf, theLaw } from "@reglament/engine/testing";
import { describe, expect, test } from "vitest";
import { workingMoment } from "./working-moment.ts";

const officeTime = officeTimeOf(theLaw());

/** When a step of this term is done that began then. */
function doneAt(term: Term, begun: string) {
  const law = theLaw({ steps: theLaw().steps.map((step) => Object.assign({}, step, { term })) });
  const [step] = law.steps;
  const [record] = aCase().steps;
  if (step === undefined || record === undefined) throw new Error("the law has no step");
  const started = { ...record, startedAt: instant(begun) };
  const at: Instant = workingMoment(law, officeTime, step, started);
  return { at, due: addTerm(started.startedAt, term, law.counting, officeTime).due };
}

describe("workingMoment", () => {
  const terms: readonly Term[] = [
    { minutes: 5 },
    { hours: 3 },
    { workingDays: 1 },
    { workingDays: 4 },
    { calendarDays: 15 },
    { clockDays: 1 },
    { clockDays: 10 },
    { months: 1 },
  ];

  test.each(terms)("lies in office hours and within %j", (term) => {
    // when
    const { at, due } = doneAt(term, "2019-06-10T10:00:00+06:00");

    // then
    expect(isOpen(at, officeTime)).toBe(true);
    expect(at).toBeGreaterThan(instant("2019-06-10T10:00:00+06:00"));
    expect(at).toBeLessThanOrEqual(due);
  });

  test("is about half of the term: of four working days after Monday the morning of the second", () => {
    // when
    const { at } = doneAt({ workingDays: 4 }, "2019-06-10T10:00:00+06:00");

    // then
    expect(isoInstant(at, officeTime.hours.zone).slice(0, 10)).toBe("2019-06-12");
  });

  test("is at once when half of the term would be too late: a day that begins on Friday at 17:50", () => {
    // given
    const friday = "2019-06-14T17:50:00+06:00";

    // then
    expect(doneAt({ clockDays: 1 }, friday).at).toBe(instant(friday));
  });
});
