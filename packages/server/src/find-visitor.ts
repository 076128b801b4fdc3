import { dateAt } from "@reglament/calendar";
import { legalNow, listAdministratorRoles, listCurrentWorlds, listPeople, rolesOf } from "@reglament/store";
import type { FastifyRequest } from "fastify";
import type { Visitor } from "./access.ts";
import { readCookie } from "./cookies.ts";
import { zoneOf } from "./find-world.ts";
import type { Services } from "./services.ts";
import { continueSession } from "./sessions.ts";
import type { Visit } from "./visit.ts";

/** Who sends the request, with the session that says so. */
export interface FoundVisitor {
  readonly visitor: Visitor;
  readonly session: NonNullable<Visit["session"]>;
}

/** Returns who is signed in with this browser, with the roles held today; undefined when nobody is. */
export async function findVisitor(services: Services, request: FastifyRequest): Promise<FoundVisitor | undefined> {
  const token = readCookie(request, services.configuration, "session");
  if (token === undefined) return undefined;
  const session = await continueSession(services, token);
  if (session === undefined) return undefined;
  const { tokenHash, personId, csrfToken, signedInWith } = session;
  const [[person], visitor] = await Promise.all([listPeople(services.pool, [personId]), visitorOf(services, personId)]);
  return { visitor, session: { tokenHash, csrf: csrfToken, name: person?.name ?? "", signedInWith } };
}

/** Returns what is known of a person for access decisions: the roles held today. */
export async function visitorOf(services: Services, personId: string): Promise<Visitor> {
  const [administratorRoles, roles] = await Promise.all([
    listAdministratorRoles(services.pool, personId),
    rolesToday(services, personId),
  ]);
  return {
    person: personId,
    roles,
    administrator: administratorRoles.includes("administrator"),
    trainingAdministrator: administratorRoles.includes("training-administrator"),
  };
}

/** "Today" is the legal day of each region's current world. */
async function rolesToday(services: Services, personId: string): Promise<Visitor["roles"]> {
  const worlds = await listCurrentWorlds(services.pool);
  const held = await Promise.all(
    worlds.map(async (world) => {
      const today = dateAt(legalNow(world, services.realNow()), zoneOf(services.law, world.baseRegion));
      const roles = await rolesOf(services.pool, world.region, personId, today);
      return roles.map((held) => Object.assign(held, { region: world.region }));
    }),
  );
  return held.flat();
}
