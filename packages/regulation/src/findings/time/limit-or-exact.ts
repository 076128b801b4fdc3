import { termInWords } from "@reglament/calendar";
import type { Check } from "../check.ts";
import { termsOf } from "./terms-of.ts";

export const limitOrExact: Check = {
  severity: "note",
  title: {
    kk: "«Аспайды» мен нақты мерзім қатар",
    ru: "«Не более» рядом с точным сроком",
    en: "“No more than” beside an exact term",
  },
  why: {
    kk: "Бір мерзім «аспайды» деп, екіншісі нақты берілсе, нақтысы бұрын орындауға бола ма деген сұрақ туады. Бірдей жазған дұрыс.",
    ru: "Если один срок дан как «не более», а другой точно, возникает вопрос, можно ли точный исполнить раньше. Лучше писать одинаково.",
    en: "With one term given as “no more than” and another exactly, one asks whether the exact one may be met early. Better to write them alike.",
  },
  damage: { was: "term: { workingDays: 7 }", becomes: "term: { workingDays: 7 }\n            atMost: true" },
  find: ({ edition }) => {
    const terms = termsOf(edition);
    if (terms.every(({ atMost }) => atMost)) return [];
    return terms
      .filter(({ atMost }) => atMost)
      .map(({ of, clause, term }) => ({
        clause,
        about: of,
        message: {
          kk: `Бұл мерзім «аспайды» деп берілген (${termInWords(term, "kk")}), ал басқалары нақты.`,
          ru: `Этот срок дан как «не более» (${termInWords(term, "ru")}), а другие – точно.`,
          en: `This term is given as “no more than” (${termInWords(term, "en")}), others exactly.`,
        },
      }));
  },
};
