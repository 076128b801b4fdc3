import {
  addTerm,
  type CountingPolicy,
  type Deadline,
  deadlineBefore,
  type Instant,
  momentAtShare,
  type OfficeTime,
  promisedDeadline,
  type Suspension,
  type Term,
  termGoesOn,
  unitOf,
} from "@reglament/calendar";
import type { PartyId } from "@reglament/regulation";
import type { DeadlineOf } from "./event.ts";
import type { Standstill } from "./pause-length.ts";
import type { OfficeTimes } from "./situation.ts";

/** A term that has begun: all that its deadline follows from. */
export interface BegunTerm extends Standstill {
  readonly of: DeadlineOf;
  /** Where the text states it; absent when only the standard does. */
  readonly clause?: string;
  readonly start: Instant;
  readonly term: Term;
  /** What it asks for must be there so long before it ends. */
  readonly before?: Term;
  readonly counting: CountingPolicy;
  readonly office: OfficeTime;
  /** When what it asks for was done. */
  readonly doneAt?: Instant;
  /** The deadline promised before the calendar changed, and the pauses that came after the promise. */
  readonly kept?: { readonly due: Instant; readonly later: readonly Suspension[] };
}

/** A deadline of a case. */
export interface TermDeadline {
  readonly of: DeadlineOf;
  /** Where the text states it; absent when only the standard does. */
  readonly clause?: string;
  readonly deadline: Deadline;
  /** When what it asks for was done; absent while that is awaited. */
  readonly doneAt?: Instant;
}

/** The working time in which a party's terms run; the portal has none of its own, what it does is the provider's. */
export function timeOf({ provider, centre, department }: OfficeTimes, party: PartyId): OfficeTime {
  switch (party) {
    case "centre":
      return centre;
    case "department":
      return department;
    case "provider":
    case "portal":
      return provider;
  }
}

/**
 * Returns when a term ends; undefined while it stands still, since nobody knows when it will go on.
 *
 * A term that had ended before it was stopped has its deadline all the same.
 *
 * @throws CalendarTooShort when the deadline lies past the calendar's years
 */
export function deadlineOfTerm(begun: BegunTerm): Deadline | undefined {
  const { start, term, counting, office, before, kept, stoppedAt } = begun;
  const counted = addTerm(
    start,
    term,
    counting,
    office,
    before === undefined ? begun.suspensions : inTime(begun, before),
  );
  const deadline = before === undefined ? counted : deadlineBefore(counted, before, counting, office);
  const holds = kept === undefined ? deadline : promisedDeadline(deadline, promisedDue(begun, kept));
  return stoppedAt !== undefined && stoppedAt <= holds.due ? undefined : holds;
}

/** Returns the deadline of a term with what it belongs to; undefined while it stands still. */
export function termDeadline(begun: BegunTerm): TermDeadline | undefined {
  const { of, clause, doneAt } = begun;
  const deadline = deadlineOfTerm(begun);
  return (
    deadline && {
      of,
      ...(clause === undefined ? {} : { clause }),
      deadline,
      ...(doneAt === undefined ? {} : { doneAt }),
    }
  );
}

/** When to warn that a deadline comes near: so many hundredths of the working time that it leaves are over. */
export function warningMoment({ start, office, suspensions }: BegunTerm, due: Instant, percent: number): Instant {
  return momentAtShare({ from: start, to: due }, percent, office, suspensions);
}

/** What lies before the end of a term has its own deadline: a pause that begins after that no longer moves it. */
function inTime({ start, term, counting, office, suspensions }: BegunTerm, before: Term): readonly Suspension[] {
  const counts: Suspension[] = [];
  for (const suspension of suspensions) {
    const end = addTerm(start, term, counting, office, counts);
    if (suspension.from > deadlineBefore(end, before, counting, office).due) break;
    counts.push(suspension);
  }
  return counts;
}

/** The pauses that came after the promise move it on like any deadline. */
function promisedDue(
  { term, before, counting, office }: BegunTerm,
  { due, later }: NonNullable<BegunTerm["kept"]>,
): Instant {
  return later.length === 0 ? due : termGoesOn(due, unitOf(before ?? term), counting, office, later);
}
