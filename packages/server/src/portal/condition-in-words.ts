import type { Condition, Edition } from "@reglament/regulation";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";

const words = {
  kk: { and: "және", or: "немесе" },
  ru: { and: "и", or: "или" },
  en: { and: "and", or: "or" },
} as const satisfies Record<Language, { readonly and: string; readonly or: string }>;

/** A condition by the questions and answers that it looks at: "«Кто подаёт заявление?» – «представитель»". */
export function conditionInWords(edition: Edition, condition: Condition, language: Language): string {
  const { and, or } = words[language];
  if ("allOf" in condition) return joined(edition, condition.allOf, ` ${and} `, language);
  if ("anyOf" in condition) return joined(edition, condition.anyOf, ` ${or} `, language);
  const question = edition.questions.find(({ id }) => id === condition.question);
  const answers = condition.in.map((value) => {
    const option = question?.options?.find((one) => one.value === value);
    return `«${option === undefined ? value : textOf(option.label, language)}»`;
  });
  const label = question === undefined ? condition.question : textOf(question.label, language);
  return `«${label}» – ${answers.join(` ${or} `)}`;
}

function joined(edition: Edition, parts: readonly Condition[], between: string, language: Language): string {
  return parts
    .map((part) => conditionInWords(edition, part, language))
    .map((part) => (parts.length > 1 ? `(${part})` : part))
    .join(between);
}
