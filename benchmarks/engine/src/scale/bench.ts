/**
 * What a list, a search and a case cost among 10,000 cases and among 3,000,000.
 *
 * Both countries lie on one server and are asked in turn, question by question, so that whatever else the machine does
 * falls on both; the medians of the rounds' percentiles are compared.
 */
import { performance } from "node:perf_hooks";
import { migrate, openPool, type Pool, verifyChain } from "@reglament/store";
import { median, percentile, rotated } from "../figures.ts";
import { machine, onFreshServer } from "../fresh-server.ts";
import { holdLimit } from "../hold-limit.ts";
import { casesOfOffice, knownCase } from "./country.ts";
import { fillCountry } from "./fill-country.ts";
import { type Question, questions } from "./questions.ts";

const sizes = (process.env["SIZES"] ?? "10000,3000000").split(",").map(Number);
const rounds = Number(process.env["ROUNDS"] ?? 5);
const asked = Number(process.env["ASKED"] ?? 400);
/** How many times the small country's p99 the big one's may be. */
const mostTimes = 1.5;

interface Country {
  readonly size: number;
  readonly pool: Pool;
}

await onFreshServer(async ({ ownerUrl }) => {
  console.log(`${machine()}; ${rounds} rounds of ${asked} questions each, milliseconds, medians of the rounds`);
  const countries: Country[] = [];
  try {
    for (const size of sizes) countries.push(await makeCountry(ownerUrl, size));
    await report(countries);
  } finally {
    await Promise.all(countries.map(({ pool }) => pool.end()));
  }
});

async function makeCountry(ownerUrl: string, size: number): Promise<Country> {
  if (size % casesOfOffice !== 0) throw new Error(`a country has whole offices of ${casesOfOffice} cases`);
  const url = new URL(ownerUrl);
  url.pathname = `/country_of_${size}`;
  const owner = openPool(ownerUrl, { max: 1 });
  await owner.query(`create database country_of_${size} template template0`);
  await owner.end();
  const appUrl = await migrate(url.href, { mode: "training" });
  const began = performance.now();
  await fillCountry(url.href, size, (done) => {
    const seconds = Math.round((performance.now() - began) / 1000);
    process.stderr.write(`${done} of ${size} cases after ${seconds} s\n`);
  });
  const pool = openPool(appUrl, { forSteps: true });
  await requireWhole(pool, size);
  console.log(`${size} cases made in ${Math.round((performance.now() - began) / 1000)} s`);
  return { size, pool };
}

/** The cases are there, and the logs of a hundred of them are as steps would have written them. */
async function requireWhole(pool: Pool, size: number): Promise<void> {
  const { rows } = await pool.query<{ cases: number }>("select count(*)::integer as cases from cases");
  if (rows[0]?.cases !== size) throw new Error(`${rows[0]?.cases} cases instead of ${size}`);
  for (const number of spread(100, size, 0)) {
    const { region, caseId } = knownCase(number);
    if (!(await verifyChain(pool, region, caseId))) throw new Error(`the log of case ${number} doesn't verify`);
  }
}

async function report(countries: readonly Country[]): Promise<void> {
  let isHeld = true;
  console.log(
    [
      "".padEnd(26),
      ...countries.map(({ size }) => `p50 ${size}  p99 ${size}`),
      "p50 times",
      "p99 times",
      "p99 of middle",
    ].join("  "),
  );
  for (const question of questions) {
    const measured = await measure(countries, question);
    const times = (of: keyof Figures) => (measured.at(-1)?.[of] ?? Number.NaN) / (measured[0]?.[of] ?? Number.NaN);
    const figures = measured.map(({ p50, p99 }, index) => {
      const width = `${countries[index]?.size}`.length + 4;
      return `${p50.toFixed(2).padStart(width)}  ${p99.toFixed(2).padStart(width)}`;
    });
    const verdict = times("p99") <= mostTimes ? "" : question.isHeld ? "  OVER" : "  (no limit)";
    console.log(
      [
        question.name.padEnd(26),
        ...figures,
        times("p50").toFixed(2).padStart(9),
        times("p99").toFixed(2).padStart(9),
        `${times("p99OfMiddle").toFixed(2).padStart(13)}${verdict}`,
      ].join("  "),
    );
    if (question.isHeld && times("p99") > mostTimes) isHeld = false;
  }
  const [small, big] = [countries[0], countries.at(-1)];
  holdLimit(`p99 among ${big?.size} at most ${mostTimes} times that among ${small?.size}`, isHeld);
}

/** Milliseconds, medians of the rounds. */
interface Figures {
  readonly p50: number;
  readonly p99: number;
  /** Of the middle one of three times that the same question took. */
  readonly p99OfMiddle: number;
}

/**
 * Asks both countries in turn when each question has been asked once: what is compared is the size of tables and indexes, and
 * not the disk. An office asks for its lists all day.
 *
 * Each question is asked three times, and now the one country comes first, now the other: asked in the same order and once,
 * countries of one size differed. Every time counts. Beside it stands the p99 of the middle times: where that is much smaller,
 * what is slow isn't the question.
 */
async function measure(countries: readonly Country[], question: Question): Promise<readonly Figures[]> {
  const taken = countries.map(() => ({ p50: [] as number[], p99: [] as number[], p99OfMiddle: [] as number[] }));
  for (let round = -rounds; round < rounds; round += 1) {
    const ms = countries.map(() => [] as number[]);
    const middle = countries.map(() => [] as number[]);
    const numbers = countries.map(({ size }) => spread(asked, size, (round + rounds) % rounds));
    for (let turn = 0; turn < asked; turn += 1) {
      const times = countries.map(() => [] as number[]);
      for (let again = 0; again < (round < 0 ? 1 : 3); again += 1) {
        for (const [index, { pool }] of rotated([...countries.entries()], turn + again)) {
          const known = knownCase(numbers[index]?.[turn] ?? 0);
          const began = performance.now();
          await question.ask(pool, known);
          times[index]?.push(performance.now() - began);
        }
      }
      for (const [index, one] of times.entries()) {
        ms[index]?.push(...one);
        middle[index]?.push(median(one));
      }
    }
    if (round < 0) continue;
    for (const [index, figures] of taken.entries()) {
      figures.p50.push(percentile(ms[index] ?? [], 50));
      figures.p99.push(percentile(ms[index] ?? [], 99));
      figures.p99OfMiddle.push(percentile(middle[index] ?? [], 99));
    }
  }
  return taken.map(({ p50, p99, p99OfMiddle }) => ({
    p50: median(p50),
    p99: median(p99),
    p99OfMiddle: median(p99OfMiddle),
  }));
}

/** So many numbers of cases, spread evenly over the country at another place each round. */
function spread(count: number, size: number, round: number): readonly number[] {
  // The golden ratio's fraction: multiples of it lie evenly however many are taken.
  const golden = 0.618_033_988_749_895;
  return Array.from({ length: count }, (_, index) => Math.floor((((index + round * count) * golden) % 1) * size));
}
