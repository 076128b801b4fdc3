/**
 * Steps a second: the store's step against the same SQL run bare.
 *
 * All ways are measured in turn within each round, so that whatever else the
 * machine does falls on all of them; the medians of the rounds are compared.
 */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { joinEmbeddedServer, migrate, openPool, prepareAppRole } from "@reglament/store";
import { barePg, findPgbench, type Runner, store } from "./runners.ts";
import { makeTrack, requireSteps } from "./track.ts";

const rounds = Number(process.env["ROUNDS"] ?? 5);
const seconds = Number(process.env["SECONDS"] ?? 2);
const clientCounts = [1, 8, 32];

const folder = await mkdtemp(join(tmpdir(), "reglament-bench-data-"));
// Run as root, the server is another user, who must be able to enter.
await chmod(folder, 0o711);
const server = await joinEmbeddedServer({ dataFolder: folder, log: () => {} });
try {
  await migrate(server.url, { mode: "training" });
  await measure(await prepareAppRole(server.url));
} finally {
  await server.leave();
  await rm(folder, { recursive: true, force: true });
}

async function measure(appUrl: string): Promise<void> {
  const pgbench = await findPgbench();
  const runners: Readonly<Record<string, Runner>> = { store, barePg, ...(pgbench && { pgbench }) };
  console.log(`${availableParallelism()} cores (${cpus()[0]?.model}), ${Math.round(totalmem() / 2 ** 30)} GiB`);
  console.log(`Node ${process.version}, ${rounds} rounds of ${seconds} s, medians in steps a second`);
  for (const numbered of [false, true]) {
    console.log(numbered ? "\nstep with a gapless number, one counter for all" : "\nstep");
    for (const clients of clientCounts) {
      const rates = await measureRounds(appUrl, runners, numbered, clients);
      console.log([`${clients} clients`.padStart(11), ...report(rates)].join("  "));
    }
  }
}

async function measureRounds(
  appUrl: string,
  runners: Readonly<Record<string, Runner>>,
  numbered: boolean,
  clients: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const rates = new Map(Object.keys(runners).map((name) => [name, [] as number[]]));
  const pool = openPool(appUrl, { max: 1 });
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, run] of rotated(Object.entries(runners), round)) {
        const track = await makeTrack(pool, numbered, clients);
        const { steps, ms } = await run(appUrl, track, seconds);
        await requireSteps(pool, track, steps);
        rates.get(name)?.push((steps / ms) * 1000);
      }
    }
  } finally {
    await pool.end();
  }
  return rates;
}

function report(rates: ReadonlyMap<string, readonly number[]>): readonly string[] {
  const own = median(rates.get("store") ?? []);
  return [...rates].map(([name, measured]) => {
    const rate = median(measured);
    const ratio = name === "store" ? "" : ` (store: ${(own / rate).toFixed(2)})`;
    return `${name} ${rate.toFixed(0)}${ratio}`;
  });
}

/** Another way goes first in each round: what one leaves for the disk to do would always fall on the same next one. */
function rotated<T>(ways: readonly T[], by: number): readonly T[] {
  const first = by % ways.length;
  return [...ways.slice(first), ...ways.slice(0, first)];
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
