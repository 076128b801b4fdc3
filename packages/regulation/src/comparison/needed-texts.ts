import type { Text } from "@reglament/calendar";
import type { Question } from "../form/application-form.ts";

/** How badly an answer is needed. */
export const neededTexts = {
  "to-file": { kk: "онсыз өтініш берілмейді", ru: "без него заявление не подать", en: "one can't file without it" },
  "for-intake": { kk: "қабылдау үшін керек", ru: "нужен для приёма", en: "needed for acceptance" },
  no: { kk: "міндетті емес", ru: "не обязателен", en: "not demanded" },
} as const satisfies Record<Question["needed"], Text>;
