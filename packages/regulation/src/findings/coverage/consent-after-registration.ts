import type { Check } from "../check.ts";
import { firstMoves, hadBefore } from "../space/first-moves.ts";
import { wayOver } from "../space/way-to.ts";
import { inChannel } from "../words.ts";

export const consentAfterRegistration: Check = {
  severity: "warning",
  title: { kk: "Келісім тіркеуден кейін алынады", ru: "Согласие после регистрации", en: "Consent after registration" },
  why: {
    kk: "Тіркегенде адамның деректері жүйеге енгізіледі, ал оларды пайдалануға келісім содан кейін ғана сұралады. Келісім бермегеннің тіркелген өтінішімен не істейтіні белгісіз.",
    ru: "При регистрации данные человека уже вносят в систему, а согласие на их использование спрашивают потом. Что делать с зарегистрированным заявлением того, кто не согласился, неизвестно.",
    en: "Registering already enters a person's data into the system, and consent to their use is asked for afterwards. What becomes of the registered application of somebody who doesn't consent is unknown.",
  },
  damage: {
    was: "              - act: consent\n",
    becomes:
      "              - act: register\n                clause: 6(1)\n                title: { kk: Тіркеу, ru: Зарегистрировать, en: Register }\n                produces: []\n                then: { act: consent }\n              - act: consent\n",
  },
  find: ({ spaces }) =>
    [...spaces.values()].flatMap((space) =>
      firstMoves(space, (move) => move.act.act === "consent" && hadBefore(space, move, "registered")).map((move) => {
        const { clause, title } = move.act;
        const message = {
          kk: `«${title.kk}» әрекеті өтініш тіркелген соң жасалады.`,
          ru: `Действие «${title.ru}» совершается после регистрации заявления.`,
          en: `The act “${title.en}” is done after the application is registered.`,
        };
        const { channel } = space;
        return { clause, channel, message: inChannel(channel, message), example: wayOver(space, move) };
      }),
    ),
};
