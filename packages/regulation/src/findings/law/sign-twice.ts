import type { Check } from "../check.ts";
import { firstMoves, hadBefore } from "../space/first-moves.ts";
import { wayOver } from "../space/way-to.ts";
import { inChannel } from "../words.ts";

export const signTwice: Check = {
  severity: "error",
  title: { kk: "Бір сұрауға екі рет қол қойылады", ru: "Запрос подписывают дважды", en: "The request is signed twice" },
  why: {
    kk: "Бір адам бір құжатқа екі рет қол қойса, екіншісі ештеңе қоспайды, ал қайсысы есепке алынатыны түсініксіз.",
    ru: "Если один человек дважды подписывает один документ, вторая подпись ничего не добавляет, и неясно, какая из них считается.",
    en: "When one person signs one paper twice, the second signature adds nothing, and it isn't clear which of them counts.",
  },
  damage: { was: "              - act: fill-in\n", becomes: "              - act: sign-request\n" },
  find: ({ spaces }) =>
    [...spaces.values()].flatMap((space) =>
      firstMoves(space, (move) => move.act.act === "sign-request" && hadBefore(space, move, "requestSigned")).map(
        (move) => {
          const { clause, title } = move.act;
          const message = {
            kk: `«${title.kk}» әрекетіне жеткенде сұрауға қол қойылып қойған.`,
            ru: `К действию «${title.ru}» запрос уже подписан.`,
            en: `By the act “${title.en}” the request has been signed already.`,
          };
          const { channel } = space;
          return { clause, channel, message: inChannel(channel, message), example: wayOver(space, move) };
        },
      ),
    ),
};
