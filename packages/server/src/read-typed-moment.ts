import { type Instant, instantAt } from "@reglament/calendar";
import { readDottedDate } from "./read-dotted-date.ts";

/** What is wrong with a typed moment, by field. */
export type MomentProblems = Readonly<Partial<Record<"date" | "time", "wrongDate" | "wrongTime">>>;

/**
 * Reads a date like 17.06.2019 and a time like 09:00 in the zone.
 *
 * @returns the moment, or what is wrong with which field
 */
export function readTypedMoment(
  typed: { readonly date: string; readonly time: string },
  zone: string,
): { readonly moment: Instant } | { readonly problems: MomentProblems } {
  const date = readDottedDate(typed.date);
  const time = readTime(typed.time.trim());
  if (date === undefined || time === undefined) {
    return {
      problems: {
        ...(date === undefined && { date: "wrongDate" }),
        ...(time === undefined && { time: "wrongTime" }),
      },
    };
  }
  return { moment: instantAt(date, time, zone) };
}

function readTime(text: string): string | undefined {
  return /^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(text) ? text.padStart(5, "0") : undefined;
}
