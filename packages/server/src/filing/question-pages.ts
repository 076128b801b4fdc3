import {
  type Answers,
  askedQuestions,
  type ChannelId,
  type Edition,
  type Question,
  withWorkedOut,
} from "@reglament/regulation";
import { type Signer, signerOf } from "./signer-of.ts";

/**
 * Which questions have a page of their own.
 *
 * Some answers are known before anybody is asked: over the portal who signs is
 * the person who signed in, and at a chancellery the office is the official's
 * own. They are shown, not asked. At a one-stop centre everything is asked.
 */

/** Whether the answer is known by who is at the keyboard. */
function isKnown(edition: Edition, question: Question, channel: ChannelId, signer: Signer): boolean {
  switch (channel) {
    case "portal":
      return identityQuestions(edition, signer).includes(question);
    case "chancellery":
      return question.kind === "office";
    case "centre":
      return false;
  }
}

/** The questions that the signer's account answers: the first about their IIN and the first about their name. */
export function identityQuestions({ questions }: Edition, signer: Signer): readonly Question[] {
  return (["iin", "name"] as const).flatMap(
    (asked) => questions.find(({ kind, about }) => about === signer && kind === asked) ?? [],
  );
}

/** The questions that get a page, in the form's order, by what was answered so far. */
export function questionPages(edition: Edition, channel: ChannelId, answers: Answers): readonly Question[] {
  const known = withWorkedOut(edition, answers);
  const signer = signerOf(edition, channel, known);
  return askedQuestions(edition, channel, known).filter((question) => !isKnown(edition, question, channel, signer));
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
