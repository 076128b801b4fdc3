import type { Check } from "../check.ts";
import type { Move } from "../space/case-space.ts";
import { firstMoves } from "../space/first-moves.ts";
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
      firstMoves(space, endsWithNothing).map((move) => {
        const { clause, title } = move.act;
        const message = {
          kk: `«${title.kk}» әрекетімен іс аяқталады, бірақ оған дейін нәтиже дайындалмаған.`,
          ru: `Действием «${title.ru}» дело заканчивается, хотя результата до него не появилось.`,
          en: `The act “${title.en}” ends the case, though no result has come about before it.`,
        };
        const { channel } = space;
        return { clause, channel, message: inChannel(channel, message), example: wayOver(space, move) };
      }),
    ),
};

function endsWithNothing({ act, milestones }: Move): boolean {
  return "outcome" in act.then && act.then.outcome === "as-signed" && !has(milestones, "resultMade");
}
