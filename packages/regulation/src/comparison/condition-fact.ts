import type { Language } from "@reglament/calendar";
import type { Edition } from "../edition/edition.ts";
import type { Condition } from "../form/application-form.ts";
import type { Fact } from "./item.ts";
import { inEach } from "./told.ts";

/** When something is asked for at all; none where it always is. */
export function conditionFact(edition: Edition, when: Condition | undefined): Fact[] {
  if (when === undefined) return [];
  return [
    { trait: "condition", value: JSON.stringify(when), told: inEach((language) => told(edition, when, language)) },
  ];
}

const words = {
  kk: { and: " және ", or: " немесе " },
  ru: { and: " и ", or: " или " },
  en: { and: " and ", or: " or " },
} as const satisfies Record<Language, { readonly and: string; readonly or: string }>;

/** By the questions and answers that it looks at: "«Кто подаёт заявление?» – «представитель»". */
function told(edition: Edition, condition: Condition, language: Language): string {
  const { and, or } = words[language];
  if ("allOf" in condition) return condition.allOf.map((part) => told(edition, part, language)).join(and);
  if ("anyOf" in condition) return condition.anyOf.map((part) => told(edition, part, language)).join(or);
  const question = edition.questions.find(({ id }) => id === condition.question);
  const answers = condition.in.map(
    (value) => `«${question?.options?.find((option) => option.value === value)?.label[language] ?? value}»`,
  );
  return `«${question?.label[language] ?? condition.question}» – ${answers.join(or)}`;
}
