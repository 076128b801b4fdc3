import type { Check } from "../check.ts";
import { productsOf } from "../space/milestones.ts";
import { inRow } from "../words.ts";

export const resultNameDiffers: Check = {
  severity: "note",
  title: {
    kk: "Нәтиже әр арнада басқаша аталады",
    ru: "Результат в каналах назван по-разному",
    en: "The result has another name in another channel",
  },
  why: {
    kk: "Бір қызметтің бір нәтижесі болады. Арналарда әртүрлі аталса, бір құжат па, бірнеше ме, түсініксіз; атауын бірдей етіп, нысанын бөлек айтқан жөн.",
    ru: "У услуги один результат. Если в каналах он назван по-разному, неясно, один это документ или несколько; лучше одно название, а форму указать отдельно.",
    en: "A service has one result. When channels name it differently, it isn't clear whether that is one paper or several; better one name, and the form said apart.",
  },
  damage: {
    was: "produces: [certificate]\n                producesOnRefusal: [reasoned-refusal]\n                then: { step: sending }",
    becomes:
      "produces: [reasoned-refusal]\n                producesOnRefusal: [reasoned-refusal]\n                then: { step: sending }",
  },
  find: ({ edition, spaces }) => {
    const ofChannels = [...spaces.values()].map(({ channel, moves }) => {
      const made = new Set(moves.flatMap(({ act }) => productsOf(act, edition.products, channel, false)));
      return edition.products.filter((product) => product.kind === "result" && made.has(product));
    });
    const [first = [], ...others] = ofChannels.filter((results) => results.length > 0);
    // Where one channel has a paper beside that of the others, it is the same result with more to it.
    const differs = others.some((results) => !results.some((product) => first.includes(product)));
    if (!differs) return [];
    const results = [...new Set([first, ...others].flat())];
    const names = inRow(results.map(({ title: { kk, ru, en } }) => ({ kk: `«${kk}»`, ru: `«${ru}»`, en: `“${en}”` })));
    return [
      {
        clause: results[0]?.clause ?? "",
        message: {
          kk: `Нәтиже арналарда әртүрлі аталған: ${names.kk}.`,
          ru: `Результат в каналах назван по-разному: ${names.ru}.`,
          en: `The channels name the result differently: ${names.en}.`,
        },
      },
    ];
  },
};
