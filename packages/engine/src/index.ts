/**
 * A case: what becomes of a command, how events make a case, when its steps are due.
 *
 * It stores nothing, sends nothing, reads no clock and draws no ids: all that is handed in. Which steps there are stands
 * in the regulation, never here; nothing happens by itself when a deadline passes.
 */
export type { ActField, ActFieldKind } from "./act-field.ts";
export type { CasePermission, Permission, TurnHolder } from "./act-module.ts";
export { beyondNames } from "./beyond-acts.ts";
export { type CarriedStepAct, isCarried, isOpenForFiling } from "./carried-acts.ts";
export type { Case, Mark, Outcome, Pause, SignedBy, StepRecord } from "./case.ts";
export {
  type Actor,
  type BeyondAct,
  type CarriedAct,
  type Command,
  type CommandOf,
  type SystemAct,
  systemActor,
} from "./command.ts";
export {
  actDeadline,
  arrivalDeadlines,
  deadlineOf,
  isOverdue,
  plannedDeadline,
  spanDeadlines,
  stepDeadlines,
  totalDeadline,
} from "./deadline.ts";
export { type LateStep, lateSteps } from "./deadline-late.ts";
export { deadlinesOf, type OpenDeadline, openDeadlines } from "./deadline-list.ts";
export { isSameDeadline } from "./deadline-of.ts";
export type { TermDeadline } from "./deadline-term.ts";
export { decide } from "./decide.ts";
export type {
  AttachedDocument,
  CaseEvent,
  DeadlineOf,
  Deficiency,
  DocumentReference,
  EventOf,
  EventType,
  Filed,
  HandSignature,
  Identification,
  InsteadOf,
  KeptDeadline,
  PersonalDigest,
  ScannedDocument,
  SignatureReference,
  WayOfTransfer,
} from "./event.ts";
export type { RegisterId } from "./event-content.ts";
export { evolve, replay } from "./evolve.ts";
export { keepUntil } from "./keep-until.ts";
export { dueMarks, nextMoment } from "./mark-due.ts";
export { type Notice, type NoticeKind, noticesOf, type OfficialNoticeKind, type OfficialReader } from "./notice.ts";
export { mayFile, type OpenAct, openActs, permit, permitBeyond, type Turn, turnsAt } from "./permission.ts";
export { areElectronic, signedPapers } from "./product.ts";
export { itemsThatCame, mayHaveCome } from "./refusal-ground.ts";
export { isRejected, type Rejected, type RejectionCode, reject, rejections } from "./rejection.ts";
export { type EndOfWay, endsOfLaw, isSameEnd } from "./scenario/ends-of-law.ts";
export type { Mismatch, Said } from "./scenario/mismatch.ts";
export { runScenario, type ScenarioRun } from "./scenario/run-scenario.ts";
export { scenarioWords } from "./scenario/scenario-words.ts";
export type { OfficeTimes, Situation } from "./situation.ts";
export { officeAt, openStep, papersToIssue, receiptNumberOf } from "./standing.ts";
export { carriedActs } from "./step-acts.ts";
export { actOfEvent, isStepEvent, type StepEvent } from "./step-event.ts";
