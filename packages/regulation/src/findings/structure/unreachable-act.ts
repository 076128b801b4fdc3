import type { Check } from "../check.ts";

export const unreachableAct: Check = {
  severity: "warning",
  title: { kk: "Әрекетке кезек келмейді", ru: "До действия не доходит очередь", en: "The act's turn never comes" },
  why: {
    kk: "Іс рәсімге жетеді, бірақ бұл әрекет ешбір жағдайда ашылмайды: не арнасы басқа, не оған дейінгі әрекеттер тізбегі басқа жаққа бұрылады.",
    ru: "Дело доходит до процедуры, но это действие ни в каком состоянии не открывается: либо у него другой канал, либо цепочка действий перед ним ведёт мимо.",
    en: "Cases come to the step, but in no state is this act open: its channel is another, or the chain of acts before it leads past it.",
  },
  damage: {
    was: "              - act: refuse-intake\n                clause: 6(2)",
    becomes: "              - act: refuse-intake\n                channels: [portal]\n                clause: 6(2)",
    also: ["open-outcome"],
  },
  find: ({ edition, spaces }) => {
    const reached = new Set([...spaces.values()].flatMap(({ states }) => states.map(({ step }) => step)));
    const carriedOut = new Set([...spaces.values()].flatMap(({ moves }) => moves.map(({ act }) => act)));
    return edition.steps
      .filter((step) => reached.has(step))
      .flatMap(({ id, acts }) =>
        acts
          .filter((act) => !carriedOut.has(act))
          .map(({ act, clause, title }) => ({
            clause,
            about: `${id}/${act}`,
            message: {
              kk: `«${title.kk}» әрекеті ешбір арнада ашылмайды.`,
              ru: `Действие «${title.ru}» ни в одном канале не открывается.`,
              en: `In no channel does the act “${title.en}” ever open.`,
            },
          })),
      );
  },
};
