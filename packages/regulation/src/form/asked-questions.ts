import type { Edition } from "../edition/edition.ts";
import type { ChannelId } from "../procedure/procedure.ts";
import { type Answers, holds } from "./answers.ts";
import type { Question } from "./application-form.ts";

/**
 * The questions that the form puts, in its order.
 *
 * @param answers - what was answered so far: a question with a condition comes only once its condition holds
 */
export function askedQuestions(edition: Edition, channel: ChannelId, answers: Answers): Question[] {
  return edition.questions.filter(
    ({ channels, when, workedOut }) => channels.includes(channel) && workedOut === undefined && holds(when, answers),
  );
}
