import type { CaseEvent } from "./event.ts";

/** What the applicant is told of a case, each in its own notice. */
export type NoticeKind = "filed" | "registered" | "intake-refused" | "result-issued" | "refusal-issued";

/** Returns the notices that the applicant gets of the event; empty for the office's inner steps. */
export function noticesOf(event: CaseEvent): readonly NoticeKind[] {
  switch (event.type) {
    case "filed":
    case "registered":
    case "intake-refused":
      return [event.type];
    case "issued":
      return [event.outcome === "result" ? "result-issued" : "refusal-issued"];
    case "executor-appointed":
    case "drafted":
    case "refusal-proposed":
    case "signed":
      return [];
  }
}
