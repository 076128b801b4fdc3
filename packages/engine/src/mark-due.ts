import type { Instant } from "@reglament/calendar";
import type { Edition } from "@reglament/regulation";
import type { Case, Mark } from "./case.ts";
import { type OpenDeadline, openDeadlines } from "./deadline-list.ts";
import { isSameDeadline } from "./deadline-of.ts";
import type { DeadlineOf, EventOf, Happened } from "./event.ts";
import { keeping } from "./keep-until.ts";
import type { OfficeTimes } from "./situation.ts";

/**
 * What is to be noted of a case as time goes on: that a deadline comes near, that it has passed, that keeping has ended.
 * Each is noted once.
 */

/** Something to note, and from when on it may be. */
interface ToNote {
  readonly from: Instant;
  readonly event: Happened & Pick<EventOf<"deadline-neared">, "of" | "due">;
}

/**
 * Returns what is to be noted now, in the order of its moments; empty when there is nothing.
 *
 * A deadline that has passed unwarned is noted as passed only.
 */
export function dueMarks(law: Edition, times: OfficeTimes, state: Case, now: Instant): readonly Happened[] {
  return toNote(law, times, state, openDeadlines(law, times, state), now)
    .filter(({ from }) => from <= now)
    .toSorted((one, other) => one.from - other.from)
    .map(({ event }) => event);
}

/**
 * Returns the first moment at which something about the case is to be noted, never one before its newest event; undefined
 * once it has ended, or when nothing runs.
 *
 * @param open - the case's open deadlines, where they are known already
 */
export function nextMoment(
  law: Edition,
  times: OfficeTimes,
  state: Case,
  open = openDeadlines(law, times, state),
): Instant | undefined {
  const moments = toNote(law, times, state, open, state.changedAt).map(({ from }) => from);
  return moments.length === 0 ? undefined : (Math.max(state.changedAt, Math.min(...moments)) as Instant);
}

/** What isn't noted yet, of each deadline only what comes next as seen from `now`. */
function toNote(
  law: Edition,
  times: OfficeTimes,
  state: Case,
  open: readonly OpenDeadline[],
  now: Instant,
): readonly ToNote[] {
  const kept = keeping(law, times, state);
  return [
    ...open.flatMap((deadline) => nextOf(state, deadline, now)),
    ...(kept === undefined || isMarked(state, kept.of, "keeping-ended")
      ? []
      : [noted("keeping-ended", kept.of, kept.deadline.due, after(kept.deadline.due))]),
  ];
}

function nextOf(state: Case, { of, deadline: { due }, warnAt }: OpenDeadline, now: Instant): readonly ToNote[] {
  if (isMarked(state, of, "passed")) return [];
  return isMarked(state, of, "neared") || now > due
    ? [noted("deadline-passed", of, due, after(due))]
    : [noted("deadline-neared", of, due, warnAt)];
}

function noted(
  type: "deadline-neared" | "deadline-passed" | "keeping-ended",
  of: DeadlineOf,
  due: Instant,
  from: Instant,
): ToNote {
  return { from, event: { type, of, due } };
}

/** At the deadline itself an act is still in time. */
function after(due: Instant): Instant {
  return (due + 1) as Instant;
}

function isMarked({ marks }: Case, of: DeadlineOf, kind: Mark["kind"]): boolean {
  return marks.some((mark) => mark.kind === kind && isSameDeadline(mark.of, of));
}
