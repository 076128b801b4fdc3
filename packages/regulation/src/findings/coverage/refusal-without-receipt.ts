import type { Check } from "../check.ts";

export const refusalWithoutReceipt: Check = {
  severity: "warning",
  title: { kk: "Бас тартудың қолхаты жоқ", ru: "Отказ без расписки", en: "Refusal without a receipt" },
  why: {
    kk: "Қабылдаудан бас тартылған адамға негізі жазылған, нысаны бекітілген қолхат керек: шағымдануға басқа дәлел болмайды.",
    ru: "Тому, у кого не приняли документы, нужна расписка с основанием и по утверждённой форме: других доказательств для жалобы у него не будет.",
    en: "Whoever is turned away needs a receipt that names the ground, in a prescribed form: there is nothing else to complain with.",
  },
  damage: { was: "        annex: annex 3\n", becomes: "" },
  find: ({ edition }) =>
    edition.refusals
      .filter(({ refuses, receipt }) => {
        if (refuses === "intake") return edition.products.find(({ id }) => id === receipt)?.annex === undefined;
        return refuses === "request" && receipt === undefined;
      })
      .map(({ id, clause, text, receipt }) => ({
        clause,
        about: id,
        message:
          receipt === undefined
            ? {
                kk: `«${text.kk}» негізі бойынша бас тартқанда қолхат берілмейді.`,
                ru: `При отказе по основанию «${text.ru}» расписки не дают.`,
                en: `No receipt is given when the ground is “${text.en}”.`,
              }
            : {
                kk: `«${text.kk}» негізі бойынша берілетін қолхаттың нысаны аталмаған.`,
                ru: `Форма расписки об отказе по основанию «${text.ru}» не названа.`,
                en: `No form is named for the receipt of a refusal on the ground “${text.en}”.`,
              },
      })),
};
