import { randomUUID } from "node:crypto";
import { type Instant, instant } from "@reglament/calendar";
import { makePerson, type Person } from "../people/person.ts";
import type { Queryable } from "../queryable.ts";
import { saveOffice } from "../worlds/office.ts";
import { makeWorld, type World } from "../worlds/world.ts";

/** Monday, 10 June 2019, 10:00 in Kostanay. */
export const monday: Instant = instant("2019-06-10T10:00:00+06:00");

/** A training world on that Monday with the offices `school-1` and `school-2`. */
export async function aWorld(db: Queryable, changes: Partial<Omit<World, "region">> = {}): Promise<World> {
  const world = await makeWorld(db, {
    baseRegion: `region-${randomUUID().slice(0, 8)}`,
    ordinal: 1,
    legalBase: monday,
    realBase: 1_700_000_000_000 as Instant,
    ...changes,
  });
  if (world === undefined) throw new Error("the world was there already");
  for (const officeId of ["school-1", "school-2"]) {
    const name = { kk: `${officeId} мектебі`, ru: `Школа ${officeId}`, en: `School ${officeId}` };
    await saveOffice(db, world.region, { officeId, names: name, address: name });
  }
  return world;
}

let peopleMade = 0;

/** Somebody with an IIN of their own; its seventh digit is 7, so it belongs to nobody alive. */
export function aPerson(db: Queryable, changes: Partial<Person> = {}): Promise<Person> {
  peopleMade += 1;
  const iin = `9001017${String(peopleMade).padStart(5, "0")}`;
  return makePerson(db, { personId: randomUUID(), iin, name: "Әлия Сейітқызы", ...changes });
}
