/** What a case was promised by the calendar of before: its open deadlines, counted with the calendar that its row names. */
import type { WorkCalendar } from "@reglament/calendar";
import { type KeptDeadline, type OfficeTimes, openDeadlines, type Situation } from "@reglament/engine";
import type { LoadedCase } from "../cases/load-case.ts";
import type { Queryable } from "../queryable.ts";
import { findCalendar } from "../worlds/calendar-on-record.ts";

/**
 * Returns the open deadlines of a case by the calendar of before; undefined when that calendar isn't on record.
 *
 * Hours are today's: offices keep none of before.
 */
export async function findPromises(
  db: Queryable,
  { law, case: state, known: { calendarVersion } }: LoadedCase,
  { times }: Situation,
): Promise<readonly KeptDeadline[] | undefined> {
  const inForce = times.provider.calendar;
  const calendar = calendarVersion === inForce.version ? inForce : await findCalendar(db, calendarVersion);
  if (calendar === undefined) return undefined;
  const open = openDeadlines(law, timesBy(calendar, times), state);
  return open.map(({ of, deadline }) => ({ of, due: deadline.due, pauses: state.pauses.length }));
}

function timesBy(calendar: WorkCalendar, { provider, centre, department }: OfficeTimes): OfficeTimes {
  return {
    provider: { ...provider, calendar },
    centre: { ...centre, calendar },
    department: { ...department, calendar },
  };
}
