import { amountInWords } from "@reglament/calendar";
import type { Check } from "../check.ts";
import { placeOfProcedure } from "../places.ts";
import { minutesOfDay } from "../proof/sum-of-terms.ts";
import { inChannel } from "../words.ts";

export const termSlack: Check = {
  severity: "note",
  title: { kk: "Түсіндірілмеген артық уақыт", ru: "Необъяснённый остаток времени", en: "Time left unexplained" },
  why: {
    kk: "Рәсімдер қай күні басталса да, жалпы мерзімнен кемінде бір жұмыс күні бұрын бітеді. Ол күндері өтініш не күтетіні мәтінде жоқ.",
    ru: "Когда бы дело ни началось, процедуры кончаются хотя бы за рабочий день до общего срока. Чего заявление ждёт в эти дни, текст не говорит.",
    en: "Whenever a case begins, its steps end a working day or more before the total. The text doesn't say what the application waits for on those days.",
  },
  damage: { was: "term: { workingDays: 9 }\n      clause", becomes: "term: { workingDays: 11 }\n      clause" },
  find: ({ edition, proofOf }) =>
    edition.channels.flatMap(({ id: channel }) => {
      const proof = proofOf(channel);
      if (!proof.proven || proof.tightest === undefined) return [];
      const days = Math.floor(proof.tightest.leftMinutes / minutesOfDay(edition.provider.hours));
      const { clause = placeOfProcedure(edition) } = edition.totalTerm ?? {};
      const message = {
        kk: `Ең ұзақ жолдың өзінен кейін кемінде ${amountInWords(days, "workingDays", "kk")} қалады.`,
        ru: `Даже после самого долгого пути остаётся не меньше чем ${amountInWords(days, "workingDays", "ru")}.`,
        en: `Even after the longest way no less than ${amountInWords(days, "workingDays", "en")} ${days === 1 ? "is" : "are"} left.`,
      };
      return [{ clause, channel, message: inChannel(channel, message), example: proof.traceAt(proof.tightest.start) }];
    }),
};
