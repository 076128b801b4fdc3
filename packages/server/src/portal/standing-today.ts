import { dateAt, type Instant } from "@reglament/calendar";
import { type EditionAt, editionAt, type Regulation } from "@reglament/regulation";
import { findRecordedFacts } from "@reglament/store";
import { worldOfRequest } from "../find-world.ts";
import type { Services } from "../services.ts";
import type { Visit } from "../visit.ts";

/** Where moments, in the current world of the regulation's region, stand towards its editions. */
export interface Standings {
  readonly standing: EditionAt;
  readonly standingAt: (at: Instant) => EditionAt;
  readonly world: Visit["world"];
}

/** Where today, in the current world of the regulation's region, stands towards its editions. */
export async function standingToday(services: Services, regulation: Regulation): Promise<Standings> {
  const world = await worldOfRequest(services, regulation.region, undefined);
  const standingAt = await standingsIn(services, regulation, world);
  return { standing: standingAt(world.now), standingAt, world };
}

/** Where a world's day stands towards a regulation's editions. */
export async function standingIn(
  services: Services,
  regulation: Regulation,
  world: Visit["world"],
): Promise<EditionAt> {
  return (await standingsIn(services, regulation, world))(world.now);
}

async function standingsIn(
  { pool }: Services,
  regulation: Regulation,
  world: Visit["world"],
): Promise<Standings["standingAt"]> {
  const recorded = await findRecordedFacts(pool, world.region, regulation.key);
  return (at) => editionAt(regulation, dateAt(at, world.zone), recorded);
}
