/**
 * What a decision on a case depends on beside the case itself: the world's
 * time, the law of the day, what an administrator confirmed, the office with
 * its hours and its people.
 */
import { dateAt, type Instant, type OfficeTime, type PlainDate } from "@reglament/calendar";
import type { Actor, Case, OfficeTimes, Situation } from "@reglament/engine";
import { type Confirmations, type Edition, editionAt, type Regulation } from "@reglament/regulation";
import {
  type Colleague,
  findOffice,
  findRecordedFacts,
  listConfirmations,
  listStaff,
  type Office,
} from "@reglament/store";
import type { Visitor } from "./access.ts";
import type { Services } from "./services.ts";

/** An office on a day of its world, with the law that it works under. */
export interface OfficeDay {
  readonly office: Office;
  readonly regulation: Regulation;
  /** Today in the office's zone. */
  readonly today: PlainDate;
  /** Who works in the office today. */
  readonly staff: readonly Colleague[];
  readonly confirmations: Confirmations;
  /** The office's hours, or those of the edition when it states none of its own. */
  timeUnder(law: Edition): OfficeTime;
  /** The hours of every party to a case of this office. */
  timesUnder(law: Edition): OfficeTimes;
  /** For `carryOutCommand`; undefined stands for a case that is yet to be filed. */
  situationOf(state: Case | undefined): Situation;
}

/**
 * Loads what decisions in an office depend on.
 *
 * @returns undefined when the world has no such office or there is no such regulation
 */
export async function loadOfficeDay(
  services: Services,
  world: { readonly region: string; readonly now: Instant },
  key: { readonly regulation: string; readonly office: string },
): Promise<OfficeDay | undefined> {
  const { pool, law } = services;
  const regulation = law.findRegulation(key.regulation);
  if (regulation === undefined) return undefined;
  const office = await findOffice(pool, world.region, key.office);
  if (office === undefined) return undefined;
  const timeUnder = (edition: Edition): OfficeTime => ({
    calendar: law.calendar,
    hours: office.hours ?? edition.provider.hours,
  });
  const timesUnder = (edition: Edition): OfficeTimes => ({
    provider: timeUnder(edition),
    centre: { calendar: law.calendar, hours: (edition.centre ?? edition.provider).hours },
    department: { calendar: law.calendar, hours: (edition.department ?? edition.provider).hours },
  });
  const today = dateAt(world.now, office.hours?.zone ?? newestEdition(regulation).provider.hours.zone);
  const [confirmations, recorded, staff] = await Promise.all([
    listConfirmations(pool, world.region),
    findRecordedFacts(pool, world.region, regulation.key),
    listStaff(pool, world.region, office.officeId, today),
  ]);
  const inForce = editionAt(regulation, today, recorded);
  return {
    office,
    regulation,
    today,
    staff,
    confirmations,
    timeUnder,
    timesUnder,
    situationOf(state) {
      const edition =
        state === undefined
          ? "edition" in inForce
            ? inForce.edition
            : undefined
          : law.getEdition(state.regulation, state.edition);
      return {
        now: world.now,
        inForce,
        confirmations,
        law: edition,
        times: timesUnder(edition ?? newestEdition(regulation)),
        parties: [],
        worksAs: (person, role, officeId) =>
          officeId === office.officeId && staff.some((held) => held.personId === person && held.role === role),
        isOfficeOf: (officeId, party) => party === "provider" && officeId === office.officeId,
        blankInStock: () => false,
      };
    },
  };
}

/** The visitor as the engine sees them: a person with the roles held in this world today. */
export function actorOf(visitor: Visitor, region: string): Actor {
  return {
    person: visitor.person,
    roles: visitor.roles.filter((held) => held.region === region).map(({ role, office }) => ({ role, office })),
  };
}

/** Gives zone and hours where no edition is in force; the reader refuses a regulation without any edition on record. */
function newestEdition(regulation: Regulation): Edition {
  const newest = regulation.editions.findLast((edition) => edition.onRecord);
  if (newest?.onRecord !== true) throw new Error(`${regulation.key} has no edition on record`);
  return newest;
}
