import { dayAndYear, dayOffAt, type PlainDate, plainDate, type Text, type WorkCalendar } from "@reglament/calendar";
import type { Edition } from "../../edition/edition.ts";
import type { Check } from "../check.ts";
import { windowDates } from "./window-dates.ts";

export const windowEndsOnDayOff: Check = {
  severity: "warning",
  title: {
    kk: "Өтініш қабылдау кезеңінің шеті демалысқа түседі",
    ru: "Край периода приёма приходится на выходной",
    en: "A window's edge falls on a day off",
  },
  why: {
    kk: "Бірінші не соңғы күні мекеме жабық болса, кезең іс жүзінде қысқарады. Мәтін ол күннің көшетінін не көшпейтінін айтуға тиіс.",
    ru: "Если в первый или последний день учреждение закрыто, период на деле короче. Текст должен сказать, переносится ли этот день.",
    en: "When the office is closed on the first or last day, the window is shorter than it says. The text has to say whether that day moves.",
  },
  damage: {
    was: "    windows: []\n",
    becomes:
      '    windows:\n      - { id: summer, when: { question: class, in: ["1"] }, from: 06-01, to: 08-30, clause: "3", text: { kk: Жазда, ru: Летом, en: In summer }, origin: { source: { act: № 7 (2016-03-31), clause: "3" } } }\n',
    also: ["window-outlasts-term"],
  },
  find: ({ edition, calendar }) =>
    edition.windows.flatMap(({ id, clause, from, to }) =>
      // A window that begins with the year has no beginning of its own.
      (from === "01-01" ? (["to"] as const) : (["from", "to"] as const)).flatMap((edge) => {
        const { years, off } = daysOffAt(edge === "from" ? from : to, edition, calendar);
        const [first] = off;
        if (first === undefined) return [];
        const about = edge === "to" ? id : `${id}/from`;
        return [
          { clause, about, message: inWords(edge, first, off.length, years), example: { kind: "dates", dates: off } },
        ];
      }),
    ),
};

/** The years in which a day of the year is off, out of all on record. */
function daysOffAt(day: string, { provider }: Edition, calendar: WorkCalendar) {
  const dates = windowDates(day, calendar);
  const off = dates.filter((date) => dayOffAt(date, { calendar, hours: provider.hours }) !== undefined);
  return { years: dates.length, off };
}

function inWords(edge: "from" | "to", first: PlainDate, count: number, years: number): Text {
  const day = plainDate(first);
  return edge === "to"
    ? {
        kk: `Кезеңнің соңғы күні – демалыс күні: ${years} жыл ішінде ${count} рет, мысалы, ${dayAndYear(day, "kk")}.`,
        ru: `Последний день периода нерабочий в ${count} из ${years} лет, например ${dayAndYear(day, "ru")}.`,
        en: `The window's last day is off in ${count} of ${years} years, such as ${dayAndYear(day, "en")}.`,
      }
    : {
        kk: `Кезеңнің бірінші күні – демалыс күні: ${years} жыл ішінде ${count} рет, мысалы, ${dayAndYear(day, "kk")}.`,
        ru: `Первый день периода нерабочий в ${count} из ${years} лет, например ${dayAndYear(day, "ru")}.`,
        en: `The window's first day is off in ${count} of ${years} years, such as ${dayAndYear(day, "en")}.`,
      };
}
