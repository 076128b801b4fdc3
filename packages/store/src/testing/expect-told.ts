/** What a case's events leave beside its log: messages and numbers. */
import { noticesOf } from "@reglament/engine";
import type { Edition } from "@reglament/regulation";
import type { Pool } from "pg";
import { expect } from "vitest";
import type { LoadedCase } from "../cases/load-case.ts";
import { happeningsOf } from "../step/happening.ts";

/**
 * Whom the case concerns is told of each event once, of what the law has told; officials of nothing else either.
 *
 * @param applicant - id of the only person whom the case concerns
 */
export async function expectTold(
  owner: Pool,
  applicant: string,
  {
    region,
    caseId,
    law,
    loaded,
  }: { readonly region: string; readonly caseId: string; readonly law: Edition; readonly loaded: LoadedCase },
): Promise<void> {
  const events = loaded.events.map(({ event }) => event);
  const due = happeningsOf(law, undefined, events).flatMap(({ event, after }) => noticesOf(law, after, event));
  const { rows } = await owner.query<{ kind: string; to: string; person: string }>(
    `select kind, payload->>'reader' as to, payload->>'personId' as person from outbox where region = $1 and case_id = $2`,
    [region, caseId],
  );
  const ofApplicant = (told: readonly { readonly kind: string; readonly to: string }[]) =>
    told.flatMap(({ kind, to }) => (to === "applicant" ? kind : [])).toSorted();
  expect(ofApplicant(rows)).toEqual(ofApplicant(due));
  for (const { kind, to, person } of rows) {
    expect(due).toContainEqual({ kind, to });
    expect(person === applicant).toBe(to === "applicant");
  }
}

/** Every number that the region's counters gave is on record. */
export async function expectNumbersWithoutGaps(owner: Pool, region: string): Promise<void> {
  const { rows } = await owner.query(
    `select kind, sum(last)::integer as given,
            (select count(case kind when 'queue' then queue_number else incoming_number end)::integer
               from event where region = $1) as "onRecord"
       from counter where region = $1 group by kind`,
    [region],
  );
  for (const { given, onRecord } of rows) expect(onRecord).toBe(given);
}
