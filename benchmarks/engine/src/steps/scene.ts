/**
 * What one measurement of steps runs on: a town of its own with open cases,
 * each of them filed and led there as in life.
 */
import { randomUUID } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import type { Pool } from "@reglament/store";
import { numberedUuid } from "../numbered-uuid.ts";
import { type Deed, does, officialWay, plainFiling } from "../town/acts.ts";
import { makeTown, monday, type School, type Town } from "../town/make-town.ts";

const minuteMs = 60_000;

/** The act that is measured. */
export interface Track {
  readonly name: string;
  /** Steps that one case can take, one after another. */
  readonly stepsOfCase: number;
  /** After how many steps the same statement comes again, but for ids and version. */
  readonly period: number;
  /** The case's version before its first step. */
  readonly firstVersion: number;
  /** Whether all clients' cases are of one school, and so wait for its counter. */
  readonly oneSchool: boolean;
  /** Leads a filed case to where the measured act is open. */
  lead(school: School, caseId: string): readonly Deed[];
  /** The measured act, for the n-th time in its case, from 0. */
  deed(school: School, caseId: string, place: number): Deed;
}

/**
 * Cases of their own: the head gives the case to the other executor, six times, each a minute after the one before.
 *
 * Writes a notice; reads staff for it.
 */
export const ownCases: Track = {
  name: "own cases",
  stepsOfCase: 6,
  period: 6,
  firstVersion: 3,
  oneSchool: false,
  lead: (school, caseId) => officialWay(school, caseId).slice(0, 2),
  deed: ({ head, executors }, caseId, place) => {
    const executor = executors[place % 2 === 0 ? 1 : 0].person;
    const at = (monday + (place + 1) * minuteMs) as Instant;
    return { caseId, actor: head, command: { act: "reassign", executor }, seenVersion: 3 + place, at };
  },
};

/** Each step takes the next incoming number of one school: the chancellery registers. Reads the parties for the notice. */
export const numbered: Track = {
  name: "with a gapless number",
  stepsOfCase: 1,
  period: 1,
  firstVersion: 1,
  oneSchool: true,
  lead: () => [],
  deed: ({ chancellery }, caseId) => ({ caseId, actor: chancellery, command: { act: "register" }, seenVersion: 1 }),
};

export interface Scene {
  readonly track: Track;
  readonly town: Town;
  readonly clients: number;
  readonly casesOfClient: number;
}

/** Makes the town and leads the cases of all clients to where the measured act is open. */
export async function makeScene(pool: Pool, track: Track, clients: number, casesOfClient: number): Promise<Scene> {
  const town = await makeTown(pool, track.oneSchool ? 1 : clients);
  const scene = { track, town, clients, casesOfClient };
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      const school = schoolOf(scene, client);
      for (let place = 0; place < casesOfClient; place += 1)
        await fileAndLead(pool, scene, school, caseIdOf(client, place));
    }),
  );
  return scene;
}

/** Files a case and leads it to where the measured act is open. */
export async function fileAndLead(pool: Pool, { track, town }: Scene, school: School, caseId: string): Promise<void> {
  await does(pool, town, school, plainFiling(town, school, caseId, nextChild()));
  for (const deed of track.lead(school, caseId)) await does(pool, town, school, deed);
}

let children = 0;

function nextChild(): number {
  children += 1;
  return children;
}

export function schoolOf({ track, town }: Pick<Scene, "track" | "town">, client: number): School {
  const school = town.schools[track.oneSchool ? 0 : client];
  if (school === undefined) throw new Error("a client without a school");
  return school;
}

/** How many steps the scene has room for. */
export function stepsIn({ track, clients, casesOfClient }: Scene): number {
  return clients * casesOfClient * track.stepsOfCase;
}

/** The number behind the id of a client's case, see {@link numberedUuid}; in pgbench `:client_id` is the client. */
export const casesApart = 1_000_000;

export function caseIdOf(client: number, place: number): string {
  return numberedUuid(client * casesApart + place + 1);
}

/** Throws unless every case of the clients has gone exactly all its steps: version, events and commands. */
export async function requireAllSteps(pool: Pool, scene: Scene): Promise<void> {
  const { track, town, clients, casesOfClient } = scene;
  const { rows } = await pool.query<{ cases: number; events: number; commands: number }>(
    `select (select count(*)::integer from cases where region = $1 and version = $2 and case_id < $3) as cases,
            (select count(*)::integer from event where region = $1 and case_id < $3) as events,
            (select count(*)::integer from command where region = $1 and case_id < $3) as commands`,
    [town.region, track.firstVersion + track.stepsOfCase, caseIdOf(clients, 0)],
  );
  const cases = clients * casesOfClient;
  const events = cases * (track.firstVersion + track.stepsOfCase);
  const [found] = rows;
  if (found?.cases !== cases || found.events !== events || found.commands !== events)
    throw new Error(`${cases} cases with ${events} events were counted, but the database has ${JSON.stringify(found)}`);
}

/** Every step of a client's cases, in their order. */
export function* deedsOf(scene: Scene, client: number): Generator<Deed> {
  const school = schoolOf(scene, client);
  for (let place = 0; place < scene.casesOfClient; place += 1) {
    const caseId = caseIdOf(client, place);
    for (let step = 0; step < scene.track.stepsOfCase; step += 1)
      yield { ...scene.track.deed(school, caseId, step), commandId: randomUUID() };
  }
}
