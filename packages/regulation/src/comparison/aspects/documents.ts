import type { Edition } from "../../edition/edition.ts";
import { conditionFact } from "../condition-fact.ts";
import { type Item, known } from "../item.ts";
import { originFact } from "../origin-fact.ts";
import { channelsFact, yesOrNo } from "../told.ts";

/** The documents asked for, by their kind in the standards. */
export function documents(edition: Edition): Item[] {
  return edition.documents.map(({ id, title, clause, channels, when, expires, origin }) =>
    known(id, {
      title,
      ...(clause !== undefined && { clause }),
      facts: [
        ...channelsFact(edition, channels),
        ...conditionFact(edition, when),
        yesOrNo("expires", expires),
        originFact(origin, clause),
      ],
    }),
  );
}
