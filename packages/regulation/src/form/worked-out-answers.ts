import type { Edition } from "../edition/edition.ts";
import { type Answers, findAnswer } from "./answers.ts";

/**
 * Returns the answers with those that aren't asked but follow from others, as "born before 2008" from the date of birth.
 *
 * An answer given for such a question is replaced: nobody can state what is worked out.
 */
export function withWorkedOut(edition: Pick<Edition, "questions">, answers: Answers): Answers {
  const result: Record<string, string> = { ...answers };
  for (const { id, workedOut } of edition.questions) {
    if (workedOut === undefined) continue;
    const date = findAnswer(answers, workedOut.question);
    if (date === undefined) delete result[id];
    else result[id] = date < workedOut.before ? "yes" : "no";
  }
  return result;
}
