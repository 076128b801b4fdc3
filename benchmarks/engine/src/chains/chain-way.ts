import { performance } from "node:perf_hooks";
import type { StepWork } from "./step-work.ts";

/** One way to go durable steps one after another; opened once, measured several times. */
export interface ChainWay {
  /** What the steps do beside keeping the chain. */
  readonly work: StepWork;
  /**
   * Goes one chain from its first step to its last.
   *
   * @returns when the last step lasts, or for a job queue when its handler is done, which is a little earlier
   */
  goChain(): Promise<void>;
  /** How many steps the way's own tables say have been gone since it was opened. */
  countSteps(): Promise<number>;
  /** Closes what is its own, and leaves the work open. */
  close(): Promise<void>;
}

export const stepsInChain = 5;

/** How many chains are on their way at any time, in every way; `CHAINS` changes it. */
export const chainsAtOnce = Number(process.env["CHAINS"] ?? 16);

/** Enough for all questions that share statements: of each two are under way at a time. */
export const connections = 8;

/** More than any way goes in a second with sixteen at once; cases for so many are prepared. */
const mostChainsASecond = 2500;

/**
 * Keeps so many chains on their way for so long, then lets those come to their end.
 *
 * @returns steps a second
 * @throws Error when the tables don't hold the steps that were counted, and their work
 */
export async function stepsASecond(way: ChainWay, seconds: number): Promise<number> {
  await way.work.prepare?.(seconds * mostChainsASecond);
  const before = await count(way);
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
  await requireSteps(way, before, chains * stepsInChain);
  return (chains * stepsInChain * 1000) / tookMs;
}

/** Steps by the way's own tables, and those whose work is on record; ways may share their work. */
async function count(way: ChainWay): Promise<readonly number[]> {
  const done = way.work.countDone?.();
  return Promise.all([way.countSteps(), ...(done === undefined ? [] : [done])]);
}

/** Job queues complete a job behind its handler, so they are given a moment. */
async function requireSteps(way: ChainWay, before: readonly number[], steps: number): Promise<void> {
  let found: readonly number[] = [];
  for (let attempt = 0; attempt < 50; attempt += 1) {
    found = (await count(way)).map((now, index) => now - (before[index] ?? 0));
    if (found.every((one) => one === steps)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${steps} steps were counted, but the tables say ${found.join(", ")}`);
}
