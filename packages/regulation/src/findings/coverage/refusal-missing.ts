import type { Check } from "../check.ts";
import { placeOfProcedure } from "../places.ts";
import { has } from "../space/milestones.ts";
import { inChannel } from "../words.ts";

export const refusalMissing: Check = {
  severity: "error",
  title: { kk: "Бас тарту көзделмеген", ru: "Отказ не предусмотрен", en: "No refusal provided for" },
  why: {
    kk: "Құжаттар тексеріледі, бірақ олар жарамсыз болса не істейтіні жазылмаған. Кім, қай негізбен және қандай құжатпен бас тартатынын айту керек, әйтпесе шешім заңсыз не кездейсоқ болады.",
    ru: "Документы проверяют, но не сказано, что делать, если они не годятся. Нужно назвать, кто, на каком основании и каким документом отказывает, иначе решение будет незаконным или случайным.",
    en: "The documents are checked, and nothing says what to do when they won't do. Who refuses, on which ground and with which paper has to be named; otherwise the decision is unlawful or left to chance.",
  },
  damage: {
    was: "              - act: propose-refusal\n                clause: 5(3)\n                title: { kk: Бас тартуды ұсыну, ru: Предложить отказ, en: Propose a refusal }\n                produces: [draft-result]\n                then: { step: signing }\n",
    becomes: "",
  },
  find: ({ edition, spaces }) => {
    const clause = placeOfProcedure(edition);
    return [...spaces.values()]
      .filter(({ isWhole }) => isWhole)
      .flatMap(({ channel, moves }) => {
        const ends = moves.flatMap(({ act, milestones }) =>
          "outcome" in act.then ? [{ outcome: act.then.outcome, isRefused: has(milestones, "refusalProposed") }] : [],
        );
        const ofService = ends.some(
          ({ outcome, isRefused }) => outcome === "service-refused" || (outcome === "as-signed" && isRefused),
        );
        const ofIntake = ends.some(({ outcome }) => outcome === "intake-refused" || outcome === "not-filed");
        if (ofService) return [];
        const message = ofIntake
          ? {
              kk: "Қызмет көрсетуден бас тартатын жол жоқ; тек құжаттарды қабылдаудан бас тартылады.",
              ru: "Нет пути к отказу в услуге; отказать можно только в приёме документов.",
              en: "No way leads to a refusal of the service; only acceptance can be refused.",
            }
          : {
              kk: "Не құжаттарды қабылдаудан, не қызмет көрсетуден бас тартатын жол бар.",
              ru: "Нет пути ни к отказу в приёме документов, ни к отказу в услуге.",
              en: "No way leads to a refusal, neither of acceptance nor of the service.",
            };
        return [{ clause, channel, message: inChannel(channel, message) }];
      });
  },
};
