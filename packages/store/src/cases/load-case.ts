import { type Case, replay } from "@reglament/engine";
import type { Edition } from "@reglament/regulation";
import type { Queryable } from "../queryable.ts";
import { findLog, type KnownMoments, type StoredEvent } from "./stored-event.ts";

/** Finds the edition that a case was filed under; throws when it isn't on record. */
export type LawOf = (regulation: string, edition: string) => Edition;

export interface LoadedCase {
  readonly case: Case;
  readonly events: readonly StoredEvent[];
  readonly law: Edition;
  readonly known: KnownMoments;
}

/** Returns a case as its events tell it, undefined when there is none of this id in the region. */
export async function loadCase(
  db: Queryable,
  lawOf: LawOf,
  region: string,
  caseId: string,
): Promise<LoadedCase | undefined> {
  const log = await findLog(db, region, caseId);
  const filed = log?.events[0]?.event;
  if (log === undefined || filed === undefined) return undefined;
  const { events, known } = log;
  if (filed.type !== "filed") throw new Error(`the log of case ${caseId} begins with ${filed.type}`);
  const law = lawOf(filed.regulation, filed.edition);
  const state = replay(
    law,
    events.map(({ event }) => event),
  );
  return { case: state, events, law, known };
}
