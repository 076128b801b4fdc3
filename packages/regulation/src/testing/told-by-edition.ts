/** An edition in lines that can be held against its text, for the golden tests. */
import type { PlainDate } from "@reglament/calendar";
import type { Edition, Regulation } from "../edition/edition.ts";
import type { ChannelId, Next, Step } from "../procedure/procedure.ts";
import { actsIn, wayThrough } from "../procedure/way-through.ts";
import { editionAt } from "../standing/edition-at.ts";

/** A channel's steps in the order of its way, "intake 5(1), 8(1): chancellery, 15 minutes". */
export function stepsTold(edition: Edition, channel: ChannelId): string[] {
  return wayThrough(edition, channel).map((step) => `${step.id} ${step.clause}: ${step.actor}, ${termTold(step)}`);
}

/** Where each act of a channel leads, "signing: sign -> issue"; an act of the same step follows "+". */
export function waysTold(edition: Edition, channel: ChannelId): string[] {
  return wayThrough(edition, channel).flatMap((step) =>
    actsIn(step, channel).map(({ act, then: next }) => `${step.id}: ${act} -> ${nextTold(next)}`),
  );
}

/** What the acts of a channel bring forth, "signing: certificate-duplicate", acts with nothing left out. */
export function productsTold(edition: Edition, channel: ChannelId): string[] {
  return wayThrough(edition, channel).flatMap((step) =>
    actsIn(step, channel).flatMap(({ produces }) => produces.map((product) => `${step.id}: ${product}`)),
  );
}

/** The edition's id on a day, or why there is none. */
export function standingOn(regulation: Regulation, day: PlainDate): string {
  const found = editionAt(regulation, day, {});
  return "edition" in found ? found.edition.id : found.closed;
}

function termTold({ term, atMost }: Step): string {
  if (term === undefined) return "no term";
  const [told = ""] = Object.entries(term).map(([unit, length]) => `${String(length)} ${unit}`);
  return atMost === true ? `at most ${told}` : told;
}

function nextTold(next: Next): string {
  if ("step" in next) return next.step;
  return "act" in next ? `+ ${next.act}` : next.outcome;
}
