import type { CountingPolicy, Text } from "@reglament/calendar";
import type { Check } from "../check.ts";
import { placeOfProcedure } from "../places.ts";
import { termsOf } from "./terms-of.ts";

export const startUndefined: Check = {
  severity: "warning",
  title: { kk: "Мерзімнің басы анықталмаған", ru: "Начало срока не определено", en: "Start of terms undefined" },
  why: {
    kk: "Мәтін бірінші күннің есепке алынатынын, жұмыс уақытынан кейін келген өтініштің қай күннен саналатынын және демалысқа түскен соңғы күннің көшетінін айтпаса, бір мерзім әртүрлі күні аяқталады.",
    ru: "Если текст не говорит, считается ли первый день, с какого дня идёт срок заявления, пришедшего после работы, и переносится ли последний день с выходного, один и тот же срок кончается в разные дни.",
    en: "When the text doesn't say whether the first day counts, from which day an application after hours counts, and whether a last day that is off moves, one term ends on different days.",
  },
  damage: {
    was: 'firstDay: { is: next, origin: { source: { act: № 7 (2016-03-31), clause: "5" } } }',
    becomes:
      "firstDay: { is: next, origin: { assumed: { kk: Мәтінде жоқ., ru: В тексте нет., en: The text has none. } } }",
  },
  find: ({ edition }) => {
    const units = new Set(termsOf(edition).flatMap(({ term }) => Object.keys(term)));
    const asked: Record<keyof CountingPolicy, boolean> = {
      firstDay: units.has("workingDays") || units.has("calendarDays"),
      afterHours: true,
      lastDay: units.has("calendarDays"),
    };
    return (["firstDay", "afterHours", "lastDay"] as const)
      .filter((rule) => asked[rule] && "assumed" in edition.countingOrigins[rule])
      .map((rule) => ({ clause: placeOfProcedure(edition), about: rule, message: left[rule] }));
  },
};

const left = {
  firstDay: {
    kk: "Оқиға болған күн мерзімге кіре ме, айтылмаған.",
    ru: "Не сказано, входит ли в срок день события.",
    en: "Nothing says whether the day of the event is part of the term.",
  },
  afterHours: {
    kk: "Жұмыс уақытынан кейін не демалыс күні келген өтініштің мерзімі қай сәттен басталатыны айтылмаған.",
    ru: "Не сказано, когда начинается срок заявления, пришедшего после работы или в выходной.",
    en: "Nothing says when the term of an application begins that comes after hours or on a day off.",
  },
  lastDay: {
    kk: "Соңғы күні демалысқа түскен мерзім қашан аяқталатыны айтылмаған.",
    ru: "Не сказано, когда кончается срок, последний день которого выходной.",
    en: "Nothing says when a term ends whose last day is off.",
  },
} as const satisfies Record<keyof CountingPolicy, Text>;
