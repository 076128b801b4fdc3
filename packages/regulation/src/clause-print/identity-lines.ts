import type { Language } from "@reglament/calendar";
import { actInWords } from "../act/act-in-words.ts";
import type { Edition } from "../edition/edition.ts";
import { ruleTexts } from "./rule-texts.ts";
import { termOrAtMost } from "./term-or-at-most.ts";
import { dateTold, endTold, originMark } from "./told-in-print.ts";

/** Who adopted the edition, when it held, what changed and ended it, its standard and total term; a line each. */
export function identityLines(edition: Edition, language: Language): string[] {
  const { identity, part, from, until, standard, totalTerm } = edition;
  const words = ruleTexts[language];
  const { authority, act, amendments } = identity;
  return [
    `${words.authority}: ${authority[language]}`,
    `${words.act}: ${actInWords(act)[language]}; ${words.place(part)}`,
    ...(act.unknown === undefined ? [] : [`  ${act.unknown[language]}`]),
    ...(amendments.length === 0
      ? []
      : [`${words.amendedBy}: ${amendments.map((amendment) => actInWords(amendment)[language]).join("; ")}`]),
    `${words.inForce}: ${dateTold(from, language)}`,
    until === undefined
      ? `${words.until}: ${words.noEnd}`
      : `${until.kind === "unknown" ? words.unknownSince : words.until}: ${endTold(until, language)}`,
    ...(standard === undefined
      ? []
      : [`${words.standard}: ${standard.title[language]}; ${actInWords(standard.act)[language]}`]),
    ...(totalTerm === undefined
      ? []
      : [`${words.totalTerm}: ${termOrAtMost(totalTerm, language)}${originMark(totalTerm.origin, language)}`]),
  ];
}
