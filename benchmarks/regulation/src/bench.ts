/**
 * Milliseconds to read all files of the law: in a process that has just started, and in one that has read them before.
 *
 * The ways take turns within each round; medians of the rounds are told.
 */
import { execFileSync } from "node:child_process";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { filesFromDisk } from "./files.ts";
import { isWayName, type WayName, ways } from "./ways.ts";

const rounds = Number(process.env["ROUNDS"] ?? 5);
const readingsBeforeWarm = 20;
const names = Object.keys(ways).filter(isWayName);
const files = filesFromDisk();
const characters = [...files.values()].reduce((sum, { length }) => sum + length, 0);

console.log(`${availableParallelism()} cores (${cpus()[0]?.model}), ${Math.round(totalmem() / 2 ** 30)} GiB`);
console.log(`Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}, ${rounds} rounds, medians`);
console.log(`${files.size} files, ${Math.round(characters / 1000)} thousand characters\n`);

const cold = measure((name) => readCold(name).readMs);
const disk = median(Array.from({ length: rounds }, () => readCold("the yaml library alone").diskMs));
for (const name of names) for (let reading = 0; reading < readingsBeforeWarm; reading += 1) ways[name](files);
const warm = measure((name) => {
  const start = performance.now();
  ways[name](files);
  return performance.now() - start;
});

console.log(`from disk: ${inMs(disk)}`);
for (const name of names) {
  console.log(`${name.padEnd(28)} cold ${inMs(median(cold[name]))}, warm ${inMs(median(warm[name]))}`);
}

function measure(readingMs: (name: WayName) => number): Record<WayName, number[]> {
  const measured: Record<WayName, number[]> = { "all files read and checked": [], "the yaml library alone": [] };
  for (let round = 0; round < rounds; round += 1) for (const name of names) measured[name].push(readingMs(name));
  return measured;
}

function readCold(name: WayName): { readonly diskMs: number; readonly readMs: number } {
  const script = fileURLToPath(new URL("cold.ts", import.meta.url));
  const printed = execFileSync(process.execPath, ["--conditions=source", script, name], { encoding: "utf8" });
  return JSON.parse(printed) as { diskMs: number; readMs: number };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function inMs(ms: number): string {
  return `${ms.toFixed(0)} ms`;
}
