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
  find: ({ edition, spaces, proofOf }) =>
    [...spaces.values()].flatMap(({ channel, isWhole }) => {
      const proof = isWhole ? proofOf(channel) : undefined;
      if (isWhole && (proof?.proven !== true || proof.isWhole)) return [];
      const clause = edition.channels.find(({ id }) => id === channel)?.clause ?? "";
      return [{ clause, channel, message: inChannel(channel, isWhole ? tooManyTerms : tooManyStates) }];
    }),
};

const tooManyStates = {
  kk: `Іс ${mostStates}-нан артық күйде бола алады; арна әрі қарай тексерілмеді.`,
  ru: `Дело может быть более чем в ${mostStates} состояниях; дальше канал не проверялся.`,
  en: `A case can be in more than ${mostStates} states; the channel wasn't checked any further.`,
};

const tooManyTerms = {
  kk: "Жолдағы мерзімдер тым көп; жалпы мерзім күнтізбенің барлық жылына тексерілмеді.",
  ru: "На пути слишком много сроков; общий срок проверен не по всем годам календаря.",
  en: "There are too many terms on the way; the total wasn't tried over all years of the calendar.",
};
