import type { Text } from "@reglament/calendar";
import type { Edition } from "../../edition/edition.ts";
import { sumInWords } from "../../findings/proof/sum-of-terms.ts";
import { stretchesOf, sumsOf } from "../../findings/proof/sums-of-channel.ts";
import { caseSpace } from "../../findings/space/case-space.ts";
import { type Item, known } from "../item.ts";
import { originFact } from "../origin-fact.ts";
import { inEach, termFact } from "../told.ts";
import { valueTexts } from "../value-texts.ts";

/** The total term, and what the steps of each channel's longest way add up to. */
export function totals(edition: Edition): Item[] {
  const { totalTerm, channels } = edition;
  return [
    ...(totalTerm === undefined
      ? []
      : [
          known("total-term", {
            title: valueTexts.totalTerm,
            ...(totalTerm.clause !== undefined && { clause: totalTerm.clause }),
            facts: [termFact(totalTerm), originFact(totalTerm.origin, totalTerm.clause)],
          }),
        ]),
    ...channels.map(({ id, title }) => {
      const { steps } = sumsOf(edition, stretchesOf(edition, id, caseSpace(edition, id)));
      const told = sumInWords(steps);
      return known(`sum ${id}`, {
        title: sumOver(title),
        facts: [{ trait: "term", value: JSON.stringify(steps), told: told.en === "" ? valueTexts.noTerm : told }],
      });
    }),
  ];
}

function sumOver(channel: Text): Text {
  return inEach((language) => `${valueTexts.sumIn[language]}: ${channel[language]}`);
}
