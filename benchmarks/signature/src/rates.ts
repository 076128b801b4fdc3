/**
 * Rates per second of one core: processor time is counted, not the clock's, so
 * that what else the machine does distorts less. It includes what the process
 * does beside, such as collecting garbage.
 */

/** Does the thing once; what it gives is awaited. */
export type Act = () => unknown;

/** How long and how often is measured. */
export interface Measuring {
  readonly rounds: number;
  /** Of processor time, for each way in each round. */
  readonly seconds: number;
}

/**
 * Measures ways of doing the same in turn, another one first in each round.
 *
 * @returns for each way the median over the rounds, in acts per second
 */
export async function medianRates(
  ways: Readonly<Record<string, Act>>,
  { rounds, seconds }: Measuring,
): Promise<ReadonlyMap<string, number>> {
  const entries = Object.entries(ways);
  const rates = new Map(entries.map(([name]) => [name, [] as number[]]));
  // an unmeasured round lets the compiler see every way
  for (let round = -1; round < rounds; round += 1) {
    const first = Math.max(round, 0) % entries.length;
    for (const [name, act] of [...entries.slice(first), ...entries.slice(0, first)]) {
      const rate = await measure(act, round < 0 ? seconds / 2 : seconds);
      if (round >= 0) rates.get(name)?.push(rate);
    }
  }
  return new Map([...rates].map(([name, measured]) => [name, median(measured)]));
}

async function measure(act: Act, seconds: number): Promise<number> {
  const start = process.cpuUsage();
  for (let acts = 1; ; acts += 1) {
    const given = act();
    if (given instanceof Promise) await given;
    const { user, system } = process.cpuUsage(start);
    const spent = (user + system) / 1e6;
    if (spent >= seconds) return acts / spent;
  }
}

/** Returns the middle of the values, the upper one of two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
