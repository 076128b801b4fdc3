/**
 * `npm run bench`: one measurement after another. One that misses its limit keeps none behind it from being taken; the
 * exit code is 1 when one did, or failed. Interrupted, it ends behind the one that is under way.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

const measurements = ["steps", "alone", "chains", "deadlines", "enrolment-day"];

let underWay: ChildProcess | undefined;
let isInterrupted = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    isInterrupted = true;
    // It removes what it made.
    underWay?.kill(signal);
  });
}

const notHeld: string[] = [];
for (const name of measurements) {
  underWay = spawn("npm", ["run", "--silent", name], { stdio: "inherit" });
  const [exitCode]: unknown[] = await once(underWay, "exit");
  if (exitCode !== 0) notHeld.push(name);
  if (isInterrupted) break;
}
if (notHeld.length > 0) {
  console.log(`\na limit was missed, or the measurement failed: ${notHeld.join(", ")}`);
  process.exitCode = 1;
}
