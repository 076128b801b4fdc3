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
  const half = addTerm(record.startedAt, halfOf(step.term), law.counting, office).due;
  const wished = "workingDays" in step.term ? morningOf(half, office) : half;
  const at = wished < begun ? begun : wished;
  const { due } = deadlineOf(law, office, record);
  if (at > due || !(isOpen(at, office) || at === due)) {
    throw new Error(`step ${step.id} can't be done within its term and office hours`);
  }
  return at;
}

function halfOf(term: Term): Term {
  if ("workingDays" in term) return { workingDays: Math.max(1, Math.floor(term.workingDays / 2)) };
  const minutes = "hours" in term ? term.hours * 60 : term.minutes;
  return { minutes: Math.max(1, Math.floor(minutes / 2)) };
}

/** An hour after the opening of the day. */
function morningOf(moment: Instant, office: OfficeTime): Instant {
  const { zone } = office.hours;
  return (nextOpening(instantAt(dateAt(moment, zone), "00:00", zone), office) + HOUR_MS) as Instant;
}
