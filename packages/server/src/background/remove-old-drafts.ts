import type { Instant } from "@reglament/calendar";
import { legalNow, listCurrentWorlds, listForgottenDrafts, removeDraft } from "@reglament/store";
import type { Services } from "../services.ts";

const keptMs = 90 * 24 * 60 * 60 * 1000;
const mostAtOnce = 100;

/**
 * Removes applications that were begun and that nobody has gone on with for 90 days of their world's time: they hold
 * personal data, and nothing came of them.
 *
 * @returns whether there may be more to remove at once
 */
export async function removeOldDrafts({ pool, realNow, log }: Services, isStopping: () => boolean): Promise<boolean> {
  let more = false;
  for (const world of await listCurrentWorlds(pool)) {
    const changedBefore = (legalNow(world, realNow()) - keptMs) as Instant;
    const forgotten = await listForgottenDrafts(pool, world.region, changedBefore, mostAtOnce);
    for (const draftId of forgotten) {
      if (isStopping()) return false;
      await removeDraft(pool, world.region, draftId);
    }
    if (forgotten.length > 0) log.info("drafts-removed", { region: world.region, count: forgotten.length });
    more ||= forgotten.length === mostAtOnce;
  }
  return more;
}
