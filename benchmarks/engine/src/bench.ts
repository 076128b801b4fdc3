/**
 * `npm run bench`: one measurement after another. One that misses its limit keeps none behind it from being taken; the
 * exit code is 1 when one did, or failed. Interrupted, it ends behind the one that is under way.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const source = "--conditions=source";
/** Folder of each, and what node is told: `deadlines` runs on what is built, as its processes do. */
const measurements = { steps: [source], alone: [source], chains: [source], deadlines: [], "enrolment-day": [source] };

let underWay: ChildProcess | undefined;
let isInterrupted = false;
process.on("SIGTERM", () => {
  isInterrupted = true;
  // It removes what it made.
  underWay?.kill("SIGTERM");
});
// A terminal tells it itself; told twice it would end before it has removed everything.
process.on("SIGINT", () => {
  isInterrupted = true;
});

const notHeld: string[] = [];
for (const [name, words] of Object.entries(measurements)) {
  const program = fileURLToPath(new URL(`${name}/bench.ts`, import.meta.url));
  underWay = spawn(process.execPath, [...words, program], { stdio: "inherit" });
  const [exitCode]: unknown[] = await once(underWay, "exit");
  if (exitCode !== 0) notHeld.push(name);
  if (isInterrupted) break;
}
if (notHeld.length > 0) {
  console.log(`\na limit was missed, or the measurement failed: ${notHeld.join(", ")}`);
  process.exitCode = 1;
}
