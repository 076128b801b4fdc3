import type { Deadline } from "@reglament/calendar";
import { explain, isoInstant } from "@reglament/calendar";
import type { Edition } from "@reglament/regulation";
import { describe, expect, test } from "vitest";
import {
  actDeadline,
  arrivalDeadlines,
  deadlineOf,
  isOverdue,
  plannedDeadline,
  spanDeadlines,
  stepDeadlines,
  totalDeadline,
} from "./deadline.ts";
import { keepUntil } from "./keep-until.ts";
import { aWay, clock, type StepOfWay } from "./testing/a-way.ts";
import { theShippedLaw, theShippedTimes } from "./testing/the-shipped-law.ts";

const enrolment = theShippedLaw("kostanay/school-enrolment");
const duplicate = theShippedLaw("kostanay/certificate-duplicate");
const queue = theShippedLaw("east-kazakhstan/kindergarten-queue");
const permission = theShippedLaw("north-kazakhstan/external-study");

function shown(deadline: Deadline | undefined): string | undefined {
  return deadline && isoInstant(deadline.due, "Asia/Almaty").slice(0, 16);
}

function dueOfLast(law: Edition, channel: "chancellery" | "centre" | "portal", ...steps: readonly StepOfWay[]) {
  return shown(deadlineOf(law, theShippedTimes(law), aWay(law, channel, steps), steps.length - 1));
}

describe("deadlineOf", () => {
  test.each([
    ["intake", "2019-06-10T10:00", "2019-06-10T10:05", "5 minutes, cl. 5(1)"],
    ["intake", "2019-06-10T12:58", "2019-06-10T14:03", "5 minutes over lunch"],
    ["intake", "2019-06-14T17:58", "2019-06-17T09:03", "5 minutes over a weekend"],
    ["resolution", "2019-06-10T16:00", "2019-06-11T10:00", "3 hours, cl. 5(2)"],
    ["examination", "2019-06-10T10:00", "2019-06-14T18:00", "4 working days, cl. 5(3)"],
    ["examination", "2019-07-04T10:00", "2019-07-11T18:00", "4 working days past 6 July's substitute"],
    ["signing", "2019-06-10T10:00", "2019-06-10T10:10", "10 minutes, cl. 5(4)"],
  ])("of %s begun at %s is %s: %s", (step, startedAt, due) => {
    expect(dueOfLast(enrolment, "portal", [step, startedAt])).toBe(due);
  });

  test.each([
    ["completeness-check", "2019-06-10T18:30", "2019-06-10T18:32", "the centre works until 20:00: cl. 8(1)"],
    ["completeness-check", "2019-06-15T13:30", "2019-06-15T13:32", "on Saturdays, too, without a break"],
    ["sending-to-provider", "2019-06-14T10:00", "2019-06-15T20:00", "so that Saturday is its working day: cl. 8(2)"],
    ["intake", "2019-06-15T10:00", "2019-06-17T09:15", "the school's Saturday is off: cl. 5(1)"],
    ["resolution", "2019-06-10T18:30", "2019-06-11T12:00", "and it closes at 18:00: cl. 5(2)"],
  ])("runs in the hours of the party whose step it is: %s begun at %s is due at %s, %s", (step, startedAt, due) => {
    expect(dueOfLast(duplicate, "centre", [step, startedAt])).toBe(due);
  });

  test("counts from the applicant's coming where the applicant is awaited (cl. 8(4))", () => {
    expect(dueOfLast(duplicate, "centre", ["centre-issue", "2019-06-10T10:00"])).toBeUndefined();
    expect(
      dueOfLast(duplicate, "centre", ["centre-issue", "2019-06-10T10:00", { cameAt: clock("2019-06-29T15:00") }]),
    ).toBe("2019-06-29T15:05");
  });

  test("of a step that was opened again counts from its first start", () => {
    const again = { termFrom: clock("2019-06-10T10:00") };
    expect(dueOfLast(enrolment, "portal", ["examination", "2019-06-13T10:00", again])).toBe("2019-06-14T18:00");
  });

  test("there is none where the text gives no term (cl. 8(3))", () => {
    expect(dueOfLast(duplicate, "centre", ["sending-to-centre", "2019-06-10T10:00"])).toBeUndefined();
  });

  test("of a step that the edition doesn't have is a bug", () => {
    expect(() => dueOfLast(enrolment, "portal", ["unheard-of", "2019-06-10T10:00"])).toThrow(/unheard-of/);
    expect(() =>
      deadlineOf(enrolment, theShippedTimes(enrolment), aWay(enrolment, "portal", [["intake", "2019-06-10T10:00"]]), 1),
    ).toThrow(/place 1/);
  });
});

describe("actDeadline", () => {
  const check = ["centre-acceptance", "2019-06-10T10:02"] as const;
  const times = theShippedTimes(duplicate);

  test("is the outcome's own: refusing at the centre takes 3 minutes, accepting 5 (cl. 8(1))", () => {
    // given
    const refused = aWay(duplicate, "centre", [[...check, { act: "refuse-intake" }]], { endedAt: "2019-06-10T10:04" });

    // then
    expect(shown(actDeadline(duplicate, times, refused, 0))).toBe("2019-06-10T10:05");
    expect(shown(deadlineOf(duplicate, times, refused, 0))).toBe("2019-06-10T10:07");
  });

  test("there is none while the step is open, nor for an outcome without a length of its own", () => {
    const accepted = aWay(duplicate, "centre", [
      [...check, { act: "give-receipt" }],
      ["sending-to-provider", "2019-06-10T10:06"],
    ]);
    expect(actDeadline(duplicate, times, accepted, 0)).toBeUndefined();
    expect(actDeadline(duplicate, times, accepted, 1)).toBeUndefined();
  });
});

describe("stepDeadlines", () => {
  test("lists every step begun, done or open, with and without a term", () => {
    // given
    const state = aWay(duplicate, "centre", [
      ["signing", "2019-06-10T10:00"],
      ["sending-to-centre", "2019-06-10T11:00"],
      ["centre-issue", "2019-06-10T12:00"],
    ]);

    // when
    const listed = stepDeadlines(duplicate, theShippedTimes(duplicate), state);

    // then
    expect(listed.map(({ index, step, deadline }) => [index, step.step, shown(deadline)])).toEqual([
      [0, "signing", "2019-06-10T13:00"],
      [1, "sending-to-centre", undefined],
      [2, "centre-issue", undefined],
    ]);
  });
});

describe("plannedDeadline", () => {
  test("is a step's that is still to come; none where the applicant is awaited", () => {
    const times = theShippedTimes(duplicate);
    const at = clock("2019-06-10T10:00");
    expect(shown(plannedDeadline(duplicate, times, "centre", { step: "signing", startedAt: at }))).toBe(
      "2019-06-10T13:00",
    );
    expect(plannedDeadline(duplicate, times, "centre", { step: "centre-issue", startedAt: at })).toBeUndefined();
  });
});

describe("Kostanay's duplicate at the centre", () => {
  const times = theShippedTimes(duplicate);
  /** Filed on Friday 31 May, at the school on Monday 3 June. */
  const toSchool: readonly StepOfWay[] = [
    ["completeness-check", "2019-05-31T19:00"],
    ["centre-acceptance", "2019-05-31T19:01"],
    ["sending-to-provider", "2019-05-31T19:05"],
    ["intake", "2019-06-03T11:00"],
    ["resolution", "2019-06-03T11:10"],
  ];
  const back: readonly StepOfWay[] = [
    ["examination", "2019-06-03T12:00"],
    ["signing", "2019-06-18T10:00"],
    ["sending-to-centre", "2019-06-18T11:00"],
    ["centre-issue", "2019-06-18T15:00"],
  ];

  test("the school has thirteen working days for all of it (cl. 8(3))", () => {
    // 4 to 20 June: 4 (Tue), 5, 6, 7, 10, 11, 12, 13, 14, 17, 18, 19, 20 are thirteen
    const [span, ...others] = spanDeadlines(duplicate, times, aWay(duplicate, "centre", toSchool));
    expect(others).toEqual([]);
    expect(span).toMatchObject({ of: { kind: "span", procedure: "provider" }, clause: "8(3)" });
    expect(shown(span?.deadline)).toBe("2019-06-20T18:00");
    expect(span?.doneAt).toBeUndefined();
  });

  test("the span is met when the duplicate leaves the school, whatever comes later", () => {
    // given
    const state = aWay(duplicate, "centre", [
      ...toSchool,
      ...back,
      ["storage", "2019-06-25T10:00"],
      ["kept-at-provider", "2019-07-20T10:00"],
      ["sending-again", "2019-09-02T10:00"],
    ]);

    // then
    expect(spanDeadlines(duplicate, times, state)).toMatchObject([{ doneAt: clock("2019-06-18T15:00") }]);
  });

  test("there is no span before the school has it, nor at the school's own counter", () => {
    expect(spanDeadlines(duplicate, times, aWay(duplicate, "centre", toSchool.slice(0, 3)))).toEqual([]);
    expect(spanDeadlines(duplicate, times, aWay(duplicate, "chancellery", toSchool.slice(3)))).toEqual([]);
  });

  test("the whole takes fifteen working days of the school from filing, also when it was closed then (cl. 8(2))", () => {
    // Friday 19:00: the centre is open, so that Friday isn't counted and 3 June is the first day, 21 June the fifteenth
    expect(shown(totalDeadline(duplicate, times, aWay(duplicate, "centre", toSchool)))).toBe("2019-06-21T18:00");
    // Saturday at the centre: the same
    const saturday = { filedAt: clock("2019-06-01T10:00"), channel: "centre" } as const;
    expect(shown(totalDeadline(duplicate, times, saturday))).toBe("2019-06-21T18:00");
    // at its closing minute it is still in time
    expect(shown(totalDeadline(duplicate, times, { ...saturday, filedAt: clock("2019-06-01T20:00") }))).toBe(
      "2019-06-21T18:00",
    );
    // a filing after the centre's hours, as after the school's own at its counter, counts as of Monday
    expect(shown(totalDeadline(duplicate, times, { ...saturday, filedAt: clock("2019-06-01T20:01") }))).toBe(
      "2019-06-24T18:00",
    );
    expect(shown(totalDeadline(duplicate, times, { filedAt: clock("2019-05-31T19:00"), channel: "chancellery" }))).toBe(
      "2019-06-24T18:00",
    );
  });

  test("the duplicate is at the centre 24 hours before the end of the whole (cl. 8(3))", () => {
    // given: the end is Friday 21 June, 18:00
    const [arrival] = arrivalDeadlines(duplicate, times, aWay(duplicate, "centre", toSchool));

    // then
    expect(arrival).toMatchObject({ of: { kind: "arrival", procedure: "provider" }, clause: "8(3)" });
    expect(shown(arrival?.deadline)).toBe("2019-06-20T18:00");
    expect(arrival && explain(arrival.deadline, { language: "ru" }).slice(-3, -1)).toEqual([
      "Крайний срок: 21 июня 2019 года, пятница, 18:00",
      "Результат должен поступить не позднее чем за 1 сутки до этого срока: 20 июня 2019 года, четверг, 18:00",
    ]);
  });

  test("the 24 hours run over a weekend by the clock", () => {
    // given: filed on Friday 7 June, so that the whole ends on Friday 28 June; on Monday 10 June: on Monday 1 July
    const [arrival] = arrivalDeadlines(
      duplicate,
      times,
      aWay(duplicate, "centre", [["completeness-check", "2019-06-10T10:00"]]),
    );

    // then
    expect(shown(arrival?.deadline)).toBe("2019-06-30T18:00");
  });

  test("it has arrived when the case has left the school", () => {
    const [arrival] = arrivalDeadlines(duplicate, times, aWay(duplicate, "centre", [...toSchool, ...back]));
    expect(arrival?.doneAt).toBe(clock("2019-06-18T15:00"));
  });

  test("it is kept for a month from its arrival, put away or not (cl. 8)", () => {
    // given
    const arrived = aWay(duplicate, "centre", [...toSchool, ...back]);
    const stored = aWay(duplicate, "centre", [...toSchool, ...back, ["storage", "2019-06-25T10:00"]]);
    const returned = aWay(duplicate, "centre", [
      ...toSchool,
      ...back,
      ["storage", "2019-06-25T10:00"],
      ["kept-at-provider", "2019-07-19T10:00"],
    ]);

    // then: 18 July is a Thursday
    expect(shown(keepUntil(duplicate, times, arrived))).toBe("2019-07-18T20:00");
    expect(shown(keepUntil(duplicate, times, stored))).toBe("2019-07-18T20:00");
    expect(shown(deadlineOf(duplicate, times, stored, 9))).toBe("2019-07-18T20:00");
    expect(keepUntil(duplicate, times, returned)).toBeUndefined();
  });

  test("it is kept anew when it was sent again", () => {
    // given
    const again = aWay(duplicate, "centre", [
      ...toSchool,
      ...back,
      ["storage", "2019-06-25T10:00"],
      ["kept-at-provider", "2019-07-19T10:00"],
      ["sending-again", "2019-09-02T10:00"],
      ["centre-issue", "2019-09-03T11:00"],
    ]);

    // then: a request on Monday is met by Tuesday; 3 October is a Thursday
    expect(shown(deadlineOf(duplicate, times, again, 11))).toBe("2019-09-03T18:00");
    expect(shown(keepUntil(duplicate, times, again))).toBe("2019-10-03T20:00");
  });

  test("nothing is kept where the text has no such rule, nor after the end", () => {
    expect(
      keepUntil(enrolment, theShippedTimes(enrolment), aWay(enrolment, "portal", [["issue", "2019-06-10T10:00"]])),
    ).toBeUndefined();
    expect(
      keepUntil(duplicate, times, aWay(duplicate, "centre", [...toSchool, ...back], { endedAt: "2019-06-19T10:00" })),
    ).toBeUndefined();
  });
});

describe("East Kazakhstan's queue at the centre", () => {
  const times = theShippedTimes(queue);

  test("the centre has fifteen minutes for its part (cl. 9, 10(2))", () => {
    const state = aWay(queue, "centre", [
      ["completeness-check", "2019-06-10T18:00"],
      ["operator-sign-in", "2019-06-10T18:04"],
      ["entering-the-data", "2019-06-10T18:05"],
    ]);
    const [span] = spanDeadlines(queue, times, state);
    expect(span).toMatchObject({ of: { kind: "span", procedure: "centre-request" }, clause: "9, 10(2)" });
    expect(shown(span?.deadline)).toBe("2019-06-10T18:15");
  });

  test("the whole takes thirty minutes of the provider's time (cl. 5, 10(3))", () => {
    expect(shown(totalDeadline(queue, times, { filedAt: clock("2019-06-10T10:00"), channel: "centre" }))).toBe(
      "2019-06-10T10:30",
    );
    expect(shown(totalDeadline(queue, times, { filedAt: clock("2019-06-15T10:00"), channel: "centre" }))).toBe(
      "2019-06-17T09:30",
    );
  });
});

describe("North Kazakhstan's after-hours rule (cl. 9)", () => {
  const times = theShippedTimes(permission);
  const filedAt = (local: string) => ({ filedAt: clock(local), channel: "portal" }) as const;

  test.each([
    ["2019-06-07T18:30", "2019-06-28T18:30", "Friday, at the closing minute: fifteen days from Monday 10 June"],
    ["2019-06-07T18:31", "2019-07-01T18:30", "a minute later: applied for, and issued, a working day later"],
    ["2019-06-08T12:00", "2019-07-01T18:30", "on a Saturday"],
    ["2019-07-08T12:00", "2019-07-30T18:30", "on the substitute of 6 July"],
    ["2019-06-10T08:00", "2019-07-01T18:30", "before opening is not after hours"],
  ])("filed over the portal at %s it is due at %s: %s", (local, due) => {
    expect(shown(totalDeadline(permission, times, filedAt(local)))).toBe(due);
  });

  test("moves the department's own fifteen days and intake alike (cl. 5(1), 9 portal(6))", () => {
    // given
    const state = aWay(permission, "portal", [["intake", "2019-06-08T12:00"]]);

    // then
    expect(shown(deadlineOf(permission, times, state, 0))).toBe("2019-06-10T09:15");
    expect(spanDeadlines(permission, times, state).map(({ deadline }) => shown(deadline))).toEqual([
      "2019-07-01T18:30",
    ]);
  });

  test("moves the issue even if filings counted as they stand, and only where the text has it", () => {
    // given
    const asItStands = { ...permission, counting: { ...permission.counting, afterHours: "none" } } as const;
    const { issueAfterHours: _rule, ...without } = asItStands;

    // then
    expect(shown(totalDeadline(asItStands, times, filedAt("2019-06-08T12:00")))).toBe("2019-07-01T18:30");
    expect(shown(totalDeadline(without, times, filedAt("2019-06-08T12:00")))).toBe("2019-06-28T18:30");
  });

  test("doesn't touch a Saturday at the centre, which is open: the department has it on Monday (cl. 9(3))", () => {
    // given
    const state = aWay(permission, "centre", [
      ["completeness-check", "2019-06-08T12:00"],
      ["intake", "2019-06-08T12:10"],
    ]);

    // then: the whole counts from Saturday, its first day is Monday; the department's part from Monday
    expect(shown(totalDeadline(permission, times, state))).toBe("2019-06-28T18:30");
    expect(spanDeadlines(permission, times, state).map(({ deadline }) => shown(deadline))).toEqual([
      "2019-07-01T18:30",
    ]);
  });
});

describe("totalDeadline", () => {
  test("is unknown where neither text nor standard states a total", () => {
    const { totalTerm: _total, ...without } = enrolment;
    expect(
      totalDeadline(without, theShippedTimes(enrolment), { filedAt: clock("2019-06-10T10:00"), channel: "portal" }),
    ).toBeUndefined();
  });
});

describe("isOverdue", () => {
  test("begins after the due moment, not at it", () => {
    // given
    const deadline = plannedDeadline(enrolment, theShippedTimes(enrolment), "portal", {
      step: "intake",
      startedAt: clock("2019-06-10T10:00"),
    });
    if (deadline === undefined) throw new Error("intake has a term");

    // then
    expect(isOverdue(deadline, clock("2019-06-10T10:05"))).toBe(false);
    expect(isOverdue(deadline, clock("2019-06-10T10:06"))).toBe(true);
  });
});
