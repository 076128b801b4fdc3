import type { ActName } from "@reglament/regulation";
import type { CaseEvent, EventType } from "./event.ts";

/** The events that tell of an act of the text. All others stand beside its steps, or end them from there. */

/** The act that each of these events tells of. */
export const actOfEvent = {
  "completeness-confirmed": "check-completeness",
  "receipt-given": "give-receipt",
  registered: "register",
  "intake-refused": "refuse-intake",
  "signed-in": "sign-in",
  "data-entered": "fill-in",
  notified: "notify",
  identified: "identify",
  "turned-away": "turn-away",
  "consent-given": "consent",
  "consent-waived": "consent",
  "register-queried": "query-register",
  "register-not-needed": "query-register",
  scanned: "scan",
  "request-signed": "sign-request",
  forwarded: "forward",
  "handed-over": "hand-over",
  "delivered-to-centre": "deliver-to-centre",
  "result-received": "receive",
  stored: "store",
  "returned-to-provider": "return-to-provider",
  "requested-again": "request-again",
  "sent-again": "send-again",
  "executor-appointed": "resolve",
  examined: "examine",
  "blank-requested": "request-blank",
  "blank-issued": "issue-blank",
  "blank-received": "receive-blank",
  drafted: "draft",
  "refusal-proposed": "propose-refusal",
  queued: "put-on-queue",
  countersigned: "countersign",
  signed: "sign",
  issued: "issue",
} as const satisfies Partial<Record<EventType, ActName>>;

/** An event of an act of the text. */
export type StepEvent = Extract<CaseEvent, { readonly type: keyof typeof actOfEvent }>;

/** Whether the event tells of an act of the text. */
export function isStepEvent(event: CaseEvent): event is StepEvent {
  return Object.hasOwn(actOfEvent, event.type);
}
