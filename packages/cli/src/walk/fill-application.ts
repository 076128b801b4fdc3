/** An application as a careful parent fills it in: everything that is asked, from the edition's own questions. */
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
  type RefusalGround,
} from "@reglament/regulation";
import type { Cast } from "./cast.ts";

/** What is handed in, and what is wrong with it. */
export interface FilledApplication {
  readonly answers: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, string>>;
  readonly documents: readonly DocumentKind[];
  /** What the refusal rests on; empty when the case ends with the result. */
  readonly deficiencies: readonly { readonly item: string; readonly validUntil?: string }[];
}

/** The facts of the application that the walk files: the first option of each choice. */
export function firstFacts(edition: Edition, channel: ChannelId): Readonly<Record<string, string>> {
  const facts: Record<string, string> = {};
  for (let known = -1; known < Object.keys(facts).length; ) {
    known = Object.keys(facts).length;
    for (const question of askedQuestions(edition, channel, facts)) {
      const first = question.options?.[0]?.value;
      if (question.fact && question.kind === "choice" && first !== undefined) facts[question.id] = first;
    }
  }
  return facts;
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
  readonly ground: RefusalGround | undefined;
}): FilledApplication {
  const { edition, channel, office, cast, confirmations, ground } = input;
  const facts = firstFacts(edition, channel);
  const documents = neededDocuments(edition, channel, facts, confirmations).map(({ document }) => document);
  const answers: Record<string, string> = {};
  for (const question of askedQuestions(edition, channel, facts)) {
    const answer = question.kind === "office" ? office : (facts[question.id] ?? answerTo(question, cast));
    if (answer !== undefined) answers[question.id] = answer;
  }
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
    // On these the portal turns a request away before it is filed: there is no case to walk.
    case "unknown-person":
    case "invalid-signature":
    case "no-data":
      throw new Error(`${ground.id} ends a request before it is filed`);
    case "unreliable-data": {
      const item = documents[0]?.id ?? Object.keys(answers)[0];
      if (item === undefined) throw new Error(`${edition.regulation} asks for nothing that could be unreliable`);
      return { ...whole, deficiencies: [{ item }] };
    }
  }
}

function answerTo(question: Question, { applicant, child }: Cast): string | undefined {
  const about = question.about === "child" ? child : applicant;
  switch (question.kind) {
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
      return "Қостанай қаласы, Ойдан шығарылған көшесі, 1";
    case "choice":
      return question.options?.[0]?.value;
    case "office":
      return undefined;
  }
}
