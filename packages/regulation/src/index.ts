/**
 * The regulation file: its schema, a reader that names the place of each problem, editions, and the rules by which an
 * answer, a document or a filing day is judged.
 *
 * No case and no official stands here: what becomes of an application is the engine's. It opens no file, and whether an
 * act says what the file says it can't know; `Origin` tells who has read it.
 */
export { type Answers, findAnswer, holds } from "./answers.ts";
export { askedQuestions } from "./asked-questions.ts";
export type {
  ActName,
  Assumption,
  ChannelId,
  Condition,
  DocumentKind,
  Edition,
  EditionAt,
  EditionNotOnRecord,
  FilingWindow,
  Product,
  Question,
  RefusalGround,
  Regulation,
  RoleId,
  Step,
  StepAct,
} from "./edition.ts";
export { editionAt, type RecordedFacts } from "./edition-at.ts";
export type { Act, DateFact, Identity } from "./identity.ts";
export { birthDateOf, type Iin, type IinRejectionCode, iinRejections, parseIin, sexOf } from "./iin.ts";
export { type MissingItem, missingItems } from "./missing-items.ts";
export { nearestWord } from "./nearest-word.ts";
export { type NeededDocument, neededDocuments } from "./needed-documents.ts";
export { type Confirmation, type Confirmations, isSourced, itemKey, type Origin } from "./origin.ts";
export { type Problem, type ProblemReason, problemReasons } from "./problem.ts";
export { isRegulation, type RegulationInput, readRegulation } from "./read-regulation.ts";
export { makeTrainingIin } from "./training-iin.ts";
export { type AnswerProblemCode, answerProblems, type CheckedAnswer, validateAnswer } from "./validate-answer.ts";
export { type WindowAt, windowAt } from "./window-at.ts";
