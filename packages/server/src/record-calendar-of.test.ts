import { findCalendar } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { LawError } from "./load-law.ts";
import { recordCalendarOf } from "./record-calendar-of.ts";
import type { Law } from "./services.ts";
import { aServer } from "./testing/a-server.ts";

const server = await aServer();
const { law, pool } = server.services;

async function contentOf(version: string): Promise<string | undefined> {
  const { rows } = await server.owner.query<{ content: Buffer }>(
    "select content from calendar_on_record where version = $1",
    [version],
  );
  return rows[0]?.content.toString("utf8");
}

describe("the calendar on record", () => {
  test("is the file that the server ran with, and the first of its version", async () => {
    // given
    const { version } = law.calendar;
    const file = new TextDecoder().decode(law.calendarContent);
    const sameDays: Law = { ...law, calendarContent: new TextEncoder().encode(`# A remark.\n${file}`) };

    // when
    await recordCalendarOf(pool, sameDays);

    // then
    expect(await contentOf(version)).toBe(file);
    expect(await findCalendar(pool, "never-recorded")).toBeUndefined();
    await expect(server.owner.query("delete from calendar_on_record")).rejects.toThrow(/never changed or removed/);
  });

  test("is not silently another one: changed days need a version of their own", async () => {
    // given
    const name = { kk: "күн", ru: "день", en: "day" };
    const changed: Law = {
      ...law,
      calendar: {
        ...law.calendar,
        dayOff: (date) => (date === "2019-06-12" ? { date, kind: "holiday", name } : law.calendar.dayOff(date)),
      },
    };

    // when
    const recording = recordCalendarOf(pool, changed);

    // then
    await expect(recording).rejects.toThrow(LawError);
    await expect(recording).rejects.toThrow(/2019-06-12.*version of its own/);
  });
});
