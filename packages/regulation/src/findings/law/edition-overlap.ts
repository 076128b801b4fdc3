import { dayAndYear } from "@reglament/calendar";
import type { Check } from "../check.ts";
import { endBefore } from "./neighbours.ts";

export const editionOverlap: Check = {
  severity: "error",
  title: { kk: "Редакциялар қабаттасады", ru: "Редакции накладываются", en: "Editions overlap" },
  why: {
    kk: "Бір күнге екі мәтін қолданылса, өтінішке қайсысы жүретіні белгісіз.",
    ru: "Если на один день приходятся два текста, неизвестно, какой из них относится к заявлению.",
    en: "When two texts hold on one day, nobody knows which of them an application falls under.",
  },
  damage: { was: 'until: { effectOf: "7" }', becomes: 'until: { effectOf: "8" }' },
  find: (examined) => {
    const days = endBefore(examined);
    if (days === undefined || days.ended <= days.begins) return [];
    const { ended, begins } = days;
    return [
      {
        clause: examined.edition.clauses[0] ?? "",
        message: {
          kk: `Алдыңғы редакция аяқталмай тұрып, бұл редакция басталады. Соңы: ${dayAndYear(ended, "kk")}; басы: ${dayAndYear(begins, "kk")}.`,
          ru: `Прежняя редакция кончается лишь ${dayAndYear(ended, "ru")}, а эта начинается раньше, ${dayAndYear(begins, "ru")}.`,
          en: `The edition before doesn't end until ${dayAndYear(ended, "en")}, and this one begins earlier, on ${dayAndYear(begins, "en")}.`,
        },
      },
    ];
  },
};
