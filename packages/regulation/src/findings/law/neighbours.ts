import { earliestOf } from "../../act/effect-of-act.ts";
import type { Examined } from "../check.ts";

/** When the edition before this one ends and this one begins, where both are known at least as not before. */
export function endBefore({ edition, regulation }: Pick<Examined, "edition" | "regulation">) {
  const place = regulation.editions.findIndex(({ id }) => id === edition.id);
  const until = regulation.editions[place - 1]?.until;
  const ended = until && earliestOf(until.effect);
  const begins = earliestOf(edition.from);
  return ended === undefined || begins === undefined ? undefined : { ended, begins };
}
