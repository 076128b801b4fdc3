/**
 * The regulation file: its schema, a reader that names the place of each problem, editions, and the rules by which an
 * answer, a document or a filing day is judged.
 *
 * No case and no official stands here: what becomes of an application is the engine's. It opens no file, and whether an
 * act says what the file says it can't know; `Origin` tells who has read it.
 */

export { actInWords } from "./act/act-in-words.ts";
export { earliestOf } from "./act/effect-of-act.ts";
export type { Act, DateFact, Identity, LegalAct } from "./act/identity.ts";
export { type RegionActs, readActs } from "./act/read-acts.ts";
export { clausesNamed, type NamedClause, splitClause } from "./check/clauses-named.ts";
export { beyondClauses, type PrintedSection } from "./clause-print/beyond-clauses.ts";
export { identityLines } from "./clause-print/identity-lines.ts";
export {
  type PrintedClause,
  type PrintedEdition,
  type PrintedRule,
  printedClauses,
  printedEdition,
} from "./clause-print/printed-edition.ts";
export { termOrAtMost } from "./clause-print/term-or-at-most.ts";
export { clauseTold } from "./clause-print/told-in-print.ts";
export {
  type ComparedSide,
  type ComparedThing,
  compareAll,
  type PresentSide,
} from "./comparison/compare-all.ts";
export { type ComparedPair, compareEditions, type EditionComparison } from "./comparison/compare-editions.ts";
export { comparisonTexts } from "./comparison/comparison-texts.ts";
export { type Aspect, aspects, type Trait } from "./comparison/item.ts";
export { citation } from "./edition/compose-edition.ts";
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
  PauseGround,
  Provider,
  Regulation,
  Rule,
  Storage,
  TotalTerm,
  UnconfirmedGround,
  WaitingTime,
} from "./edition/edition.ts";
export { dayOfEdition, editionId, textOfEdition } from "./edition/edition-id.ts";
export { type Confirmation, type Confirmations, isSourced, itemKey, type Origin } from "./edition/origin.ts";
export type { PaperTemplate, Product, RefusalGround, TemplateField } from "./edition/outcome.ts";
export { type FidelityProblem, fidelityProblems } from "./fidelity/fidelity-problems.ts";
export { fidelityTable } from "./fidelity/fidelity-table.ts";
export { type ClauseOfText, type PartOfText, readSourceTexts, type SourceText } from "./fidelity/source-text.ts";
export { aboutFindings } from "./findings/about-finding.ts";
export type { Acceptance } from "./findings/acceptance.ts";
export type { AboutFinding, Damage } from "./findings/check.ts";
export { type Around, type CheckedEdition, checkedEditions } from "./findings/checked-editions.ts";
export {
  type ActOnTheWay,
  type CounterExample,
  type Finding,
  type Severity,
  severities,
  type TracedTerm,
} from "./findings/finding.ts";
export { type FindingCode, findingCodes } from "./findings/finding-codes.ts";
export { type LatestEnd, latestEnd } from "./findings/proof/latest-end.ts";
export type { ProofOfTotal } from "./findings/proof/prove-total.ts";
export { type Answers, findAnswer, holds } from "./form/answers.ts";
export type { Condition, DocumentKind, FilingWindow, Question } from "./form/application-form.ts";
export { askedQuestions } from "./form/asked-questions.ts";
export { birthDateOf, type Iin, type IinRejectionCode, iinRejections, parseIin, sexOf } from "./form/iin.ts";
export { type MissingItem, missingItems } from "./form/missing-items.ts";
export { type NeededDocument, neededDocuments } from "./form/needed-documents.ts";
export { makeTrainingBin } from "./form/training-bin.ts";
export { makeTrainingIin } from "./form/training-iin.ts";
export { type AnswerProblemCode, answerProblems, type CheckedAnswer, validateAnswer } from "./form/validate-answer.ts";
export { type WindowAt, windowAt } from "./form/window-at.ts";
export { withWorkedOut } from "./form/worked-out-answers.ts";
export { type FileKind, fileKinds, fileSchema, type JsonSchema } from "./json-schema/file-schema.ts";
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
} from "./procedure/procedure.ts";
export { actNames, isRole, roleIds } from "./procedure/procedure.ts";
export { actsIn, awaitsApplicant, firstActs, partyOf, stepsBeforeFiling, wayThrough } from "./procedure/way-through.ts";
export { nearestWord } from "./read/nearest-word.ts";
export type { Problem, ProblemReason } from "./read/problem.ts";
export { problemLine } from "./read/problem-line.ts";
export { type Law, readLaw } from "./read/read-law.ts";
export { isRegulation, type RegulationInput, readRegulation } from "./read/read-regulation.ts";
export type { ScenarioWords } from "./scenario/check-scenario.ts";
export { type PlacedScenario, readScenarios, type Scenarios } from "./scenario/read-scenarios.ts";
export { momentOf, zoneOf } from "./scenario/scenario-moment.ts";
export { isCasesPath, regulationOfCases } from "./scenario/scenario-path.ts";
export type { Scenario, ScenarioAct, ScenarioAfterwards, ScenarioEnd } from "./scenario/scenario-schema.ts";
export { editionAt, type RecordedFacts } from "./standing/edition-at.ts";
