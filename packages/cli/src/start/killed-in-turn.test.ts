import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isOnEmbeddedServer } from "@reglament/store/testing";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { listProcesses } from "../testing/kills/list-processes.ts";

/** Half a minute on a quiet machine; one with much else to do may take long. */
const TWELVE_MINUTES = 720_000;
const lastKillWithinMinutes = "7";
beforeEach(({ skip }) => skip(!isOnEmbeddedServer(), "kills the embedded server"));

const soak = fileURLToPath(new URL("../../dist/testing/kills/soak.js", import.meta.url));

/** Starts the program of `npm run soak` with fewer kills. */
function runSoak(words: readonly string[]) {
  if (!existsSync(soak)) throw new Error("The command isn't built yet: npm run build");
  const child = spawn(process.execPath, [soak, ...words], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGTERM"));
  let printed = "";
  child.stdout.on("data", (bytes: Buffer) => {
    printed += bytes.toString("utf8");
  });
  const exited = new Promise<number | null>((resolve) => {
    child.once("exit", resolve);
  });
  return { child, exited, printed: () => printed };
}

test("ten kills of servers and database under load lose nothing, do nothing twice and break no order", {
  timeout: TWELVE_MINUTES,
}, async () => {
  // when
  const run = runSoak(["10", String(Date.now() % 1_000_000), lastKillWithinMinutes]);
  const exitCode = await run.exited;

  // then
  expect(run.printed()).toMatch(/^lost: 0\ntwice: 0\nbroken: 0$/m);
  expect(run.printed()).toContain("\n10 kills in ");
  expect(exitCode).toBe(0);
});

test("a run that is broken off leaves no process and no folder behind", { timeout: TWELVE_MINUTES }, async () => {
  // given a run that has begun to kill
  const run = runSoak(["5"]);
  await expect.poll(run.printed, { timeout: TWELVE_MINUTES, interval: 100 }).toContain("killing begins");
  const folder = /^Everything of it lies in (?<folder>\S+)/m.exec(run.printed())?.groups?.["folder"] ?? "";
  const [own = 0] = [run.child.pid];
  const servers = (await listProcesses()).filter(({ parent }) => parent === own);

  // when
  run.child.kill("SIGTERM");
  const exitCode = await run.exited;

  // then
  expect(exitCode).toBe(143);
  expect(existsSync(folder)).toBe(false);
  const left = await listProcesses();
  expect(left.filter(({ command }) => command.includes(folder))).toEqual([]);
  expect(left.filter(({ pid }) => servers.some((server) => server.pid === pid))).toEqual([]);
});
