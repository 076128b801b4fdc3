import { dateAt } from "@reglament/calendar";
import { type EditionAt, editionAt, type Regulation } from "@reglament/regulation";
import { findRecordedFacts } from "@reglament/store";
import { worldOfRequest } from "../find-world.ts";
import type { Services } from "../services.ts";
import type { Visit } from "../visit.ts";

/** Where today, in the current world of the regulation's region, stands towards its editions. */
export async function standingToday(
  services: Services,
  regulation: Regulation,
): Promise<{ readonly standing: EditionAt; readonly world: Visit["world"] }> {
  const world = await worldOfRequest(services, regulation.region, undefined);
  return { standing: await standingIn(services, regulation, world), world };
}

/** Where a world's day stands towards a regulation's editions. */
export async function standingIn(
  { pool }: Services,
  regulation: Regulation,
  world: Visit["world"],
): Promise<EditionAt> {
  const recorded = await findRecordedFacts(pool, world.region, regulation.key);
  return editionAt(regulation, dateAt(world.now, world.zone), recorded);
}
