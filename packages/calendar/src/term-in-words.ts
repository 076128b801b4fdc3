import type { Language } from "./language.ts";
import { lengthOf, type Term, type TermUnit, unitOf } from "./term.ts";

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
} as const satisfies Record<TermUnit, Record<"one" | "few" | "many" | "other", string>>;

const kazakhUnits = {
  minutes: "минут",
  hours: "сағат",
  workingDays: "жұмыс күні",
  calendarDays: "күнтізбелік күн",
  clockDays: "тәулік",
  months: "ай",
} as const satisfies Record<TermUnit, string>;

const englishUnits = {
  minutes: ["minute", "minutes"],
  hours: ["hour", "hours"],
  workingDays: ["working day", "working days"],
  calendarDays: ["calendar day", "calendar days"],
  clockDays: ["clock day", "clock days"],
  months: ["month", "months"],
} as const satisfies Record<TermUnit, readonly [string, string]>;

/** The length of a term in words: "4 жұмыс күні", "4 рабочих дня", "4 working days". */
export function termInWords(term: Term, language: Language): string {
  return amountInWords(lengthOf(term), unitOf(term), language);
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
