import type { Check } from "../check.ts";

export const unreachableStep: Check = {
  severity: "error",
  title: {
    kk: "Рәсімге ешбір іс жетпейді",
    ru: "До процедуры не доходит ни одно дело",
    en: "No case comes to the step",
  },
  why: {
    kk: "Рәсім мәтінде бар, бірақ оған ешбір арнада ешбір әрекет апармайды. Не соған бағыттайтын әрекет ұмытылған, не рәсімнің өзі артық.",
    ru: "Процедура в тексте есть, но ни в одном канале ни одно действие к ней не ведёт. Либо забыто действие, которое к ней направляет, либо она лишняя.",
    en: "The text has the step, but in no channel does an act lead to it. Either the act that leads there was forgotten, or the step is one too many.",
  },
  damage: {
    was: "channels: [chancellery, portal]\n                title: { kk: Қол қою",
    becomes: "channels: [chancellery, centre]\n                title: { kk: Қол қою",
    and: [
      {
        was: "channels: [centre]\n                title: { kk: Қол қою",
        becomes: "channels: [portal]\n                title: { kk: Қол қою",
      },
    ],
    also: ["cannot-finish", "refusal-missing", "unreachable-act"],
  },
  find: ({ edition, spaces }) => {
    const reached = new Set([...spaces.values()].flatMap(({ states }) => states.map(({ step }) => step.id)));
    return edition.steps
      .filter(({ id }) => !reached.has(id))
      .map(({ id, clause, title }) => ({
        clause,
        about: id,
        message: {
          kk: `«${title.kk}» рәсіміне ешбір арнада ешбір іс жетпейді.`,
          ru: `До процедуры «${title.ru}» ни в одном канале не доходит ни одно дело.`,
          en: `In no channel does a case come to the step “${title.en}”.`,
        },
      }));
  },
};
