import type { WorkCalendar } from "./work-calendar.ts";

/** What is wrong in a calendar file, and where. */
export interface CalendarProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

export function readCalendar(_yamlText: string, file: string): WorkCalendar | readonly CalendarProblem[] {
  return [{ file, line: 1, column: 1, reason: "The reader of calendars is not written yet." }];
}
