/** An application as a careful applicant fills it in: everything that is asked, from the edition's own questions. */
import { addDays, type PlainDate } from "@reglament/calendar";
import {
  askedQuestions,
  type ChannelId,
  type Confirmations,
  type DocumentKind,
  type Edition,
  missingItems,
  neededDocuments,
  type Question,
  windowAt,
  withWorkedOut,
} from "@reglament/regulation";
import type { Cast, Player } from "./cast.ts";
import { isByRepresentative, type WalkGoal } from "./walk-goal.ts";

/** What is handed in, and what is wrong with it. */
export interface FilledApplication {
  readonly answers: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, string>>;
  readonly documents: readonly DocumentKind[];
  /** What the refusal rests on; empty when the case ends with the result. */
  readonly deficiencies: readonly { readonly item: string; readonly validUntil?: string }[];
}

/**
 * The facts of the application that the walk files, as far as they depend on nobody: of each choice the first option.
 *
 * @param openOn - a day: the first option then with which applications are taken on it
 */
export function firstFacts(edition: Edition, channel: ChannelId, openOn?: PlainDate): Readonly<Record<string, string>> {
  const answers = answerAll(edition, channel, (question, known) =>
    question.kind === "choice" ? firstOption(edition, question, known, openOn) : undefined,
  );
  return factsOf(edition, answers);
}

function firstOption(
  edition: Edition,
  { id, options = [] }: Question,
  known: Readonly<Record<string, string>>,
  openOn: PlainDate | undefined,
): string | undefined {
  const values = options.map(({ value }) => value);
  const isOpen = (value: string) => openOn === undefined || windowAt(edition, { ...known, [id]: value }, openOn).open;
  return values.find(isOpen) ?? values[0];
}

function factsOf({ questions }: Edition, answers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const facts = new Set(questions.filter(({ fact }) => fact).map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => facts.has(id)));
}

/** Answers every question that is asked, also those that only an answer brings up; what follows from answers is among them. */
function answerAll(
  edition: Edition,
  channel: ChannelId,
  answerTo: (question: Question, known: Readonly<Record<string, string>>) => string | undefined,
): Readonly<Record<string, string>> {
  let answers: Readonly<Record<string, string>> = {};
  for (let known = -1; known < Object.keys(answers).length; ) {
    known = Object.keys(answers).length;
    const given = askedQuestions(edition, channel, answers).flatMap((question) => {
      const answer = answerTo(question, answers);
      return answer === undefined ? [] : [[question.id, answer] as const];
    });
    answers = withWorkedOut(edition, Object.fromEntries(given));
  }
  return answers;
}

/**
 * Fills the application in; for a refusal with the fault that its ground is about.
 *
 * @param filedOn - day of filing
 * @throws Error when the edition has nothing that the ground could rest on
 */
export function fillApplication(input: {
  readonly edition: Edition;
  readonly channel: ChannelId;
  readonly office: string;
  readonly cast: Cast;
  readonly confirmations: Confirmations;
  readonly filedOn: PlainDate;
  readonly goal: WalkGoal;
}): FilledApplication {
  const { edition, channel, office, cast, confirmations, goal } = input;
  const { ground, variant } = goal;
  const openOn = variant === "edition-ended" ? input.filedOn : undefined;
  const answers = answerAll(edition, channel, (question, known) => {
    if (question.kind === "choice") {
      const byAnother = question.options?.find(({ value }) => isByRepresentative(question.id, value))?.value;
      const wished = variant === "representative" ? byAnother : undefined;
      return wished ?? firstOption(edition, question, known, openOn);
    }
    return question.kind === "office" ? office : answerTo(question, playerFor(input, cast, question.about));
  });
  const facts = factsOf(edition, answers);
  const documents = neededDocuments(edition, channel, facts, confirmations).map(({ document }) => document);
  const whole = { answers, facts, documents };
  switch (ground?.shows) {
    case undefined:
      return { ...whole, deficiencies: [] };
    case "missing-item": {
      const missing = missingItems(edition, channel, new Set(), facts, confirmations)[0]?.item;
      if (missing === undefined) throw new Error(`nothing of ${edition.regulation} can be missing over ${channel}`);
      return {
        facts,
        answers: Object.fromEntries(Object.entries(answers).filter(([id]) => id !== missing)),
        documents: documents.filter(({ id }) => id !== missing),
        deficiencies: [{ item: missing }],
      };
    }
    case "expired-document": {
      const expired = neededDocuments(edition, channel, facts, confirmations).find(
        ({ document, demanded }) => demanded && document.expires,
      );
      if (expired === undefined) throw new Error(`no document of ${edition.regulation} can run out over ${channel}`);
      return { ...whole, deficiencies: [{ item: expired.document.id, validUntil: addDays(input.filedOn, -1) }] };
    }
    // Nothing is wrong with the application itself: the registers don't know who asks.
    case "no-data":
      return { ...whole, deficiencies: [] };
    // On these the portal turns a request away before it is filed: there is no case to walk.
    case "unknown-person":
    case "invalid-signature":
      throw new Error(`${ground.id} ends a request before it is filed`);
    case "unreliable-data": {
      const item = documents[0]?.id ?? Object.keys(answers)[0];
      if (item === undefined) throw new Error(`${edition.regulation} asks for nothing that could be unreliable`);
      return { ...whole, deficiencies: [{ item }] };
    }
  }
}

/** Who of the cast a question is about: where the form has no applicant apart, who acts for a child is who asks. */
export function playerFor(
  { edition: { questions }, goal: { ground } }: { readonly edition: Edition; readonly goal: WalkGoal },
  { applicant, stranger, child, representative }: Cast,
  about: Question["about"],
): Player {
  if (about === "child") return child;
  const hasApplicant = questions.some((question) => question.about === "applicant" && question.kind === "name");
  if (about === "representative" && hasApplicant) return representative;
  return ground?.shows === "no-data" ? stranger : applicant;
}

function answerTo({ kind, maxLength }: Question, about: Player): string | undefined {
  switch (kind) {
    case "iin":
      return about.iin;
    case "name":
      return about.name;
    case "date":
      return about.birth;
    case "phone":
      return "+77140000000";
    case "text":
    case "long-text":
      return "Ойдан шығарылған көше, 1".slice(0, maxLength);
    case "choice":
    case "office":
      return undefined;
  }
}
