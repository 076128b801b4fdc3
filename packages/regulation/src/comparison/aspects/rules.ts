import { ruleTexts } from "../../clause-print/rule-texts.ts";
import type { Edition } from "../../edition/edition.ts";
import { type Item, saying } from "../item.ts";
import { inEach } from "../told.ts";

/** Rules that no step carries, by what they are about; their sentences are what they say. */
export function rules(edition: Edition): Item[] {
  return [
    ...edition.rules.map(
      ({ id, about, clause, text }): Item => ({
        id,
        title: text,
        clause,
        facts: [saying("says", text)],
        essence:
          about === "other"
            ? new Map([[`id ${id}`, 2]])
            : new Map([
                [`about ${about}`, 1],
                [`id ${id}`, 2],
              ]),
        resemblance: new Map(),
      }),
    ),
    ...(edition.notOffered ?? []).map(
      ({ clause, text }, at): Item => ({
        id: `not-offered ${at}`,
        title: inEach((language) => `${ruleTexts[language].notOffered}: ${text[language]}`),
        clause,
        facts: [saying("says", text)],
        essence: new Map([["not offered", 1]]),
        resemblance: new Map([[text.ru, 1]]),
      }),
    ),
    ...edition.pauses.map(
      ({ id, clause, text }): Item => ({
        id: `pause ${id}`,
        title: inEach((language) => `${ruleTexts[language].pause}: ${text[language]}`),
        clause,
        facts: [saying("says", text)],
        essence: new Map([[`pause ${id}`, 1]]),
        resemblance: new Map(),
      }),
    ),
  ];
}
