/**
 * What a decision on a case depends on beside the case itself: the world's
 * time, the law of the day, what an administrator confirmed, the case's offices
 * with their hours and their people.
 */
import { dateAt, type Instant, type OfficeTime, type PlainDate } from "@reglament/calendar";
import type { Actor, Case, OfficeTimes, Situation } from "@reglament/engine";
import { type Confirmations, type Edition, editionAt, type PartyId, type Regulation } from "@reglament/regulation";
import {
  blankInStock,
  type Colleague,
  findRecordedFacts,
  listConfirmations,
  listOffices,
  listStaff,
  type Office,
} from "@reglament/store";
import type { Visitor } from "./access.ts";
import type { Services } from "./services.ts";

/** The offices of a case on a day of their world, with the law that they work under. */
export interface OfficeDay {
  /** The provider's. */
  readonly office: Office;
  readonly centre?: Office;
  readonly department?: Office;
  readonly regulation: Regulation;
  /** Today in the provider's zone. */
  readonly today: PlainDate;
  /** Who works in the provider's office today. */
  readonly staff: readonly Colleague[];
  /** Who works in any of the case's offices today. */
  readonly everybody: readonly Colleague[];
  /** Every office of the world. */
  readonly offices: readonly Office[];
  readonly confirmations: Confirmations;
  /** The provider's hours, or those of the edition when the office states none of its own. */
  timeUnder(law: Edition): OfficeTime;
  timesUnder(law: Edition): OfficeTimes;
  /** Who works today in an office of the case; nobody in any other. */
  staffOf(officeId: string): readonly Colleague[];
  officesOf(party: PartyId): readonly Office[];
  /** For `carryOutCommand`; undefined stands for a case that is yet to be filed. */
  situationOf(state: Case | undefined): Situation;
}

/** Which offices a decision is about, and what else must be known for it. */
export interface OfficeDayKey {
  readonly regulation: string;
  /** The provider's. */
  readonly office: string;
  readonly centre?: string;
  readonly department?: string;
  /** Whom the case concerns, by id. */
  readonly parties?: readonly string[];
  /** A blank that a command issues. */
  readonly blank?: string;
}

/**
 * Loads what decisions on a case depend on.
 *
 * @returns undefined when the world has no such office or there is no such regulation
 */
export async function loadOfficeDay(
  services: Services,
  world: { readonly region: string; readonly now: Instant },
  key: OfficeDayKey,
): Promise<OfficeDay | undefined> {
  const { pool, law } = services;
  const regulation = law.findRegulation(key.regulation);
  if (regulation === undefined) return undefined;
  const offices = await listOffices(pool, world.region);
  const officeWith = (id: string | undefined) => offices.find(({ officeId }) => officeId === id);
  const [office, centre, department] = [key.office, key.centre, key.department].map(officeWith);
  if (office === undefined) return undefined;
  const today = dateAt(world.now, office.hours?.zone ?? newestEdition(regulation).provider.hours.zone);
  const own = [office, centre, department].filter((one) => one !== undefined);
  const [confirmations, recorded, inStock, ...staffs] = await Promise.all([
    listConfirmations(pool, world.region),
    findRecordedFacts(pool, world.region, regulation.key),
    hasBlank(services, world.region, key),
    ...own.map(async ({ officeId }) => ({
      officeId,
      staff: await listStaff(pool, world.region, officeId, today),
    })),
  ]);
  const staffOf = (officeId: string) => staffs.find((one) => one.officeId === officeId)?.staff ?? [];
  const inForce = editionAt(regulation, today, recorded);
  const timeOf = (of: Office | undefined, party: Pick<Edition["provider"], "hours">): OfficeTime => ({
    calendar: law.calendar,
    hours: of?.hours ?? party.hours,
  });
  const timesUnder = (edition: Edition): OfficeTimes => ({
    provider: timeOf(office, edition.provider),
    centre: timeOf(centre, edition.centre ?? edition.provider),
    department: timeOf(department, edition.department ?? edition.provider),
  });
  return {
    office,
    ...(centre === undefined ? {} : { centre }),
    ...(department === undefined ? {} : { department }),
    regulation,
    today,
    staff: staffOf(office.officeId),
    everybody: staffs.flatMap(({ staff }) => staff),
    offices,
    confirmations,
    timeUnder: (edition) => timesUnder(edition).provider,
    timesUnder,
    staffOf,
    officesOf: (party) => offices.filter((one) => one.party === party),
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
        parties: key.parties ?? [],
        worksAs: (person, role, officeId) =>
          staffOf(officeId).some((held) => held.personId === person && held.role === role),
        isOfficeOf: (officeId, party) => officeWith(officeId)?.party === party,
        blankInStock: (officeId, number) => inStock && officeId === key.department && number === key.blank,
      };
    },
  };
}

async function hasBlank({ pool }: Services, region: string, { department, blank }: OfficeDayKey): Promise<boolean> {
  return department !== undefined && blank !== undefined && (await blankInStock(pool, region, department, blank));
}

/** The visitor as the engine sees them: a person with the roles held in this world today. */
export function actorOf(visitor: Visitor, region: string): Actor {
  return {
    person: visitor.person,
    roles: visitor.roles
      .filter((held) => held.region === region)
      .map(({ role, office, insteadOf }) => ({ role, office, ...(insteadOf === undefined ? {} : { insteadOf }) })),
  };
}

/** Gives zone and hours where no edition is in force; the reader refuses a regulation without any edition on record. */
function newestEdition(regulation: Regulation): Edition {
  const newest = regulation.editions.findLast((edition) => edition.onRecord);
  if (newest?.onRecord !== true) throw new Error(`${regulation.key} has no edition on record`);
  return newest;
}
