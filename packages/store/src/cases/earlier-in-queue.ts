import type { Case } from "@reglament/engine";
import type { Queryable } from "../queryable.ts";
import { standsAt } from "./listed-case.ts";

/**
 * Tells whether an application that was received earlier waits at the same step of the same office for its number in
 * the queue.
 *
 * The text gives the number when the child is put on the queue, so numbers follow the time of receipt among the cases
 * that have come that far: one that is still on its way, waits for its signature or ended holds up nobody, and the
 * official's own case doesn't either, since that is for a colleague to decide.
 *
 * For the earliest it reads all open cases of the office: some ten milliseconds where twenty thousand wait. An index for
 * it would be written with every step of every regulation.
 */
export async function isEarlierInQueue(
  db: Queryable,
  region: string,
  caseId: string,
  { regulation, office, steps, filedAt }: Case,
  official: string,
): Promise<boolean> {
  const { rows } = await db.query<{ waits: boolean }>({
    name: "earlier-in-queue",
    text: `select exists (
             select from cases c
              where c.region = $1 and ${standsAt("$2")} and c.regulation = $3 and c.step = $4 and c.queue_number is null
                and not c.waiting_for_signature and c.filed_at < from_epoch_ms($5) and c.case_id <> $6
                and not exists (select from applicant_case a
                                 where a.region = c.region and a.case_id = c.case_id and a.person_id = $7)) as waits`,
    values: [region, office, regulation, steps.at(-1)?.step, filedAt, caseId, official],
  });
  return rows[0]?.waits === true;
}
