/**
 * Enrolment day: 50,000 applications in ten minutes, ten times as many in the first minute as in any later one.
 *
 * Real applications under the shipped edition, through engine and store, with their signatures already checked.
 */
import { openPool } from "@reglament/store";
import { percentile } from "../figures.ts";
import { type FreshServer, machine, onFreshServer } from "../fresh-server.ts";
import { holdLimit } from "../hold-limit.ts";
import { makeTown } from "../town/make-town.ts";
import { drawArrivals, spike } from "./arrivals.ts";
import { requireChains, requireNoneLost, requireNumbersInOrder, requireOrderOfReceipt } from "./check-the-day.ts";
import { type Acknowledged, fileAsTheyArrive } from "./file-as-they-arrive.ts";
import { prepareDrafts } from "./prepared-drafts.ts";

const minutes = Number(process.env["MINUTES"] ?? 10);
const filings = Number(process.env["FILINGS"] ?? 50_000);
const schoolCount = 40;
/** Whoever applies after the first minute, p99, in milliseconds. */
const wantedMs = 2_000;

await onFreshServer(measure);

async function measure({ ownerUrl, appUrl }: FreshServer): Promise<void> {
  console.log(machine());
  const perMinute = filings / (spike + minutes - 1);
  console.log(
    `${filings} applications in ${minutes} minutes to ${schoolCount} schools: ${(perMinute * spike).toFixed(0)} in the first minute, ${perMinute.toFixed(0)} in each later one`,
  );
  const owner = openPool(ownerUrl, { max: 1 });
  // As the server opens it.
  const pool = openPool(appUrl, { max: 20, forSteps: true });
  try {
    const town = await makeTown(pool, schoolCount);
    const arrivals = drawArrivals(filings, minutes, schoolCount, 1);
    await prepareDrafts(owner, town, arrivals);
    await owner.query("analyze");
    await owner.query("checkpoint");
    const { filed, mostAtOnce, cores } = await fileAsTheyArrive(pool, town, arrivals);
    report(filed);
    console.log(`most at once ${mostAtOnce}; this process used ${cores.toFixed(2)} cores`);
    await requireNoneLost(pool, town, filed);
    await requireOrderOfReceipt(pool, town, filed);
    const chains = await requireChains(pool, town, filed, 500);
    const numbers = await requireNumbersInOrder(pool, town, filed);
    console.log(
      `none lost, none twice: ${filed.length} cases; order of receipt kept; ${chains} chains verified; ${numbers} registered, numbers in the order of receipt`,
    );
  } finally {
    await Promise.all([owner.end(), pool.end()]);
  }
}

/** A line a minute of arrival, and one for all but the first. */
function report(filed: readonly Acknowledged[]): void {
  console.log("\nminute  arrived  acknowledged in ms: p50     p95     p99     most  turned away");
  for (let minute = 0; minute < minutes; minute += 1) {
    const within = filed.filter(({ arrivedMs }) => Math.floor(arrivedMs / 60_000) === minute);
    console.log(line(String(minute + 1), within));
  }
  const afterFirst = filed.filter(({ arrivedMs }) => arrivedMs >= 60_000);
  if (afterFirst.length > 0) console.log(line("2...", afterFirst));
  const lastOfSpike = filed.filter(({ arrivedMs }) => arrivedMs < 60_000).map(({ acknowledgedMs }) => acknowledgedMs);
  console.log(
    `those of the first minute were all acknowledged after ${(Math.max(...lastOfSpike) / 1000).toFixed(1)} s`,
  );
  if (afterFirst.length === 0) return;
  const p99 = percentile(afterFirst.map(latencyOf), 99);
  holdLimit(`p99 after the first minute ${p99.toFixed(0)} ms, less than ${wantedMs} ms`, p99 < wantedMs);
}

function latencyOf({ arrivedMs, acknowledgedMs }: Acknowledged): number {
  return acknowledgedMs - arrivedMs;
}

function line(name: string, filed: readonly Acknowledged[]): string {
  const tookMs = filed.map(latencyOf);
  const busy = filed.reduce((sum, { busyAnswers }) => sum + busyAnswers, 0);
  const [p50, p95, p99, most] = [50, 95, 99, 100].map((percent) => percentile(tookMs, percent).toFixed(0).padStart(7));
  return `${name.padStart(6)} ${String(filed.length).padStart(8)} ${" ".repeat(14)}${p50} ${p95} ${p99} ${most} ${String(busy).padStart(12)}`;
}
