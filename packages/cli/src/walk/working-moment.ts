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
import { deadlineOf, type StepRecord } from "@reglament/engine";
import type { Edition, Step } from "@reglament/regulation";

const HOUR_MS = 3_600_000;

/**
 * Returns when a diligent official does the step: after about half of its term, in office hours.
 *
 * @throws Error when no such moment lies within the term: the regulation can't be kept
 */
export function workingMoment(law: Edition, office: OfficeTime, step: Step, record: StepRecord): Instant {
  const begun = nextOpening(record.startedAt, office);
  const { term } = step;
  if (term === undefined) throw new Error(`step ${step.id} has no term`);
  const half = addTerm(record.startedAt, halfOf(term), law.counting, office).due;
  const wished = "minutes" in term || "hours" in term ? half : morningOf(half, office);
  const at = wished < begun ? begun : wished;
  const { due } = deadlineOf(law, office, record);
  if (at > due || !(isOpen(at, office) || at === due)) {
    throw new Error(`step ${step.id} can't be done within its term and office hours`);
  }
  return at;
}

function halfOf(term: Term): Term {
  const half = (length: number) => Math.max(1, Math.floor(length / 2));
  if ("minutes" in term) return { minutes: half(term.minutes) };
  if ("hours" in term) return { minutes: half(term.hours * 60) };
  if ("workingDays" in term) return { workingDays: half(term.workingDays) };
  if ("calendarDays" in term) return { calendarDays: half(term.calendarDays) };
  return "clockDays" in term ? { clockDays: half(term.clockDays) } : { clockDays: half(term.months * 28) };
}

/** An hour after the opening of the day. */
function morningOf(moment: Instant, office: OfficeTime): Instant {
  const { zone } = office.hours;
  return (nextOpening(instantAt(dateAt(moment, zone), "00:00", zone), office) + HOUR_MS) as Instant;
}
