import { addTerm, type Instant, type Term, type WorkCalendar } from "@reglament/calendar";
import type { Edition } from "../../edition/edition.ts";
import type { CounterExample, TracedTerm } from "../finding.ts";
import { placeOfProcedure } from "../places.ts";
import type { Leg, LegExit, Stage } from "./legs-of.ts";
import type { LongestWay, Moment } from "./longest-way.ts";
import { hoursOf } from "./timed-way.ts";

interface Traced {
  readonly edition: Edition;
  readonly longest: LongestWay;
  readonly calendar: WorkCalendar;
}

/** The terms of the longest way from a start, one after the other, and at last the total. */
export function traceOf(traced: Traced, start: Instant): CounterExample {
  const { edition, longest, calendar } = traced;
  const terms: TracedTerm[] = [];
  let at: Moment = { at: start, moves: false };
  let begun = at;
  let stage: Stage | undefined;
  for (let leg: Leg | undefined = longest.first; leg !== undefined && !leg.awaits; ) {
    if (stage?.procedure !== leg.procedure) begun = at;
    stage = longest.stageIn(leg, at, stage);
    const exit = lastExit(longest, leg, at, stage);
    const left = exit === undefined ? at : longest.leaving(leg, exit, at, stage);
    terms.push(...termsOf(traced, leg, { at, begun, left }));
    at = left;
    leg = exit?.to;
  }
  if (edition.totalTerm !== undefined) {
    const { term, clause = placeOfProcedure(edition), text } = edition.totalTerm;
    const deadline = addTerm(start, term, edition.counting, { calendar, hours: edition.provider.hours });
    terms.push({ of: "total", clause, title: text, term, deadline });
  }
  return { kind: "start", start, zone: edition.provider.hours.zone, terms };
}

/** The way out of a step on which the case ends last. */
function lastExit(longest: LongestWay, leg: Leg, at: Moment, stage: Stage): LegExit | undefined {
  let last: { readonly exit: LegExit; readonly end: number } | undefined;
  for (const exit of leg.exits) {
    const left = longest.leaving(leg, exit, at, stage);
    const end = (exit.to === undefined ? left : longest.endFrom(exit.to, left, stage)).at;
    if (last === undefined || end > last.end) last = { exit, end };
  }
  return last?.exit;
}

/** The step's own term, and its procedure's where that decides when it is left. */
function termsOf(
  { edition, calendar }: Traced,
  { timed: { step, procedure, party, spans } }: Leg,
  { at, begun, left }: { readonly at: Moment; readonly begun: Moment; readonly left: Moment },
): TracedTerm[] {
  const office = { calendar, hours: hoursOf(edition, party) };
  const deadlineOf = (from: Moment, term: Term) => addTerm(from.at as Instant, term, edition.counting, office);
  const { term } = step;
  const own =
    term === undefined
      ? []
      : [{ of: step.id, clause: step.clause, title: step.title, term, deadline: deadlineOf(at, term) }];
  if (left.at === at.at || own.some(({ deadline }) => deadline.due === left.at)) return own;
  const whole = spans.map(({ term, clause }) => ({
    of: procedure.id,
    clause,
    title: procedure.title,
    term,
    deadline: deadlineOf(begun, term),
  }));
  return [...own, ...whole.filter(({ deadline }) => deadline.due === left.at)];
}
