import { dateAt, type PlainDate } from "@reglament/calendar";
import { type RoleId, roleIds } from "@reglament/regulation";
import { findOffice, type Office } from "@reglament/store";
import type { Visit } from "../../visit.ts";
import type { OfficeKey } from "./addresses.ts";

/** An office with what the pages about its people go by. */
export interface OfficeInHand {
  readonly key: OfficeKey;
  readonly office: Office;
  /** Today in the office's zone. */
  readonly today: PlainDate;
  /** The roles that the region's regulations know in an office of this party. */
  readonly roles: readonly RoleId[];
}

/** Takes up the office that the address names by `:region` and `:office`; undefined when there is none. */
export async function takeOffice({ services, params, world }: Visit): Promise<OfficeInHand | undefined> {
  const { region = "", office: officeId = "" } = params;
  const office = await findOffice(services.pool, region, officeId);
  if (office === undefined) return undefined;
  const known = new Set(
    services.law
      .listRegulations()
      .filter((regulation) => regulation.region === world.baseRegion)
      .flatMap(({ editions }) => editions.flatMap((edition) => (edition.onRecord ? [edition[office.party]] : [])))
      .flatMap((party) => party?.roles.map(({ id }) => id) ?? []),
  );
  return {
    key: { region, officeId },
    office,
    today: dateAt(world.now, office.hours?.zone ?? world.zone),
    roles: roleIds.filter((role) => known.has(role)),
  };
}
