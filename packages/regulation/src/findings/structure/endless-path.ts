import type { Check } from "../check.ts";
import { cycleIn } from "../space/cycle-in.ts";
import { wayOver } from "../space/way-to.ts";
import { inChannel } from "../words.ts";

export const endlessPath: Check = {
  severity: "error",
  title: { kk: "Іс шексіз айнала алады", ru: "Дело может ходить по кругу", en: "A case can go round for ever" },
  why: {
    kk: "Әрекеттер істі бұрын тұрған жеріне қайтарады, ал қайтару саны шектелмеген. Өтініш беруші жауапты шексіз күтуі мүмкін, жалпы мерзімді дәлелдеу де мүмкін емес.",
    ru: "Действия возвращают дело туда, где оно уже было, и число возвратов не ограничено. Заявитель может ждать без конца, а общий срок нельзя доказать.",
    en: "Acts take the case back to where it stood before, and nothing limits how often. The applicant may wait for ever, and no total term can be proven.",
  },
  damage: {
    was: "produces: [draft-result]\n                then: { step: signing }\n              - act: propose-refusal",
    becomes:
      "produces: [draft-result]\n                then: { step: signing }\n              - act: return-to-provider\n                clause: 5(3)\n                title: { kk: Қайтару, ru: Вернуть, en: Return }\n                produces: [draft-result]\n                then: { step: resolution }\n              - act: propose-refusal",
  },
  find: ({ spaces }) =>
    [...spaces.values()].flatMap((space) => {
      const closing = cycleIn(space);
      if (closing === undefined) return [];
      const { clause, title } = closing.act;
      const message = {
        kk: `«${title.kk}» әрекеті істі өткен рәсімге қайтарады, мұны қанша рет болса да қайталауға болады.`,
        ru: `Действие «${title.ru}» возвращает дело к пройденной процедуре, и так сколько угодно раз.`,
        en: `The act “${title.en}” takes the case back to a step that it has passed, as often as anybody likes.`,
      };
      const { channel } = space;
      return [{ clause, channel, message: inChannel(channel, message), example: wayOver(space, closing) }];
    }),
};
