import type { Check } from "../check.ts";
import { placeOfProcedure } from "../places.ts";

export const documentWithoutSource: Check = {
  severity: "note",
  title: { kk: "Құжат актіден оқылмаған", ru: "Документ не прочитан в акте", en: "Document not read in an act" },
  why: {
    kk: "Мұндай құжат сұралуы мүмкін, бірақ талап етілмейді, оның жоқтығы бас тартуға негіз болмайды. Әкімші актіні оқып, растаса, талап етуге болады.",
    ru: "Такой документ можно попросить, но не потребовать, и отказать из-за него нельзя. Потребовать можно, когда администратор прочтёт акт и подтвердит.",
    en: "Such a document may be asked for but not demanded, and nobody is refused for lacking it. It can be demanded once an administrator has read the act and confirms it.",
  },
  damage: { was: "documents: [identity]", becomes: "documents: [identity, photograph]" },
  find: ({ edition }) => {
    const basis = edition.rules.find(({ about }) => about === "basis")?.clause ?? placeOfProcedure(edition);
    return edition.documents
      .filter(({ origin }) => !("source" in origin))
      .map(({ id, clause = basis, title }) => ({
        clause,
        about: id,
        message: {
          kk: `«${title.kk}» құжаты актіден оқылмаған, сондықтан талап етілмейді.`,
          ru: `Документ «${title.ru}» в акте не прочитан, поэтому его не требуют.`,
          en: `The document “${title.en}” wasn't read in an act, so it isn't demanded.`,
        },
      }));
  },
};
