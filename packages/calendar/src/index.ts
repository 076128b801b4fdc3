/**
 * Working time: days off, office hours and zones; adds and subtracts a term and explains it.
 *
 * It knows no deadline of a case and doesn't say what happens when one passes; it reads no clock, and the calendar's
 * days are given to it.
 */
export { addTerm } from "./add-term.ts";
export { compileOffice } from "./compiled/compile-office.ts";
export { compiled } from "./compiled/compiled.ts";
export { type CompiledOffice, sizeOf } from "./compiled/compiled-office.ts";
export { dueAt } from "./compiled/due-at.ts";
export { type DuePiece, duePieceAt } from "./compiled/due-piece-at.ts";
export { latestStartAt } from "./compiled/latest-start-at.ts";
export { dayBefore } from "./day-before.ts";
export { deadlineBefore, promisedDeadline } from "./deadline-before.ts";
export { dueOf } from "./due-of.ts";
export { explain } from "./explain.ts";
export { type Instant, instant, isoInstant } from "./instant.ts";
export type { Language } from "./language.ts";
export { latestStart } from "./latest-start.ts";
export { momentAtShare } from "./moment-at-share.ts";
export { dateInWords, dayAndYear, momentInWords } from "./moment-in-words.ts";
export {
  type ChangePolicy,
  type MovedDeadline,
  type MovedDeadlines,
  movedDeadlines,
  type OpenTerm,
} from "./moved-deadlines.ts";
export type { DateException, Interval, OfficeHours, OfficeTime, Period, Week } from "./office-hours.ts";
export { dayOffAt, isOpen, nextOpening, type Span } from "./office-time.ts";
export { parseSchedule, type ScheduleProblem, type ScheduleProblemCode, scheduleProblems } from "./parse-schedule.ts";
export { addDays, addMonths, type PlainDate, plainDate, type Weekday, weekdayOf, weekdays } from "./plain-date.ts";
export { type CalendarProblem, readCalendar } from "./read-calendar.ts";
export type { Suspension } from "./suspension.ts";
export {
  type CountingPolicy,
  type Deadline,
  type Explanation,
  lengthOf,
  longestTerm,
  type Term,
  type TermUnit,
  unitOf,
} from "./term.ts";
export { termGoesOn } from "./term-goes-on.ts";
export { amountInWords, termInWords } from "./term-in-words.ts";
export { CalendarTooShort, type DayOff, type Text, type WorkCalendar } from "./work-calendar.ts";
export { workingDaysBetween, workingMinutesBetween } from "./working-time-between.ts";
export { dateAt, instantAt } from "./zoned-time.ts";
