import { addTerm, type Instant, type Term, type WorkCalendar } from "@reglament/calendar";
import type { Edition } from "../../edition/edition.ts";
import type { CounterExample, TracedTerm } from "../finding.ts";
import type { LongestWay, Moment, Stage } from "./longest-way.ts";
import { type Exit, hoursOf, type TimedStep, type TimedWay } from "./timed-way.ts";

interface Traced {
  readonly edition: Edition;
  readonly way: TimedWay;
  readonly longest: LongestWay;
  readonly calendar: WorkCalendar;
}

/** The terms of the longest way from a start, one after the other, and at last the total. */
export function traceOf(traced: Traced, start: Instant): CounterExample {
  const { edition, way, longest, calendar } = traced;
  const terms: TracedTerm[] = [];
  let at: Moment = { at: start, moves: false };
  let stage: Stage | undefined;
  let timed = way.steps.get(way.startsAt);
  let begun = at;
  while (timed !== undefined && timed.step.awaits === undefined) {
    if (stage?.procedure !== timed.procedure.id) begun = at;
    stage = longest.stageIn(timed, at, stage);
    const exit = lastExit(longest, timed, at, stage);
    const left = longest.leaving(timed, exit, at, stage);
    terms.push(...termsOf(traced, timed, exit, { at, begun, left }));
    at = left;
    timed = exit.to === undefined ? undefined : way.steps.get(exit.to);
  }
  if (edition.totalTerm !== undefined) {
    const { term, clause = edition.procedures[0]?.clause ?? "", text } = edition.totalTerm;
    const deadline = addTerm(start, term, edition.counting, { calendar, hours: edition.provider.hours });
    terms.push({ of: "total", clause, title: text, term, deadline });
  }
  return { kind: "start", start, zone: edition.provider.hours.zone, terms };
}

/** The way out of a step on which the case ends last. */
function lastExit(longest: LongestWay, timed: TimedStep, at: Moment, stage: Stage): Exit {
  let last: { readonly exit: Exit; readonly end: number } | undefined;
  for (const exit of timed.exits) {
    const left = longest.leaving(timed, exit, at, stage);
    const end = (exit.to === undefined ? left : longest.endFrom(exit.to, left, stage)).at;
    if (last === undefined || end > last.end) last = { exit, end };
  }
  return last?.exit ?? {};
}

/** The step's own term, and its procedure's where that decides when it is left. */
function termsOf(
  { edition, calendar }: Traced,
  { step, procedure, party, spans }: TimedStep,
  exit: Exit,
  { at, begun, left }: { readonly at: Moment; readonly begun: Moment; readonly left: Moment },
): TracedTerm[] {
  const office = { calendar, hours: hoursOf(edition, party) };
  const deadlineOf = (from: Moment, term: Term) => addTerm(from.at as Instant, term, edition.counting, office);
  const term = exit.term ?? step.term;
  const own =
    term === undefined
      ? []
      : [{ of: step.id, clause: step.clause, title: step.title, term, deadline: deadlineOf(at, term) }];
  if (own.some(({ deadline }) => deadline.due === left.at)) return own;
  const whole = spans.map(({ term, clause }) => ({
    of: procedure.id,
    clause,
    title: procedure.title,
    term,
    deadline: deadlineOf(begun, term),
  }));
  return [...own, ...whole.filter(({ deadline }) => deadline.due === left.at)];
}
