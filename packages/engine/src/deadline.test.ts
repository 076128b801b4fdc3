import { instant } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import { deadlineOf, isOverdue, nextMoment, stepDeadlines, totalDeadline } from "./deadline.ts";
import { aCase, minutesLater, officeTime, theLaw } from "./testing/index.ts";

const law = theLaw();
const office = officeTime(law);

describe("deadlineOf", () => {
  test.each([
    ["intake", "2019-06-10T10:00:00+06:00", "2019-06-10T10:05:00+06:00", "5 minutes, cl. 5(1)"],
    ["intake", "2019-06-10T12:58:00+06:00", "2019-06-10T14:03:00+06:00", "5 minutes over lunch"],
    ["intake", "2019-06-14T17:58:00+06:00", "2019-06-17T09:03:00+06:00", "5 minutes over a weekend"],
    ["resolution", "2019-06-10T16:00:00+06:00", "2019-06-11T10:00:00+06:00", "3 hours, cl. 5(2)"],
    ["examination", "2019-06-10T10:00:00+06:00", "2019-06-14T18:00:00+06:00", "4 working days, cl. 5(3)"],
    [
      "examination",
      "2019-07-04T10:00:00+06:00",
      "2019-07-11T18:00:00+06:00",
      "4 working days past 6 July's substitute",
    ],
    ["signing", "2019-06-10T10:00:00+06:00", "2019-06-10T10:10:00+06:00", "10 minutes, cl. 5(4)"],
  ])("of %s begun at %s is %s: %s", (step, startedAt, due) => {
    // when
    const deadline = deadlineOf(law, office, { step, startedAt: instant(startedAt) });

    // then
    expect(deadline.due).toBe(instant(due));
    expect(deadline.explanation.calendarVersion).toBe("summer-2019");
  });

  test("of a step that the edition doesn't have is a bug", () => {
    // then
    expect(() => deadlineOf(law, office, { step: "unheard-of", startedAt: minutesLater(0) })).toThrow(/unheard-of/);
  });
});

describe("stepDeadlines", () => {
  test("lists every step begun, done or open", () => {
    // when
    const deadlines = stepDeadlines(law, office, aCase({ step: "resolution" }));

    // then
    expect(deadlines.map(({ step, deadline }) => [step.step, deadline.due])).toEqual([
      ["intake", minutesLater(5)],
      ["resolution", instant("2019-06-10T14:01:00+06:00")],
    ]);
  });
});

describe("totalDeadline", () => {
  test("counts from filing, and is unknown where the edition states none", () => {
    // given
    const text = { kk: "5 жұмыс күні", ru: "5 рабочих дней", en: "5 working days" };
    const origin = { secondary: "https://example.kz" };
    const stated = theLaw({ totalTerm: { term: { workingDays: 5 }, origin, text } });

    // then
    expect(totalDeadline(stated, office, aCase())?.due).toBe(instant("2019-06-17T18:00:00+06:00"));
    expect(totalDeadline(law, office, aCase())).toBeUndefined();
  });
});

describe("nextMoment", () => {
  test("is the open step's due moment", () => {
    // then
    expect(nextMoment(law, office, aCase())).toBe(minutesLater(5));
  });

  test("is none once the case has ended", () => {
    // then
    expect(nextMoment(law, office, aCase({ step: "ended" }))).toBeUndefined();
  });
});

describe("isOverdue", () => {
  test("begins after the due moment, not at it", () => {
    // given
    const deadline = deadlineOf(law, office, { step: "intake", startedAt: minutesLater(0) });

    // then
    expect(isOverdue(deadline, minutesLater(5))).toBe(false);
    expect(isOverdue(deadline, minutesLater(6))).toBe(true);
  });
});
