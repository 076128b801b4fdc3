import { type Edition, partyOf } from "@reglament/regulation";
import type { Case } from "../case.ts";
import type { CaseEvent } from "../event.ts";
import { openStep } from "../standing.ts";

/** The event with the number that the store's statement gives; at the centre a case gets one only. */
export function asStored(law: Edition, state: Case | undefined, event: CaseEvent, before: number): CaseEvent {
  const number = `2019-${String(before).padStart(6, "0")}`;
  if (event.type === "queued") return { ...event, queueNumber: number };
  if (event.type !== "registered" && event.type !== "receipt-given") return event;
  const isAtCentre = state?.outcome === undefined && state && partyOf(law, openStep(law, state).id) === "centre";
  const isNumbered = isAtCentre ? state.centreNumber === undefined : event.type === "registered";
  return isNumbered ? { ...event, incomingNumber: number } : event;
}
