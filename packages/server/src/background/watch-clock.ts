import type { Services } from "../services.ts";

/** Clocks are put right by so little all the time. */
const toleratedMs = 1000;

/**
 * Returns what tells in the log that the machine's clock has been set back since it was last asked, and by how much.
 *
 * No case suffers from it, but what falls due waits until the clock is there again: somebody should know.
 */
export function watchClock({ realNow, log }: Pick<Services, "realNow" | "log">): () => Promise<void> {
  let latest = realNow();
  return async () => {
    const now = realNow();
    const byMs = latest - now;
    latest = now;
    if (byMs > toleratedMs) log.error("clock-set-back", new Error("the machine's clock was set back"), { byMs });
  };
}
