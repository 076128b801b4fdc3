/** Steps a second in chains of five durable steps: cases of ours, and what others make of the same. */
import { median, rotated } from "../figures.ts";
import { type FreshServer, machine, onFreshServer } from "../fresh-server.ts";
import { holdLimit } from "../hold-limit.ts";
import { type ChainWay, chainsAtOnce, stepsASecond, stepsInChain } from "./chain-way.ts";
import { makePeerDatabase } from "./peer-database.ts";
import { withDbos } from "./with-dbos.ts";
import { withGraphileWorker } from "./with-graphile-worker.ts";
import { withPgBoss } from "./with-pg-boss.ts";
import { withReglament } from "./with-reglament.ts";

const rounds = Number(process.env["ROUNDS"] ?? 5);
const seconds = Number(process.env["SECONDS"] ?? 4);
/** How many times the rate of every peer ours is to be. */
const leastTimes = 5;

await onFreshServer(measure);

async function measure({ ownerUrl, appUrl }: FreshServer): Promise<void> {
  const ways = new Map<string, ChainWay>();
  try {
    ways.set("reglament", await withReglament(appUrl));
    ways.set("DBOS", await withDbos(await makePeerDatabase(ownerUrl, "dbos")));
    ways.set("pg-boss", await withPgBoss(await makePeerDatabase(ownerUrl, "pgboss"), "job by job"));
    ways.set("pg-boss in batches", await withPgBoss(await makePeerDatabase(ownerUrl, "batches"), "in batches"));
    ways.set("graphile-worker", await withGraphileWorker(await makePeerDatabase(ownerUrl, "graphile")));
    console.log(machine());
    console.log(`chains of ${stepsInChain} steps, ${chainsAtOnce} at once; ${rounds} rounds of ${seconds} s, medians`);
    await measureRounds(ways);
  } finally {
    for (const way of ways.values()) await way.close();
  }
}

async function measureRounds(ways: ReadonlyMap<string, ChainWay>): Promise<void> {
  const rates = new Map([...ways.keys()].map((name) => [name, [] as number[]]));
  for (const way of ways.values()) await stepsASecond(way, 1);
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, way] of rotated([...ways], round)) rates.get(name)?.push(await stepsASecond(way, seconds));
  }
  const own = median(rates.get("reglament") ?? []);
  for (const [name, measured] of rates) {
    const rate = median(measured);
    const ratio = name === "reglament" ? "" : `  (reglament: ${(own / rate).toFixed(1)} times)`;
    console.log(`${name.padStart(18)} ${rate.toFixed(0).padStart(6)} steps a second${ratio}`);
  }
  const quickest = Math.max(
    ...[...rates].filter(([name]) => name !== "reglament").map(([, measured]) => median(measured)),
  );
  const times = own / quickest;
  holdLimit(`${times.toFixed(1)} times the quickest peer, at least ${leastTimes}`, times >= leastTimes);
}
