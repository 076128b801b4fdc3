import { explain, type Instant, isoInstant } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import type { Case } from "./case.ts";
import { deadlineOf, spanDeadlines } from "./deadline.ts";
import { deadlinesOf, openDeadlines } from "./deadline-list.ts";
import { aWay, clock, type StepOfWay } from "./testing/a-way.ts";
import { thePausableLaw } from "./testing/the-pausable-law.ts";
import { theShippedLaw, theShippedTimes } from "./testing/the-shipped-law.ts";

const duplicate = theShippedLaw("kostanay/certificate-duplicate");
const times = theShippedTimes(duplicate);
const shown = (at: Instant) => isoInstant(at, "Asia/Almaty").slice(0, 16);

/** Over the centre, filed on Monday 3 June at 10:00, at the school the next day. */
const way: readonly StepOfWay[] = [
  ["completeness-check", "2019-06-03T10:00"],
  ["centre-acceptance", "2019-06-03T10:01"],
  ["sending-to-provider", "2019-06-03T10:05"],
  ["intake", "2019-06-04T10:00"],
  ["resolution", "2019-06-04T10:10"],
];
const back: readonly StepOfWay[] = [
  ["examination", "2019-06-04T11:00"],
  ["signing", "2019-06-19T10:00"],
  ["sending-to-centre", "2019-06-19T11:00"],
  ["centre-issue", "2019-06-19T15:00"],
];

function open(state: Case): readonly (readonly [kind: string, due: string, warnAt: string])[] {
  return openDeadlines(duplicate, times, state).map(({ of, deadline, warnAt }) => [
    of.kind,
    shown(deadline.due),
    shown(warnAt),
  ]);
}

describe("openDeadlines", () => {
  test("before the school has it, the step, the arrival and the whole", () => {
    expect(open(aWay(duplicate, "centre", way.slice(0, 3)))).toEqual([
      // one working day of the centre, 11 hours each: 4 June, 20:00; four fifths of 9 h 55 min and 11 h lie at 15:49
      ["step", "2019-06-04T20:00", "2019-06-04T15:49"],
      // the whole ends on 24 June, 18:00; 24 hours before that is a Sunday
      // 119 hours of the school lie before it, 127 before the end: 95.2 and 101.6 are four fifths
      ["arrival", "2019-06-23T18:00", "2019-06-19T09:12"],
      ["total", "2019-06-24T18:00", "2019-06-19T16:36"],
    ]);
  });

  test("at the school also its own thirteen working days", () => {
    expect(open(aWay(duplicate, "centre", way)).map(([kind, due]) => [kind, due])).toEqual([
      ["step", "2019-06-04T14:10"],
      ["span", "2019-06-21T18:00"],
      ["arrival", "2019-06-23T18:00"],
      ["total", "2019-06-24T18:00"],
    ]);
  });

  test("nothing once the result waits for the applicant: the offices have done their part", () => {
    expect(open(aWay(duplicate, "centre", [...way, ...back]))).toEqual([]);
  });

  test("only the minutes at the counter once the applicant has come", () => {
    const last: StepOfWay = ["centre-issue", "2019-06-19T15:00", { cameAt: clock("2019-06-25T10:00") }];
    expect(open(aWay(duplicate, "centre", [...way, ...back.slice(0, -1), last]))).toEqual([
      ["step", "2019-06-25T10:05", "2019-06-25T10:04"],
    ]);
  });

  test("keeping is no duty with a deadline of its own", () => {
    expect(open(aWay(duplicate, "centre", [...way, ...back, ["storage", "2019-06-25T10:00"]]))).toEqual([]);
  });

  test("nothing in a case that has ended", () => {
    expect(open(aWay(duplicate, "centre", way, { endedAt: "2019-06-05T10:00" }))).toEqual([]);
  });
});

describe("deadlinesOf", () => {
  test("lists all of them with the clause of each and when it was met, long after the end", () => {
    // given
    const came: StepOfWay = ["centre-issue", "2019-06-19T15:00", { cameAt: clock("2019-06-25T10:00") }];
    const state = aWay(duplicate, "centre", [...way, ...back.slice(0, -1), came], { endedAt: "2019-06-25T10:03" });

    // when
    const all = deadlinesOf(duplicate, times, state);

    // then
    expect(
      all.map(({ of, clause, deadline, doneAt }) => [
        of.kind === "step" ? of.step : of.kind,
        clause,
        shown(deadline.due),
        doneAt && shown(doneAt),
      ]),
    ).toEqual([
      ["completeness-check", "8(1)", "2019-06-03T10:02", "2019-06-03T10:01"],
      ["centre-acceptance", "8(1)", "2019-06-03T10:06", "2019-06-03T10:05"],
      ["sending-to-provider", "8(2)", "2019-06-04T20:00", "2019-06-04T10:00"],
      ["intake", "5(1), 7(1)", "2019-06-04T10:15", "2019-06-04T10:10"],
      ["resolution", "5(2), 7(2)", "2019-06-04T14:10", "2019-06-04T11:00"],
      ["examination", "5(3), 7(3)", "2019-06-21T18:00", "2019-06-19T10:00"],
      ["signing", "5(4), 7(4)", "2019-06-19T13:00", "2019-06-19T11:00"],
      ["centre-issue", "8(4)", "2019-06-25T10:05", "2019-06-25T10:03"],
      ["span", "8(3)", "2019-06-21T18:00", "2019-06-19T15:00"],
      ["arrival", "8(3)", "2019-06-23T18:00", "2019-06-19T15:00"],
      // the total stands in the standard only
      ["total", undefined, "2019-06-24T18:00", "2019-06-19T15:00"],
    ]);
  });
});

describe("a case that stood still", () => {
  const law = thePausableLaw();
  const enrolmentTimes = theShippedTimes(law);
  const examined: readonly StepOfWay[] = [
    ["intake", "2019-06-10T10:00"],
    ["resolution", "2019-06-10T10:03"],
    ["examination", "2019-06-10T11:00"],
  ];
  const paused = (from: string, until?: string) => ({
    pauses: [
      {
        index: 2,
        from: clock(from),
        ...(until === undefined ? {} : { until: clock(until) }),
        ground: "further-check",
        clause: "5(3)",
      },
    ],
  });
  const due = (state: Case) =>
    openDeadlines(law, enrolmentTimes, state).map(({ of, deadline }) => [of.kind, shown(deadline.due)]);

  test("has the days left that it had, in the step and as a whole", () => {
    // 4 working days from 10 June end on the 14th, the standard's 5 on the 17th; two days are lost
    expect(due(aWay(law, "portal", examined))).toEqual([
      ["step", "2019-06-14T18:00"],
      ["total", "2019-06-17T18:00"],
    ]);
    expect(due(aWay(law, "portal", examined, paused("2019-06-11T10:00", "2019-06-13T10:00")))).toEqual([
      ["step", "2019-06-18T18:00"],
      ["total", "2019-06-19T18:00"],
    ]);
  });

  test("tells the ground and its clause", () => {
    // given
    const state = aWay(law, "portal", examined, paused("2019-06-11T10:00", "2019-06-13T10:00"));

    // when
    const [step] = openDeadlines(law, enrolmentTimes, state);

    // then
    expect(step && explain(step.deadline, { language: "en" })).toContain(
      "The term stood still: 11 June 2019, Tuesday, 10:00 – 13 June 2019, Thursday, 10:00; ground: A further check (clause: 5(3))",
    );
  });

  test("has no deadline while it does, but for one that was missed before", () => {
    // given
    const standing = aWay(law, "portal", examined, paused("2019-06-11T10:00"));
    const late = aWay(law, "portal", examined, paused("2019-06-14T18:01"));

    // then
    expect(due(standing)).toEqual([]);
    expect(deadlineOf(law, enrolmentTimes, standing, 2)).toBeUndefined();
    expect(due(late)).toEqual([["step", "2019-06-14T18:00"]]);
  });

  test("leaves the deadlines of steps before and after the pause alone", () => {
    // given
    const state = aWay(
      law,
      "portal",
      [...examined, ["signing", "2019-06-18T11:00"]],
      paused("2019-06-11T10:00", "2019-06-13T10:00"),
    );

    // then
    expect(deadlinesOf(law, enrolmentTimes, state).map(({ deadline }) => shown(deadline.due))).toEqual([
      "2019-06-10T10:05",
      "2019-06-10T14:03",
      "2019-06-18T18:00",
      "2019-06-18T11:10",
      "2019-06-19T18:00",
    ]);
  });

  test("counts what stood still before a step was opened again", () => {
    // given
    const again: StepOfWay = ["examination", "2019-06-17T12:00", { termFrom: clock("2019-06-10T11:00") }];
    const state = aWay(
      law,
      "portal",
      [...examined, ["signing", "2019-06-17T11:00"], again],
      paused("2019-06-11T10:00", "2019-06-13T10:00"),
    );

    // then
    expect(due(state)[0]).toEqual(["step", "2019-06-18T18:00"]);
  });

  test("moves the arrival before an end on only if it stopped before that arrival was due", () => {
    // given: the arrival is due on Sunday 23 June at 18:00, the whole ends on Monday at 18:00
    const law = {
      ...duplicate,
      pauses: [{ ...thePausableLaw().pauses[0], id: "further-check", clause: "5(3)", steps: ["signing"] }],
    } as typeof duplicate;
    const signing: readonly StepOfWay[] = [
      ...way,
      ["examination", "2019-06-04T11:00"],
      ["signing", "2019-06-20T10:00"],
    ];
    const stopped = (from: string, until: string): Partial<Case> => ({
      pauses: [{ index: 6, from: clock(from), until: clock(until), ground: "further-check", clause: "5(3)" }],
    });
    const arrival = (changes: Partial<Case>) =>
      openDeadlines(law, times, aWay(law, "centre", signing, changes)).flatMap(({ of, deadline }) =>
        of.kind === "arrival" || of.kind === "total" ? [shown(deadline.due)] : [],
      );

    // then
    expect(arrival(stopped("2019-06-20T11:00", "2019-06-21T11:00"))).toEqual(["2019-06-24T18:00", "2019-06-25T18:00"]);
    expect(arrival(stopped("2019-06-24T11:00", "2019-06-25T11:00"))).toEqual(["2019-06-23T18:00", "2019-06-25T18:00"]);
  });
});

describe("a deadline kept when the calendar changed", () => {
  const law = thePausableLaw();
  const enrolmentTimes = theShippedTimes(law);
  const examined: readonly StepOfWay[] = [
    ["intake", "2019-06-10T10:00"],
    ["examination", "2019-06-10T11:00"],
  ];
  const kept = {
    of: { kind: "step", step: "examination", index: 1 },
    due: clock("2019-06-13T18:00"),
    pauses: 0,
  } as const;

  test("holds, and says what would be counted now", () => {
    // when
    const deadline = deadlineOf(law, enrolmentTimes, aWay(law, "portal", examined, { kept: [kept] }), 1);

    // then
    expect(deadline && shown(deadline.due)).toBe("2019-06-13T18:00");
    expect(deadline && explain(deadline, { language: "ru" }).slice(-3, -1)).toEqual([
      "Крайний срок: 14 июня 2019 года, пятница, 18:00",
      "Календарь изменился, но действует ранее названный срок: 13 июня 2019 года, четверг, 18:00",
    ]);
  });

  test("moves on with a pause that came after the promise, not with one before it", () => {
    // given
    const pauses = [
      {
        index: 1,
        from: clock("2019-06-11T10:00"),
        until: clock("2019-06-12T10:00"),
        ground: "further-check",
        clause: "5(3)",
      },
    ];
    const promisedAt = (count: number) => ({ pauses, kept: [{ ...kept, pauses: count }] });

    // then
    const due = (changes: Partial<Case>) =>
      deadlineOf(law, enrolmentTimes, aWay(law, "portal", examined, changes), 1)?.due;
    expect(due(promisedAt(0))).toBe(clock("2019-06-14T18:00"));
    expect(due(promisedAt(1))).toBe(clock("2019-06-13T18:00"));
  });

  test("is that deadline alone", () => {
    const whole = { of: { kind: "total" }, due: clock("2019-06-13T18:00"), pauses: 0 } as const;
    const state = aWay(law, "portal", examined, { kept: [whole] });
    expect(openDeadlines(law, enrolmentTimes, state).map(({ deadline }) => shown(deadline.due))).toEqual([
      "2019-06-14T18:00",
      "2019-06-13T18:00",
    ]);
    expect(spanDeadlines(law, enrolmentTimes, state)).toEqual([]);
  });
});
