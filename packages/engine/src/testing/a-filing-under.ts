import type { Instant } from "@reglament/calendar";
import type { ChannelId, Edition } from "@reglament/regulation";
import type { CommandOf } from "../command.ts";
import { fittingFiling } from "../scenario/fitting-filing.ts";

/**
 * An application under any edition, at a moment when its windows are open: every question answered, every document of
 * the channel there unless it comes `bare`.
 */
export function aFilingUnder(
  law: Edition,
  channel: ChannelId,
  now: Instant,
  { bare = false, ...changes }: Partial<CommandOf<"file">> & { readonly bare?: boolean } = {},
): CommandOf<"file"> {
  const whole = fittingFiling(law, channel, now);
  if (!bare) return { ...whole, ...changes };
  const answered = law.questions.filter(({ id, needed }) => needed === "to-file" || whole.facts[id] !== undefined);
  return { ...whole, given: answered.map(({ id }) => id), attached: [], ...changes };
}
