import type { Check } from "../check.ts";

export const refusalUnsigned: Check = {
  severity: "error",
  title: { kk: "Бас тартуға ешкім қол қоймайды", ru: "Отказ никто не подписывает", en: "Nobody signs the refusal" },
  why: {
    kk: "Қызмет көрсетуден бас тарту – шешім, оған жауапты адам қол қоюға тиіс; қол қойылмаған хабарға шағымдану қиын.",
    ru: "Отказ в услуге – решение, и его подписывает тот, кто за него отвечает; неподписанное сообщение трудно обжаловать.",
    en: "To refuse a service is a decision, signed by whoever answers for it; an unsigned message is hard to appeal against.",
  },
  damage: { was: "step: examination\n        signedBy: head", becomes: "step: examination\n        signedBy: nobody" },
  find: ({ edition }) =>
    edition.refusals
      .filter(({ refuses, signedBy }) => refuses === "service" && signedBy === "nobody")
      .map(({ id, clause, text }) => ({
        clause,
        about: id,
        message: {
          kk: `«${text.kk}» негізі бойынша бас тартуға ешкім қол қоймайды.`,
          ru: `Отказ по основанию «${text.ru}» никто не подписывает.`,
          en: `Nobody signs a refusal on the ground “${text.en}”.`,
        },
      })),
};
