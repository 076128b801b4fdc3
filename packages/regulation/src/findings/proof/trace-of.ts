import { addTerm, type CountingPolicy, type Instant, type Term, type WorkCalendar } from "@reglament/calendar";
import type { Edition } from "../../edition/edition.ts";
import type { CounterExample, TracedTerm } from "../finding.ts";
import { placeOfProcedure } from "../places.ts";
import type { Arrival, LongestWay, Moment } from "./longest-way.ts";
import { hoursOf } from "./timed-way.ts";

interface Traced {
  readonly edition: Edition;
  readonly longest: LongestWay;
  readonly calendar: WorkCalendar;
  /** How what runs from filing is counted. */
  readonly policy: CountingPolicy;
}

/** The terms of the longest way from a start, one after the other, and at last the total. */
export function traceOf(traced: Traced, start: Instant): CounterExample {
  const { edition, longest, calendar, policy } = traced;
  const { steps, end } = longest.stepsFrom(start);
  const terms = steps.flatMap((arrival, index) => termsOf(traced, arrival, steps[index + 1]?.at.at ?? end));
  const { totalTerm } = edition;
  if (totalTerm !== undefined) {
    const { term, clause = placeOfProcedure(edition), text } = totalTerm;
    const deadline = addTerm(start, term, policy, { calendar, hours: edition.provider.hours });
    terms.push({ of: "total", clause, title: text, term, deadline });
  }
  return { kind: "start", start, zone: edition.provider.hours.zone, terms };
}

/** The step's own term, and its procedure's where that decides when it is left. */
function termsOf(
  { edition, calendar, policy }: Traced,
  { leg, at, entered, from }: Arrival,
  left: number,
): TracedTerm[] {
  const { step, procedure, party, spans } = leg.timed;
  if (leg.awaits) return [];
  const office = { calendar, hours: hoursOf(edition, party) };
  const deadlineOf = (since: Moment, term: Term, counting = edition.counting) =>
    addTerm(since.at as Instant, term, counting, office);
  const isFirst = firstProcedureOf({ leg, from }) === procedure.id;
  const { term } = step;
  const own =
    term === undefined
      ? []
      : [{ of: step.id, clause: step.clause, title: step.title, term, deadline: deadlineOf(at, term) }];
  if (left === at.at || own.some(({ deadline }) => deadline.due === left)) return own;
  const whole = spans.map((span) => ({
    of: procedure.id,
    clause: span.clause,
    title: procedure.title,
    term: span.term,
    deadline: deadlineOf(entered, span.term, isFirst ? policy : edition.counting),
  }));
  return [...own, ...whole.filter(({ deadline }) => deadline.due === left)];
}

/** The procedure in which the case began. */
function firstProcedureOf({ leg, from }: Pick<Arrival, "leg"> & { readonly from: Arrival | undefined }): string {
  let first: Pick<Arrival, "leg"> = { leg };
  for (let before = from; before !== undefined; before = before.from) first = before;
  return first.leg.procedure;
}
