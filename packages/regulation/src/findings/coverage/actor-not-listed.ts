import { isRole } from "../../procedure/procedure.ts";
import type { Check } from "../check.ts";
import { placeOfProcedure, proceduresOf } from "../places.ts";

export const actorNotListed: Check = {
  severity: "warning",
  title: { kk: "Орындаушы тізімде жоқ", ru: "Исполнителя нет в перечне", en: "Actor not on the list" },
  why: {
    kk: "Мәтін қатысушыларды тізіп береді. Рәсімде тізімде жоқ адам пайда болса немесе тізімнің өзі болмаса, кімнің өкілеттігі бары түсініксіз.",
    ru: "Текст перечисляет участников. Если в процедуре действует тот, кого в перечне нет, или нет самого перечня, неясно, кто уполномочен.",
    en: "The text lists who takes part. When somebody acts who isn't on the list, or there is no list, it isn't clear who has the power.",
  },
  damage: {
    was: "roles: [chancellery, head, executor]",
    becomes: "roles: [chancellery, head]",
  },
  find: ({ edition }) => {
    const { actorsListed } = edition;
    if (actorsListed === undefined) {
      const message = {
        kk: "Мәтінде рәсімдерге қатысушылардың тізімі жоқ.",
        ru: "В тексте нет перечня участников процедур.",
        en: "The text has no list of who takes part.",
      };
      return [{ clause: placeOfProcedure(edition), message }];
    }
    const acting = new Set(
      proceduresOf(edition, "provider").flatMap(({ steps }) => steps.map(({ actor }) => actor).filter(isRole)),
    );
    return edition.provider.roles
      .filter(({ id }) => acting.has(id) && !actorsListed.roles.includes(id))
      .map(({ id, title }) => ({
        clause: actorsListed.clause,
        about: id,
        message: {
          kk: `Рәсім орындайтын «${title.kk}» қатысушылар тізімінде жоқ.`,
          ru: `Исполнителя «${title.ru}» нет в перечне участников.`,
          en: `“${title.en}” does a step and isn't on the list of who takes part.`,
        },
      }));
  },
};
