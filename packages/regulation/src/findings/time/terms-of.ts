import type { Term } from "@reglament/calendar";
import type { Edition } from "../../edition/edition.ts";

/** A term that an edition states, wherever it stands. */
export interface StatedTerm {
  readonly of: string;
  readonly clause: string;
  readonly term: Term;
  readonly atMost: boolean;
}

/** All terms of an edition's steps, acts, spans and arrivals, and its own total; what the standard or another act states isn't among them. */
export function termsOf({ procedures, totalTerm }: Edition): StatedTerm[] {
  const ofProcedures = procedures.flatMap(({ id, steps, spans }) => [
    ...spans.flatMap(({ clause, term, atMost = false, arrivesBefore: before }) => [
      { of: id, clause, term, atMost },
      ...(before === undefined ? [] : [{ of: id, clause: before.clause, term: before.term, atMost: false }]),
    ]),
    ...steps.flatMap(({ id: step, clause, term, atMost = false, acts }) => [
      ...(term === undefined ? [] : [{ of: step, clause, term, atMost }]),
      ...acts.flatMap(({ clause, term }) => (term === undefined ? [] : [{ of: step, clause, term, atMost: false }])),
    ]),
  ]);
  if (totalTerm?.clause === undefined) return ofProcedures;
  const { clause, term, atMost = false } = totalTerm;
  return [...ofProcedures, { of: "total", clause, term, atMost }];
}
