import { dayAndYear } from "@reglament/calendar";
import type { Check } from "../check.ts";
import { endBefore } from "./neighbours.ts";

export const editionGap: Check = {
  severity: "warning",
  title: { kk: "Редакциялар арасында бос уақыт", ru: "Разрыв между редакциями", en: "Gap between editions" },
  why: {
    kk: "Бір редакция аяқталып, келесісі басталғанша ешбір мәтін қолданылмайды: сол күндері өтініш қабылданбайды.",
    ru: "Между концом одной редакции и началом следующей не действует никакой текст: заявления в эти дни не принять.",
    en: "Between the end of one edition and the beginning of the next no text holds: on those days no application can be taken.",
  },
  damage: { was: 'until: { effectOf: "7" }', becomes: 'until: { effectOf: "5" }' },
  find: (examined) => {
    const days = endBefore(examined);
    if (days === undefined || days.ended >= days.begins) return [];
    const { ended, begins } = days;
    return [
      {
        clause: examined.edition.clauses[0] ?? "",
        message: {
          kk: `Алдыңғы редакцияның соңы: ${dayAndYear(ended, "kk")}; бұл редакцияның басы: ${dayAndYear(begins, "kk")}.`,
          ru: `Прежняя редакция кончается ${dayAndYear(ended, "ru")}, а эта начинается ${dayAndYear(begins, "ru")}.`,
          en: `The edition before ends on ${dayAndYear(ended, "en")}, and this one begins on ${dayAndYear(begins, "en")}.`,
        },
      },
    ];
  },
};
