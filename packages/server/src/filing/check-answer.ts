import type { PlainDate } from "@reglament/calendar";
import { type Answers, birthDateOf, findAnswer, parseIin, type Question, validateAnswer } from "@reglament/regulation";
import type { FormProblemCode } from "../texts/answer-problems.ts";

/** What an answer is checked against beside its own question. */
export interface AnswerContext {
  readonly training: boolean;
  /** The day of filing in the office's zone. */
  readonly today: PlainDate;
  /** The draft's answers so far. */
  readonly answers: Answers;
  readonly questions: readonly Question[];
  /** Ids of the offices that may be chosen. */
  readonly offices: readonly string[];
}

/** The answer as it is stored, or what is wrong with it; `other` names the question that it contradicts. */
export type CheckedFormAnswer =
  | { readonly value: string }
  | { readonly problem: FormProblemCode; readonly other?: Question };

/** Checks an answer by the rules of its question, and against the draft's other answers. */
export function checkAnswer(question: Question, typed: string, context: AnswerContext): CheckedFormAnswer {
  const checked = validateAnswer(question, typed, context);
  if ("problem" in checked || checked.value === "") return checked;
  if (question.kind === "office" && !context.offices.includes(checked.value)) return { problem: "OFFICE_UNKNOWN" };
  const other = contradicted(question, checked.value, context);
  return other === undefined ? checked : { problem: "BIRTH_DATE_DIFFERS", other };
}

/**
 * The question about the same person whose answer gives another date of birth.
 *
 * An IIN carries its bearer's date of birth, so the two can be held against
 * each other; a foreigner's number leaves the century open and is let pass.
 */
function contradicted(question: Question, value: string, { answers, questions, training }: AnswerContext) {
  if (question.kind !== "iin" && question.kind !== "date") return undefined;
  const otherKind = question.kind === "iin" ? "date" : "iin";
  const other = questions.find(
    ({ id, kind, about }) => kind === otherKind && about === question.about && isBirthDatePair(question.id, id),
  );
  const answer = other && findAnswer(answers, other.id);
  if (other === undefined || answer === undefined) return undefined;
  const [iinText, birthDate] = question.kind === "iin" ? [value, answer] : [answer, value];
  const iin = parseIin(iinText, { training });
  const carried = "rejected" in iin ? undefined : birthDateOf(iin);
  return carried === undefined || carried === birthDate ? undefined : other;
}

/** `child-iin` and `child-birth-date`. */
function isBirthDatePair(one: string, other: string): boolean {
  const ids = [one, other];
  const iin = ids.find((id) => id.endsWith("-iin"));
  return iin !== undefined && ids.includes(`${iin.slice(0, -"-iin".length)}-birth-date`);
}
