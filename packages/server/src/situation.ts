/**
 * What a decision on a case depends on beside the case itself: the world's
 * time, the law of the day, what an administrator confirmed, the offices that
 * take part with their hours and their people.
 */
import { dateAt, type Instant, type OfficeTime, type PlainDate } from "@reglament/calendar";
import type { Actor, Case, OfficeTimes, Situation } from "@reglament/engine";
import { type Confirmations, type Edition, editionAt, type PartyId, type Regulation } from "@reglament/regulation";
import {
  blankInStock,
  type Colleague,
  findOffice,
  findRecordedFacts,
  listConfirmations,
  listOffices,
  listStaff,
  type Office,
  type OfficeParty,
} from "@reglament/store";
import type { Visitor } from "./access.ts";
import type { Law, Services } from "./services.ts";

/** Which offices take part; a case has them all but the last two. */
export interface OfficeDayKey {
  readonly regulation: string;
  /** The provider's. */
  readonly office: string;
  readonly centre?: string;
  readonly department?: string;
  /** Ids of the people whom the case concerns, as far as they are known; absent: nobody is known. */
  readonly parties?: readonly string[];
  /** The blank that a command is about. */
  readonly askedBlank?: { readonly department: string; readonly number: string };
}

/** The offices of a case on a day of their world, with the law that they work under. */
export interface OfficeDay {
  /** The provider's. */
  readonly office: Office;
  readonly centre?: Office;
  readonly department?: Office;
  readonly regulation: Regulation;
  /** Today in the office's zone. */
  readonly today: PlainDate;
  /** Who works in the provider's office today, substitutes included. */
  readonly staff: readonly Colleague[];
  /** Who works today in any of the case's offices. */
  readonly everybody: readonly Colleague[];
  readonly confirmations: Confirmations;
  /** The provider's hours, or those of the edition when the office states none of its own. */
  timeUnder(law: Edition): OfficeTime;
  /** The hours of each party's office, found likewise. */
  timesUnder(law: Edition): OfficeTimes;
  /** Who works today in one of the case's offices; nobody in any other. */
  staffOf(office: string): readonly Colleague[];
  /** The case's offices of a party; of the department's all that there are. */
  officesOf(party: PartyId): readonly Office[];
  /** For `carryOutCommand`; undefined stands for a case that is yet to be filed. */
  situationOf(state: Case | undefined): Situation;
}

/**
 * Loads what decisions in the offices of a case depend on.
 *
 * @returns undefined when the world has no such office or there is no such regulation
 */
export async function loadOfficeDay(
  services: Services,
  world: { readonly region: string; readonly now: Instant },
  key: OfficeDayKey,
): Promise<OfficeDay | undefined> {
  const { pool, law } = services;
  const { region } = world;
  const regulation = law.findRegulation(key.regulation);
  if (regulation === undefined) return undefined;
  const [office, centre, department] = await Promise.all(
    [key.office, key.centre, key.department].map(async (id) =>
      id === undefined ? undefined : findOffice(pool, region, id),
    ),
  );
  if (office === undefined) return undefined;
  const newest = newestEdition(regulation);
  const today = dateAt(world.now, office.hours?.zone ?? newest.provider.hours.zone);
  const takingPart = [office, centre, department].filter((one) => one !== undefined);
  const [confirmations, recorded, departments, isInStock, ...staffs] = await Promise.all([
    listConfirmations(pool, region),
    findRecordedFacts(pool, region, regulation.key),
    newest.department === undefined ? Promise.resolve([]) : listOffices(pool, region, "department"),
    key.askedBlank === undefined
      ? Promise.resolve(false)
      : blankInStock(pool, region, key.askedBlank.department, key.askedBlank.number),
    ...takingPart.map(({ officeId }) => listStaff(pool, region, officeId, today)),
  ]);
  const staff = new Map(takingPart.map(({ officeId }, index) => [officeId, staffs[index] ?? []]));
  const known = [...takingPart, ...departments.filter(({ officeId }) => officeId !== department?.officeId)];
  const inForce = editionAt(regulation, today, recorded);

  const timesUnder = (edition: Edition) => officeTimesUnder(law, edition, { provider: office, centre, department });
  const staffOf = (officeId: string) => staff.get(officeId) ?? [];
  return {
    office,
    ...(centre === undefined ? {} : { centre }),
    ...(department === undefined ? {} : { department }),
    regulation,
    today,
    staff: staffOf(office.officeId),
    everybody: staffs.flat(),
    confirmations,
    timeUnder: (edition) => timesUnder(edition).provider,
    timesUnder,
    staffOf,
    officesOf: (party) => known.filter((one) => one.party === party),
    situationOf(state) {
      const edition =
        state === undefined
          ? "edition" in inForce
            ? inForce.edition
            : undefined
          : law.getEdition(state.regulation, state.edition);
      return {
        now: momentIn(state, world.now),
        inForce,
        confirmations,
        law: edition,
        times: timesUnder(edition ?? newest),
        parties: key.parties ?? [],
        worksAs: (person, role, officeId) =>
          staffOf(officeId).some((held) => held.personId === person && held.role === role),
        isOfficeOf: (officeId, party) => known.some((one) => one.officeId === officeId && one.party === party),
        blankInStock: (departmentId, number) =>
          isInStock && key.askedBlank?.department === departmentId && key.askedBlank.number === number,
      };
    },
  };
}

/**
 * Returns the legal moment at which something is done in a case: now, yet never before the case's newest event.
 *
 * The machine's clock may be set back, and those of two servers differ; what is done after something else isn't older.
 */
export function momentIn(state: Case | undefined, now: Instant): Instant {
  return state === undefined || state.changedAt <= now ? now : state.changedAt;
}

/** The working time of a case's offices: their own hours, or those that the edition gives where an office states none. */
export function officeTimesUnder(
  { calendar }: Law,
  edition: Edition,
  offices: { readonly [P in OfficeParty]: Office | undefined },
): OfficeTimes {
  const timeOf = (office: Office | undefined, hours = edition.provider.hours): OfficeTime => ({
    calendar,
    hours: office?.hours ?? hours,
  });
  return {
    provider: timeOf(offices.provider),
    centre: timeOf(offices.centre, edition.centre?.hours),
    department: timeOf(offices.department, edition.department?.hours),
  };
}

/** The visitor as the engine sees them: a person with the roles held in this world today. */
export function actorOf(visitor: Visitor, region: string): Actor {
  return {
    person: visitor.person,
    roles: visitor.roles.filter((held) => held.region === region).map(({ region: _own, ...held }) => held),
  };
}

/** Gives zone and hours where no edition is in force; the reader refuses a regulation without any edition on record. */
function newestEdition(regulation: Regulation): Edition {
  const newest = regulation.editions.findLast((edition) => edition.onRecord);
  if (newest?.onRecord !== true) throw new Error(`${regulation.key} has no edition on record`);
  return newest;
}
