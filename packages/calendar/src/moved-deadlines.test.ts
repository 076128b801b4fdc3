import { describe, expect, test } from "vitest";
import { instant, isoInstant } from "./instant.ts";
import { movedDeadlines } from "./moved-deadlines.ts";
import { aCalendarOf } from "./testing/a-calendar.ts";
import { anOffice } from "./testing/an-office.ts";

const counting = { firstDay: "next", afterHours: "next-working-day", lastDay: "next-working-day" } as const;
const year = { firstYear: 2026, lastYear: 2026 };
/** 31 August 2026 was to be a substitute for the 30th, until the holiday was taken out of the law. */
const before = anOffice({ calendar: aCalendarOf({ ...year, version: "before", off: ["2026-08-31"] }) });
const after = anOffice({ calendar: aCalendarOf({ ...year, version: "after" }) });

const open = [
  { id: "over", start: instant("2026-08-27T10:00+05:00"), term: { workingDays: 3 }, counting },
  { id: "apart", start: instant("2026-09-07T10:00+05:00"), term: { workingDays: 3 }, counting },
  { id: "hours", start: instant("2026-08-28T17:00+05:00"), term: { hours: 2 }, counting },
];

describe("movedDeadlines", () => {
  test("names the open terms that end at another moment, and by how much", () => {
    // when
    const { policy, calendarVersions, moved } = movedDeadlines(open, before, after, "recompute");

    // then
    expect({ policy, calendarVersions }).toEqual({
      policy: "recompute",
      calendarVersions: { before: "before", after: "after" },
    });
    expect(
      moved.map(({ open, from, to, due, workingMinutes, workingDays }) => [
        open.id,
        isoInstant(from, "Asia/Qostanay"),
        isoInstant(to, "Asia/Qostanay"),
        due === to,
        workingMinutes,
        workingDays,
      ]),
    ).toEqual([
      ["over", "2026-09-02T18:00:00+05:00", "2026-09-01T18:00:00+05:00", true, -480, -1],
      ["hours", "2026-09-01T10:00:00+05:00", "2026-08-31T10:00:00+05:00", true, -480, -1],
    ]);
  });

  test("leaves the promised deadline in force, where the policy is to keep it", () => {
    const { policy, moved } = movedDeadlines(open, before, after, "keep");

    expect(policy).toBe("keep");
    expect(moved.map(({ due, from }) => due === from)).toEqual([true, true]);
  });

  test("is empty when nothing changes for any open term", () => {
    expect(movedDeadlines(open, after, after, "recompute").moved).toEqual([]);
  });

  test("leaves out a deadline at the very end of the years on record, too, when it doesn't move", () => {
    // given: the last day of 2022 is a Saturday, kept to its 24:00
    const untilSaturday = {
      start: instant("2022-12-30T10:00+06:00"),
      term: { calendarDays: 1 },
      counting: { ...counting, lastDay: "keep" },
    } as const;
    const office = anOffice({ calendar: aCalendarOf({ firstYear: 2022, lastYear: 2022, version: "2022" }) });

    // then
    expect(movedDeadlines([untilSaturday], office, office, "recompute").moved).toEqual([]);
  });
});
