import type { Instant } from "@reglament/calendar";
import { currentWorld, findWorld, legalNow, listCurrentWorlds, type World } from "@reglament/store";
import type { Law, Services } from "./services.ts";
import type { Visit } from "./visit.ts";

/**
 * Returns the world a request is about.
 *
 * `region` may name a world (`kostanay-1`) or a region of the law (`kostanay`),
 * whose newest world is then meant, or the real one where none was made yet.
 * Without it the region of `preferred` counts (an official's), else the first
 * of the law that has a world.
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
    if (services.law.findRegion(named) !== undefined) return realWorld(services, named);
  }
  const worlds = await listCurrentWorlds(services.pool);
  const regions = services.law.listRegulations().map((regulation) => regulation.region);
  const first = regions.flatMap((base) => worlds.filter(({ baseRegion }) => baseRegion === base)).at(0);
  const world = first === undefined ? realWorld(services, regions[0] ?? "") : withTime(services, first);
  return { ...world, isMeant: worlds.length < 2 };
}

function realWorld({ law, realNow }: Services, baseRegion: string): Visit["world"] {
  return { region: baseRegion, baseRegion, isMeant: true, now: realNow() as Instant, zone: zoneOf(law, baseRegion) };
}

function withTime(services: Services, world: World): Visit["world"] {
  return {
    region: world.region,
    baseRegion: world.baseRegion,
    isMeant: true,
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
