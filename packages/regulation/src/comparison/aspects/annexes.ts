import { ruleTexts } from "../../clause-print/rule-texts.ts";
import type { Edition } from "../../edition/edition.ts";
import type { Item } from "../item.ts";
import { inEach, yesOrNo } from "../told.ts";

/** The regulation's own annexes: the same where they stand at the same place or have the same title. */
export function annexes(edition: Edition): Item[] {
  return edition.annexes.map(({ clause, title, onRecord, referredFrom }) => ({
    id: clause,
    title,
    clause,
    facts: [
      yesOrNo("on-record", onRecord),
      ...(referredFrom.length === 0
        ? []
        : [
            {
              trait: "referred-from",
              value: referredFrom.join(" "),
              told: inEach((language) => referredFrom.map(ruleTexts[language].place).join(", ")),
            } as const,
          ]),
    ],
    essence: new Map([[title.ru, 1]]),
    resemblance: new Map([[clause, 1]]),
  }));
}
