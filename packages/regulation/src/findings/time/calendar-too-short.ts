import type { Check } from "../check.ts";
import { placeOfProcedure } from "../places.ts";
import { inChannel } from "../words.ts";

export const calendarTooShort: Check = {
  severity: "error",
  title: { kk: "Күнтізбе мерзімнен қысқа", ru: "Календарь короче срока", en: "The calendar is shorter than the term" },
  why: {
    kk: "Күнтізбеде бірде-бір өтініштің мерзімі соңына дейін саналмайды, сондықтан ештеңе дәлелденбейді. Күнтізбеге жылдар қосу немесе мерзімді тексеру керек.",
    ru: "В календаре не помещается срок ни одного заявления, поэтому ничего не доказано. Нужно добавить в календарь годы или проверить срок.",
    en: "The calendar doesn't hold the term of a single application, so nothing is proven. Add years to the calendar, or look at the term again.",
  },
  damage: { was: "term: { workingDays: 7 }", becomes: "term: { workingDays: 70000 }", also: ["sum-exceeds-total"] },
  find: ({ edition, calendar, proofOf }) =>
    edition.channels.flatMap(({ id: channel }) => {
      const proof = proofOf(channel);
      if (!proof.proven || proof.starts > 0) return [];
      const { firstYear, lastYear } = calendar;
      const message = {
        kk: `${firstYear}–${lastYear} жылдардың күнтізбесінде бірде-бір өтініштің мерзімі аяқталмайды.`,
        ru: `В календаре ${firstYear}–${lastYear} годов не кончается срок ни одного заявления.`,
        en: `Within the calendar's years, ${firstYear} to ${lastYear}, no application's term comes to its end.`,
      };
      return [{ clause: placeOfProcedure(edition), channel, message: inChannel(channel, message) }];
    }),
};
