import { setTimeout as sleep } from "node:timers/promises";
import { isDatabaseLost } from "@reglament/store";
import { reasonOf } from "./failure-reason.ts";

const patienceMs = 60_000;
const pauseMs = 1_000;

/**
 * Carries out work that may be repeated, again and again for a minute while the database can't serve anybody: it is
 * going down, coming up, takes no writes, or has no connection or no time left.
 *
 * @param say - told once, when the waiting begins, what it was that failed
 * @param passes - whether a failure is such a one; every way of losing the database when absent
 * @throws what the work throws last, or at once when waiting doesn't help
 */
export async function throughFailover<T>(
  work: () => Promise<T>,
  say: (line: string) => void,
  passes: (error: unknown) => boolean = isDatabaseLost,
): Promise<T> {
  const end = performance.now() + patienceMs;
  for (let isFirst = true; ; isFirst = false) {
    try {
      return await work();
    } catch (error) {
      if (!passes(error) || performance.now() > end) throw error;
      if (isFirst) say(`The database doesn't answer as it should (${reasonOf(error)}); trying again for a minute.`);
      await sleep(pauseMs);
    }
  }
}
