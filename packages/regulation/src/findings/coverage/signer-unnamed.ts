import type { Check } from "../check.ts";

export const signerUnnamed: Check = {
  severity: "error",
  title: { kk: "Нәтижеге қол қоюшы жоқ", ru: "Некому подписать результат", en: "Nobody to sign the result" },
  why: {
    kk: "Нәтижеге кім қол қоятыны аталуға тиіс және сол адам рәсімдердің бірінде әрекет етуге тиіс.",
    ru: "Должно быть названо, кто подписывает результат, и этот человек должен действовать в одной из процедур.",
    en: "Who signs the result has to be named, and that person has to act in one of the steps.",
  },
  damage: {
    was: "forms: [electronic, paper]\n        signedBy: head\n      - id: reasoned-refusal",
    becomes: "forms: [electronic, paper]\n        signedBy: nobody\n      - id: reasoned-refusal",
  },
  find: ({ edition }) =>
    edition.products
      .filter(({ kind }) => kind === "result")
      .filter(({ signedBy }) => signedBy === "nobody" || !edition.steps.some(({ actor }) => actor === signedBy))
      .map(({ id, clause, title, signedBy }) => ({
        clause,
        about: id,
        message:
          signedBy === "nobody"
            ? {
                kk: `«${title.kk}» құжатына кім қол қоятыны айтылмаған.`,
                ru: `Не сказано, кто подписывает документ «${title.ru}».`,
                en: `Nothing says who signs “${title.en}”.`,
              }
            : {
                kk: `«${title.kk}» құжатына қол қоятын адам бірде-бір рәсімге қатыспайды.`,
                ru: `Тот, кто подписывает документ «${title.ru}», не участвует ни в одной процедуре.`,
                en: `Whoever signs “${title.en}” takes part in no step.`,
              },
      })),
};
