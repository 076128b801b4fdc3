/**
 * Fills an installation in training mode: people with their accounts, and the first world.
 *
 * Repeating it changes nothing, also when two processes start at once: one IIN
 * is one person, and of two first worlds the second one isn't made.
 */
import { randomUUID } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import {
  currentWorld,
  findAccount,
  inTransaction,
  makeAccount,
  makeAdministrator,
  makePerson,
  makeWorld,
  type Pool,
  type Queryable,
  type World,
} from "@reglament/store";
import { hashPassword } from "../accounts/password.ts";
import { bringUpToDate, furnishWorld, type PersonIds } from "./furnish-world.ts";
import type { TrainingFile, TrainingPerson, TrainingStart } from "./training-file.ts";

/**
 * Makes people, accounts and the first world, as far as they aren't there.
 *
 * @param realNow - the machine's clock, milliseconds; the first world's clock starts to run then
 * @returns the current world
 */
export async function loadTraining(pool: Pool, file: TrainingFile, realNow: number): Promise<World> {
  const ids = await makePeople(pool, file);
  const known = await currentWorld(pool, file.region);
  if (known !== undefined) {
    await bringUpToDate(pool, known.region, file, ids);
    return known;
  }
  return makeTrainingWorld(pool, file, ids, { ordinal: 1, realNow, startsAt: file.startsAt });
}

/**
 * Goes back to the start: makes the next world, with fresh data and the clock at its first moment.
 *
 * The worlds before it stay as they are.
 *
 * @param left - the world that is left; asked twice to leave the same one, only one new world is made
 * @param start - one of the file's starts; absent: the first
 * @returns the new world
 */
export async function startTrainingAnew(
  pool: Pool,
  file: TrainingFile,
  left: Pick<World, "ordinal">,
  realNow: number,
  start?: TrainingStart,
): Promise<World> {
  const ids = await makePeople(pool, file);
  const startsAt = start?.at ?? file.startsAt;
  return makeTrainingWorld(pool, file, ids, { ordinal: left.ordinal + 1, realNow, startsAt });
}

async function makePeople(pool: Pool, file: TrainingFile): Promise<PersonIds> {
  const made = file.people.map(async (person) => {
    const { personId } = await makePerson(pool, { personId: randomUUID(), iin: person.iin, name: person.name });
    await openAccount(pool, personId, person);
    if (person.administers !== undefined) await makeAdministrator(pool, personId, person.administers);
    return [person.id, personId] as const;
  });
  return new Map(await Promise.all(made));
}

/** Hashing a password takes a while, so it is left out where there is an account already. */
async function openAccount(db: Queryable, personId: string, { iin, password }: TrainingPerson): Promise<void> {
  if (password === undefined || (await findAccount(db, iin)) !== undefined) return;
  await makeAccount(db, { personId, passwordHash: await hashPassword(password), provenBy: "training" });
}

async function makeTrainingWorld(
  pool: Pool,
  file: TrainingFile,
  ids: PersonIds,
  { ordinal, realNow, startsAt }: { readonly ordinal: number; readonly realNow: number; readonly startsAt: Instant },
): Promise<World> {
  const made = await inTransaction(pool, async (db) => {
    const world = await makeWorld(db, {
      baseRegion: file.region,
      ordinal,
      legalBase: startsAt,
      realBase: realNow as World["realBase"],
    });
    if (world !== undefined) await furnishWorld(db, world.region, file, ids);
    return world;
  });
  // Somebody else may have made it in the same moment.
  const world = made ?? (await currentWorld(pool, file.region));
  if (world === undefined) throw new Error(`the training world ${file.region}-${ordinal} was made but isn't there`);
  return world;
}
