/**
 * Deadlines that fall into the same minute: how long do two processes need to note them all, each once, and to tell
 * everybody concerned?
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { loadLaw } from "@reglament/server";
import { openPool, type Pool } from "@reglament/store";
import { type FreshServer, machine, onFreshServer } from "../fresh-server.ts";
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
  const pools = { app: openPool(server.appUrl, { max: 2 }), owner: openPool(server.ownerUrl, { max: 2 }) };
  try {
    await measure(server, pools);
  } finally {
    await Promise.all([pools.app.end(), pools.owner.end()]);
  }
});

async function measure({ appUrl }: FreshServer, pools: { readonly app: Pool; readonly owner: Pool }): Promise<void> {
  const law = loadLaw(fileURLToPath(new URL("../../../../regulations", import.meta.url)));
  const size = { administrator: await anAdministrator(pools.app), cases, offices };
  const bareCases = await makeDueCases(pools, law, { baseRegion: "bare", ...size });
  const bareMs = await writeBare(appUrl, bareCases);
  await pools.owner.query("update outbox set delivered_at = clock_timestamp() where region = $1", [bareCases.region]);
  const due = await makeDueCases(pools, law, { baseRegion: "kostanay", ...size });
  const processes = await Promise.all(Array.from({ length: processCount }, () => startProcess(appUrl)));
  try {
    const warned = await fire(pools.owner, due, { mark: "deadline-neared", at: warningAt, cases, withinMs });
    const passed = await fire(pools.owner, due, { mark: "deadline-passed", at: passedAt, cases, withinMs });
    await checkCases(pools.owner, due, cases);
    report({ bareMs, warned, passed });
  } finally {
    const cpuMs = await Promise.all(processes.map(stopProcess));
    console.log(`processor time of each process: ${cpuMs.map((ms) => `${(ms / 1000).toFixed(1)} s`).join(", ")}`);
  }
}

async function startProcess(appUrl: string): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL("background-process.ts", import.meta.url)), [appUrl]);
  await once(child, "message");
  return child;
}

/** @returns its processor time in milliseconds */
async function stopProcess(child: ChildProcess): Promise<number> {
  if (child.exitCode !== null || child.signalCode !== null) return Number.NaN;
  const told = once(child, "message");
  const ended = once(child, "exit");
  child.send("stop");
  const [{ cpuMs }] = (await told) as [{ readonly cpuMs: number }];
  await ended;
  return cpuMs;
}

function report({ bareMs, warned, passed }: { bareMs: number; warned: Fired; passed: Fired }): void {
  const rate = (count: number, ms: number) => Math.round((count / ms) * 1000);
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  console.log(`${machine()}; ${cases} cases in ${offices} offices due in one minute, ${processCount} processes`);
  console.log(`limit: the writes of the warnings, bare: ${seconds(bareMs)} (${rate(cases, bareMs)} cases a second)`);
  for (const [name, fired] of Object.entries({ warned, passed })) {
    const { notedMs, toldMs, messages } = fired;
    const within = notedMs < wantedSeconds * 1000 ? "within" : "NOT within";
    console.log(
      `${name}: noted in ${seconds(notedMs)} (${rate(cases, notedMs)} cases a second, ${within} ${wantedSeconds} s), ` +
        `${messages} messages delivered after ${seconds(toldMs)} (${rate(messages, toldMs)} a second)`,
    );
  }
  console.log(`warned / limit: ${(warned.notedMs / bareMs).toFixed(2)}`);
  console.log("every case has each mark once; the chains of a sample verify");
}
