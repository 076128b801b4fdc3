/**
 * Patroni, etcd and HAProxy tried under load: the leader is struck in several ways while officials and applicants work.
 *
 * For a test machine with root and Debian's packages; see docs/high-availability.md.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { migrate, openPool, type Pool, prepareAppRole } from "@reglament/store";
import { median, rotated } from "../figures.ts";
import { machine as thisMachine } from "../fresh-server.ts";
import { makeTown } from "../town/make-town.ts";
import { countAll, requireSameEverywhere } from "./check.ts";
import { Cluster } from "./cluster.ts";
import { type Fault, faults } from "./faults.ts";
import { Load } from "./load.ts";
import { listProcesses, makeNetwork, places, removeNetwork } from "./network.ts";
import { requireTools } from "./require-tools.ts";
import { runTool } from "./run-tool.ts";
import { ownerUrl, superuserUrl, superuserUrlAt, writeSettings } from "./settings.ts";

const rounds = Number(process.env["ROUNDS"] ?? 1);
const clients = 8;
const pauseMs = 25;
const costRounds = 3;
const costSeconds = 8;

interface Struck {
  readonly fault: string;
  readonly silentMs: number;
  readonly wholeMs: number;
}

await requireTools();
const folder = mkdtempSync(join(tmpdir(), "reglament-ha-"));
// PostgreSQL's account passes through.
chmodSync(folder, 0o711);
let balancer: ChildProcess | undefined;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void takeAway().finally(() => process.exit(1)));
await makeNetwork();
try {
  await run();
} finally {
  await takeAway();
}

async function run(): Promise<void> {
  console.log(`${thisMachine()}; three machines within it; ${clients} clients`);
  const cluster = await Cluster.start(folder);
  const log = openSync(join(folder, "haproxy.log"), "a");
  balancer = spawn("haproxy", ["-db", "-f", writeSettings("haproxy.cfg", folder)], { stdio: ["ignore", log, log] });
  await sleep(3000);
  const leader = await cluster.getLeader();
  await runTool("psql", "-Xqc", "create database reglament owner reglament", superuserUrlAt(leader.place, "postgres"));
  await runTool("psql", "-Xqc", "create table written (as_what text)", superuserUrl);
  await migrate(ownerUrl, { mode: "training" });
  const pool = openPool(await prepareAppRole(ownerUrl), { forSteps: true, max: 20 });
  try {
    await strikeAll(cluster, pool);
    await measureCost(cluster, pool);
  } finally {
    await pool.end();
  }
}

async function strikeAll(cluster: Cluster, pool: Pool): Promise<void> {
  const town = await makeTown(pool, 4);
  const load = new Load({ pool, town, clients, pauseMs });
  const struck: Struck[] = [];
  console.log("\nwhat befell the leader             seconds without an answer   whole again after");
  for (let round = 0; round < rounds; round += 1) {
    for (const fault of faults) {
      const one = await strike(cluster, load, fault);
      struck.push(one);
      console.log(
        `${fault.name.padEnd(32)}${inSeconds(one.silentMs).padStart(16)}${inSeconds(one.wholeMs).padStart(22)}`,
      );
    }
  }
  await load.stop();
  const silences = struck.map(({ silentMs }) => silentMs);
  console.log(`median ${inSeconds(median(silences))}, most ${inSeconds(Math.max(...silences))}`);
  const counted = await countAll(pool, town, load.acknowledged);
  await cluster.untilWhole(60);
  await requireSameEverywhere(town);
  console.log(
    `\n${counted.commands} commands acknowledged in ${counted.cases} cases, sent again ${load.repeats} times`,
  );
  console.log(
    `lost ${counted.lost}, too many ${counted.tooMany}, numbers missing ${counted.numbersMissing}, broken chains ${counted.brokenChains}; the three machines hold the same`,
  );
  console.log("what the clients heard while there was no answer:");
  for (const [words, times] of load.failures) console.log(`  ${String(times).padStart(5)}  ${words}`);
  if (counted.lost + Math.abs(counted.tooMany) + Math.abs(counted.numbersMissing) + counted.brokenChains > 0)
    process.exitCode = 1;
}

/** Strikes the leader, waits until another leads and the machine is back in its place. */
async function strike(cluster: Cluster, load: Load, fault: Fault): Promise<Struck> {
  await cluster.untilWhole(240);
  const leader = await cluster.getLeader();
  await sleep(3000);
  const fromMs = performance.now();
  await fault.strike(leader);
  await Promise.all([sleep(fault.lastsSeconds * 1000), fault.watch?.(leader)]);
  await fault.repair(leader);
  await cluster.untilWhole(240);
  const wholeMs = performance.now() - fromMs;
  await fault.settle?.();
  const before = load.acknowledged.length;
  for (let patience = 600; load.acknowledged.length === before; patience -= 1) {
    if (patience === 0) throw new Error(`nobody is answered any more after: ${fault.name}`);
    await sleep(100);
  }
  return { fault: fault.name, silentMs: load.longestSilence(fromMs, performance.now()), wholeMs };
}

/** Steps a second with and without the standby's word, in turn. */
async function measureCost(cluster: Cluster, pool: Pool): Promise<void> {
  const rates = { synchronous: [] as number[], alone: [] as number[] };
  for (let round = 0; round < costRounds; round += 1) {
    for (const way of rotated(["synchronous", "alone"] as const, round)) {
      await cluster.setSynchronous(way === "synchronous");
      const load = new Load({ pool, town: await makeTown(pool, 4), clients, pauseMs: 0 });
      await sleep(costSeconds * 1000);
      rates[way].push(load.acknowledged.length / costSeconds);
      await load.stop();
    }
  }
  const [synchronous, alone] = [median(rates.synchronous), median(rates.alone)];
  console.log(`\ncommands a second, ${clients} clients, medians of ${costRounds} times ${costSeconds} s`);
  console.log(
    `with a synchronous standby ${synchronous.toFixed(0)}, without ${alone.toFixed(0)}: ${(synchronous / alone).toFixed(2)}`,
  );
}

async function takeAway(): Promise<void> {
  balancer?.kill("SIGKILL");
  for (const place of places) {
    for (let ids = await processesOf(place); ids.length > 0; ids = await processesOf(place)) {
      for (const id of ids) {
        try {
          process.kill(id, "SIGKILL");
        } catch {
          // It has ended meanwhile.
        }
      }
      await sleep(100);
    }
  }
  await removeNetwork();
  if (process.env["KEEP"] === undefined) rmSync(folder, { recursive: true, force: true });
}

function processesOf(place: (typeof places)[number]): Promise<readonly number[]> {
  return listProcesses(place).catch(() => []);
}

function inSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
