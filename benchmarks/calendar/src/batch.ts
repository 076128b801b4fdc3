import { spawn } from "node:child_process";
import { once } from "node:events";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { schedule, zone } from "./office.ts";
import { randomFrom } from "./questions.ts";

const program = fileURLToPath(new URL("../../../packages/cli/bin/reglament.js", import.meta.url));
const units = ["minutes", "hours", "working-days", "calendar-days", "clock-days", "months"];
const longest = [4_000, 70, 30, 40, 40, 6];

/**
 * Runs the built command on random questions of all units.
 *
 * @returns milliseconds from the start of the process to its end
 */
export async function measureBatch(count: number): Promise<number> {
  const input = makeInput(count);
  const begun = performance.now();
  const child = spawn(process.execPath, [program, "due", "--batch"], { stdio: ["pipe", "pipe", "inherit"] });
  let answers = 0;
  let errors = 0;
  child.stdout.on("data", (bytes: Buffer) => {
    const text = bytes.toString("latin1");
    answers += text.split("\n").length - 1;
    errors += text.split('"error"').length - 1;
  });
  child.stdin.end(input);
  await once(child, "close");
  const ms = performance.now() - begun;
  if (child.exitCode !== 0 || answers !== count || errors > 0) {
    throw new Error(`exit code ${child.exitCode}, ${answers} answers, ${errors} errors; is the command built?`);
  }
  return ms;
}

function makeInput(count: number): string {
  const random = randomFrom(2_013);
  const from = Date.parse("2014-01-06T00:00:00+06:00");
  const to = Date.parse("2026-10-01T00:00:00+05:00");
  const lines = Array.from({ length: count }, () => {
    const start = new Date(from + Math.floor((random() * (to - from)) / 60_000) * 60_000);
    const unit = Math.floor(random() * units.length);
    return JSON.stringify({
      calendar: "kazakhstan",
      zone,
      schedule,
      start: start.toISOString(),
      term: `${1 + Math.floor(random() * (longest[unit] ?? 1))} ${units[unit]}`,
      firstDay: random() < 0.5 ? "next" : "same",
      afterHours: random() < 0.5 ? "next-working-day" : "none",
      lastDay: random() < 0.5 ? "next-working-day" : "keep",
    });
  });
  return `${lines.join("\n")}\n`;
}
