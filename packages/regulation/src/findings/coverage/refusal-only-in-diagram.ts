import { splitClause } from "../../check/clauses-named.ts";
import type { Check } from "../check.ts";

export const refusalOnlyInDiagram: Check = {
  severity: "warning",
  title: { kk: "Бас тарту тек диаграммада", ru: "Отказ есть только на схеме", en: "Refusal in the diagram only" },
  why: {
    kk: "Бас тарту қосымшадағы диаграммада көрсетілген, ал мәтіннің өзінде жоқ. Диаграмма ережені түсіндіреді, бірақ оны белгілемейді.",
    ru: "Отказ показан на схеме в приложении, а в самом тексте его нет. Схема поясняет правило, но не устанавливает его.",
    en: "The refusal is drawn in an annex and doesn't stand in the text itself. A diagram explains a rule but doesn't make one.",
  },
  damage: {
    was: "refuses: service\n        shows: unreliable-data\n        clause: 5(3)",
    becomes: "refuses: service\n        shows: unreliable-data\n        clause: annex 1",
  },
  find: ({ edition }) =>
    edition.refusals
      .filter(({ clause }) => splitClause(clause).every((place) => place.startsWith("annex")))
      .map(({ id, clause, text }) => ({
        clause,
        about: id,
        message: {
          kk: `«${text.kk}» негізі тек диаграммада бар.`,
          ru: `Основание «${text.ru}» есть только на схеме.`,
          en: `The ground “${text.en}” stands in a diagram only.`,
        },
      })),
};
