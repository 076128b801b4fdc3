import type { Condition, Question } from "../form/application-form.ts";
import { knownWord, unknownWord } from "../read/known-words.ts";
import type { Problem } from "../read/problem.ts";
import type { Way, YamlSource } from "../read/yaml-source.ts";

/** Of a question, what a condition on it depends on. */
export type AskedQuestion = Pick<Question, "id" | "fact" | "options">;

/**
 * What is wrong with a condition: each question that it looks at must exist,
 * be a fact, and have the answers that it names.
 *
 * @param way - to the condition itself
 */
export function checkCondition(
  condition: Condition,
  questions: readonly AskedQuestion[],
  way: Way,
  source: YamlSource,
): Problem[] {
  if ("allOf" in condition) {
    return condition.allOf.flatMap((part, index) => checkCondition(part, questions, [...way, "allOf", index], source));
  }
  if ("anyOf" in condition) {
    return condition.anyOf.flatMap((part, index) => checkCondition(part, questions, [...way, "anyOf", index], source));
  }
  const question = questions.find(({ id }) => id === condition.question);
  if (question === undefined) {
    const known = questions.map(({ id }) => id);
    return [unknownWord(condition.question, known, "unknown-question", [...way, "question"], source)];
  }
  const personal = question.fact ? [] : [source.problemAt([...way, "question"], "condition-on-personal-data")];
  const options = (question.options ?? []).map(({ value }) => value);
  const strangers = condition.in.flatMap((value, index) =>
    knownWord(value, options, "unknown-option", [...way, "in", index], source),
  );
  return [...personal, ...strangers];
}
