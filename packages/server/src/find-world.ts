import type { Instant } from "@reglament/calendar";
import { currentWorld, findWorld, legalNow, type World } from "@reglament/store";
import type { Law, Services } from "./services.ts";
import type { Visit } from "./visit.ts";

/**
 * Returns the world a request is about.
 *
 * `region` may name a world (`kostanay-1`) or a region of the law (`kostanay`),
 * whose newest world is then meant. Without it the region of `preferred` counts
 * (an official's), else the first of the law. Where no world was made yet, it
 * is the real one.
 *
 * @param region - parameter `:region` of the address
 */
export async function worldOfRequest(
  services: Services,
  region: string | undefined,
  preferred: string | undefined,
): Promise<Visit["world"]> {
  const named = region ?? preferred;
  if (named !== undefined) {
    const world = (await findWorld(services.pool, named)) ?? (await currentWorld(services.pool, named));
    if (world !== undefined) return withTime(services, world);
  }
  const [first] = services.law.listRegulations();
  const baseRegion = first?.region ?? "";
  const world = await currentWorld(services.pool, baseRegion);
  if (world !== undefined) return withTime(services, world);
  return { region: baseRegion, baseRegion, now: services.realNow() as Instant, zone: zoneOf(services.law, baseRegion) };
}

function withTime(services: Services, world: World): Visit["world"] {
  return {
    region: world.region,
    baseRegion: world.baseRegion,
    now: legalNow(world, services.realNow()),
    zone: zoneOf(services.law, world.baseRegion),
  };
}

/** The zone in which a region's dates are read: that of its regulations' office hours. */
export function zoneOf(law: Law, baseRegion: string): string {
  const editions = law
    .listRegulations()
    .filter((regulation) => regulation.region === baseRegion)
    .flatMap((regulation) => regulation.editions);
  const onRecord = editions.find((edition) => edition.onRecord);
  return onRecord?.onRecord === true ? onRecord.provider.hours.zone : "Asia/Almaty";
}
