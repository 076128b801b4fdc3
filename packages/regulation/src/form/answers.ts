import type { Condition } from "./application-form.ts";

/** What an applicant answered, by question id; an open question is absent or empty. */
export type Answers = Readonly<Record<string, string>>;

/** The answer to a question; undefined while it is open. */
export function findAnswer(answers: Answers, question: string): string | undefined {
  const answer = Object.hasOwn(answers, question) ? answers[question] : undefined;
  return answer === "" ? undefined : answer;
}

/** Whether a rule applies: it has no condition, or the answers meet it. An open question meets none. */
export function holds(condition: Condition | undefined, answers: Answers): boolean {
  if (condition === undefined) return true;
  if ("allOf" in condition) return condition.allOf.every((part) => holds(part, answers));
  if ("anyOf" in condition) return condition.anyOf.some((part) => holds(part, answers));
  const answer = findAnswer(answers, condition.question);
  return answer !== undefined && condition.in.includes(answer);
}
