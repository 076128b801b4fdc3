import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { isRejected } from "@reglament/engine";
import { openPool, type Pool } from "@reglament/store";
import { attempt, type Deed, does } from "../town/acts.ts";
import { deedsOf, type Scene, schoolOf, stepsIn } from "./scene.ts";

/** Steps of a measurement and the milliseconds that they took. */
export interface Run {
  readonly steps: number;
  readonly ms: number;
}

/** As the product does it: each client carries out its commands one after another. Connecting isn't measured, here as elsewhere. */
export async function runStore(appUrl: string, scene: Scene): Promise<Run> {
  return onOpenPool(appUrl, scene, async (pool, client) => {
    const school = schoolOf(scene, client);
    for (const deed of deedsOf(scene, client)) await does(pool, scene.town, school, deed);
  });
}

/**
 * The same with commands in between that come too late, one in ten: half of them from a page that shows an older state
 * of the case, half sent in the same moment as another that wants the same.
 *
 * @throws Error unless of each such pair one is done and the other is told that the case has gone on
 */
export async function runWithStale(appUrl: string, scene: Scene): Promise<Run> {
  return onOpenPool(appUrl, scene, async (pool, client) => {
    const school = schoolOf(scene, client);
    let sent = 0;
    for (const deed of deedsOf(scene, client)) {
      sent += 1;
      const deeds = sent % 9 === 0 ? [deed, lateDeed(deed, sent % 18 === 0)] : [deed];
      const outcomes = await Promise.all(deeds.map((one) => attempt(pool, scene.town, school, one)));
      const rejected = outcomes.filter((outcome) => isRejected(outcome));
      if (rejected.length !== deeds.length - 1 || rejected.some(({ rejected: code }) => code !== "STALE"))
        throw new Error(`of ${deeds.length} commands these were rejected: ${JSON.stringify(rejected)}`);
    }
  });
}

function lateDeed(deed: Deed, isOfOlderPage: boolean): Deed {
  const seenVersion = (deed.seenVersion ?? 0) - (isOfOlderPage ? 1 : 0);
  return { ...deed, commandId: randomUUID(), seenVersion };
}

async function onOpenPool(
  appUrl: string,
  scene: Scene,
  work: (pool: Pool, client: number) => Promise<void>,
): Promise<Run> {
  const pool = openPool(appUrl, { max: scene.clients, forSteps: true });
  try {
    const connections = await Promise.all(Array.from({ length: scene.clients }, () => pool.connect()));
    for (const connection of connections) connection.release();
    const start = performance.now();
    await Promise.all(Array.from({ length: scene.clients }, (_, client) => work(pool, client)));
    return { steps: stepsIn(scene), ms: performance.now() - start };
  } finally {
    await pool.end();
  }
}
