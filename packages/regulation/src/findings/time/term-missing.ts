import { termInWords } from "@reglament/calendar";
import type { Check } from "../check.ts";
import { placeOfProcedure } from "../places.ts";

export const termMissing: Check = {
  severity: "error",
  title: { kk: "Жалпы мерзім жоқ", ru: "Нет общего срока", en: "No total term" },
  why: {
    kk: "Рәсімдердің мерзімдері бар болғанымен, өтініш беруші нәтижені қашан алатынын бір ғана сан айтуға тиіс. Стандартта болса да, регламентте тұруға тиіс.",
    ru: "Сроки процедур есть, но когда ждать результата, заявителю должно сказать одно число. Даже если оно есть в стандарте, ему место и в регламенте.",
    en: "The steps have their terms, but one number has to tell the applicant when to expect the result. Even where the standard has it, it belongs in the regulation, too.",
  },
  damage: {
    was: '    totalTerm:\n      term: { workingDays: 9 }\n      clause: "5"\n      text: { kk: Тоғыз жұмыс күні., ru: Девять рабочих дней., en: Nine working days. }\n',
    becomes: "",
  },
  find: ({ edition }) => {
    const { totalTerm } = edition;
    if (totalTerm?.clause !== undefined) return [];
    const clause = placeOfProcedure(edition);
    if (totalTerm === undefined) {
      const message = {
        kk: "Қызметтің жалпы мерзімі регламентте де, стандартта да көрсетілмеген.",
        ru: "Общего срока услуги нет ни в регламенте, ни в стандарте.",
        en: "Neither the regulation nor its standard has a total term.",
      };
      return [{ clause, message }];
    }
    const { term } = totalTerm;
    const message = {
      kk: `Регламентте жалпы мерзім жоқ; стандарттағысы алынды: ${termInWords(term, "kk")}.`,
      ru: `Общего срока в регламенте нет; взят срок стандарта: ${termInWords(term, "ru")}.`,
      en: `The regulation has no total term; the standard's is taken: ${termInWords(term, "en")}.`,
    };
    return [{ clause, message }];
  },
};
