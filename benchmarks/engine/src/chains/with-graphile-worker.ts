import { Logger, run, type TaskList } from "graphile-worker";
import { type ChainWay, chainsAtOnce, stepsInChain } from "./chain-way.ts";
import { ChainsOnTheirWay, openPeerPool } from "./peer-database.ts";
import type { StepWork, Subject } from "./step-work.ts";

interface Job {
  readonly chain: number;
  readonly subject: Subject;
}

const presets = {
  "job by job": {},
  "in batches": { worker: { localQueue: { size: chainsAtOnce + 1 }, completeJobBatchDelay: 0 } },
} as const;

/**
 * Five tasks; each adds the next one's job. The pool has more connections than two cores can keep at work.
 *
 * Job by job, as it comes, each job is taken and completed by itself. In batches, as its page on performance advises for
 * many quick jobs, a local queue takes many and completes together what ended together; those that a killed process had
 * taken wait for hours.
 */
export async function withGraphileWorker(
  databaseUrl: string,
  taking: "job by job" | "in batches",
  work: StepWork,
): Promise<ChainWay> {
  const pool = openPeerPool(databaseUrl, 12);
  const chains = new ChainsOnTheirWay();
  let done = 0;
  const taskList: TaskList = {};
  for (let step = 1; step <= stepsInChain; step += 1) {
    taskList[`step-${step}`] = async (payload, { addJob }) => {
      if (!isJob(payload)) throw new Error("a job without its chain");
      await work.carryOut(payload.subject, step - 1);
      if (step < stepsInChain) await addJob(`step-${step + 1}`, payload);
      done += 1;
      if (step === stepsInChain) chains.end(payload.chain);
    };
  }
  const runner = await run({
    pgPool: pool,
    taskList,
    concurrency: chainsAtOnce,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
    preset: presets[taking],
  });
  return {
    work,
    goChain: () => chains.go((chain) => runner.addJob("step-1", { chain, subject: work.next() })),
    async countSteps() {
      // A completed job is deleted: those done, less those that still stand in the table.
      const { rows } = await pool.query<{ left: number }>("select count(*)::integer as left from graphile_worker.jobs");
      return done - (rows[0]?.left ?? 0);
    },
    async close() {
      await runner.stop();
      await pool.end();
    },
  };
}

function isJob(payload: unknown): payload is Job {
  return typeof payload === "object" && payload !== null && "chain" in payload && "subject" in payload;
}
