import { awaitsApplicant, type Edition } from "@reglament/regulation";
import type { Case } from "./case.ts";
import type { CaseEvent } from "./event.ts";
import { openStep } from "./standing.ts";
import { isStepEvent } from "./step-event.ts";

/** What the applicant is told of a case, each in its own notice. */
export type NoticeKind =
  | "filed"
  | "accepted"
  | "registered"
  | "intake-refused"
  | "turned-away"
  | "queued"
  | "result-ready"
  | "result-issued"
  | "refusal-issued"
  | "service-refused"
  | "result-stored"
  | "result-returned"
  | "withdrawn"
  | "correction-asked"
  | "paused"
  | "resumed"
  | "signature-confirmed"
  | "signature-disproved";

/** What officials are told of a case. */
export type OfficialNoticeKind =
  | "executor-appointed"
  | "returned-to-executor"
  | "case-withdrawn"
  | "deadline-neared"
  | "deadline-passed"
  | "keeping-ended";

/**
 * Which officials are told: `holder`, whoever has the case in hand (the person who claimed it, the executor in an
 * executor's step, otherwise everybody whose turn it is); the head of the office; the administrator of the region.
 */
export type OfficialReader = "holder" | "head" | "administrator";

export type Notice =
  | { readonly kind: NoticeKind; readonly to: "applicant" }
  | { readonly kind: OfficialNoticeKind; readonly to: OfficialReader };

/**
 * Returns what is told of the event; empty for the offices' inner steps.
 *
 * @param state - the case after the event
 */
export function noticesOf(law: Edition, state: Case, event: CaseEvent): readonly Notice[] {
  const told = noticesOfEvent(event);
  return isFetchable(law, state, event) ? [...told, applicant("result-ready")] : told;
}

function noticesOfEvent(event: CaseEvent): readonly Notice[] {
  switch (event.type) {
    case "filed":
      return [applicant("filed")];
    case "receipt-given":
      return [applicant("accepted")];
    case "registered":
      if (event.place !== "centre") return [applicant("registered")];
      return event.product === undefined ? [] : [applicant("accepted")];
    case "intake-refused":
    case "turned-away":
    case "queued":
    case "correction-asked":
    case "paused":
    case "resumed":
    case "signature-confirmed":
    case "signature-disproved":
      return [applicant(event.type)];
    case "refusal-proposed":
      return event.document === undefined ? [applicant("service-refused")] : [];
    case "issued":
      return [applicant(event.outcome === "result" ? "result-issued" : "refusal-issued")];
    case "stored":
      return [applicant("result-stored")];
    case "returned-to-provider":
      return [applicant("result-returned")];
    case "withdrawn":
      return [applicant("withdrawn"), holder("case-withdrawn")];
    case "executor-appointed":
    case "executor-replaced":
      return [holder("executor-appointed")];
    case "returned-to-executor":
    case "deadline-neared":
    case "keeping-ended":
      return [holder(event.type)];
    case "deadline-passed":
      return (["holder", "head", "administrator"] as const).map((to) => ({ kind: event.type, to }));
    case "completeness-confirmed":
    case "signed-in":
    case "data-entered":
    case "notified":
    case "identified":
    case "consent-given":
    case "consent-waived":
    case "register-queried":
    case "register-not-needed":
    case "scanned":
    case "request-signed":
    case "forwarded":
    case "handed-over":
    case "delivered-to-centre":
    case "result-received":
    case "requested-again":
    case "sent-again":
    case "examined":
    case "blank-requested":
    case "blank-issued":
    case "blank-received":
    case "drafted":
    case "countersigned":
    case "signed":
    case "mistake-corrected":
    case "claimed":
    case "released":
    case "calendar-changed":
      return [];
  }
}

/** Whether the event brought the case to a step that waits for the applicant to come. */
function isFetchable(law: Edition, state: Case, event: CaseEvent): boolean {
  if (!isStepEvent(event) || event.type === "stored") return false;
  if (state.outcome !== undefined || state.nextAct !== undefined) return false;
  return awaitsApplicant(openStep(law, state), state.channel);
}

function applicant(kind: NoticeKind): Notice {
  return { kind, to: "applicant" };
}

function holder(kind: OfficialNoticeKind): Notice {
  return { kind, to: "holder" };
}
