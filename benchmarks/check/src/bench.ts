/** Milliseconds to read and check the law, in a process that has just started; medians of the rounds. */
import { execFileSync } from "node:child_process";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { fileURLToPath } from "node:url";

interface Cold {
  readonly readMs: number;
  readonly checkMs: number;
  readonly cpuMs: number;
  readonly editions: number;
  readonly channels: number;
  readonly findings: number;
  readonly examples: number;
  readonly starts: number;
  readonly pieces: number;
  readonly oneByOneMs: number;
}

const rounds = Number(process.env["ROUNDS"] ?? 5);
const one = "kostanay/certificate-duplicate";
const all = Array.from({ length: rounds }, () => cold("all"));
const single = Array.from({ length: rounds }, () => cold(one));
const [first] = all;
if (first === undefined) throw new Error("ROUNDS is 1 or more");

console.log(`${availableParallelism()} cores (${cpus()[0]?.model}), ${Math.round(totalmem() / 2 ** 30)} GiB`);
console.log(`Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}, ${rounds} rounds, medians\n`);
console.log(
  `${first.editions} editions, ${first.channels} channels, ${first.findings} findings, ${first.examples} with an example`,
);
console.log(`${millions(first.starts)} million starts in ${Math.round(first.pieces / 1000)} thousand pieces\n`);
console.log(`read             ${inMs(all, "readMs")}`);
console.log(`check all        ${inMs(all, "checkMs")}`);
console.log(`both, CPU        ${inMs(all, "cpuMs")}`);
console.log(`check one (${one}) ${inMs(single, "checkMs")}`);
console.log(`each start by itself would take ${Math.round(median(all.map(({ oneByOneMs }) => oneByOneMs)) / 1000)} s`);

function cold(word: string): Cold {
  const script = fileURLToPath(new URL("cold.ts", import.meta.url));
  return JSON.parse(
    execFileSync(process.execPath, ["--conditions=source", script, word], { encoding: "utf8" }),
  ) as Cold;
}

function inMs(runs: readonly Cold[], key: "readMs" | "checkMs" | "cpuMs"): string {
  return `${median(runs.map((run) => run[key])).toFixed(0)} ms`;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function millions(count: number): string {
  return (count / 1_000_000).toFixed(1);
}
