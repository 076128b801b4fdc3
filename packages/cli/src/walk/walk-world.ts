/** The world in which a case is walked: one office, its people, and every document of the standard confirmed. */
import { randomUUID } from "node:crypto";
import { dateAt, type Instant } from "@reglament/calendar";
import type { Edition, RoleId } from "@reglament/regulation";
import {
  currentWorld,
  employ,
  inTransaction,
  makePerson,
  makeWorld,
  type Pool,
  recordConfirmation,
  saveOffice,
  type World,
} from "@reglament/store";
import { type Cast, gatherCast } from "./cast.ts";

/** The office of every walked case. */
export const walkOffice = "walk-office";
/** Of no organisation: its fifth digit is 9. */
const walkBin = "150390000012";

/** A made world with its cast. */
export interface WalkWorld {
  readonly region: string;
  readonly cast: Cast;
}

/**
 * Makes a walk world, named `kostanay-walk-1`, `kostanay-walk-2` and so on.
 *
 * Its base region isn't the law's, so that it never becomes the current training world of the region.
 */
export async function makeWalkWorld(pool: Pool, law: Edition, filedAt: Instant): Promise<WalkWorld> {
  const baseRegion = `${law.regulation.split("/")[0]}-walk`;
  const cast = await gatherCast({ id: walkOffice, bin: walkBin }, filedAt, async ({ iin, name }) => {
    const { personId } = await makePerson(pool, { personId: randomUUID(), iin, name });
    return personId;
  });
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const world = await inTransaction(pool, async (db) => {
      const before = await currentWorld(db, baseRegion);
      const made = await makeWorld(db, {
        baseRegion,
        ordinal: (before?.ordinal ?? 0) + 1,
        legalBase: filedAt,
        realBase: Date.now() as World["realBase"],
      });
      if (made === undefined) return undefined;
      const name = { kk: "Ойдан шығарылған мекеме", ru: "Вымышленное учреждение", en: "Invented office" };
      await saveOffice(db, made.region, { officeId: walkOffice, names: name, address: name, bin: walkBin });
      const validFrom = dateAt(filedAt, law.provider.hours.zone);
      for (const [role, { person }] of Object.entries(cast.official)) {
        await employ(db, made.region, { officeId: walkOffice, personId: person, role: role as RoleId, validFrom });
      }
      for (const { id } of law.documents) {
        await recordConfirmation(
          db,
          { regulation: law.regulation, edition: law.id, item: id },
          { factId: randomUUID(), act: "walk", clause: "training record", recorded: { trainingIn: made.region } },
        );
      }
      return made;
    });
    if (world !== undefined) return { region: world.region, cast };
  }
  throw new Error(`others kept making worlds of ${baseRegion} in the same moment`);
}
