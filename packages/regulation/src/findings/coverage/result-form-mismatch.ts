import type { Check } from "../check.ts";
import { productsOf } from "../space/milestones.ts";
import { inChannel } from "../words.ts";

export const resultFormMismatch: Check = {
  severity: "warning",
  title: {
    kk: "Нәтиженің нысаны беру орнына сай емес",
    ru: "Форма результата не подходит к месту выдачи",
    en: "The result's form doesn't fit where it is issued",
  },
  why: {
    kk: "Электрондық нәтиже қолға берілмейді, ал қағаз нәтиже порталға түспейді. Нәтиженің нысанын әр арна бойынша айту керек.",
    ru: "Электронный результат не выдать на руки, а бумажный не отправить в кабинет. Форму результата нужно назвать для каждого канала.",
    en: "An electronic result can't be handed over a counter, nor a paper one sent to a cabinet. The result's form has to be named for each channel.",
  },
  damage: {
    was: "forms: [electronic, paper]\n        signedBy: head\n      - id: reasoned-refusal",
    becomes: "forms: [paper]\n        signedBy: head\n      - id: reasoned-refusal",
  },
  find: ({ edition, spaces }) =>
    [...spaces.values()].flatMap(({ channel, moves }) => {
      const needed = channel === "portal" ? "electronic" : "paper";
      const isIssued = moves.some(({ act }) => act.act === "issue");
      const made = new Set(moves.flatMap(({ act }) => productsOf(act, edition.products, channel, false)));
      return [...made]
        .filter(({ kind, forms }) => isIssued && kind === "result" && !forms.includes(needed))
        .map(({ id, clause, title }) => ({
          clause,
          channel,
          about: id,
          message: inChannel(
            channel,
            needed === "paper"
              ? {
                  kk: `«${title.kk}» тек электрондық нысанда, бірақ қолға беріледі.`,
                  ru: `«${title.ru}» бывает только электронным, но выдаётся на руки.`,
                  en: `“${title.en}” is electronic only, yet it is handed over.`,
                }
              : {
                  kk: `«${title.kk}» тек қағаз түрінде, бірақ порталға жіберіледі.`,
                  ru: `«${title.ru}» бывает только на бумаге, но отправляется на портал.`,
                  en: `“${title.en}” exists on paper only, yet it is sent to the portal.`,
                },
          ),
        }));
    }),
};
