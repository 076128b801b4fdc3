import type { Check } from "../check.ts";
import { isTransfer, untimedSteps } from "./untimed-steps.ts";

export const stepWithoutTerm: Check = {
  severity: "warning",
  title: { kk: "Рәсімнің мерзімі жоқ", ru: "Процедура без срока", en: "Step without a term" },
  why: {
    kk: "Мерзімі жоқ рәсім қанша уақыт алса да, ешкім кешікпейді: кешіктірген адамды жалпы мерзім біткенде ғана табуға болады.",
    ru: "Пока у процедуры нет срока, в ней никто не опаздывает: виновного видно, лишь когда кончился общий срок.",
    en: "As long as a step has no term nobody is late in it: who held things up shows only when the total term is over.",
  },
  damage: {
    was: "            term: { hours: 3 }",
    becomes: "            noTerm: { kk: Мерзімі жоқ., ru: Срока нет., en: It has no term. }",
  },
  find: ({ edition }) =>
    untimedSteps(edition)
      .filter((step) => !isTransfer(step))
      .map(({ id, clause, title }) => ({
        clause,
        about: id,
        message: {
          kk: `«${title.kk}» рәсімінің мерзімі көрсетілмеген.`,
          ru: `У процедуры «${title.ru}» нет срока.`,
          en: `The step “${title.en}” has no term.`,
        },
      })),
};
