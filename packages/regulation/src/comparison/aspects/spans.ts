import type { Edition } from "../../edition/edition.ts";
import { type Item, saying } from "../item.ts";
import { channelsFact, termFact } from "../told.ts";
import { valueTexts } from "../value-texts.ts";

/** Terms for procedures as a whole, beside those of their steps. */
export function spans(edition: Edition): Item[] {
  return edition.procedures.flatMap(({ id, party, title, spans: own }) =>
    own.map(
      ({ clause, term, atMost, unitAssumed, channels, arrivesBefore }, at): Item => ({
        id: `${id} ${at}`,
        title,
        clause,
        facts: [
          termFact({ term, ...(atMost && { atMost }) }),
          ...(unitAssumed === undefined
            ? []
            : [{ trait: "unit", value: "assumed", told: valueTexts.unitAssumed } as const]),
          ...channelsFact(edition, channels),
          ...(arrivesBefore === undefined ? [] : [saying("arrives-before", arrivesBefore.text)]),
        ],
        essence: new Map([[party, 1]]),
        resemblance: new Map((channels ?? []).map((channel) => [channel, 1])),
      }),
    ),
  );
}
