import type { OfficeHours } from "@reglament/calendar";
import type { Language } from "../texts/language.ts";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

const dayNames = {
  kk: ["дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі"],
  ru: ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
} as const satisfies Record<Language, readonly string[]>;

const closed = { kk: "демалыс", ru: "выходной", en: "closed" } as const satisfies Record<Language, string>;

/** The hours of a week, days in a row with the same hours said once: "понедельник – пятница 09:00–13:00, 14:00–18:00". */
export function hoursInWords({ week }: OfficeHours, language: Language): string {
  const runs: { readonly first: number; last: number; readonly hours: string }[] = [];
  weekdays.forEach((day, index) => {
    const hours = week[day].map(({ from, to }) => `${from}–${to}`).join(", ") || closed[language];
    const run = runs.at(-1);
    if (run?.hours === hours) run.last = index;
    else runs.push({ first: index, last: index, hours });
  });
  return runs.map(({ first, last, hours }) => `${daysInWords(first, last, language)} ${hours}`).join("; ");
}

function daysInWords(first: number, last: number, language: Language): string {
  const names = dayNames[language];
  if (first === last) return names[first] ?? "";
  return `${names[first]}${last === first + 1 ? ", " : " – "}${names[last]}`;
}
