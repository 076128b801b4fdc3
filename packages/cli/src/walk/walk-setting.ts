import { randomUUID } from "node:crypto";
import {
  askNobody,
  type Configuration,
  jsonLog,
  type Law,
  makeSignatureServices,
  recordEditionsOf,
  type Services,
} from "@reglament/server";
import {
  MayNotMakeDatabase,
  makeAdministrator,
  makePerson,
  migrate,
  openPool,
  type Pool,
  withScratchDatabase,
} from "@reglament/store";
import { CannotStart } from "../cannot-start.ts";
import { openDatabaseServer } from "../open-database.ts";
import { type Cast, gatherCast } from "./cast.ts";
import { Postbox } from "./postbox.ts";
import { startWalkRegisters } from "./walk-registers.ts";
import type { WalkRequest } from "./walk-request.ts";
import type { WalkScene } from "./walk-scene.ts";

/** What every walk of a run shares. */
export type WalkSetting = Pick<WalkScene, "services" | "cast" | "registers" | "postbox">;

/** Which installation a run stands on. */
export interface WalkGround {
  readonly configuration: Configuration;
  readonly law: Law;
  /** Walks in the installation's own database. */
  readonly keep: boolean;
  /** Connections for cases that are walked at once. */
  readonly connections: number;
}

/**
 * Makes the setting, runs the walks, and clears everything away again.
 *
 * @param requests - at least one; keys are made for their time
 * @throws CannotStart when no database can be made or reached
 */
export async function withWalkSetting(
  ground: WalkGround,
  requests: readonly WalkRequest[],
  run: (setting: WalkSetting) => Promise<number>,
): Promise<number> {
  const server = await openDatabaseServer(ground.configuration.dataFolder, (text) => console.error(text));
  try {
    const work = (ownerUrl: string) => inDatabase(ownerUrl, ground, requests, run);
    return await (ground.keep ? work(server.ownerUrl) : withScratchDatabase(server.ownerUrl, work));
  } catch (cause) {
    if (!(cause instanceof MayNotMakeDatabase)) throw cause;
    throw new CannotStart(
      "DATABASE_URL: its role may not create databases, and a walk makes one of its own. Give it the right (alter role … createdb), or walk in the installation's database with --keep.",
      { cause },
    );
  } finally {
    await server.leave();
  }
}

async function inDatabase(
  ownerUrl: string,
  ground: WalkGround,
  requests: readonly WalkRequest[],
  run: (setting: WalkSetting) => Promise<number>,
): Promise<number> {
  const pool = openPool(await migrate(ownerUrl, { mode: "training" }), { forSteps: true, max: ground.connections });
  try {
    const cast = await castIn(pool, requests, ground.keep);
    const asked = await startWalkRegisters(cast);
    try {
      const { law } = ground.keep ? await recordEditionsOf(pool, ground.law) : ground;
      const services = servicesOf({ ...ground, law }, pool);
      const postbox = ground.keep ? {} : { postbox: new Postbox(pool) };
      return await run({ services, cast, registers: asked.registers, ...postbox });
    } finally {
      await asked.close();
    }
  } finally {
    await pool.end();
  }
}

async function castIn(pool: Pool, requests: readonly WalkRequest[], keep: boolean): Promise<Cast> {
  const moments = requests.map(({ filedAt }) => filedAt);
  const around = {
    first: Math.min(...moments) as (typeof moments)[number],
    last: Math.max(...moments) as (typeof moments)[number],
  };
  const cast = await gatherCast(around, async ({ iin, name }) => {
    const { personId } = await makePerson(pool, { personId: randomUUID(), iin, name });
    return personId;
  });
  // In an installation that stays nobody invented is its administrator.
  if (!keep) await makeAdministrator(pool, cast.administrator.person, "administrator");
  return cast;
}

/** What deciding on a case needs of the services; pages and sessions aren't involved. */
function servicesOf({ configuration, law }: WalkGround, pool: Pool): Services {
  const believed = () => Promise.reject(new Error("a walk verifies its signatures itself"));
  const realNow = () => Date.now();
  const log = jsonLog((text) => console.error(text), realNow);
  return {
    configuration,
    pool,
    law,
    trustAt: believed,
    signatures: makeSignatureServices({ pool, log, realNow, settings: askNobody, believed }),
    realNow,
    log,
  };
}
