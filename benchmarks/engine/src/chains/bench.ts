/** Steps a second in chains of five durable steps: cases of ours, and what others make of the same. */
import { openPool } from "@reglament/store";
import { median, rotated } from "../figures.ts";
import { type FreshServer, machine, onFreshServer } from "../fresh-server.ts";
import { holdLimit } from "../hold-limit.ts";
import { type ChainWay, chainsAtOnce, stepsASecond, stepsInChain } from "./chain-way.ts";
import { makePeerDatabase } from "./peer-database.ts";
import { withDbos } from "./with-dbos.ts";
import { withGraphileWorker } from "./with-graphile-worker.ts";
import { withPgBoss } from "./with-pg-boss.ts";
import { withPlainActs } from "./with-plain-acts.ts";
import { withReglament } from "./with-reglament.ts";

const rounds = Number(process.env["ROUNDS"] ?? 5);
const seconds = Number(process.env["SECONDS"] ?? 4);
/** How many times the rate of every peer ours is to be. */
const leastTimes = 5;

/** All, or those named in `WAYS`, as when more chains than the server has connections for all peers are on their way. */
const ways: Readonly<Record<string, (server: FreshServer) => Promise<ChainWay>>> = {
  reglament: ({ appUrl }) => withReglament(appUrl),
  "plain acts": ({ appUrl }) => withPlainActs(appUrl),
  DBOS: async ({ ownerUrl }) => withDbos(await makePeerDatabase(ownerUrl, "dbos")),
  "pg-boss": async ({ ownerUrl }) => withPgBoss(await makePeerDatabase(ownerUrl, "pgboss"), "job by job"),
  "pg-boss in batches": async ({ ownerUrl }) => withPgBoss(await makePeerDatabase(ownerUrl, "batches"), "in batches"),
  "graphile-worker": async ({ ownerUrl }) =>
    withGraphileWorker(await makePeerDatabase(ownerUrl, "graphile"), "job by job"),
  "graphile in batches": async ({ ownerUrl }) =>
    withGraphileWorker(await makePeerDatabase(ownerUrl, "graphile_batches"), "in batches"),
};

/** What is held against each peer. */
const own = ["reglament", "plain acts"];

await onFreshServer(measure);

async function measure(server: FreshServer): Promise<void> {
  const named = process.env["WAYS"]?.split(",") ?? Object.keys(ways);
  const opened = new Map<string, ChainWay>();
  try {
    for (const [name, open] of Object.entries(ways)) if (named.includes(name)) opened.set(name, await open(server));
    console.log(machine());
    console.log(`chains of ${stepsInChain} steps, ${chainsAtOnce} at once; ${rounds} rounds of ${seconds} s, medians`);
    await measureRounds(opened, () => analyzeAll(server));
  } finally {
    for (const way of opened.values()) await way.close();
  }
}

/** So that every way plans by what is there. */
async function analyzeAll({ ownerUrl }: FreshServer): Promise<void> {
  const owner = openPool(ownerUrl, { max: 1 });
  const { rows } = await owner.query<{ name: string }>("select datname as name from pg_database where datallowconn");
  await owner.end();
  for (const { name } of rows) {
    const url = new URL(ownerUrl);
    url.pathname = `/${name}`;
    const database = openPool(url.href, { max: 1 });
    await database.query("analyze");
    await database.end();
  }
}

async function measureRounds(ways: ReadonlyMap<string, ChainWay>, analyze: () => Promise<void>): Promise<void> {
  const rates = new Map([...ways.keys()].map((name) => [name, [] as number[]]));
  for (const way of ways.values()) await stepsASecond(way, 1);
  await analyze();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, way] of rotated([...ways], round)) rates.get(name)?.push(await stepsASecond(way, seconds));
  }
  const medians = new Map([...rates].map(([name, measured]) => [name, median(measured)]));
  for (const [name, rate] of medians) {
    const times = own.map((way) => `${way} ${((medians.get(way) ?? Number.NaN) / rate).toFixed(1)}`).join(", ");
    console.log(
      `${name.padStart(19)} ${rate.toFixed(0).padStart(6)} steps a second${own.includes(name) ? "" : `  (times it: ${times})`}`,
    );
  }
  const peers = [...medians].filter(([name]) => !own.includes(name));
  if (peers.length === 0) return;
  const quickest = Math.max(...peers.map(([, rate]) => rate));
  const times = (medians.get("plain acts") ?? Number.NaN) / quickest;
  holdLimit(`plain acts ${times.toFixed(1)} times the quickest peer, at least ${leastTimes}`, times >= leastTimes);
}
