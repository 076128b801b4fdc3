/**
 * Terms a second: the compiled calendar against libraries and a plain loop, and how many of their answers are wrong.
 *
 * All ways take turns within each round, on the same questions; medians of the rounds are compared.
 */
import { availableParallelism, cpus, totalmem } from "node:os";
import { performance } from "node:perf_hooks";
import { compiled, compileOffice, latestStartAt, sizeOf } from "@reglament/calendar";
import { measureBatch } from "./batch.ts";
import { anOffice, readKazakhstan, zone } from "./office.ts";
import { makeQuestions, type Questions } from "./questions.ts";
import { type Add, prepareWays } from "./ways.ts";

// Libraries that count in the zone of the process are given the office's.
process.env["TZ"] = zone;

const rounds = Number(process.env["ROUNDS"] ?? 5);
const secondsEach = Number(process.env["SECONDS"] ?? 0.5);
const mostCompared = 10_000;
const COMPARING_MS = 5_000;

const office = anOffice(readKazakhstan());
const firstCompiled = performance.now();
compiled(office);
const firstCompileMs = performance.now() - firstCompiled;
const ways = prepareWays(office);
const asked = { days: makeQuestions(office, 1_000_000, 30), minutes: makeQuestions(office, 1_000_000, 4_000) };

console.log(`${availableParallelism()} cores (${cpus()[0]?.model}), ${Math.round(totalmem() / 2 ** 30)} GiB`);
console.log(`Node ${process.version}, ${rounds} rounds of ${secondsEach} s, medians\n`);

for (const unit of ["days", "minutes"] as const) {
  const able = Object.entries(ways).flatMap(([name, way]): [string, Add][] => {
    const add = way[unit];
    return add === undefined ? [] : [[name, add]];
  });
  const rates = measureRounds(new Map(able), asked[unit]);
  const right = ways["plain loop with Sets"]?.[unit];
  console.log(unit === "days" ? "1 to 30 working days added" : "\n1 to 4,000 working minutes added");
  for (const [name, add] of able) {
    const wrong = right === undefined ? "" : wrongAnswers(add, right, asked[unit], unit);
    console.log(`  ${name.padEnd(22)} ${perSecond(rates.get(name) ?? [])} a second, ${wrong}`);
  }
}

const laidOut = compiled(office);
const policy = { firstDay: "next", afterHours: "none", lastDay: "next-working-day" } as const;
const subtractions = measureRounds(
  new Map<string, Add>([
    ["days", (end, length) => latestStartAt(laidOut, end, "workingDays", length, policy)],
    ["minutes", (end, length) => latestStartAt(laidOut, end, "minutes", length, policy)],
  ]),
  asked.days,
);
console.log("\nsubtracted");
for (const [unit, measured] of subtractions) console.log(`  ${unit.padEnd(22)} ${perSecond(measured)} a second`);

console.log("\ncompiled");
console.log(`  first in the process: ${firstCompileMs.toFixed(1)} ms`);
for (const firstYear of [2014, 2013]) {
  const calendar = readKazakhstan(firstYear);
  const measured = Array.from({ length: rounds }, () => {
    const fresh = anOffice(calendar);
    const begun = performance.now();
    compileOffice(fresh);
    return performance.now() - begun;
  });
  const kilobytes = sizeOf(compileOffice(anOffice(calendar))) / 1000;
  const years = calendar.lastYear - firstYear + 1;
  console.log(`  ${years} years: ${median(measured).toFixed(1)} ms, ${kilobytes.toFixed(0)} KB`);
}

const batches: number[] = [];
for (let round = 0; round < rounds; round += 1) batches.push(await measureBatch(100_000));
console.log(`\nreglament due --batch, 100,000 questions with start-up: ${(median(batches) / 1000).toFixed(2)} s`);

function measureRounds(ways: ReadonlyMap<string, Add>, questions: Questions): ReadonlyMap<string, readonly number[]> {
  const rates = new Map([...ways.keys()].map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, add] of ways) rates.get(name)?.push(rateOf(add, questions));
  }
  return rates;
}

/** Asks on and on until the time is over; a slow way gets through the first questions only. */
function rateOf(add: Add, { starts, lengths }: Questions): number {
  const begun = performance.now();
  let asked = 0;
  let ms = 0;
  let checksum = 0;
  // Between two looks at the clock a tenth of a millisecond's worth of questions or more.
  for (let stride = 1; ms < secondsEach * 1000; ms = performance.now() - begun) {
    for (let left = stride; left > 0; left -= 1) {
      const index = asked % starts.length;
      checksum += add(starts[index] ?? 0, lengths[index] ?? 1);
      asked += 1;
    }
    if (ms < secondsEach * 10) stride = Math.min(stride * 2, 1_000);
  }
  if (!Number.isFinite(checksum)) throw new Error("an answer is no number");
  return (asked / ms) * 1000;
}

/** Answers in days are compared by their date, whatever time of it a library takes as the end. */
function wrongAnswers(add: Add, right: Add, { starts, lengths }: Questions, unit: "days" | "minutes"): string {
  const end = performance.now() + COMPARING_MS;
  let wrong = 0;
  let compared = 0;
  for (; compared < mostCompared && performance.now() < end; compared += 1) {
    const start = starts[compared] ?? 0;
    const length = lengths[compared] ?? 1;
    const [given, expected] = [add(start, length), right(start, length)];
    const isSame =
      unit === "minutes" ? given === expected : new Date(given).toDateString() === new Date(expected).toDateString();
    if (!isSame) wrong += 1;
  }
  return `${((wrong / compared) * 100).toFixed(1)} % of ${compared.toLocaleString("en-US")} wrong`;
}

function perSecond(rates: readonly number[]): string {
  return Math.round(median(rates)).toLocaleString("en-US").padStart(12);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
