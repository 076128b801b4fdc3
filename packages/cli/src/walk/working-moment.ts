import {
  addTerm,
  dateAt,
  type Instant,
  instantAt,
  isOpen,
  nextOpening,
  type OfficeTime,
  type Term,
} from "@reglament/calendar";
import type { StepRecord } from "@reglament/engine";
import type { Edition, Step } from "@reglament/regulation";

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * Returns when a diligent official does the step: in office hours, after about half of its term, or at once when that
 * would be too late. A step without a term is done a minute after it can begin.
 *
 * @param record.startedAt - from when the term counts
 * @throws Error when no such moment lies within the term: the regulation can't be kept
 */
export function workingMoment(
  law: Edition,
  office: OfficeTime,
  step: Step,
  record: Pick<StepRecord, "startedAt">,
): Instant {
  const begun = nextOpening(record.startedAt, office);
  const { term } = step;
  if (term === undefined) return nextOpening((begun + MINUTE_MS) as Instant, office);
  const half = addTerm(record.startedAt, halfOf(term), law.counting, office).due;
  const wished = wishedMoment(term, half, office);
  const { due } = addTerm(record.startedAt, term, law.counting, office);
  const at = wished < begun || wished > due ? begun : wished;
  if (at > due || !(isOpen(at, office) || at === due)) {
    throw new Error(`step ${step.id} can't be done within its term and office hours`);
  }
  return at;
}

/** Returns the first moment in office hours at which a deadline has passed. */
export function lateMoment(due: Instant, office: OfficeTime): Instant {
  return nextOpening((due + MINUTE_MS) as Instant, office);
}

/** Returns an hour after the opening of the day of a moment, or of the next day on which the office is open. */
export function morningOf(moment: Instant, office: OfficeTime): Instant {
  const { zone } = office.hours;
  return (nextOpening(instantAt(dateAt(moment, zone), "00:00", zone), office) + HOUR_MS) as Instant;
}

/** A term that ends with a day's work is half over on a morning; a clock time may come when the office is closed. */
function wishedMoment(term: Term, half: Instant, office: OfficeTime): Instant {
  if ("minutes" in term || "hours" in term) return half;
  return "clockDays" in term ? nextOpening(half, office) : morningOf(half, office);
}

function halfOf(term: Term): Term {
  if ("minutes" in term) return { minutes: halfOfAmount(term.minutes) };
  if ("hours" in term) return { minutes: halfOfAmount(term.hours * 60) };
  if ("workingDays" in term) return { workingDays: halfOfAmount(term.workingDays) };
  if ("calendarDays" in term) return { calendarDays: halfOfAmount(term.calendarDays) };
  if ("months" in term) return { calendarDays: term.months * 15 };
  // A single day's own half is the middle of the night.
  return term.clockDays === 1 ? { minutes: 30 } : { clockDays: halfOfAmount(term.clockDays) };
}

/** Half of it, at least one. */
function halfOfAmount(amount: number): number {
  return Math.max(1, Math.floor(amount / 2));
}
