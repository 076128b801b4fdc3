/**
 * Steps a second through engine and store, against pgbench doing the same reads and writes.
 *
 * All ways are measured in turn within each round, each on a scene of its own, so that whatever else the machine does
 * falls on all of them; the medians of the rounds are compared.
 */
import { openPool, type Pool } from "@reglament/store";
import { median, rotated } from "../figures.ts";
import { type FreshServer, machine, onFreshServer } from "../fresh-server.ts";
import { holdLimit } from "../hold-limit.ts";
import { statementsOf } from "../statement/statements-of.ts";
import { requirePgbench, runPgbench } from "./run-pgbench.ts";
import { type Run, runStore, runWithStale } from "./run-store.ts";
import { makeScene, numbered, ownCases, requireAllSteps, type Scene, type Track } from "./scene.ts";

const rounds = Number(process.env["ROUNDS"] ?? 5);
/** Of each client in a measurement; a multiple of six, the steps of a case. */
const stepsOfClient = Number(process.env["STEPS"] ?? 360);
const clients = Number(process.env["CLIENTS"] ?? 16);
/** How many times the rate of pgbench with the same statements ours must be. */
const leastTimes = 1;
const sameStatements = "pgbench, same statements";

type Way = (appUrl: string, scene: Scene) => Promise<Run>;

const pgbenchSame: Way = async (appUrl, scene) => runPgbench(appUrl, scene, await statementsOf(appUrl, scene), "write");
const pgbenchSmallest: Way = async (appUrl, scene) =>
  runPgbench(appUrl, scene, await statementsOf(appUrl, scene), "smallest");

const measurements: readonly { readonly track: Track; readonly ways: Readonly<Record<string, Way>> }[] = [
  {
    track: ownCases,
    ways: {
      reglament: runStore,
      "reglament, 10 % stale": runWithStale,
      [sameStatements]: pgbenchSame,
      "pgbench, smallest write": pgbenchSmallest,
    },
  },
  {
    track: numbered,
    ways: {
      reglament: runStore,
      [sameStatements]: pgbenchSame,
      "pgbench, smallest write": pgbenchSmallest,
    },
  },
];

await onFreshServer(measure);

async function measure({ ownerUrl, appUrl }: FreshServer): Promise<void> {
  await requirePgbench();
  console.log(machine());
  console.log(`${clients} clients, ${rounds} rounds of ${clients * stepsOfClient} steps, medians in steps a second`);
  const [owner, pool] = [openPool(ownerUrl, { max: 1 }), openPool(appUrl, { max: clients, forSteps: true })];
  try {
    for (const { track, ways } of measurements) {
      console.log(`\nsteps, ${track.name}`);
      const rates = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
      for (let round = 0; round < rounds; round += 1) {
        for (const [name, way] of rotated(Object.entries(ways), round)) {
          const { steps, ms } = await measureOnce(appUrl, { owner, pool }, track, way);
          rates.get(name)?.push((steps / ms) * 1000);
        }
      }
      report(rates);
    }
  } finally {
    await Promise.all([owner.end(), pool.end()]);
  }
}

async function measureOnce(
  appUrl: string,
  { owner, pool }: { readonly owner: Pool; readonly pool: Pool },
  track: Track,
  way: Way,
): Promise<Run> {
  const scene = await makeScene(pool, track, clients, stepsOfClient / track.stepsOfCase);
  // So that every way plans by what is there.
  await owner.query("analyze");
  const run = await way(appUrl, scene);
  await requireAllSteps(pool, scene);
  return run;
}

function report(rates: ReadonlyMap<string, readonly number[]>): void {
  const own = median(rates.get("reglament") ?? []);
  for (const [name, measured] of rates) {
    const rate = median(measured);
    const ratio = name === "reglament" ? "" : `  (reglament: ${(own / rate).toFixed(2)})`;
    console.log(`${name.padStart(26)} ${rate.toFixed(0).padStart(6)}${ratio}`);
  }
  const times = own / median(rates.get(sameStatements) ?? []);
  holdLimit(`${times.toFixed(2)} times ${sameStatements}, at least ${leastTimes.toFixed(1)}`, times >= leastTimes);
}
