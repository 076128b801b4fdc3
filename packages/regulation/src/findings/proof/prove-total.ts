/**
 * The proof: over every minute at which an application can be filed, the longest lawful way against the total term.
 *
 * The total runs from filing in the provider's days, as for a case: filing at a centre that is open counts on its own day,
 * also where the provider is closed. Over the portal one files at any minute, at a counter while it is open.
 */
import {
  type CompiledOffice,
  type CountingPolicy,
  compiled,
  type Instant,
  type WorkCalendar,
} from "@reglament/calendar";
import type { Edition } from "../../edition/edition.ts";
import type { ChannelId } from "../../procedure/procedure.ts";
import type { CounterExample } from "../finding.ts";
import type { CaseSpace } from "../space/case-space.ts";
import { cycleIn } from "../space/cycle-in.ts";
import { legsOf, plainTerm } from "./legs-of.ts";
import { LongestWay } from "./longest-way.ts";
import { minutesOfDay } from "./sum-of-terms.ts";
import { type SweptStarts, sweepStarts } from "./sweep-starts.ts";
import { hoursOf, type TimedWay, timedWay } from "./timed-way.ts";
import { traceOf } from "./trace-of.ts";

export type ProofOfTotal =
  | ({ readonly proven: true; traceAt(start: Instant): CounterExample } & SweptStarts)
  /** There is nothing to hold against each other: no total, no way, or one without an end. */
  | { readonly proven: false };

/** @param within - the moments of filing to look at, where not all years are meant */
export function proveTotal(
  edition: Edition,
  channel: ChannelId,
  space: CaseSpace,
  calendar: WorkCalendar,
  within: { readonly from: number; readonly upTo: number } = { from: 0, upTo: Number.POSITIVE_INFINITY },
): ProofOfTotal {
  const { totalTerm } = edition;
  const way = timedWay(edition, channel, space);
  if (totalTerm === undefined || way === undefined || !space.isWhole || cycleIn(space) !== undefined) {
    return { proven: false };
  }
  const legs = legsOf(way, (party) => compiled({ calendar, hours: hoursOf(edition, party) }));
  const ofProvider = { calendar, hours: edition.provider.hours };
  const policy = countingFromFiling(edition, channel);
  const fromFiling = { term: plainTerm(totalTerm.term), office: compiled(ofProvider), policy };
  const longest = new LongestWay(legs, edition.counting, fromFiling);
  const slack = { minutes: minutesOfDay(edition.provider.hours), office: ofProvider };
  const swept = sweepStarts(longest, cut(minutesOfFiling(edition, channel, way, calendar), within), slack);
  return { proven: true, ...swept, traceAt: (start) => traceOf({ edition, longest, calendar, policy }, start) };
}

/** How what runs from filing is counted in a channel. */
function countingFromFiling({ counting, issueAfterHours }: Edition, channel: ChannelId): CountingPolicy {
  if (channel === "centre") return { ...counting, afterHours: "none" };
  return issueAfterHours === undefined ? counting : { ...counting, afterHours: "next-working-day" };
}

function minutesOfFiling(
  edition: Edition,
  channel: ChannelId,
  { startsAt, steps }: TimedWay,
  calendar: WorkCalendar,
): Iterable<readonly [number, number]> {
  const party = steps.get(startsAt)?.party ?? "provider";
  const counter = compiled({ calendar, hours: hoursOf(edition, party) });
  return channel === "portal" ? [[counter.baseMs, counter.endMs]] : openingsOf(counter);
}

function* openingsOf({ baseMs, from, to }: CompiledOffice): Iterable<readonly [number, number]> {
  for (const [segment, opens] of from.entries()) {
    yield [baseMs + opens * 1000, baseMs + (to[segment] ?? opens) * 1000];
  }
}

function* cut(
  open: Iterable<readonly [number, number]>,
  { from, upTo }: { readonly from: number; readonly upTo: number },
): Iterable<readonly [number, number]> {
  for (const [opens, closes] of open) {
    if (closes > from && opens < upTo) yield [Math.max(opens, from), Math.min(closes, upTo)];
  }
}
