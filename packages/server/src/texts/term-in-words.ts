import type { Term } from "@reglament/calendar";
import type { Language } from "./language.ts";

const russianUnits = {
  minutes: { one: "минута", few: "минуты", many: "минут", other: "минуты" },
  hours: { one: "час", few: "часа", many: "часов", other: "часа" },
  workingDays: { one: "рабочий день", few: "рабочих дня", many: "рабочих дней", other: "рабочего дня" },
} as const;
const kazakhUnits = { minutes: "минут", hours: "сағат", workingDays: "жұмыс күні" } as const;
const englishUnits = {
  minutes: ["minute", "minutes"],
  hours: ["hour", "hours"],
  workingDays: ["working day", "working days"],
} as const;

export type TermUnit = "minutes" | "hours" | "workingDays";

/** The length of a term and its unit, apart. */
function lengthOf(term: Term): { readonly amount: number; readonly unit: TermUnit } {
  if ("minutes" in term) return { amount: term.minutes, unit: "minutes" };
  if ("hours" in term) return { amount: term.hours, unit: "hours" };
  return { amount: term.workingDays, unit: "workingDays" };
}

/** A length of working time in words: "4 жұмыс күні", "4 рабочих дня", "4 working days". */
export function termInWords(term: Term, language: Language): string {
  const { amount, unit } = lengthOf(term);
  return amountInWords(amount, unit, language);
}

/** An amount with its unit in the form that the number asks for. */
export function amountInWords(amount: number, unit: TermUnit, language: Language): string {
  switch (language) {
    case "kk":
      return `${amount} ${kazakhUnits[unit]}`;
    case "ru":
      return `${amount} ${russianUnits[unit][russianPlural(amount)]}`;
    case "en":
      return `${amount} ${englishUnits[unit][amount === 1 ? 0 : 1]}`;
  }
}

function russianPlural(amount: number): "one" | "few" | "many" | "other" {
  const category = new Intl.PluralRules("ru").select(amount);
  return category === "one" || category === "few" || category === "many" ? category : "other";
}
