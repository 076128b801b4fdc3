import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Instant, instant, isoInstant } from "./instant.ts";
import { momentAtShare } from "./moment-at-share.ts";
import { aFewYears } from "./testing/a-few-years.ts";
import { anOffice } from "./testing/an-office.ts";
import { workingMinutesBetween } from "./working-time-between.ts";

const office = anOffice({ calendar: aFewYears() });
const at = (clock: string) => instant(`${clock}+06:00`);
const shown = (moment: Instant) => isoInstant(moment, "Asia/Qostanay").slice(0, -6);

describe("momentAtShare", () => {
  test.each([
    ["four of five minutes", "2019-06-10T10:00", "2019-06-10T10:05", 80, "2019-06-10T10:04:00"],
    ["of two minutes, to the second", "2019-06-10T10:00", "2019-06-10T10:02", 80, "2019-06-10T10:01:36"],
    ["over lunch", "2019-06-10T10:00", "2019-06-10T15:00", 80, "2019-06-10T14:12:00"],
    ["over a weekend", "2019-06-14T17:00", "2019-06-17T10:00", 50, "2019-06-14T18:00:00"],
    [
      "of four working days: 31 hours and 12 minutes of 39",
      "2019-06-10T10:00",
      "2019-06-14T18:00",
      80,
      "2019-06-14T09:12:00",
    ],
    ["from a night", "2019-06-10T20:00", "2019-06-11T18:00", 25, "2019-06-11T11:00:00"],
    ["to a day off, where clocks count", "2019-06-13T18:00", "2019-06-16T18:00", 50, "2019-06-14T13:00:00"],
    ["when nothing is worked", "2019-06-15T10:00", "2019-06-16T10:00", 80, "2019-06-16T10:00:00"],
    ["none of it", "2019-06-10T20:00", "2019-06-11T18:00", 0, "2019-06-10T20:00:00"],
    ["all of it", "2019-06-10T10:00", "2019-06-11T18:00", 100, "2019-06-11T18:00:00"],
  ] as const)("is %s", (_what, from, to, percent, expected) => {
    expect(shown(momentAtShare({ from: at(from), to: at(to) }, percent, office))).toBe(expected);
  });

  test("leaves out what stood still, also what reaches beyond", () => {
    // given: 3 hours, of which the hour from 11 and what comes before and after don't count
    const hours = { from: at("2019-06-10T10:00"), to: at("2019-06-10T13:00") };
    const stops = [
      { from: at("2019-06-10T09:00"), to: at("2019-06-10T10:00") },
      { from: at("2019-06-10T11:00"), to: at("2019-06-10T12:00") },
      { from: at("2019-06-10T13:00"), to: at("2019-06-11T13:00") },
    ];

    // then
    expect(shown(momentAtShare(hours, 50, office, stops))).toBe("2019-06-10T11:00:00");
    expect(shown(momentAtShare(hours, 75, office, stops))).toBe("2019-06-10T12:30:00");
  });

  test("lies between the two, and so much of the working time is over by then", () => {
    const anyMoment = fc
      .integer({ min: 0, max: 40 * 1440 })
      .map((minutes) => (at("2019-04-15T00:00") + minutes * 60_000) as Instant);
    fc.assert(
      fc.property(anyMoment, anyMoment, fc.integer({ min: 1, max: 99 }), (one, other, percent) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const moment = momentAtShare({ from, to }, percent, office);
        expect(moment).toBeGreaterThanOrEqual(from);
        expect(moment).toBeLessThanOrEqual(to);
        const worked = workingMinutesBetween(from, to, office);
        expect(workingMinutesBetween(from, moment, office)).toBe(Math.floor((worked * percent) / 100));
      }),
    );
  });
});
