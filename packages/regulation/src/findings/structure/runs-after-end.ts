import type { Text } from "@reglament/calendar";
import type { Check } from "../check.ts";
import type { Move } from "../space/case-space.ts";
import { firstMoves } from "../space/first-moves.ts";
import { has } from "../space/milestones.ts";
import { wayOver } from "../space/way-to.ts";
import { inChannel } from "../words.ts";

export const runsAfterEnd: Check = {
  severity: "error",
  title: {
    kk: "Іс аяқталса да, жұмыс қалады",
    ru: "Дело кончилось, а работа осталась",
    en: "Work is left when the case ends",
  },
  why: {
    kk: "Іс аяқталғанда басталғанның бәрі біткен болуға тиіс: қол қойылған нәтиже қолға тиген, сұралған бланк алынған. Іс бір мезетте бір рәсімде ғана тұрады, сондықтан одан басқа ештеңе өздігінен жүріп жатпайды.",
    ru: "К концу дела всё начатое должно быть завершено: подписанный результат выдан, запрошенный бланк получен. Дело стоит всегда на одной процедуре, поэтому ничто другое само по себе не продолжается.",
    en: "When a case ends, all that was begun has to be done: the signed result handed out, the blank that was asked for received. A case stands at one step at a time, so nothing else goes on by itself.",
  },
  damage: {
    was: "              - act: issue\n                clause: 5(5)",
    becomes: "              - act: notify\n                clause: 5(5)",
  },
  find: ({ spaces }) =>
    [...spaces.values()].flatMap((space) =>
      firstMoves(space, (move) => leftUndone(move) !== undefined).map((move) => {
        const { channel } = space;
        const { clause, title } = move.act;
        const message = leftUndone(move) ?? title;
        return { clause, channel, message: inChannel(channel, message), example: wayOver(space, move) };
      }),
    ),
};

function leftUndone({ act, milestones }: Move): Text | undefined {
  if (!("outcome" in act.then)) return undefined;
  const { title } = act;
  if (has(milestones, "blankOutstanding")) {
    return {
      kk: `«${title.kk}» әрекетімен іс аяқталады, ал сұралған бланк алынбаған.`,
      ru: `Действием «${title.ru}» дело заканчивается, а запрошенный бланк не получен.`,
      en: `The act “${title.en}” ends the case while a blank that was asked for hasn't been received.`,
    };
  }
  if (act.then.outcome === "as-signed" && act.act !== "issue") {
    return {
      kk: `«${title.kk}» әрекетімен іс аяқталады, ал қол қойылған нәтижені ешкім бермейді.`,
      ru: `Действием «${title.ru}» дело заканчивается, а подписанный результат никто не выдаёт.`,
      en: `The act “${title.en}” ends the case, and nobody issues the result that was signed.`,
    };
  }
  return undefined;
}
