/**
 * `npm run soak`: kills servers and database of a training installation of its own while it is asked, and tells what
 * became of what was acknowledged. The exit code is 0 when nothing was lost, nothing done twice and nothing broken.
 *
 *     npm run soak -- [kills] [seed] [minutes]
 *
 * 200 kills, a seed of chance and, for those, 25 minutes at the longest, unless said otherwise.
 */
import type { Installation } from "./installation.ts";
import { linesOfOutcome } from "./print-outcome.ts";
import { runKills } from "./run-kills.ts";

/** The first start, and what a kill costs on a machine that has other things to do. */
const minutesFor = (kills: number) => Math.ceil((100 + kills * 7) / 60);

const [countWord = "200", seedWord, minutesWord] = process.argv.slice(2);
const kills = Number(countWord);
const seed = Number(seedWord ?? Date.now() % 1_000_000);
/** No kill comes later; those that are missing then have made the run fail. */
const limitMs = Number(minutesWord ?? minutesFor(kills)) * 60_000;
/** For the last recovery, the last messages and the comparison. */
const BEYOND_MS = 240_000;

if (!Number.isInteger(kills) || kills < 1 || !Number.isInteger(seed) || !(limitMs > 0)) {
  console.error("npm run soak -- [kills, from 1] [seed, a whole number] [minutes]");
  process.exit(2);
}

let installation: Installation | undefined;
let isLeaving = false;

/** Ends the run with nothing left of it. */
async function leave(exitCode: number): Promise<never> {
  if (!isLeaving) {
    isLeaving = true;
    await installation?.remove();
    process.exit(exitCode);
  }
  return new Promise(() => undefined);
}

process.on("SIGINT", () => void leave(130));
process.on("SIGTERM", () => void leave(143));
setTimeout(() => {
  console.error("The run hangs; it is ended.");
  void leave(1);
}, limitMs + BEYOND_MS).unref();

console.log(
  `${kills} kills, seed ${seed}; the last one after ${limitMs / 60_000} minutes at the latest, the end ${BEYOND_MS / 60_000} later.`,
);
try {
  const outcome = await runKills({
    kills,
    seed,
    limitMs,
    say: (line) => console.log(line),
    began: (begun) => {
      installation = begun;
      console.log(`Everything of it lies in ${begun.dataFolder} and goes with it.`);
    },
  });
  console.log(linesOfOutcome(outcome).join("\n"));
  const { lost, twice, broken } = outcome.judgement;
  const isWell = outcome.kills.length === kills && lost.length + twice.length + broken.length === 0;
  await leave(isWell ? 0 : 1);
} catch (error) {
  console.error(error, installation?.printed);
  await leave(1);
}
