import { type Answers, askedQuestions, type ChannelId, type Edition, type Question } from "@reglament/regulation";

/**
 * Which questions have a page of their own.
 *
 * Some answers are known before anybody is asked: over the portal who acts is
 * the person who signed in, and at a counter the office is the official's own.
 * They are shown, not asked.
 */

/** Whether the answer is known by who is at the keyboard. */
function isKnown(question: Question, channel: ChannelId): boolean {
  if (channel === "chancellery") return question.kind === "office";
  return question.about === "representative" && (question.kind === "iin" || question.kind === "name");
}

/** The questions that get a page, in the form's order, by what was answered so far. */
export function questionPages(edition: Edition, channel: ChannelId, answers: Answers): readonly Question[] {
  return askedQuestions(edition, channel, answers).filter((question) => !isKnown(question, channel));
}

/**
 * The question after this one.
 *
 * @returns undefined after the last one, and when the question isn't asked at all
 */
export function questionAfter(pages: readonly Question[], id: string): Question | undefined {
  const index = pages.findIndex((question) => question.id === id);
  return index < 0 ? undefined : pages[index + 1];
}

/** The question before this one; undefined before the first. */
export function questionBefore(pages: readonly Question[], id: string): Question | undefined {
  const index = pages.findIndex((question) => question.id === id);
  return index <= 0 ? undefined : pages[index - 1];
}
