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
