import type { Edition, PartyId, Step } from "@reglament/regulation";
import type { Case, StepRecord } from "./case.ts";

/**
 * Returns a step of the case.
 *
 * @param index - place in `Case.steps`
 * @throws Error when there is none
 */
export function recordAt({ steps }: Pick<Case, "steps">, index: number): StepRecord {
  const record = steps[index];
  if (record === undefined) throw new Error(`the case has no step at place ${index}`);
  return record;
}

/**
 * Returns a step of the edition with the procedure that it belongs to.
 *
 * @throws Error when the edition has no such step
 */
export function placeOf(
  { procedures, regulation, id: edition }: Edition,
  id: string,
): { readonly step: Step; readonly party: PartyId; readonly procedure: string } {
  for (const { id: procedure, party, steps } of procedures) {
    const step = steps.find((candidate) => candidate.id === id);
    if (step !== undefined) return { step, party, procedure };
  }
  throw new Error(`${regulation}/${edition} has no step ${id}`);
}
