/** The world in which a case is walked: an office of each party, its people, blanks, and every document of the standard confirmed. */
import { randomUUID } from "node:crypto";
import { addDays, dateAt } from "@reglament/calendar";
import { type Edition, isRole, type PartyId, partyOf, type RoleId } from "@reglament/regulation";
import {
  currentWorld,
  employ,
  inTransaction,
  makeWorld,
  type OfficeParty,
  orderSubstitution,
  type Pool,
  type Queryable,
  receiveStock,
  recordConfirmation,
  saveOffice,
  type World,
} from "@reglament/store";
import { type Cast, walkBin } from "./cast.ts";
import type { WalkRequest } from "./walk-request.ts";

/** The offices of every walked case. */
export const walkOffices = {
  provider: "walk-office",
  centre: "walk-centre",
  department: "walk-department",
} as const satisfies Record<OfficeParty, string>;

/** The first blank of the department's stock. */
export const walkBlank = "ЖБ 0000001";

/** A made world. */
export interface WalkWorld {
  readonly region: string;
  /** Who is absent, by an order of substitution; absent: everybody is there. */
  readonly absent?: RoleId;
}

const names = {
  provider: { kk: "Ойдан шығарылған мекеме", ru: "Вымышленное учреждение", en: "Invented office" },
  centre: { kk: "Ойдан шығарылған орталық", ru: "Вымышленный центр", en: "Invented centre" },
  department: { kk: "Ойдан шығарылған білім бөлімі", ru: "Вымышленный отдел образования", en: "Invented department" },
} as const;
const MOST_ATTEMPTS = 20;

/**
 * Makes a walk world, named `kostanay-walk-1`, `kostanay-walk-2` and so on.
 *
 * Its base region isn't the law's, so that it never becomes the current training world of the region.
 */
export async function makeWalkWorld(pool: Pool, cast: Cast, request: WalkRequest): Promise<WalkWorld> {
  const { edition, filedAt, goal } = request;
  const baseRegion = `${edition.regulation.split("/")[0]}-walk`;
  const absent = goal.variant === "substitution" ? signerOf(request) : undefined;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const world = await inTransaction(pool, async (db) => {
      const before = await currentWorld(db, baseRegion);
      const made = await makeWorld(db, {
        baseRegion,
        ordinal: (before?.ordinal ?? 0) + 1,
        legalBase: filedAt,
        realBase: Date.now() as World["realBase"],
      });
      if (made === undefined) return undefined;
      await furnish(db, made.region, cast, request);
      if (absent !== undefined) await order(db, made.region, cast, request, absent);
      return made;
    });
    if (world !== undefined) return { region: world.region, ...(absent === undefined ? {} : { absent }) };
  }
  throw new Error(`others kept making worlds of ${baseRegion} in the same moment`);
}

/** Whoever signs the result: the one whose absence would stop every case. */
function signerOf({ edition, channel }: WalkRequest): RoleId {
  const signing = edition.steps.find(({ acts }) =>
    acts.some(({ act, channels = [channel] }) => act === "sign" && channels.includes(channel)),
  );
  if (signing === undefined || !isRole(signing.actor)) throw new Error(`${edition.regulation} has nobody who signs`);
  return signing.actor;
}

async function furnish(db: Queryable, region: string, { official }: Cast, { edition, filedAt }: WalkRequest) {
  const posts = postsOf(edition);
  for (const party of new Set(posts.map((post) => post.party))) {
    const officeId = walkOffices[party];
    await saveOffice(db, region, { officeId, party, names: names[party], address: names[party], bin: walkBin });
  }
  const validFrom = dateAt(filedAt, edition.provider.hours.zone);
  for (const { party, role } of posts) {
    await employ(db, region, { officeId: walkOffices[party], personId: official[role].person, role, validFrom });
  }
  for (const { id } of edition.documents) {
    await recordConfirmation(
      db,
      { regulation: edition.regulation, edition: edition.id, item: id },
      { factId: randomUUID(), act: "walk", clause: "training record", recorded: { trainingIn: region } },
    );
  }
  if (!posts.some(({ role }) => role === "blank-keeper")) return;
  const objection = await receiveStock(db, region, {
    rangeId: randomUUID(),
    officeId: walkOffices.department,
    first: walkBlank,
    last: walkBlank,
    receivedOn: validFrom,
    document: "1",
    madeBy: official["blank-keeper"].person,
  });
  if (objection !== undefined) throw new Error(`the walk's own blanks weren't received: ${objection.rejected}`);
}

async function order(
  db: Queryable,
  region: string,
  { official, substitute }: Cast,
  { edition, filedAt }: WalkRequest,
  role: RoleId,
): Promise<void> {
  const party = postsOf(edition).find((post) => post.role === role)?.party ?? "provider";
  const today = dateAt(filedAt, edition.provider.hours.zone);
  const officeId = walkOffices[party];
  // Only somebody who works in the office stands in there.
  const post = role === "deputy" ? "courier" : "deputy";
  await employ(db, region, { officeId, personId: substitute.person, role: post, validFrom: today });
  const objection = await orderSubstitution(
    db,
    region,
    {
      substitutionId: randomUUID(),
      officeId,
      orderNumber: "17-ж",
      orderDate: today,
      absent: official[role].person,
      substitute: substitute.person,
      role,
      validFrom: today,
      validUntil: addDays(today, 180),
      madeBy: official[role].person,
    },
    today,
  );
  if (objection !== undefined) throw new Error(`the walk's own order wasn't written: ${objection.rejected}`);
}

/** Every role that does a step, in the office of the party whose step it is. */
function postsOf(edition: Edition): readonly { readonly party: OfficeParty; readonly role: RoleId }[] {
  const posts = new Map<string, { readonly party: OfficeParty; readonly role: RoleId }>();
  for (const { id, actor } of edition.steps) {
    const party: PartyId = partyOf(edition, id);
    if (party !== "portal" && isRole(actor)) posts.set(`${party} ${actor}`, { party, role: actor });
  }
  return [...posts.values()];
}
