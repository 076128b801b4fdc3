import type { Edition } from "../../edition/edition.ts";
import type { Check } from "../check.ts";
import type { CaseSpace, Move } from "../space/case-space.ts";
import { firstMoves, hadBefore } from "../space/first-moves.ts";
import { wayOver } from "../space/way-to.ts";
import { inChannel } from "../words.ts";

export const receiptBeforeRegistration: Check = {
  severity: "warning",
  title: {
    kk: "Қолхат тіркеуден бұрын беріледі",
    ru: "Расписка раньше регистрации",
    en: "Receipt before registration",
  },
  why: {
    kk: "Қолхатта тіркеу нөмірі мен уақыты тұрады; тіркелмеген өтініштің олары жоқ. Алдымен тіркеп, содан соң қолхат беру керек.",
    ru: "В расписке стоят номер и время регистрации, а у незарегистрированного заявления их нет. Сначала регистрируют, потом дают расписку.",
    en: "A receipt carries the number and time of registration, which an unregistered application doesn't have. Register first, then give the receipt.",
  },
  damage: {
    was: "then: { act: register }\n              - act: register\n                clause: 6(2)\n                title: { kk: Тіркеу, ru: Зарегистрировать, en: Register the application }\n                produces: []\n                then: { act: give-receipt }\n              - act: give-receipt\n                clause: 6(2)\n                title: { kk: Қолхат беру, ru: Выдать расписку, en: Give the receipt }\n                produces: [acceptance-receipt]\n                then: { step: transfer }",
    becomes:
      "then: { act: give-receipt }\n              - act: register\n                clause: 6(2)\n                title: { kk: Тіркеу, ru: Зарегистрировать, en: Register the application }\n                produces: []\n                then: { step: transfer }\n              - act: give-receipt\n                clause: 6(2)\n                title: { kk: Қолхат беру, ru: Выдать расписку, en: Give the receipt }\n                produces: [acceptance-receipt]\n                then: { act: register }",
  },
  find: ({ edition, spaces }) =>
    [...spaces.values()].flatMap((space) =>
      firstMoves(space, isEarlyIn(edition, space)).map((move) => {
        const { clause, title } = move.act;
        const message = {
          kk: `«${title.kk}» әрекеті өтініш тіркелгенге дейін жасалады.`,
          ru: `Действие «${title.ru}» совершается до регистрации заявления.`,
          en: `The act “${title.en}” is done before the application is registered.`,
        };
        const { channel } = space;
        return { clause, channel, message: inChannel(channel, message), example: wayOver(space, move) };
      }),
    ),
};

/** A receipt is early only where whoever gives it registers, too: what another body does later doesn't concern it. */
function isEarlyIn({ procedures }: Edition, space: CaseSpace): (move: Move) => boolean {
  const registering = procedures.filter(({ steps }) =>
    steps.some(({ acts }) => acts.some(({ act }) => act === "register")),
  );
  const steps = new Set(registering.flatMap((procedure) => procedure.steps));
  return (move) => {
    const step = space.states[move.from]?.step;
    const isGiven = move.act.act === "give-receipt" && !hadBefore(space, move, "registered");
    return isGiven && step !== undefined && steps.has(step);
  };
}
