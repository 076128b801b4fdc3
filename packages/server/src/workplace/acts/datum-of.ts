import type { Rejected, RejectionCode } from "@reglament/engine";

/** The data that a rejection may be about, the likeliest first. */
const data: Partial<Record<RejectionCode, string>> = {
  EXECUTOR_NOT_OF_OFFICE: "executor",
  OWN_CASE: "executor",
  UNKNOWN_GROUND: "ground",
  GROUND_UNSOURCED: "ground",
  GROUND_NOT_SHOWN: "deficiencies",
  PAUSE_NOT_GRANTED: "ground",
  RECEIPT_NUMBER_MISSING: "receipt",
  RECEIPT_NUMBER_WRONG: "receipt",
  RECEIVED_BY_MISSING: "receivedBy",
  HAND_SIGNATURE_MISSING: "byHand",
  CONSENT_FORM_MISSING: "form",
  NOT_WAIVABLE: "waivedBy",
  WAY_OF_TRANSFER: "by",
  BARCODE_WRONG: "barcode",
  BLANK_NOT_IN_STOCK: "number",
  BLANK_WRONG: "number",
  NOT_A_DEPARTMENT: "department",
  COURIER_NOT_OF_OFFICE: "courier",
  REGISTER_WRONG: "register",
  EVENT_UNKNOWN: "corrects",
};

/** Which of a command's data a rejection is about; undefined when it is about none, or about whatever the act asks for. */
export function datumOf({ rejected, facts }: Rejected): string | undefined {
  if (rejected === "TIME_RUNS_BACK") return "cameAt" in facts ? "cameAt" : undefined;
  if (rejected === "WRONG_DOCUMENT") return "form" in facts ? "form" : undefined;
  if (rejected === "SCAN_MISSING") return facts["scans"] === "barcode" ? "barcode" : "documents";
  return data[rejected];
}
