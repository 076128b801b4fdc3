/**
 * What a changed calendar does to cases that are under way: each is looked at once, and what becomes of its deadlines
 * is an event of the case, by the policy of its regulation.
 *
 * Where a regulation keeps what was promised, the calendar of before is taken from the record. A case whose calendar isn't
 * there is logged as failed, with the calendar's version, and left as it was.
 */
import { randomUUID } from "node:crypto";
import {
  type CaseInTime,
  leaseCasesOfOtherCalendar,
  legalNow,
  listCurrentWorlds,
  recomputeMoments,
} from "@reglament/store";
import type { Services } from "../services.ts";
import { lookAfter, requireNotBusy } from "./look-after.ts";
import { situationsOf } from "./situations-of.ts";

const mostAtOnce = 100;
const leaseMs = 60_000;

/**
 * Counts anew what another version of the calendar gave. A case that fails is logged and holds up no other.
 *
 * @returns whether there may be more to count at once
 */
export async function recomputeMomentsOfCases(services: Services, isStopping: () => boolean): Promise<boolean> {
  const { pool, realNow, law, log } = services;
  let more = false;
  for (const world of await listCurrentWorlds(pool)) {
    if (isStopping()) return false;
    const lease = { limit: mostAtOnce, leaseMs };
    const cases = await leaseCasesOfOtherCalendar(pool, world.region, law.calendar.version, lease);
    const now = legalNow(world, realNow());
    const situationOf = await situationsOf(services, { region: world.region, now }, cases);
    const recompute = async ({ region, caseId, nextMoment }: CaseInTime) => {
      const outcome = await recomputeMoments(
        pool,
        {
          region,
          caseId,
          commandId: randomUUID(),
          situationOf: (state) => situationOf(caseId, state),
          lawOf: law.getEdition,
        },
        { was: nextMoment },
      );
      requireNotBusy(outcome);
      return true;
    };
    const done = await lookAfter(cases, recompute, isStopping, (error, { caseId, calendarVersion }) =>
      log.error("moments-not-recomputed", error, { region: world.region, caseId, calendarVersion }),
    );
    more ||= cases.length === mostAtOnce && done > 0;
  }
  return more && !isStopping();
}
