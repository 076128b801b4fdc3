/**
 * What time brings about: warnings, deadlines that passed, the end of keeping, each by the legal clock of its world.
 *
 * There is no timer for it. A case's row knows its next moment; whoever finds that it has come gives the command that
 * notes it. Any number of processes may do so: a lease keeps them from the same work, and each mark is the case's event,
 * so it is noted once.
 */
import { randomUUID } from "node:crypto";
import { isRejected } from "@reglament/engine";
import { type CaseInTime, leaseDueCases, legalNow, listCurrentWorlds, noteTime } from "@reglament/store";
import type { Services } from "../services.ts";
import { lookAfter, requireNotBusy } from "./look-after.ts";
import { situationsOf } from "./situations-of.ts";

/** Cases of one world in one round, so that no world waits for another: less than a second's work. */
const mostAtOnce = 1000;
/** How long nobody else takes them; a case that failed comes up again afterwards. */
const leaseMs = 60_000;

/**
 * Notes what has come in every current world. A case that fails is logged and holds up no other.
 *
 * @returns whether there may be more to note at once
 */
export async function noteTimeOfCases(
  services: Pick<Services, "pool" | "law" | "realNow" | "log">,
  isStopping: () => boolean,
): Promise<boolean> {
  const { pool, realNow, law, log } = services;
  let more = false;
  for (const world of await listCurrentWorlds(pool)) {
    if (isStopping()) return false;
    const now = legalNow(world, realNow());
    const due = await leaseDueCases(pool, world.region, now, { limit: mostAtOnce, leaseMs });
    const situationOf = await situationsOf(services, { region: world.region, now }, due);
    const note = async ({ region, caseId }: CaseInTime) => {
      const outcome = await noteTime(pool, {
        region,
        caseId,
        commandId: randomUUID(),
        situationOf: (state) => situationOf(caseId, state),
        lawOf: law.getEdition,
      });
      requireNotBusy(outcome);
      return !isRejected(outcome);
    };
    const noted = await lookAfter(due, note, isStopping, (error, { caseId }) =>
      log.error("time-not-noted", error, { region: world.region, caseId }),
    );
    more ||= due.length === mostAtOnce && noted > 0;
  }
  return more && !isStopping();
}
