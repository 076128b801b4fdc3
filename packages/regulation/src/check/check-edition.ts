import type { Text } from "@reglament/calendar";
import type { EditionOnRecordFile } from "../edition/edition-schema.ts";
import type { StandardEditionFile } from "../edition/standard-schema.ts";
import type { QuestionFile } from "../form/form-schema.ts";
import { duplicates } from "../read/duplicates.ts";
import { knownWord, unknownWord } from "../read/known-words.ts";
import type { Problem } from "../read/problem.ts";
import type { Way, YamlSource } from "../read/yaml-source.ts";
import { checkClauses } from "./check-clauses.ts";
import { checkCondition } from "./check-conditions.ts";
import { checkOutcomes } from "./check-outcomes.ts";
import { checkSteps } from "./check-steps.ts";
import { checkTemplates } from "./check-templates.ts";

/** The edition of a standard that a regulation refers to, and where it stands. */
export interface FoundStandard {
  readonly edition: StandardEditionFile;
  readonly title: Text;
  readonly way: Way;
  readonly source: YamlSource;
}

/**
 * What is wrong with an edition that its schema can't see: references that lead
 * nowhere, ids used twice, steps nobody reaches, grounds without a source.
 *
 * @param way - to the edition
 * @param standard - undefined when there is none of that name or it has problems of its own
 */
export function checkEdition(
  edition: EditionOnRecordFile,
  way: Way,
  source: YamlSource,
  standard: FoundStandard | undefined,
): Problem[] {
  return [
    ...checkIds(edition, way, source),
    ...checkClauses(edition, way, source),
    ...checkQuestions(edition, way, source, standard),
    ...(standard === undefined ? [] : checkDocuments(edition, way, source, standard)),
    ...checkSteps(edition, way, source),
    ...checkOutcomes(edition, way, source, standard?.edition),
    ...(standard === undefined ? [] : checkTemplates(edition, questionsOf(edition, standard), standard)),
    ...checkWindows(edition, way, source, standard),
  ];
}

function checkIds(edition: EditionOnRecordFile, way: Way, source: YamlSource): Problem[] {
  // Questions and documents share one space: both are items that can be given, missing or confirmed.
  const items = [
    ...edition.questions.map((question, index) =>
      typeof question === "string"
        ? { id: question, way: [...way, "questions", index] }
        : { id: question.id, way: [...way, "questions", index, "id"] },
    ),
    ...edition.documents.map((named, index) => ({ id: documentId(named), way: [...way, "documents", index] })),
  ];
  const lists = [
    items,
    ...(["channels", "products", "procedures", "refusals", "windows", "assumptions", "rules"] as const).map((list) =>
      edition[list].map(({ id }, index) => ({ id, way: [...way, list, index, "id"] })),
    ),
    ...(["provider", "centre", "department"] as const).map((party) =>
      (edition[party]?.roles ?? []).map(({ id }, index) => ({ id, way: [...way, party, "roles", index, "id"] })),
    ),
    (edition.provider.offices ?? []).map(({ id }, index) => ({
      id,
      way: [...way, "provider", "offices", index, "id"],
    })),
    edition.clauses.map((id, index) => ({ id, way: [...way, "clauses", index] })),
    edition.procedures.flatMap(({ steps }, p) =>
      steps.map(({ id }, s) => ({ id, way: [...way, "procedures", p, "steps", s, "id"] })),
    ),
    ...edition.questions.map((question, q) =>
      (typeof question === "string" ? [] : (question.options ?? [])).map(({ value }, o) => ({
        id: value,
        way: [...way, "questions", q, "options", o, "value"],
      })),
    ),
    (edition.pauses ?? []).map(({ id }, index) => ({ id, way: [...way, "pauses", index, "id"] })),
  ];
  return lists.flatMap((list) => duplicates(list, source));
}

/** The questions that the edition names or writes out, in its order; one that the standard doesn't have is left out. */
function questionsOf(edition: EditionOnRecordFile, standard: FoundStandard | undefined): QuestionFile[] {
  return edition.questions.flatMap((question) =>
    typeof question === "string" ? (standard?.edition.questions ?? []).filter(({ id }) => id === question) : [question],
  );
}

function checkQuestions(
  edition: EditionOnRecordFile,
  way: Way,
  source: YamlSource,
  standard: FoundStandard | undefined,
): Problem[] {
  const open: readonly string[] = edition.channels.map(({ id }) => id);
  const inStandard = (standard?.edition.questions ?? []).map(({ id }) => id);
  return edition.questions.flatMap((question, q) => {
    const here = [...way, "questions", q];
    // A condition may only look back: the form hasn't asked what stands below.
    const before = questionsOf({ ...edition, questions: edition.questions.slice(0, q) }, standard);
    if (typeof question !== "string") {
      return [
        ...(question.channels ?? []).flatMap((channel, c) =>
          knownWord(channel, open, "unknown-channel", [...here, "channels", c], source),
        ),
        ...checkQuestion(question, before, here, source),
      ];
    }
    if (standard === undefined) return [];
    if (!inStandard.includes(question)) return [unknownWord(question, inStandard, "unknown-question", here, source)];
    const place = inStandard.indexOf(question);
    const written = standard.edition.questions?.[place];
    const there = [...standard.way, "questions", place];
    return written === undefined ? [] : checkQuestion(written, before, there, standard.source);
  });
}

function checkQuestion(
  question: QuestionFile,
  before: readonly QuestionFile[],
  way: Way,
  source: YamlSource,
): Problem[] {
  return [
    ...((question.kind === "choice") === (question.options !== undefined)
      ? []
      : [source.problemAt([...way, "options"], "options-without-choice")]),
    ...(question.when === undefined ? [] : checkCondition(question.when, before, [...way, "when"], source)),
    ...(question.workedOut === undefined || isWorkedOutRightly(question, before)
      ? []
      : [source.problemAt([...way, "workedOut"], "worked-out-wrongly")]),
  ];
}

function isWorkedOutRightly({ options = [], workedOut }: QuestionFile, before: readonly QuestionFile[]): boolean {
  const asked = before.find(({ id }) => id === workedOut?.question);
  const values = options.map(({ value }) => value).toSorted();
  return asked?.kind === "date" && values.join() === "no,yes";
}

/** A document is named by its id, or by id and the clause in which the regulation states it too. */
function documentId(named: EditionOnRecordFile["documents"][number]): string {
  return typeof named === "string" ? named : named.id;
}

function checkDocuments(
  edition: EditionOnRecordFile,
  way: Way,
  source: YamlSource,
  standard: FoundStandard,
): Problem[] {
  const { documents } = standard.edition;
  const known = documents.map(({ id }) => id);
  const questions = questionsOf(edition, standard);
  return edition.documents.flatMap((named, d) => {
    const id = documentId(named);
    const place = known.indexOf(id);
    const document = documents[place];
    if (document === undefined) return [unknownWord(id, known, "unknown-document", [...way, "documents", d], source)];
    if (document.when === undefined) return [];
    return checkCondition(document.when, questions, [...standard.way, "documents", place, "when"], standard.source);
  });
}

function checkWindows(
  edition: EditionOnRecordFile,
  way: Way,
  source: YamlSource,
  standard: FoundStandard | undefined,
): Problem[] {
  const questions = questionsOf(edition, standard);
  return edition.windows.flatMap((window, w) => [
    ...checkCondition(window.when, questions, [...way, "windows", w, "when"], source),
    ...(window.from <= window.to
      ? []
      : [source.problemAt([...way, "windows", w, "to"], "window-backwards", { expected: `${window.from} or later` })]),
  ]);
}
