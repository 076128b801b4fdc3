import { type Language, lengthOf, type Term, type TermUnit, termInWords, unitOf } from "@reglament/calendar";

/** In the genitive, for one and for more. */
const russianUnits = {
  minutes: ["минуты", "минут"],
  hours: ["часа", "часов"],
  workingDays: ["рабочего дня", "рабочих дней"],
  calendarDays: ["календарного дня", "календарных дней"],
  clockDays: ["суток", "суток"],
  months: ["месяца", "месяцев"],
} as const satisfies Record<TermUnit, readonly [string, string]>;

/** In the ablative. */
const kazakhUnits = {
  minutes: "минуттан",
  hours: "сағаттан",
  workingDays: "жұмыс күнінен",
  calendarDays: "күнтізбелік күннен",
  clockDays: "тәуліктен",
  months: "айдан",
} as const satisfies Record<TermUnit, string>;

/** A term in words: "15 минут"; where the text says so, "не более 15 минут". */
export function termOrAtMost(
  { term, atMost }: { readonly term: Term; readonly atMost?: true },
  language: Language,
): string {
  return atMost === true ? atMostInWords(term, language) : termInWords(term, language);
}

function atMostInWords(term: Term, language: Language): string {
  const length = lengthOf(term);
  const unit = unitOf(term);
  switch (language) {
    case "kk":
      return `${length} ${kazakhUnits[unit]} артық емес`;
    case "ru":
      return `не более ${length} ${russianUnits[unit][new Intl.PluralRules("ru").select(length) === "one" ? 0 : 1]}`;
    case "en":
      return `no more than ${termInWords(term, language)}`;
  }
}
