import { randomUUID } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import type { CaseEvent } from "@reglament/engine";
import type { IssuedBlank, Step, StepNumber } from "../step/step.ts";
import { monday } from "./a-world.ts";

/** The person of steps for whom it doesn't matter who acts. */
export const somebody = "00000000-0000-4000-8000-000000000001";

/** A step that opens a case in `school-1`. */
export function aFilingStep(changes: Partial<Step> & Pick<Step, "region">): Step {
  return {
    caseId: randomUUID(),
    commandId: randomUUID(),
    expectedVersion: 0,
    events: [aFiledEvent()],
    row: aRow(),
    notices: [],
    ...changes,
  };
}

/** A step that registers a case and gives it a number of 2019. */
export function aRegisteringStep(changes: Partial<Step> & Pick<Step, "region" | "caseId">): Step {
  return {
    commandId: randomUUID(),
    expectedVersion: 1,
    events: [{ type: "registered", at: monday, by: somebody, product: "acceptance-receipt" }],
    row: aRow({ step: "resolution" }),
    notices: [],
    numbers: [anIncomingNumber()],
    ...changes,
  };
}

/** A step by which an applicant withdraws the case of {@link aFilingStep}. */
export function anEndingStep({
  at,
  ...changes
}: Partial<Step> & Pick<Step, "region" | "caseId"> & { readonly at: Instant }): Step {
  const { step: _, nextMoment: __, ...row } = aRow({ outcome: "withdrawn" });
  return {
    commandId: randomUUID(),
    expectedVersion: 1,
    events: [{ type: "withdrawn", at, by: somebody }],
    row,
    notices: [],
    ...changes,
  };
}

/** A step that issues a blank to a case. */
export function aBlankStep(
  changes: Partial<Step> & Pick<Step, "region" | "caseId"> & { readonly blank: IssuedBlank },
): Step {
  return {
    commandId: randomUUID(),
    expectedVersion: 1,
    events: [{ type: "blank-issued", at: monday, by: somebody, number: changes.blank.text }],
    row: aRow({ department: changes.blank.department, heldAt: changes.blank.department, step: "blank" }),
    notices: [],
    ...changes,
  };
}

/** The next incoming number of `school-1` in 2019, for the first event of a step. */
export function anIncomingNumber(changes: Partial<StepNumber> = {}): StepNumber {
  return { event: 0, kind: "incoming", office: "school-1", year: 2019, ...changes };
}

/** The case row of an open case at intake. */
export function aRow(changes: Partial<Step["row"]> = {}): Step["row"] {
  return {
    regulation: "kostanay/school-enrolment",
    edition: "2019-01-01",
    channel: "portal",
    office: "school-1",
    filedAt: monday,
    filedBy: somebody,
    step: "intake",
    nextMoment: monday,
    calendarVersion: "kazakhstan-2019",
    ...changes,
  };
}

function aFiledEvent(): CaseEvent {
  return {
    type: "filed",
    at: monday,
    by: somebody,
    regulation: "kostanay/school-enrolment",
    edition: "2019-01-01",
    channel: "portal",
    office: "school-1",
    facts: { class: "1" },
    given: ["class"],
    attached: [],
    application: { personalId: randomUUID(), sha256: "aa" },
  };
}
