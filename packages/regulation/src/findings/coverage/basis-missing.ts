import type { Check } from "../check.ts";
import { placeOfProcedure } from "../places.ts";

export const basisMissing: Check = {
  severity: "warning",
  title: { kk: "Қызметтің басталу негізі жоқ", ru: "Нет основания для начала услуги", en: "No basis for beginning" },
  why: {
    kk: "Мәтін қызмет қандай құжаттан немесе өтініштен басталатынын айтуға тиіс: мерзім де, міндет те содан басталады.",
    ru: "Текст должен сказать, с какого документа или заявления начинается услуга: с него идут и срок, и обязанность.",
    en: "The text has to say with which document or application the service begins: term and duty run from it.",
  },
  damage: { was: "about: basis", becomes: "about: other" },
  find: ({ edition }) =>
    edition.rules.some(({ about }) => about === "basis")
      ? []
      : [
          {
            clause: placeOfProcedure(edition),
            message: {
              kk: "Қызмет көрсетуді неден бастайтыны айтылмаған.",
              ru: "Не сказано, что служит основанием для начала услуги.",
              en: "Nothing says what the service begins with.",
            },
          },
        ],
};
