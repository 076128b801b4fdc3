/**
 * Deadlines that fall into the same minute: how long do two processes need to note them all, each once, and to tell
 * everybody concerned?
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Instant } from "@reglament/calendar";
import { loadLaw } from "@reglament/server";
import { openPool, type Pool } from "@reglament/store";
import { percentile } from "../figures.ts";
import { type FreshServer, machine, onFreshServer } from "../fresh-server.ts";
import { holdLimit } from "../hold-limit.ts";
import type { ProcessFigures } from "./background-process.ts";
import { writeBare } from "./bare-writes.ts";
import { checkCases } from "./check-cases.ts";
import { anAdministrator, makeDueCases, passedAt, warningAt } from "./due-cases.ts";
import { type Fired, fire } from "./fire.ts";

const cases = Number(process.env["CASES"] ?? 100_000);
const offices = Math.min(200, cases);
const processCount = Number(process.env["PROCESSES"] ?? 2);
/** What isn't done by then never will be. */
const withinMs = 600_000;
const wantedSeconds = 60;

await onFreshServer(async (server) => {
  const pools = { app: openPool(server.appUrl, { max: 2 }), owner: openPool(server.ownerUrl, { max: 1 }) };
  try {
    // A hundred thousand rows in one statement take longer than any statement of the product may.
    await pools.owner.query("set statement_timeout = 0");
    await measure(server, pools);
  } finally {
    await Promise.all([pools.app.end(), pools.owner.end()]);
  }
});

async function measure({ appUrl }: FreshServer, pools: { readonly app: Pool; readonly owner: Pool }): Promise<void> {
  const law = loadLaw(fileURLToPath(new URL("../../../../regulations", import.meta.url)));
  const realNow = Date.now() as Instant;
  const size = { administrator: await anAdministrator(pools.app), realNow, cases, offices };
  const bareCases = await makeDueCases(pools, law, { baseRegion: "bare", ...size });
  const bareMs = await writeBare(appUrl, bareCases);
  await pools.owner.query("update outbox set delivered_at = clock_timestamp() where region = $1", [bareCases.region]);
  const due = await makeDueCases(pools, law, { baseRegion: "kostanay", ...size });
  const processes = await Promise.all(
    Array.from({ length: processCount }, () => startProcess(appUrl, due.region, realNow)),
  );
  try {
    const warned = await fire(pools.owner, due, { mark: "deadline-neared", at: warningAt, realNow, cases, withinMs });
    const passed = await fire(pools.owner, due, { mark: "deadline-passed", at: passedAt, realNow, cases, withinMs });
    await checkCases(pools.owner, due, cases);
    report({ bareMs, warned, passed });
  } finally {
    const figures = (await Promise.all(processes.map(stopProcess))).filter((known) => known !== undefined);
    const pagesMs = figures.flatMap((one) => one.pagesMs);
    console.log(`processor time of each process: ${figures.map(({ cpuMs }) => inSeconds(cpuMs)).join(", ")}`);
    console.log(
      `a worklist meanwhile: p50 ${percentile(pagesMs, 50).toFixed(0)} ms, p99 ${percentile(pagesMs, 99).toFixed(0)} ms`,
    );
  }
}

async function startProcess(appUrl: string, region: string, realNow: Instant): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL("background-process.ts", import.meta.url)), [
    appUrl,
    region,
    String(realNow),
  ]);
  await messageOf(child);
  return child;
}

/** What the process says next. @throws Error when it ends without a word */
function messageOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const left = () => reject(new Error("a process of the measurement ended before its time"));
    // What it said before it went comes before this.
    child.once("disconnect", left);
    child.once("message", (message) => {
      child.off("disconnect", left);
      resolve(message);
    });
  });
}

/** @returns undefined when it has ended already */
async function stopProcess(child: ChildProcess): Promise<ProcessFigures | undefined> {
  if (child.exitCode !== null || child.signalCode !== null) return undefined;
  const told = messageOf(child);
  const ended = once(child, "exit");
  child.send("stop");
  const figures = (await told) as ProcessFigures;
  await ended;
  return figures;
}

function inSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function report({ bareMs, warned, passed }: { bareMs: number; warned: Fired; passed: Fired }): void {
  const rate = (count: number, ms: number) => Math.round((count / ms) * 1000);
  console.log(`${machine()}; ${cases} cases in ${offices} offices due in one minute, ${processCount} processes`);
  console.log(`limit: the writes of the warnings, bare: ${inSeconds(bareMs)} (${rate(cases, bareMs)} cases a second)`);
  for (const [name, fired] of Object.entries({ warned, passed })) {
    const { notedMs, toldMs, messages } = fired;
    console.log(
      `${name}: noted in ${inSeconds(notedMs)} (${rate(cases, notedMs)} cases a second), ` +
        `${messages} messages delivered after ${inSeconds(toldMs)} (${rate(messages, toldMs)} a second)`,
    );
    holdLimit(`${name}: all noted within ${wantedSeconds} s`, notedMs < wantedSeconds * 1000);
  }
  console.log(`warned / limit: ${(warned.notedMs / bareMs).toFixed(2)}`);
  console.log("every case has each mark once; the chains of a sample verify");
}
