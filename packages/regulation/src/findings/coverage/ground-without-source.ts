import type { Check } from "../check.ts";
import { placeOfProcedure } from "../places.ts";

export const groundWithoutSource: Check = {
  severity: "note",
  title: {
    kk: "Бас тарту негізі актіден оқылмаған",
    ru: "Основание отказа не прочитано в акте",
    en: "Ground not read in an act",
  },
  why: {
    kk: "Стандарттың мұндай негізі туралы басқалар айтады, бірақ оны актіден ешкім оқымаған; оқылып, расталғанша, оны қолдануға болмайды.",
    ru: "Об этом основании стандарта сообщают другие, но в акте его никто не читал; пока оно не подтверждено, применять его нельзя.",
    en: "Others report this ground of the standard, but nobody has read it in the act; until it is confirmed it can't be applied.",
  },
  damage: { was: "edition: 2016-1 }", becomes: "edition: 2016-2 }" },
  find: ({ edition }) =>
    edition.unconfirmedGrounds.map(({ id, text }) => ({
      clause: placeOfProcedure(edition),
      about: id,
      message: {
        kk: `«${text.kk}» негізі актіден оқылмаған, сондықтан қолданылмайды.`,
        ru: `Основание «${text.ru}» в акте не прочитано, поэтому не применяется.`,
        en: `The ground “${text.en}” wasn't read in an act, so it isn't applied.`,
      },
    })),
};
