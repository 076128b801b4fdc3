/**
 * Working time: days off, office hours and zones; adds a term and explains it.
 *
 * It knows no deadline of a case and doesn't say what happens when one passes; it reads no clock, and the calendar's
 * days are given to it.
 */
export { addTerm } from "./add-term.ts";
export { type Instant, instant, isoInstant } from "./instant.ts";
export {
  dayOffAt,
  type Interval,
  isOpen,
  nextOpening,
  type OfficeHours,
  type OfficeTime,
  type Span,
} from "./office-time.ts";
export { addDays, type PlainDate, plainDate, type Weekday, weekdayOf, weekdays } from "./plain-date.ts";
export { type CalendarProblem, readCalendar } from "./read-calendar.ts";
export type { CountingPolicy, Deadline, Explanation, Term } from "./term.ts";
export { CalendarTooShort, type DayOff, type Text, type WorkCalendar } from "./work-calendar.ts";
export { dateAt, instantAt } from "./zoned-time.ts";
