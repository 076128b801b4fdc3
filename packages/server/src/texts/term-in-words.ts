import type { Term } from "@reglament/calendar";
import type { Language } from "./language.ts";

const russianUnits = {
  minutes: { one: "минута", few: "минуты", many: "минут", other: "минуты" },
  hours: { one: "час", few: "часа", many: "часов", other: "часа" },
  workingDays: { one: "рабочий день", few: "рабочих дня", many: "рабочих дней", other: "рабочего дня" },
  calendarDays: {
    one: "календарный день",
    few: "календарных дня",
    many: "календарных дней",
    other: "календарного дня",
  },
  clockDays: { one: "сутки", few: "суток", many: "суток", other: "суток" },
  months: { one: "месяц", few: "месяца", many: "месяцев", other: "месяца" },
} as const;
const kazakhUnits = {
  minutes: "минут",
  hours: "сағат",
  workingDays: "жұмыс күні",
  calendarDays: "күнтізбелік күн",
  clockDays: "тәулік",
  months: "ай",
} as const;
const englishUnits = {
  minutes: ["minute", "minutes"],
  hours: ["hour", "hours"],
  workingDays: ["working day", "working days"],
  calendarDays: ["calendar day", "calendar days"],
  clockDays: ["day and night", "days and nights"],
  months: ["month", "months"],
} as const;

export type TermUnit = keyof typeof kazakhUnits;

/** The length of a term and its unit, apart. */
function lengthOf(term: Term): { readonly amount: number; readonly unit: TermUnit } {
  if ("minutes" in term) return { amount: term.minutes, unit: "minutes" };
  if ("hours" in term) return { amount: term.hours, unit: "hours" };
  if ("workingDays" in term) return { amount: term.workingDays, unit: "workingDays" };
  if ("calendarDays" in term) return { amount: term.calendarDays, unit: "calendarDays" };
  if ("clockDays" in term) return { amount: term.clockDays, unit: "clockDays" };
  return { amount: term.months, unit: "months" };
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
