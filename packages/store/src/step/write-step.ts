/** Writing a decided step in a world where others hold locks and connections break. */
import { setTimeout } from "node:timers/promises";
import type { Queryable } from "../queryable.ts";
import { leavesOpen, OutcomeOpen } from "../sharing/database-fault.ts";
import { carryOut } from "./carry-out.ts";
import type { Step, StepAnswer } from "./step.ts";

/** Pauses between attempts, in milliseconds: long enough for a step of another process, and short for who waits. */
const pausesMs = [10, 20, 40, 80, 160];

/**
 * Writes a step; what somebody else has locked is tried again a few times.
 *
 * @throws OutcomeOpen when nobody can tell whether it was written
 */
export async function write(db: Queryable, step: Step, since: number): Promise<StepAnswer> {
  let answer = await send(db, step, since);
  for (let tries = 1; answer.answer === "busy" && tries <= pausesMs.length; tries += 1) {
    await pause(tries);
    answer = await send(db, step, since);
  }
  return answer;
}

async function send(db: Queryable, step: Step, since: number): Promise<StepAnswer> {
  try {
    return await carryOut(db, step, since);
  } catch (error) {
    if (leavesOpen(error)) throw new OutcomeOpen("a step may have been written or not", { cause: error });
    throw error;
  }
}

/** Waits before the next attempt; not all who wait go on in the same moment. */
export function pause(attempt: number): Promise<void> {
  const waitMs = pausesMs[Math.min(attempt, pausesMs.length) - 1] ?? 0;
  return setTimeout(waitMs * (0.5 + Math.random()));
}
