import type { Check } from "../check.ts";
import { mostStates } from "../space/case-space.ts";
import { inChannel } from "../words.ts";

export const stateSpaceTooLarge: Check = {
  severity: "error",
  title: { kk: "Жолдар тым көп", ru: "Слишком много путей", en: "Too many ways" },
  why: {
    kk: "Істің бола алатын барлық күйі қаралады, сондықтан олардың санына шек қойылған. Шектен асса, осы арнада рәсімдердің аяқталатыны да, жалпы мерзім де дәлелденбейді.",
    ru: "Просматриваются все состояния, в которых может быть дело, поэтому их число ограничено. Сверх предела для этого канала не доказано ни то, что процедуры кончаются, ни общий срок.",
    en: "Every state that a case can be in is looked at, so their number has a limit. Beyond it neither that the procedures end nor the total term is proven for the channel.",
  },
  find: ({ edition, spaces }) =>
    [...spaces.values()]
      .filter(({ isWhole }) => !isWhole)
      .map(({ channel }) => ({
        clause: edition.channels.find(({ id }) => id === channel)?.clause ?? "",
        channel,
        message: inChannel(channel, {
          kk: `Іс ${mostStates}-нан артық күйде бола алады; арна әрі қарай тексерілмеді.`,
          ru: `Дело может быть более чем в ${mostStates} состояниях; дальше канал не проверялся.`,
          en: `A case can be in more than ${mostStates} states; the channel wasn't checked any further.`,
        }),
      })),
};
