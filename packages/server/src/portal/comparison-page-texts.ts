/** Texts of the page that holds the regions of a service against each other. */
import type { Dictionary } from "../texts/dictionary.ts";

interface ComparisonPageTexts {
  readonly toComparison: string;
  readonly title: (service: string) => string;
  readonly lead: (regions: number) => string;
  readonly who: string;
  readonly contents: string;
  readonly sameEverywhere: (count: number) => string;
  readonly allSame: string;
}

export const comparisonPageTexts = {
  kk: {
    toComparison: "Басқа облыстармен салыстыру",
    title: (service) => `${service}: облыстар қатар`,
    lead: (regions) =>
      `${regions} облыс бір қызметті қалай көрсетеді: не бірдей, не өзгеше, не біреуінде ғана бар. Рәсімдер атауымен емес, әрекеттері мен орындаушысы бойынша салыстырылған.`,
    who: "Салыстырылған мәтіндер",
    contents: "Беттің мазмұны",
    sameEverywhere: (count) => `Бәрінде бірдей: ${count}`,
    allSame: "Айырмашылық жоқ.",
  },
  ru: {
    toComparison: "Сравнить с другими областями",
    title: (service) => `${service}: области рядом`,
    lead: (regions) =>
      `Как одну услугу оказывают в разных областях (их ${regions}): что одинаково, что различается, что есть лишь в некоторых. Процедуры сопоставлены не по названиям, а по действиям и исполнителям.`,
    who: "Что сравнивается",
    contents: "Содержание страницы",
    sameEverywhere: (count) => `Одинаково везде: ${count}`,
    allSame: "Различий нет.",
  },
  en: {
    toComparison: "Compare with other regions",
    title: (service) => `${service}: the regions side by side`,
    lead: (regions) =>
      `How ${regions} regions deliver one service: what is the same, what differs, what only some have. Steps are matched by their acts and by who does them, not by their names.`,
    who: "What is compared",
    contents: "Contents",
    sameEverywhere: (count) => `The same everywhere: ${count}`,
    allSame: "Nothing differs.",
  },
} satisfies Dictionary<ComparisonPageTexts>;
