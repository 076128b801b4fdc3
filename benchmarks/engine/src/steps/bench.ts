/**
 * Steps a second: the store's step against the same SQL run bare.
 *
 * All ways are measured in turn within each round, so that whatever else the
 * machine does falls on all of them; the medians of the rounds are compared.
 */
import { openPool } from "@reglament/store";
import { median, rotated } from "../figures.ts";
import { machine, onFreshServer } from "../fresh-server.ts";
import { barePg, findPgbench, type Runner, store } from "./runners.ts";
import { makeTrack, requireSteps } from "./track.ts";

const rounds = Number(process.env["ROUNDS"] ?? 5);
const seconds = Number(process.env["SECONDS"] ?? 2);
const clientCounts = [1, 8, 32];

await onFreshServer(({ appUrl }) => measure(appUrl));

async function measure(appUrl: string): Promise<void> {
  const pgbench = await findPgbench();
  const runners: Readonly<Record<string, Runner>> = { store, barePg, ...(pgbench && { pgbench }) };
  console.log(`${machine()}; ${rounds} rounds of ${seconds} s, medians in steps a second`);
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
