import { dateAt, type PlainDate } from "@reglament/calendar";
import { type Confirmations, type EditionAt, editionAt, type Regulation } from "@reglament/regulation";
import { findRecordedFacts, listConfirmations } from "@reglament/store";
import type { Visit } from "../visit.ts";

/** Where a regulation stands on the day of a visit, by the world's clock. */
export interface FilingDay {
  readonly regulation: Regulation;
  readonly today: PlainDate;
  readonly stand: EditionAt;
  readonly confirmations: Confirmations;
}

/** Returns where the regulation stands today; undefined when there is no such regulation. */
export async function filingDay(visit: Visit, key: string): Promise<FilingDay | undefined> {
  const { services, world } = visit;
  const regulation = services.law.findRegulation(key);
  if (regulation === undefined) return undefined;
  const today = dateAt(world.now, world.zone);
  const [confirmations, recorded] = await Promise.all([
    listConfirmations(services.pool, world.region),
    findRecordedFacts(services.pool, world.region, key),
  ]);
  const stand = editionAt(regulation, today, recorded);
  return { regulation, today, stand, confirmations };
}
