import type { DueAnswer } from "./answer-question.ts";
import { type DueProblem, isDueProblem, type Language, messageOf } from "./due-problems.ts";

/** An answer as a line of JSON: `{"due":"2018-12-29T04:40:00Z"}`, or `{"error":{...}}`. */
export function writeAnswer(answer: DueAnswer | DueProblem, language: Language): string {
  if (isDueProblem(answer)) {
    const { code, field } = answer;
    return JSON.stringify({ error: { code, message: messageOf(answer, language), field: field ?? null } });
  }
  const due = inUtc(answer.due);
  return answer.lines === undefined ? `{"due":"${due}"}` : JSON.stringify({ due, lines: answer.lines });
}

/** A moment in UTC and whole seconds; a broken second is cut off, so that nobody is promised more than there is. */
export function inUtc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
