import type { Check } from "../check.ts";

export const annexMissing: Check = {
  severity: "warning",
  title: {
    kk: "Қосымша жоқ не аталмаған",
    ru: "Приложения нет или на него не ссылаются",
    en: "Annex missing or never named",
  },
  why: {
    kk: "Мәтін сілтеген қосымша қолда болуға, ал қосымшаға мәтінде сілтеме болуға тиіс; қосымшаның нөмірі де аталады. Әйтпесе ереженің бір бөлігі оқылмай қалады.",
    ru: "Приложение, на которое ссылается текст, должно быть, а на приложение должна быть ссылка, и с номером. Иначе часть правил остаётся непрочитанной.",
    en: "An annex that the text refers to has to be there, and one that is there has to be referred to, by its number. Otherwise part of the rules stays unread.",
  },
  damage: { was: 'onRecord: true\n        referredFrom: ["5"]', becomes: "onRecord: true\n        referredFrom: []" },
  find: ({ edition }) => [
    ...edition.annexes
      .filter(({ onRecord, referredFrom }) => !onRecord || referredFrom.length === 0)
      .map(({ clause, title, referredFrom }) => ({
        clause,
        message:
          referredFrom.length === 0
            ? {
                kk: `«${title.kk}» қосымшасына мәтінде сілтеме жоқ.`,
                ru: `На приложение «${title.ru}» текст не ссылается.`,
                en: `The text never refers to the annex “${title.en}”.`,
              }
            : {
                kk: `Мәтін «${title.kk}» қосымшасына сілтейді, бірақ ол қолда жоқ.`,
                ru: `Текст ссылается на приложение «${title.ru}», но его нет.`,
                en: `The text refers to the annex “${title.en}”, which is not on record.`,
              },
      })),
    ...edition.products
      .filter(({ annex }) => annex !== undefined && !/\d/.test(annex))
      .map(({ id, clause, title }) => ({
        clause,
        about: id,
        message: {
          kk: `«${title.kk}» құжатының нысаны стандарттың қай қосымшасында екені айтылмаған.`,
          ru: `Не сказано, в каком по номеру приложении стандарта форма документа «${title.ru}».`,
          en: `The number of the standard's annex with the form of “${title.en}” isn't named.`,
        },
      })),
  ],
};
