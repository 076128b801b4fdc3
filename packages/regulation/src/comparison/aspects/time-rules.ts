import { termInWords } from "@reglament/calendar";
import { ruleTexts } from "../../clause-print/rule-texts.ts";
import type { Edition } from "../../edition/edition.ts";
import { conditionFact } from "../condition-fact.ts";
import { type Item, known, saying } from "../item.ts";
import { inEach, termFact } from "../told.ts";
import { valueTexts } from "../value-texts.ts";

/** The days of a year within which one may file. */
export function windows(edition: Edition): Item[] {
  return edition.windows.map(({ id, clause, text, from, to, when }) =>
    known(id, {
      title: text,
      clause,
      facts: [
        {
          trait: "term",
          value: `${from} ${to}`,
          told: { kk: `${from} – ${to}`, ru: `${from} – ${to}`, en: `${from} – ${to}` },
        },
        ...conditionFact(edition, when),
      ],
    }),
  );
}

/** What becomes of a result that nobody fetches. */
export function storage({ storage: own }: Edition): Item[] {
  if (own === undefined) return [];
  const { clause, text, keep, sentAgainWithin, at } = own;
  return [
    known("storage", {
      title: valueTexts.storage,
      clause,
      facts: [
        termFact({ term: keep }),
        { ...saying("says", text), value: JSON.stringify([at, keep, sentAgainWithin ?? null]) },
        ...(sentAgainWithin === undefined
          ? []
          : [
              {
                trait: "travels",
                value: JSON.stringify(sentAgainWithin),
                told: inEach((language) => termInWords(sentAgainWithin, language)),
              } as const,
            ]),
      ],
    }),
  ];
}

/** How terms are counted. */
export function counting({ counting: policy, calendarChange, issueAfterHours }: Edition): Item[] {
  return [
    known("firstDay", {
      title: valueTexts.firstDay,
      facts: [
        {
          trait: "says",
          value: policy.firstDay,
          told: inEach((language) => ruleTexts[language].countingRules.firstDay[policy.firstDay]),
        },
      ],
    }),
    known("afterHours", {
      title: valueTexts.afterHours,
      facts: [
        {
          trait: "says",
          value: policy.afterHours,
          told: inEach((language) => ruleTexts[language].countingRules.afterHours[policy.afterHours]),
        },
      ],
    }),
    known("lastDay", {
      title: valueTexts.lastDay,
      facts: [
        {
          trait: "says",
          value: policy.lastDay,
          told: inEach((language) => ruleTexts[language].countingRules.lastDay[policy.lastDay]),
        },
      ],
    }),
    known("calendarChange", {
      title: valueTexts.calendarChange,
      facts: [
        {
          trait: "says",
          value: calendarChange.is,
          told: inEach((language) => ruleTexts[language].countingRules.calendarChange[calendarChange.is]),
        },
      ],
    }),
    ...(issueAfterHours === undefined
      ? []
      : [
          known("issueAfterHours", {
            title: valueTexts.issueAfterHours,
            clause: issueAfterHours.clause,
            facts: [saying("says", issueAfterHours.text)],
          }),
        ]),
  ];
}
