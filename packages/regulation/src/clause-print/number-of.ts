import type { Language } from "@reglament/calendar";
import { ruleTexts } from "./rule-texts.ts";

const portals = { kk: "портал", ru: "портал", en: "portal" } as const satisfies Record<Language, string>;

/** A clause's number as official texts set it: `5` gives "5.", `5(1)` "1)", `9 portal(3)` "портал 3)", `annex 2` its name. */
export function numberOf(clause: string, language: Language): string {
  const item = /^\d[\d-]*(?<portal> portal)?\((?<number>[^)]+)\)$/.exec(clause)?.groups;
  if (item !== undefined) {
    return `${item["portal"] === undefined ? "" : `${portals[language]} `}${item["number"]})`;
  }
  if (/^\d/.test(clause)) return `${clause}.`;
  const name = ruleTexts[language].place(clause);
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
}
