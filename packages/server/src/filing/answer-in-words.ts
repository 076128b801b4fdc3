import { plainDate } from "@reglament/calendar";
import type { Question } from "@reglament/regulation";
import type { Office } from "@reglament/store";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { dayAndYear } from "../texts/moment-in-words.ts";

/**
 * An answer as a reader says it: the option's words, the office's name, a date
 * in words; anything else as it was given.
 */
export function answerInWords(
  question: Question,
  answer: string,
  offices: readonly Pick<Office, "officeId" | "names">[],
  language: Language,
): string {
  switch (question.kind) {
    case "choice": {
      const option = question.options?.find(({ value }) => value === answer);
      return option === undefined ? answer : textOf(option.label, language);
    }
    case "office": {
      const office = offices.find(({ officeId }) => officeId === answer);
      return office === undefined ? answer : textOf(office.names, language);
    }
    case "date":
      return dayAndYear(plainDate(answer), language);
    case "iin":
    case "name":
    case "phone":
    case "text":
    case "long-text":
      return answer;
  }
}
