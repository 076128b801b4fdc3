/**
 * A case: what becomes of a command, how events make a case, when its steps are due.
 *
 * It stores nothing, sends nothing, reads no clock and draws no ids: all that is handed in. Which steps there are stands
 * in the regulation, never here; nothing happens by itself when a deadline passes.
 */
export { type CarriedAct, type CarriedStepAct, carriedActs, isCarried, isOpenForFiling } from "./carried-acts.ts";
export type { Case, Outcome, StepRecord } from "./case.ts";
export type { Actor, Command, CommandOf } from "./command.ts";
export { deadlineOf, isOverdue, nextMoment, stepDeadlines, totalDeadline } from "./deadline.ts";
export { decide } from "./decide.ts";
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
export { evolve, replay } from "./evolve.ts";
export { type NoticeKind, noticesOf } from "./notice.ts";
export { openActs, type Permission, permit, type Turn, type TurnHolder, turnsAt } from "./permission.ts";
export { signedPapers } from "./product.ts";
export { itemsThatCame, mayHaveCome } from "./refusal-ground.ts";
export { isRejected, type Rejected, type RejectionCode, reject, rejections } from "./rejection.ts";
export type { Situation } from "./situation.ts";
