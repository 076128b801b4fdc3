import type { Dictionary } from "./dictionary.ts";

/** What pages of a case say once its storage term has ended and everything personal in it was erased. */
interface ErasureTexts {
  readonly title: string;
  readonly text: string;
  /** In the place of a single thing: a name, a list of documents. */
  readonly gone: string;
}

export const erasure = {
  kk: {
    title: "Сақтау мерзімі аяқталды",
    text: "Сақтау мерзімі аяқталғандықтан, өтініш, құжаттар, нәтиже және қолтаңбалар өшірілді. Істің барысы туралы жазбалар сақталды.",
    gone: "Сақтау мерзімі аяқталғандықтан өшірілді",
  },
  ru: {
    title: "Срок хранения истёк",
    text: "Срок хранения истёк, поэтому заявление, документы, результат и подписи удалены. Записи о ходе дела сохранены.",
    gone: "Удалено: срок хранения истёк",
  },
  en: {
    title: "The storage term has ended",
    text: "The storage term has ended, so the application, the documents, the result and the signatures were erased. The record of how the case went is kept.",
    gone: "Erased: the storage term has ended",
  },
} as const satisfies Dictionary<ErasureTexts>;
