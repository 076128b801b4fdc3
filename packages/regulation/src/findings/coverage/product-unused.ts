import type { Check } from "../check.ts";

export const productUnused: Check = {
  severity: "warning",
  title: { kk: "Құжатты ешкім дайындамайды", ru: "Документ никто не готовит", en: "Paper that nobody makes" },
  why: {
    kk: "Мәтін құжатты атайды, бірақ оны ешбір әрекет бермейді: өтініш беруші оны ешқашан алмайды.",
    ru: "Текст называет документ, но ни одно действие его не создаёт: заявитель его никогда не получит.",
    en: "The text names a paper that no act brings forth: the applicant will never get it.",
  },
  damage: {
    was: "produces: [draft-result]\n                then: { step: signing }\n              - act: propose-refusal\n                clause: 5(3)\n                title: { kk: Бас тартуды ұсыну, ru: Предложить отказ, en: Propose a refusal }\n                produces: [draft-result]",
    becomes:
      "produces: [resolution]\n                then: { step: signing }\n              - act: propose-refusal\n                clause: 5(3)\n                title: { kk: Бас тартуды ұсыну, ru: Предложить отказ, en: Propose a refusal }\n                produces: [resolution]",
  },
  find: ({ edition }) => {
    const made = new Set([
      ...edition.steps.flatMap(({ acts }) =>
        acts.flatMap(({ produces, producesOnRefusal = [] }) => [...produces, ...producesOnRefusal]),
      ),
      ...edition.refusals.flatMap(({ receipt }) => (receipt === undefined ? [] : [receipt])),
    ]);
    return edition.products
      .filter(({ id }) => !made.has(id))
      .map(({ id, clause, title }) => ({
        clause,
        about: id,
        message: {
          kk: `«${title.kk}» құжатын ешбір әрекет бермейді.`,
          ru: `Документ «${title.ru}» не создаёт ни одно действие.`,
          en: `No act brings forth “${title.en}”.`,
        },
      }));
  },
};
