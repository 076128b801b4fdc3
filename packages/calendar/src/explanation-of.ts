import { compiled } from "./compiled/compiled.ts";
import type { CompiledOffice } from "./compiled/compiled-office.ts";
import { countsFromAt, eventDay, lastCalendarDay, lastWorkingDay, sameDayLater } from "./compiled/due-at.ts";
import { suspendedDueAt } from "./compiled/suspended-due-at.ts";
import { dateOfDay, dayAt, isWorked } from "./compiled/working-days.ts";
import { nextOpeningAt, segmentAt } from "./compiled/working-time.ts";
import type { Instant } from "./instant.ts";
import type { OfficeTime } from "./office-hours.ts";
import { dayOffAt, type Span } from "./office-time.ts";
import { addDays, type PlainDate } from "./plain-date.ts";
import type { Suspension } from "./suspension.ts";
import { type Deadline, type Explanation, lengthOf, unitOf } from "./term.ts";
import type { DayOff } from "./work-calendar.ts";
import { clockChangesBetween } from "./zone-offset.ts";
import { dateAt } from "./zoned-time.ts";

type Question = Pick<Explanation, "start" | "term" | "policy"> &
  Pick<Deadline, "due"> & { readonly suspensions: readonly Suspension[] };

/** Retells how a deadline came about, in as many steps as it has days and breaks. */
export function explanationOf(question: Question, office: OfficeTime): Explanation {
  const { start, term, policy, due } = question;
  const c = compiled(office);
  const suspensions = question.suspensions.filter(({ from }) => from <= due);
  const { zone } = office.hours;
  const inWorkingTime = "minutes" in term || "hours" in term;
  const countsFrom = (inWorkingTime ? nextOpeningAt(c, start) : countsFromAt(c, start, policy)) as Instant;
  const lastDay = lastDayOf(c, { ...question, suspensions });
  const lastDayOff = lastDay && dayOffAt(lastDay, office);
  return {
    start,
    countsFrom,
    term,
    policy,
    skipped: skippedDays(c, question, countsFrom, lastDay, office),
    workedByDecree:
      inWorkingTime || "workingDays" in term
        ? workedByDecree(c, question, countsFrom, office).filter(({ date }) => !isSuspendedOn(date, suspensions, zone))
        : [],
    pauses: inWorkingTime
      ? pausesBetween(c, countsFrom, due).filter(
          ({ from }) => !suspensions.some((one) => one.from <= from && from < one.to),
        )
      : [],
    ...(suspensions.length === 0 ? {} : { suspensions }),
    clockChanges: clockChangesBetween(start, due, zone),
    ...(lastDay === undefined ? {} : { lastDay }),
    ...(lastDayOff === undefined ? {} : { lastDayOff }),
    due,
    zone,
    calendarVersion: office.calendar.version,
  };
}

/** Days after the one on which a term stopped, up to the one on which it goes on, don't count. */
function isSuspendedOn(date: PlainDate, suspensions: readonly Suspension[], zone: string): boolean {
  return suspensions.some(({ from, to }) => dateAt(from, zone) < date && date <= dateAt(to, zone));
}

function lastDayOf(c: CompiledOffice, question: Question): PlainDate | undefined {
  const { start, term, policy, due, suspensions } = question;
  if (suspensions.length > 0) {
    const { lastDay } = suspendedDueAt(c, start, term, policy, suspensions);
    if (lastDay !== undefined) return dateOfDay(c, lastDay);
    return "clockDays" in term ? dateAt(due, c.hours.zone) : undefined;
  }
  const unit = unitOf(term);
  const length = lengthOf(term);
  switch (unit) {
    case "minutes":
    case "hours":
      return undefined;
    case "workingDays":
      return dateOfDay(c, lastWorkingDay(c, eventDay(c, start, policy), length, policy));
    case "calendarDays":
      return dateOfDay(c, lastCalendarDay(c, eventDay(c, start, policy), length, policy));
    case "clockDays":
      return addDays(dateAt(countsFromAt(c, start, policy) as Instant, c.hours.zone), length);
    case "months":
      return dateOfDay(c, sameDayLater(c, eventDay(c, start, policy), length));
  }
}

/** Where every day off stands still, all are listed; else only those over which the event or the end was moved on. */
function skippedDays(
  c: CompiledOffice,
  { start, term, policy, due }: Question,
  countsFrom: Instant,
  lastDay: PlainDate | undefined,
  office: OfficeTime,
): readonly DayOff[] {
  const eventDate = dateOfDay(c, dayAt(c, start));
  const dueDate = dateOfDay(c, lastDayReached(c, start, due));
  if (lastDay === undefined || "workingDays" in term) {
    return daysOff(eventDate, dueDate, office);
  }
  const firstCounted =
    "calendarDays" in term && policy.firstDay === "same"
      ? addDays(
          dateOfDay(c, lastCalendarDay(c, eventDay(c, start, policy), lengthOf(term), policy)),
          1 - lengthOf(term),
        )
      : dateAt(countsFrom, office.hours.zone);
  const beforeCounting = eventDate < firstCounted ? daysOff(eventDate, addDays(firstCounted, -1), office) : [];
  const afterCounting = lastDay < dueDate ? daysOff(lastDay, dueDate, office) : [];
  return [...beforeCounting, ...afterCounting.filter(({ date }) => date >= firstCounted)];
}

/** A deadline at midnight belongs to the day that it ends. */
function lastDayReached(c: CompiledOffice, start: Instant, due: Instant): number {
  return dayAt(c, Math.max(start, due - 1));
}

function daysOff(first: PlainDate, last: PlainDate, office: OfficeTime): DayOff[] {
  const days: DayOff[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) {
    const dayOff = dayOffAt(date, office);
    if (dayOff !== undefined) {
      days.push(dayOff);
    }
  }
  return days;
}

/** Only days that count: that of the event may not, nor one on which it came after closing. */
function workedByDecree(
  c: CompiledOffice,
  { start, term, policy, due }: Question,
  countsFrom: Instant,
  office: OfficeTime,
): Explanation["workedByDecree"] {
  const worked: { date: PlainDate; act?: string }[] = [];
  const last = lastDayReached(c, start, due);
  const eventCounts = !("workingDays" in term) || policy.firstDay === "same";
  for (let day = dayAt(c, countsFrom) + (eventCounts ? 0 : 1); day <= last; day += 1) {
    const date = dateOfDay(c, day);
    const decree = office.calendar.workingWeekend(date);
    if (decree !== undefined && isWorked(c, day)) {
      worked.push({ date, ...(decree.act === undefined ? {} : { act: decree.act }) });
    }
  }
  return worked;
}

function pausesBetween(c: CompiledOffice, from: Instant, due: Instant): readonly Span[] {
  const pauses: Span[] = [];
  for (let segment = segmentAt(c, from); ; segment += 1) {
    const [stopsAt, goesOnAt] = [momentOf(c, c.to[segment]), momentOf(c, c.from[segment + 1])];
    if (stopsAt >= due) {
      return pauses;
    }
    // Hours that follow one another without a gap, as around the clock, make no pause.
    if (stopsAt < goesOnAt) {
      pauses.push({ from: stopsAt, to: goesOnAt });
    }
  }
}

function momentOf(c: CompiledOffice, seconds: number | undefined): Instant {
  return (c.baseMs + (seconds ?? Number.POSITIVE_INFINITY) * 1000) as Instant;
}
