import type { Condition, Question } from "./edition.ts";
import { nearestWord } from "./nearest-word.ts";
import type { Problem } from "./problem.ts";
import type { Way, YamlSource } from "./yaml-source.ts";

/**
 * What is wrong with one condition: the question that it looks at must exist,
 * be a fact, and have the answers that it names.
 *
 * @param way - to the condition itself
 */
export function checkCondition(
  condition: Condition,
  questions: readonly Question[],
  way: Way,
  source: YamlSource,
): Problem[] {
  const question = questions.find(({ id }) => id === condition.question);
  if (question === undefined) {
    const known = questions.map(({ id }) => id);
    const nearest = nearestWord(condition.question, known);
    return [source.problemAt([...way, "question"], "unknown-question", { expected: known.join(", "), nearest })];
  }
  const personal = question.fact ? [] : [source.problemAt([...way, "question"], "condition-on-personal-data")];
  const known = (question.options ?? []).map(({ value }) => value);
  const strangers = condition.in.flatMap((value, index) =>
    known.includes(value)
      ? []
      : [
          source.problemAt([...way, "in", index], "unknown-option", {
            expected: known.join(", "),
            nearest: nearestWord(value, known),
          }),
        ],
  );
  return [...personal, ...strangers];
}
