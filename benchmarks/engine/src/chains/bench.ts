/** Steps a second in chains of five durable steps: cases of ours, and what others make of the same. */
import { openPool } from "@reglament/store";
import { median, rotated } from "../figures.ts";
import { type FreshServer, machine, onFreshServer } from "../fresh-server.ts";
import { holdLimit } from "../hold-limit.ts";
import { type ChainWay, chainsAtOnce, connections, stepsASecond, stepsInChain } from "./chain-way.ts";
import { makePeerDatabase } from "./peer-database.ts";
import { noWork, PlainActs, type StepWork } from "./step-work.ts";
import { withBareWrites } from "./with-bare-writes.ts";
import { withDbos } from "./with-dbos.ts";
import { withGraphileWorker } from "./with-graphile-worker.ts";
import { withPgBoss } from "./with-pg-boss.ts";
import { withPlainActs } from "./with-plain-acts.ts";
import { withReglament } from "./with-reglament.ts";

const rounds = Number(process.env["ROUNDS"] ?? 5);
const seconds = Number(process.env["SECONDS"] ?? 4);
/** How many times the rate of every peer ours is to be. */
const leastTimes = 5;
/** Over which acts go each by itself: more than two cores can keep at work. */
const separateConnections = 16;

/** Opens a way; what the steps of peers do is given to them. */
type Open = (server: FreshServer, work: StepWork) => Promise<ChainWay>;

/** What is compared with each peer. */
const own = {
  reglament: ({ appUrl }) => withReglament(appUrl),
  "plain acts": async ({ appUrl }) => withPlainActs(await PlainActs.open(appUrl, "shared", connections)),
} as const satisfies Readonly<Record<string, Open>>;

/** The peers, with steps of some work. */
function peers(prefix: string): Readonly<Record<string, Open>> {
  const opened =
    (name: string, open: (databaseUrl: string, work: StepWork) => Promise<ChainWay>): Open =>
    async ({ ownerUrl }, work) =>
      open(await makePeerDatabase(ownerUrl, `${prefix}_${name}`), work);
  return {
    DBOS: opened("dbos", withDbos),
    "pg-boss": opened("pgboss", (url, work) => withPgBoss(url, "job by job", work)),
    "pg-boss in batches": opened("pgboss_batches", (url, work) => withPgBoss(url, "in batches", work)),
    "graphile-worker": opened("graphile", (url, work) => withGraphileWorker(url, "job by job", work)),
    "graphile in batches": opened("graphile_batches", (url, work) => withGraphileWorker(url, "in batches", work)),
  };
}

/** What is compared within one table. */
interface Table {
  readonly title: string;
  readonly ways: Readonly<Record<string, Open>>;
  /** What the peers' steps do. */
  readonly workOn: (server: FreshServer) => Promise<StepWork>;
  /** The peers against which the limit is held. */
  readonly limits: readonly string[];
}

const tables: readonly Table[] = [
  {
    title: "the peers' steps do nothing",
    ways: { ...own, "bare writes": ({ appUrl }) => withBareWrites(appUrl), ...peers("nothing") },
    workOn: () => Promise.resolve(noWork),
    limits: Object.keys(peers("nothing")),
  },
  {
    title: "the peers' steps carry out the plain act",
    ways: {
      "plain acts": own["plain acts"],
      "each by itself": (_, acts) => Promise.resolve(withPlainActs(acts)),
      ...peers("acts"),
    },
    workOn: ({ appUrl }) => PlainActs.open(appUrl, "each by itself", separateConnections),
    limits: ["DBOS", "pg-boss", "graphile-worker"],
  },
];

await onFreshServer(async (server) => {
  console.log(machine());
  console.log(`chains of ${stepsInChain} steps, ${chainsAtOnce} at once; ${rounds} rounds of ${seconds} s, medians`);
  for (const table of tables) await measure(server, table);
});

/** All ways of a table, or those named in `WAYS`, as when more chains than the server has connections for all are on their way. */
async function measure(server: FreshServer, { title, ways, workOn, limits }: Table): Promise<void> {
  const named = process.env["WAYS"]?.split(",") ?? Object.keys(ways);
  const opened = new Map<string, ChainWay>();
  const work = await workOn(server);
  try {
    for (const [name, open] of Object.entries(ways))
      if (named.includes(name)) opened.set(name, await open(server, work));
    print(title, await measureRounds(opened, () => analyzeAll(server)), limits);
  } finally {
    const works = new Set([work]);
    for (const way of opened.values()) {
      works.add(way.work);
      await way.close();
    }
    for (const one of works) await one.close();
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

/** @returns the median rate of each way */
async function measureRounds(
  ways: ReadonlyMap<string, ChainWay>,
  analyze: () => Promise<void>,
): Promise<ReadonlyMap<string, number>> {
  const rates = new Map([...ways.keys()].map((name) => [name, [] as number[]]));
  for (const way of ways.values()) await stepsASecond(way, 1);
  await analyze();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, way] of rotated([...ways], round)) rates.get(name)?.push(await stepsASecond(way, seconds));
  }
  return new Map([...rates].map(([name, measured]) => [name, median(measured)]));
}

function print(title: string, medians: ReadonlyMap<string, number>, limits: readonly string[]): void {
  console.log(`\n${title}`);
  const ours = Object.keys(own).flatMap((name) => [...medians].filter(([other]) => other === name));
  const others = [...medians].filter(([name]) => !Object.hasOwn(own, name));
  for (const [name, rate] of [...ours, ...others]) {
    const times = ours.map(([way, ourRate]) => `${way} ${(ourRate / rate).toFixed(1)}`).join(", ");
    const beside = Object.hasOwn(own, name) || times === "" ? "" : `  (times it: ${times})`;
    console.log(`${name.padStart(19)} ${rate.toFixed(0).padStart(6)} steps a second${beside}`);
  }
  const plain = medians.get("plain acts");
  const limiting = others.filter(([name]) => limits.includes(name));
  if (limiting.length === 0 || plain === undefined) return;
  const times = plain / Math.max(...limiting.map(([, rate]) => rate));
  holdLimit(
    `plain acts ${times.toFixed(1)} times the quickest of ${limiting.map(([name]) => name).join(", ")}, at least ${leastTimes}`,
    times >= leastTimes,
  );
}
