import type { Condition } from "./edition.ts";

/** What an applicant answered, by question id; an open question is absent or empty. */
export type Answers = Readonly<Record<string, string>>;

/** The answer to a question; undefined while it is open. */
export function findAnswer(answers: Answers, question: string): string | undefined {
  const answer = Object.hasOwn(answers, question) ? answers[question] : undefined;
  return answer === "" ? undefined : answer;
}

/** Whether a rule applies: it has no condition, or its question is answered with one of the values named. */
export function holds(condition: Condition | undefined, answers: Answers): boolean {
  if (condition === undefined) return true;
  const answer = findAnswer(answers, condition.question);
  return answer !== undefined && condition.in.includes(answer);
}
