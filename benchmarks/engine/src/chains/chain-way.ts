import { performance } from "node:perf_hooks";

/** One way to go durable steps one after another; opened once, measured several times. */
export interface ChainWay {
  /** Makes what so many chains begin with; not measured. */
  readonly prepare?: (chains: number) => Promise<void>;
  /**
   * Goes one chain from its first step to its last.
   *
   * @returns when the last step lasts, or for a job queue when its handler is done, which is a little earlier
   */
  goChain(): Promise<void>;
  /** How many steps the way's own tables say have been gone since it was opened. */
  countSteps(): Promise<number>;
  close(): Promise<void>;
}

export const stepsInChain = 5;

/** How many chains are on their way at any time, in every way; `CHAINS` changes it. */
export const chainsAtOnce = Number(process.env["CHAINS"] ?? 16);

/** Enough for all questions that share statements: of each two are under way at a time. */
export const connections = 8;

/** More than any way goes in a second. */
const mostChainsASecond = 1500;

/**
 * Keeps so many chains on their way for so long, then lets those come to their end.
 *
 * @returns steps a second
 * @throws Error when the tables don't hold the steps that were counted
 */
export async function stepsASecond(way: ChainWay, seconds: number): Promise<number> {
  await way.prepare?.(seconds * mostChainsASecond);
  const before = await way.countSteps();
  const start = performance.now();
  const end = start + seconds * 1000;
  let chains = 0;
  await Promise.all(
    Array.from({ length: chainsAtOnce }, async () => {
      while (performance.now() < end) {
        await way.goChain();
        chains += 1;
      }
    }),
  );
  const tookMs = performance.now() - start;
  await requireSteps(way, before + chains * stepsInChain);
  return (chains * stepsInChain * 1000) / tookMs;
}

/** Job queues complete a job behind its handler, so they are given a moment. */
async function requireSteps(way: ChainWay, steps: number): Promise<void> {
  let found = 0;
  for (let attempt = 0; attempt < 50; attempt += 1) {
    found = await way.countSteps();
    if (found === steps) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${steps} steps were counted, but the tables say ${found}`);
}
