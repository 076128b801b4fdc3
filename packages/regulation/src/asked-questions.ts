import { type Answers, holds } from "./answers.ts";
import type { ChannelId, Edition, Question } from "./edition.ts";

/**
 * The questions that the form puts, in its order.
 *
 * @param answers - what was answered so far: a question with a condition comes only once its condition holds
 */
export function askedQuestions(edition: Edition, channel: ChannelId, answers: Answers): Question[] {
  return edition.questions.filter((question) => question.channels.includes(channel) && holds(question.when, answers));
}
