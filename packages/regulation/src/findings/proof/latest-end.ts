/**
 * When a case that is filed at one moment is over at the latest: by the total term, and by the steps one after the other.
 *
 * The same count as in the proof over all moments (`prove-total.ts`), for a person who asks about theirs.
 */
import { compiled, type Instant, type WorkCalendar } from "@reglament/calendar";
import type { Edition } from "../../edition/edition.ts";
import type { ChannelId, Step } from "../../procedure/procedure.ts";
import type { TracedTerm } from "../finding.ts";
import { caseSpace } from "../space/case-space.ts";
import { cycleIn } from "../space/cycle-in.ts";
import { untimedSteps } from "../time/untimed-steps.ts";
import { legsOf } from "./legs-of.ts";
import { LongestWay } from "./longest-way.ts";
import { countingFromFiling } from "./prove-total.ts";
import { hoursOf, timedWay } from "./timed-way.ts";
import { traceOf } from "./trace-of.ts";

export interface LatestEnd {
  /** The term of the service as a whole; absent where none is stated. */
  readonly total?: TracedTerm;
  /** The terms of the longest way, each from where the one before it ended. */
  readonly steps: readonly TracedTerm[];
  /** When the offices are through with the last of them; a result that is fetched then waits for the applicant. */
  readonly end: Instant;
  /** Officials' steps that a case may come to and for which no term is stated: they take no time in `end`. */
  readonly untimed: readonly Step[];
}

/**
 * Works out the latest lawful end of a case.
 *
 * @param edition - with the hours of the offices that are meant, where those aren't the text's
 * @returns undefined when the channel's way has no beginning, runs in a circle or has too many states to be followed
 * @throws CalendarTooShort when it lies past the calendar's years
 */
export function latestEnd(
  edition: Edition,
  channel: ChannelId,
  start: Instant,
  calendar: WorkCalendar,
): LatestEnd | undefined {
  const space = caseSpace(edition, channel);
  const way = timedWay(edition, channel, space);
  if (way === undefined || !space.isWhole || cycleIn(space) !== undefined) return undefined;
  const policy = countingFromFiling(edition, channel);
  const legs = legsOf(way, (party) => compiled({ calendar, hours: hoursOf(edition, party) }));
  const longest = new LongestWay(legs, edition.counting, { policy });
  const example = traceOf({ edition, longest, calendar, policy }, start);
  if (example.kind !== "start") throw new Error("A trace is about a start");
  const terms = [...example.terms];
  const total = edition.totalTerm === undefined ? undefined : terms.pop();
  return {
    ...(total === undefined ? {} : { total }),
    steps: terms,
    end: longest.stepsFrom(start).end as Instant,
    untimed: untimedSteps(edition).filter(({ id }) => way.steps.has(id)),
  };
}
