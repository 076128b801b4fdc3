import { type Weekday, weekdays } from "@reglament/calendar";
import type { Check } from "../check.ts";

export const schedulesClash: Check = {
  severity: "warning",
  title: { kk: "Жұмыс кестелері үйлеспейді", ru: "Графики не согласованы", en: "Schedules clash" },
  why: {
    kk: "Мемлекеттік корпорация құжаттарды қызмет көрсетуші жабық күні де қабылдайды. Мұндай өтініштің мерзімі қай күннен басталатынын мәтін айтуға тиіс.",
    ru: "Государственная корпорация принимает документы и в день, когда услугодатель закрыт. Текст должен сказать, с какого дня идёт срок такого заявления.",
    en: "The centre takes applications on a day on which the provider is closed. The text has to say from which day the term of such an application runs.",
  },
  damage: {
    was: '          friday: [{ from: "09:00", to: "18:30" }]\n          saturday: []',
    becomes: '          friday: [{ from: "09:00", to: "18:30" }]\n          saturday: [{ from: "09:00", to: "13:00" }]',
  },
  find: ({ edition }) => {
    const { provider, centre } = edition;
    // Hours that are our own guess clash with nothing of the text's.
    if (centre === undefined || [provider, centre].some(({ hoursOrigin }) => !("source" in hoursOrigin))) return [];
    const clashing = weekdays.filter(
      (day) => centre.hours.week[day].length > 0 && provider.hours.week[day].length === 0,
    );
    if (clashing.length === 0) return [];
    const days = (words: Record<Weekday, string>) => clashing.map((day) => words[day]).join(", ");
    return [
      {
        clause: "source" in centre.hoursOrigin ? centre.hoursOrigin.source.clause : centre.clause,
        message: {
          kk: `Мемлекеттік корпорация ашық, ал қызмет көрсетуші жабық күн: ${days(kk)}.`,
          ru: `Государственная корпорация работает, а услугодатель нет: ${days(ru)}.`,
          en: `The centre is open and the provider is closed on: ${days(en)}.`,
        },
      },
    ];
  },
};

const kk = {
  monday: "дүйсенбі",
  tuesday: "сейсенбі",
  wednesday: "сәрсенбі",
  thursday: "бейсенбі",
  friday: "жұма",
  saturday: "сенбі",
  sunday: "жексенбі",
} as const;
const ru = {
  monday: "понедельник",
  tuesday: "вторник",
  wednesday: "среда",
  thursday: "четверг",
  friday: "пятница",
  saturday: "суббота",
  sunday: "воскресенье",
} as const;
const en = {
  monday: "Monday",
  tuesday: "Tuesday",
  wednesday: "Wednesday",
  thursday: "Thursday",
  friday: "Friday",
  saturday: "Saturday",
  sunday: "Sunday",
} as const;
