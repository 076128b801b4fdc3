/**
 * The regulation file: its schema, a reader that names the place of each problem, editions, and the rules by which an
 * answer, a document or a filing day is judged.
 *
 * No case and no official stands here: what becomes of an application is the engine's. It opens no file, and whether an
 * act says what the file says it can't know; `Origin` tells who has read it.
 */
export { type Answers, findAnswer, holds } from "./answers.ts";
export type { Condition, DocumentKind, FilingWindow, Question } from "./application-form.ts";
export { askedQuestions } from "./asked-questions.ts";
export { clausesNamed, type NamedClause, splitClause } from "./clauses-named.ts";
export { citation } from "./compose-edition.ts";
export type {
  Annex,
  Assumption,
  Channel,
  Edition,
  EditionAt,
  EditionNotOnRecord,
  EndOfEdition,
  ListedOffice,
  Party,
  Provider,
  Regulation,
  Rule,
  Storage,
  TotalTerm,
  UnconfirmedGround,
  WaitingTime,
} from "./edition.ts";
export { editionAt, type RecordedFacts } from "./edition-at.ts";
export { earliestOf } from "./effect-of-act.ts";
export type { Act, DateFact, Identity, LegalAct } from "./identity.ts";
export { birthDateOf, type Iin, type IinRejectionCode, iinRejections, parseIin, sexOf } from "./iin.ts";
export { type MissingItem, missingItems } from "./missing-items.ts";
export { nearestWord } from "./nearest-word.ts";
export { type NeededDocument, neededDocuments } from "./needed-documents.ts";
export { type Confirmation, type Confirmations, isSourced, itemKey, type Origin } from "./origin.ts";
export type { PaperTemplate, Product, RefusalGround, TemplateField } from "./outcome.ts";
export { type Problem, type ProblemReason, problemReasons } from "./problem.ts";
export type {
  ActName,
  ActorId,
  ChannelId,
  Next,
  PartyId,
  Procedure,
  RoleId,
  Span,
  Step,
  StepAct,
} from "./procedure.ts";
export { actNames, isRole, roleIds } from "./procedure.ts";
export { type RegionActs, readActs } from "./read-acts.ts";
export { type Law, readLaw } from "./read-law.ts";
export { isRegulation, type RegulationInput, readRegulation } from "./read-regulation.ts";
export { makeTrainingIin } from "./training-iin.ts";
export { type AnswerProblemCode, answerProblems, type CheckedAnswer, validateAnswer } from "./validate-answer.ts";
export { actsIn, stepsBeforeFiling, wayThrough } from "./way-through.ts";
export { type WindowAt, windowAt } from "./window-at.ts";
export { withWorkedOut } from "./worked-out-answers.ts";
