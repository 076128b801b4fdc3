import type { Check } from "../check.ts";
import { isTransfer, untimedSteps } from "./untimed-steps.ts";

export const transferWithoutTerm: Check = {
  severity: "warning",
  title: { kk: "Жеткізудің мерзімі жоқ", ru: "Передача без срока", en: "Transfer without a term" },
  why: {
    kk: "Құжаттар мекемелер арасында жолда жүргенде жалпы мерзім өте береді, ал жеткізуге қанша уақыт берілгені айтылмаған.",
    ru: "Пока документы едут между учреждениями, общий срок идёт, а сколько времени отведено на дорогу, не сказано.",
    en: "While papers travel between bodies the total term runs, and nothing says how long the way may take.",
  },
  damage: {
    was: "            term: { hours: 2 }\n            by: [courier]",
    becomes: "            noTerm: { kk: Мерзімі жоқ., ru: Срока нет., en: It has no term. }\n            by: [courier]",
  },
  find: ({ edition }) =>
    untimedSteps(edition)
      .filter(isTransfer)
      .map(({ id, clause, title }) => ({
        clause,
        about: id,
        message: {
          kk: `«${title.kk}»: жеткізу мерзімі көрсетілмеген.`,
          ru: `«${title.ru}»: срок передачи не указан.`,
          en: `“${title.en}”: the transfer has no term.`,
        },
      })),
};
