import { type ActName, isRole } from "../../procedure/procedure.ts";
import type { Check } from "../check.ts";

/** What only a person can do. */
const personal: ReadonlySet<ActName> = new Set<ActName>([
  "resolve",
  "examine",
  "propose-refusal",
  "request-blank",
  "issue-blank",
  "receive-blank",
  "draft",
  "countersign",
  "sign",
  "put-on-queue",
  "check-completeness",
  "refuse-intake",
  "consent",
]);

export const stepWithoutActor: Check = {
  severity: "error",
  title: { kk: "Рәсімнің орындаушысы жоқ", ru: "Процедура без исполнителя", en: "Step without an actor" },
  why: {
    kk: "Мұны адам істеуге тиіс, бірақ рәсім ешкімге тапсырылмаған: жүйе шешім қабылдамайды және қол қоймайды.",
    ru: "Это должен делать человек, но процедура никому не поручена: система не принимает решений и не подписывает.",
    en: "A person has to do this, but the step is given to nobody: a system takes no decisions and signs nothing.",
  },
  damage: {
    was: "            clause: 5(2)\n            actor: head",
    becomes: "            clause: 5(2)\n            actor: gateway",
  },
  find: ({ edition }) =>
    edition.steps
      .filter(({ actor, acts }) => !isRole(actor) && acts.some(({ act }) => personal.has(act)))
      .map(({ id, clause, title }) => ({
        clause,
        about: id,
        message: {
          kk: `«${title.kk}» рәсімін кім орындайтыны айтылмаған.`,
          ru: `Не сказано, кто выполняет процедуру «${title.ru}».`,
          en: `Nothing says who does the step “${title.en}”.`,
        },
      })),
};
