import { type Instant, isoInstant } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import type { Case, Mark } from "./case.ts";
import { dueMarks, nextMoment } from "./mark-due.ts";
import { aWay, clock, type StepOfWay } from "./testing/a-way.ts";
import { thePausableLaw } from "./testing/the-pausable-law.ts";
import { theShippedLaw, theShippedTimes } from "./testing/the-shipped-law.ts";

const enrolment = theShippedLaw("kostanay/school-enrolment");
const times = theShippedTimes(enrolment);
const intake: readonly StepOfWay[] = [["intake", "2019-06-10T10:00"]];
const examined: readonly StepOfWay[] = [...intake, ["examination", "2019-06-10T11:00"]];
const ofIntake = { kind: "step", step: "intake", index: 0 } as const;
const ofExamination = { kind: "step", step: "examination", index: 1 } as const;
const total = { kind: "total" } as const;

const shown = (at: Instant | undefined) => at && isoInstant(at, "Asia/Almaty").replace("+06:00", "");
const next = (state: Case, law = enrolment) => shown(nextMoment(law, times, state));
const due = (state: Case, now: string, law = enrolment) =>
  dueMarks(law, times, state, clock(now)).map((event) => [event.type, "of" in event ? event.of : undefined]);
const marked = (...marks: readonly Mark[]): Partial<Case> => ({ marks });

describe("nextMoment", () => {
  test("is a warning, then the moment after the deadline, then what else runs", () => {
    // five minutes of intake: four fifths are over at 10:04; the standard's five days end on 17 June after 47 hours, of which 37.6 are over on the 14th
    expect(next(aWay(enrolment, "portal", intake))).toBe("2019-06-10T10:04:00");
    expect(next(aWay(enrolment, "portal", intake, marked({ of: ofIntake, kind: "neared" })))).toBe(
      "2019-06-10T10:05:00.001",
    );
    const late = marked({ of: ofIntake, kind: "neared" }, { of: ofIntake, kind: "passed" });
    expect(next(aWay(enrolment, "portal", intake, late))).toBe("2019-06-14T16:36:00");
  });

  test("comes when the regulation warns", () => {
    const early = { ...enrolment, warnAfterPercent: 20 };
    expect(next(aWay(early, "portal", intake), early)).toBe("2019-06-10T10:01:00");
  });

  test("is never before the newest event: a step opened again may be late already", () => {
    // given
    const again: StepOfWay = ["examination", "2019-06-18T11:00", { termFrom: clock("2019-06-10T11:00") }];

    // then
    expect(next(aWay(enrolment, "portal", [...intake, again]))).toBe("2019-06-18T11:00:00");
  });

  test("is none once the case has ended", () => {
    expect(next(aWay(enrolment, "portal", intake, { endedAt: "2019-06-10T10:03" }))).toBeUndefined();
  });

  test("is none while the term stands still", () => {
    const law = thePausableLaw();
    const pauses = [{ index: 1, from: clock("2019-06-11T10:00"), ground: "further-check", clause: "5(3)" }];
    expect(next(aWay(law, "portal", examined, { pauses }), law)).toBeUndefined();
  });
});

describe("dueMarks", () => {
  test.each([
    ["2019-06-10T10:03", []],
    ["2019-06-10T10:04", [["deadline-neared", ofIntake]]],
    ["2019-06-10T10:05", [["deadline-neared", ofIntake]]],
    ["2019-06-10T10:06", [["deadline-passed", ofIntake]]],
    [
      "2019-06-17T18:00",
      [
        ["deadline-passed", ofIntake],
        ["deadline-neared", total],
      ],
    ],
    [
      "2019-06-18T09:00",
      [
        ["deadline-passed", ofIntake],
        ["deadline-passed", total],
      ],
    ],
  ])(
    "of an open intake at %s are %j: at its due moment it is in time, and what has passed isn't warned of",
    (now, marks) => {
      expect(due(aWay(enrolment, "portal", intake), now)).toEqual(marks);
    },
  );

  test("stand in the order of their moments", () => {
    // given: the whole ends on 14 June, the examination on the 17th
    const late: StepOfWay[] = [
      ["intake", "2019-06-07T10:00"],
      ["examination", "2019-06-11T10:00"],
    ];

    // then
    expect(due(aWay(enrolment, "portal", late), "2019-06-20T10:00")).toEqual([
      ["deadline-passed", total],
      ["deadline-passed", ofExamination],
    ]);
  });

  test("tell the deadline, so that nobody has to count it again", () => {
    expect(dueMarks(enrolment, times, aWay(enrolment, "portal", intake), clock("2019-06-10T10:06"))).toEqual([
      { type: "deadline-passed", of: ofIntake, due: clock("2019-06-10T10:05") },
    ]);
  });

  test("come once, and anew for a step that was opened again", () => {
    // given
    const noted = marked({ of: ofExamination, kind: "passed" }, { of: total, kind: "passed" });
    const again: StepOfWay = ["examination", "2019-06-18T11:00", { termFrom: clock("2019-06-10T11:00") }];

    // then
    expect(due(aWay(enrolment, "portal", examined, noted), "2019-06-18T12:00")).toEqual([]);
    expect(
      due(aWay(enrolment, "portal", [...examined, ["signing", "2019-06-18T10:00"], again], noted), "2019-06-18T12:00"),
    ).toEqual([["deadline-passed", { kind: "step", step: "examination", index: 3 }]]);
  });

  test("don't warn of what was noted as passed, even if the calendar moves it on later", () => {
    expect(
      due(aWay(enrolment, "portal", intake, marked({ of: ofIntake, kind: "passed" })), "2019-06-10T10:04"),
    ).toEqual([]);
  });

  test("tell of a deadline that had passed before the case was made to stand still", () => {
    const law = thePausableLaw();
    const pauses = [{ index: 1, from: clock("2019-06-17T09:00"), ground: "further-check", clause: "5(3)" }];
    expect(due(aWay(law, "portal", examined, { pauses }), "2019-06-17T10:00", law)).toEqual([
      ["deadline-passed", ofExamination],
    ]);
  });
});

describe("the end of keeping (Kostanay's duplicate, cl. 8)", () => {
  const duplicate = theShippedLaw("kostanay/certificate-duplicate");
  const centre = theShippedTimes(duplicate);
  const arrived: readonly StepOfWay[] = [
    ["completeness-check", "2019-06-03T10:00"],
    ["sending-to-centre", "2019-06-18T11:00"],
    ["centre-issue", "2019-06-18T15:00"],
  ];
  const stored: StepOfWay = ["storage", "2019-06-25T10:00"];
  const keeping = { of: { kind: "step", step: "storage", index: 2 }, kind: "keeping-ended" } as const;
  const noted = (state: Case, now: string) => dueMarks(duplicate, centre, state, clock(now));

  test.each([
    ["lies ready", arrived],
    ["was put away", [...arrived, stored]],
  ])("is noted after a month, for a result that %s", (_what, steps) => {
    // given
    const state = aWay(duplicate, "centre", steps);

    // then
    expect(shown(nextMoment(duplicate, centre, state))).toBe("2019-07-18T20:00:00.001");
    expect(noted(state, "2019-07-18T20:00")).toEqual([]);
    expect(noted(state, "2019-07-19T09:00")).toEqual([
      { type: "keeping-ended", of: keeping.of, due: clock("2019-07-18T20:00") },
    ]);
  });

  test("is noted once for each arrival", () => {
    // given
    const sentAgain: StepOfWay[] = [
      ...arrived,
      stored,
      ["kept-at-provider", "2019-07-19T10:00"],
      ["sending-again", "2019-09-02T10:00"],
      ["centre-issue", "2019-09-03T11:00"],
    ];

    // then
    expect(noted(aWay(duplicate, "centre", [...arrived, stored], marked(keeping)), "2019-07-20T09:00")).toEqual([]);
    expect(
      nextMoment(duplicate, centre, aWay(duplicate, "centre", [...arrived, stored], marked(keeping))),
    ).toBeUndefined();
    expect(noted(aWay(duplicate, "centre", sentAgain, marked(keeping)), "2019-10-04T09:00")).toMatchObject([
      { type: "keeping-ended", of: { index: 6 } },
    ]);
  });
});
