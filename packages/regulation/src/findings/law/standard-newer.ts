import { dayAndYear } from "@reglament/calendar";
import { earliestOf } from "../../act/effect-of-act.ts";
import type { Check } from "../check.ts";

export const standardNewer: Check = {
  severity: "warning",
  title: {
    kk: "Стандарттың жаңарақ редакциясы бар",
    ru: "Есть более новый стандарт",
    en: "The standard has a newer edition",
  },
  why: {
    kk: "Регламент сілтеген стандарттан кейін жаңасы шыққан: құжаттар тізбесі, мерзімі мен нысандары өзгеруі мүмкін, ал регламент ескісін айтады.",
    ru: "После стандарта, на который ссылается регламент, вышел новый: перечень документов, срок и формы могли измениться, а регламент называет прежние.",
    en: "A newer standard came out after the one that the regulation names: documents, term and forms may have changed, and the regulation tells the old ones.",
  },
  damage: { was: "edition: 2016-1 }", becomes: "edition: 2015-1 }" },
  find: ({ edition, standards }) => {
    const { standard } = edition;
    const named = standard?.act.signed;
    if (standard === undefined || named === undefined) return [];
    const until = edition.until && earliestOf(edition.until.effect);
    const newer = (standards.get(standard.id) ?? []).filter(
      ({ act }) => act.signed !== undefined && act.signed > named && (until === undefined || act.signed < until),
    );
    return newer.flatMap(({ edition: about, act: { signed } }) =>
      signed === undefined
        ? []
        : [
            {
              clause: edition.clauses[0] ?? "",
              about,
              message: {
                kk: `Редакция қолданылып тұрғанда стандарт жаңартылған (${dayAndYear(signed, "kk")}), ал регламент бұрынғысына сілтейді (${dayAndYear(named, "kk")}).`,
                ru: `Пока редакция действует, стандарт обновлён: ${dayAndYear(signed, "ru")}; она ссылается на текст от ${dayAndYear(named, "ru")}.`,
                en: `While the edition holds the standard was renewed on ${dayAndYear(signed, "en")}; it names the text of ${dayAndYear(named, "en")}.`,
              },
            },
          ],
    );
  },
};
