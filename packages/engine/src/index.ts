export type { Case, Outcome, StepRecord } from "./case.ts";
export type { Actor, Command } from "./command.ts";
export type {
  AttachedDocument,
  CaseEvent,
  Deficiency,
  DocumentReference,
  EventType,
  Filed,
  PersonalDigest,
  SignatureReference,
} from "./event.ts";
export { isRejected, type Rejected, type RejectionCode, reject, rejections } from "./rejection.ts";
export type { Situation } from "./situation.ts";
