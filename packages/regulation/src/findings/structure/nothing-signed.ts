import type { Check } from "../check.ts";
import { firstOfEach } from "../first-of-each.ts";
import { has } from "../space/milestones.ts";
import { wayOver } from "../space/way-to.ts";
import { inChannel } from "../words.ts";

export const nothingSigned: Check = {
  severity: "error",
  title: { kk: "Іс нәтижесіз аяқталады", ru: "Дело кончается без результата", en: "A case ends without a result" },
  why: {
    kk: "Іс «қол қойылған құжатпен» аяқталады делінген, бірақ бұл жолда ешкім ештеңеге қол қоймайды және нәтиже дайындалмайды.",
    ru: "Сказано, что дело завершается подписанным документом, но на этом пути никто ничего не подписывает и результат не появляется.",
    en: "The case is said to end with what was signed, but on this way nobody signs anything and no result comes about.",
  },
  damage: {
    was: "produces: [draft-result]\n                then: { step: signing }\n              - act: propose-refusal",
    becomes: "produces: [draft-result]\n                then: { step: issue }\n              - act: propose-refusal",
  },
  find: ({ spaces }) =>
    [...spaces.values()].flatMap((space) =>
      firstOfEach(
        space.moves.flatMap((move) => {
          const { act, milestones } = move;
          const endsAsSigned = "outcome" in act.then && act.then.outcome === "as-signed";
          if (!endsAsSigned || has(milestones, "resultMade")) return [];
          const message = {
            kk: `«${act.title.kk}» әрекетімен іс аяқталады, бірақ оған дейін нәтиже дайындалмаған.`,
            ru: `Действием «${act.title.ru}» дело заканчивается, хотя результата до него не появилось.`,
            en: `The act “${act.title.en}” ends the case, though no result has come about before it.`,
          };
          const { channel } = space;
          return [{ clause: act.clause, channel, message: inChannel(channel, message), example: wayOver(space, move) }];
        }),
      ),
    ),
};
