import { termInWords } from "@reglament/calendar";
import type { Check } from "../check.ts";
import { placeOfProcedure } from "../places.ts";
import { exceeds, minutesOfDay, sumInWords } from "../proof/sum-of-terms.ts";
import { stretchesOf, sumsOf } from "../proof/sums-of-channel.ts";
import { inChannel } from "../words.ts";

export const sumExceedsTotal: Check = {
  severity: "error",
  title: {
    kk: "Мерзімдердің қосындысы жалпы мерзімнен артық",
    ru: "Сумма сроков больше общего",
    en: "The terms add up to more than the total",
  },
  why: {
    kk: "Әр рәсім өз мерзімін толық пайдаланса, қызмет жалпы мерзімнен шығып кетеді. Бұл – қағаздағы есеп; күнтізбе бойынша қаншалықты жиі бұзылатынын «term-exceeded» көрсетеді.",
    ru: "Если каждая процедура займёт весь свой срок, услуга выйдет за общий. Это подсчёт на бумаге; как часто срок нарушается по календарю, показывает «term-exceeded».",
    en: "If every step takes all of its term, the service outlasts the total. That is arithmetic on paper; how often the calendar really breaks the total, “term-exceeded” shows.",
  },
  damage: {
    was: "term: { workingDays: 9 }\n      clause",
    becomes: "term: { workingDays: 8 }\n      clause",
    also: ["term-exceeded"],
  },
  find: ({ edition, spaces }) =>
    [...spaces.values()].flatMap((space) => {
      const { totalTerm } = edition;
      if (totalTerm === undefined) return [];
      const { channel } = space;
      const { term, clause = placeOfProcedure(edition) } = totalTerm;
      const ofDay = minutesOfDay(edition.provider.hours);
      const { steps, spans } = sumsOf(edition, stretchesOf(edition, channel, space));
      const sum = [steps, spans].find((one) => exceeds(one, term, ofDay));
      if (sum === undefined) return [];
      const words = sumInWords(sum);
      const message = {
        kk: `Мерзімдердің қосындысы – ${words.kk}, жалпы мерзім – ${termInWords(term, "kk")}.`,
        ru: `Сумма сроков – ${words.ru}, общий срок – ${termInWords(term, "ru")}.`,
        en: `The terms add up to ${words.en}, the total term is ${termInWords(term, "en")}.`,
      };
      return [{ clause, channel, message: inChannel(channel, message) }];
    }),
};
