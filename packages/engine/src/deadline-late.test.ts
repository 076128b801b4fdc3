import { describe, expect, test } from "vitest";
import { lateSteps } from "./deadline-late.ts";
import { aWay, clock } from "./testing/a-way.ts";
import { theShippedLaw, theShippedTimes } from "./testing/the-shipped-law.ts";

const duplicate = theShippedLaw("kostanay/certificate-duplicate");
const times = theShippedTimes(duplicate);

describe("lateSteps", () => {
  test("tells what was done late and by how much of the office's time, also after the end", () => {
    // given
    const state = aWay(
      duplicate,
      "centre",
      [
        // 15 minutes late, on Saturday, when the centre works
        ["completeness-check", "2019-06-01T10:00"],
        ["centre-acceptance", "2019-06-01T10:17"],
        ["sending-to-provider", "2019-06-01T10:20"],
        // in time at its very end
        ["intake", "2019-06-03T20:00"],
        ["resolution", "2019-06-04T09:15"],
        // 3 hours from 09:15 end at 12:15; half an hour, the break and an hour late
        ["examination", "2019-06-04T15:00"],
        // 13 working days from 4 June end on the 21st; done on Tuesday at noon
        ["signing", "2019-06-25T12:00"],
        ["sending-to-centre", "2019-06-25T12:30"],
        ["centre-issue", "2019-06-25T13:00", { cameAt: clock("2019-07-01T10:00") }],
      ],
      { endedAt: "2019-07-01T10:06" },
    );

    // when
    const late = lateSteps(duplicate, times, state);

    // then
    expect(
      late.map(({ index, step, workingMinutes, workingDays }) => [index, step.step, workingMinutes, workingDays]),
    ).toEqual([
      [0, "completeness-check", 15, 0],
      [4, "resolution", 105, 0],
      [5, "examination", 660, 2],
      [8, "centre-issue", 1, 0],
    ]);
  });

  test("judges an outcome by its own length: refusing in four minutes is late, accepting isn't (cl. 8(1))", () => {
    // given
    const after = (act: "refuse-intake" | "give-receipt") =>
      aWay(duplicate, "centre", [["centre-acceptance", "2019-06-03T10:00", { act }]], { endedAt: "2019-06-03T10:04" });

    // then
    expect(lateSteps(duplicate, times, after("refuse-intake"))).toMatchObject([{ workingMinutes: 1 }]);
    expect(lateSteps(duplicate, times, after("give-receipt"))).toEqual([]);
  });

  test("a result that lay there longer than it is kept, or for which nobody came, is nobody's lateness", () => {
    // given
    const state = aWay(duplicate, "centre", [
      ["centre-issue", "2019-06-03T10:00"],
      ["storage", "2019-06-10T10:00"],
      ["kept-at-provider", "2019-12-10T10:00"],
      ["sending-again", "2020-02-10T10:00"],
    ]);

    // then
    expect(lateSteps(duplicate, times, state)).toEqual([]);
  });

  test("an open step isn't done late yet", () => {
    expect(
      lateSteps(duplicate, times, aWay(duplicate, "centre", [["completeness-check", "2019-06-03T10:00"]])),
    ).toEqual([]);
  });
});
