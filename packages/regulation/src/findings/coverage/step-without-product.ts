import { isRole } from "../../procedure/procedure.ts";
import type { Check } from "../check.ts";
import { proceduresOf } from "../places.ts";

export const stepWithoutProduct: Check = {
  severity: "note",
  title: { kk: "Рәсімнің нәтижесі аталмаған", ru: "Процедура без результата", en: "Step without a product" },
  why: {
    kk: "Рәсімнен не шығатыны аталмаса, оның орындалғанын көрсететін ештеңе қалмайды. Келесі рәсімді бастайтын құжат қажет болса, оны атау керек.",
    ru: "Если не названо, что даёт процедура, нечем показать, что она выполнена. Если следующую начинает какой-то документ, его стоит назвать.",
    en: "When nothing says what a step brings forth, nothing shows that it was done. If a paper starts the next one, it should be named.",
  },
  damage: { was: "produces: [resolution]", becomes: "produces: []", also: ["product-unused"] },
  find: ({ edition }) =>
    proceduresOf(edition, "provider")
      .flatMap(({ steps }) => steps)
      .filter(({ actor, acts }) => isRole(actor) && acts.every(({ produces }) => produces.length === 0))
      .map(({ id, clause, title }) => ({
        clause,
        about: id,
        message: {
          kk: `«${title.kk}» рәсімінің нәтижесі аталмаған.`,
          ru: `Не назван результат процедуры «${title.ru}».`,
          en: `Nothing is named as the product of the step “${title.en}”.`,
        },
      })),
};
