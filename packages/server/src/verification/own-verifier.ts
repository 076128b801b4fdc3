/** Our own library as the verifier, in threads of its own. */
import { availableParallelism } from "node:os";
import { unjudged, type Verifier } from "./verifier.ts";
import { type PoolLimits, WorkerPool } from "./worker-pool.ts";
import type { CheckedList } from "./worker-tasks.ts";

/** Judges for any moment, by what is kept, too; and looks at revocation lists before they are used. */
export interface OwnVerifier extends Verifier {
  readonly name: "own";
  /**
   * Reads a revocation list and verifies its signature.
   *
   * @param issuers - certificates of the authorities that may have signed it, DER
   * @returns undefined when nobody could look at it now
   */
  checkList(list: Uint8Array, issuers: readonly Uint8Array[]): Promise<CheckedList | undefined>;
}

/** Some 550 GOST signatures a second take one thread; the pages keep a core for themselves. */
const usual: PoolLimits = {
  workers: Math.min(4, Math.max(1, availableParallelism() - 1)),
  queue: 256,
  timeMs: 10_000,
};

/**
 * Starts no thread yet: the first signature does.
 *
 * @param onFault - is told of bugs and of threads that died
 */
export function makeOwnVerifier(
  onFault: (error: unknown) => void,
  limits: Partial<PoolLimits> = {},
  file?: URL,
): OwnVerifier {
  const pool = new WorkerPool({ ...usual, ...limits }, onFault, file);
  return {
    name: "own",
    async judge(question) {
      const outcome = await pool.run({ kind: "judge", question });
      if ("verdict" in outcome) return { verdict: outcome.verdict };
      return unjudged("obstacle" in outcome ? outcome.obstacle : "FAILED", question.at);
    },
    async checkList(list, issuers) {
      const outcome = await pool.run({ kind: "check-list", list, issuers });
      return "list" in outcome ? outcome.list : undefined;
    },
    close: () => pool.close(),
  };
}
