/**
 * One step alone: what the store's statement takes beside the smallest one, and what the whole step takes.
 *
 * One connection, nobody else. The three ways take turns step by step, each on cases of its own.
 */
import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { openPool, type Pool } from "@reglament/store";
import { median, percentile } from "../figures.ts";
import { machine, onFreshServer } from "../fresh-server.ts";
import { holdLimit } from "../hold-limit.ts";
import { type StatementsOfStep, statementsOf } from "../statement/statements-of.ts";
import { type Template, valuesFor } from "../statement/template.ts";
import { caseIdOf, makeScene, numbered, ownCases, requireAllSteps, type Scene, schoolOf } from "../steps/scene.ts";
import { does } from "../town/acts.ts";

const stepsOfWay = Number(process.env["STEPS"] ?? 1800);
/** How many times the smallest statement's p50 the store's may be. */
const mostTimes = 1.5;
const smallestWay = "smallest statement";
const storesWay = "the store's statement";

/** Carries out the step of this place in its case. */
type Way = (caseId: string, place: number) => Promise<void>;

await onFreshServer(async ({ ownerUrl, appUrl }) => {
  console.log(`${machine()}; ${stepsOfWay} steps in each way, milliseconds`);
  const owner = openPool(ownerUrl, { max: 1 });
  const pool = openPool(appUrl, { max: 1, forSteps: true });
  try {
    for (const track of [ownCases, numbered]) {
      // Each way is a client of the scene, so that it has its own cases.
      const scene = await makeScene(pool, track, 3, Math.ceil(stepsOfWay / track.stepsOfCase));
      const statements = await statementsOf(appUrl, scene);
      await owner.query("analyze");
      const tookMs = await takeTurns(scene, waysOf(pool, scene, statements));
      await requireAllSteps(pool, scene);
      report(track.name, tookMs);
    }
  } finally {
    await Promise.all([owner.end(), pool.end()]);
  }
});

function waysOf(pool: Pool, scene: Scene, statements: readonly StatementsOfStep[]): Readonly<Record<string, Way>> {
  return {
    [smallestWay]: sending(
      pool,
      scene,
      "smallest",
      statements.map(({ smallest }) => smallest),
    ),
    [storesWay]: sending(
      pool,
      scene,
      "store",
      statements.map(({ write }) => write),
    ),
    "whole step": async (caseId, place) => {
      const school = schoolOf(scene, 2);
      await does(pool, scene.town, school, scene.track.deed(school, caseId, place));
    },
  };
}

/** Sends the statement, prepared, with values made ready for it. */
function sending(pool: Pool, { track }: Scene, name: string, templates: readonly Template[]): Way {
  return async (caseId, place) => {
    const period = place % templates.length;
    const template = templates[period];
    if (template === undefined) throw new Error("a step without a statement");
    const messageIds = [randomUUID()];
    const ids = { caseId, commandId: randomUUID(), messageIds, version: track.firstVersion + place };
    const { rowCount } = await pool.query({
      name: `${track.name} ${name} ${period}`,
      text: template.text,
      values: valuesFor(template, ids),
    });
    if (rowCount !== 1) throw new Error("a step wasn't done");
  };
}

/** Goes all cases to their last step and returns what each step took, by way. The first tenth warms up. */
async function takeTurns(
  { track, casesOfClient }: Scene,
  ways: Readonly<Record<string, Way>>,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const tookMs = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
  for (let place = 0; place < casesOfClient; place += 1) {
    for (let step = 0; step < track.stepsOfCase; step += 1) {
      for (const [client, [name, way]] of Object.entries(ways).entries()) {
        const start = performance.now();
        await way(caseIdOf(client, place), step);
        if (place >= casesOfClient / 10) tookMs.get(name)?.push(performance.now() - start);
      }
    }
  }
  return tookMs;
}

function report(name: string, tookMs: ReadonlyMap<string, readonly number[]>): void {
  console.log(`\none step alone, ${name}`);
  const smallest = median(tookMs.get(smallestWay) ?? []);
  for (const [way, took] of tookMs) {
    const p50 = median(took);
    const ratio = `${(p50 / smallest).toFixed(2)} of the smallest`;
    console.log(
      `${way.padStart(24)}  p50 ${p50.toFixed(2)} (${ratio})  p95 ${percentile(took, 95).toFixed(2)}  p99 ${percentile(took, 99).toFixed(2)}`,
    );
  }
  const times = median(tookMs.get(storesWay) ?? []) / smallest;
  holdLimit(`${storesWay} ${times.toFixed(2)} of the smallest, at most ${mostTimes}`, times <= mostTimes);
}
