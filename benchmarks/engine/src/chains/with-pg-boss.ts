import { PgBoss } from "pg-boss";
import { type ChainWay, chainsAtOnce, stepsInChain } from "./chain-way.ts";
import { ChainsOnTheirWay, openPeerPool } from "./peer-database.ts";
import type { StepWork, Subject } from "./step-work.ts";

interface Job {
  readonly chain: number;
  readonly subject: Subject;
}

const optionsOf = {
  "job by job": { batchSize: 1, localConcurrency: 4, pollingIntervalSeconds: 0.5 },
  "in batches": { batchSize: chainsAtOnce, burstWhenBatchFull: true, pollingIntervalSeconds: 0.5 },
} as const;

/**
 * Five queues; each job's handler puts the next job into the next queue. Workers are woken by notifications.
 *
 * Job by job, four workers a queue take one each, so there are more of them than chains on their way. In batches, one
 * worker a queue takes as many jobs at once as there are, passes them on in one statement, and goes on at once while its
 * batches are full: the quickest of what we tried, but the batch is then the step, which fails and is repeated as a whole.
 */
export async function withPgBoss(
  databaseUrl: string,
  taking: "job by job" | "in batches",
  work: StepWork,
): Promise<ChainWay> {
  const pool = openPeerPool(databaseUrl, 2);
  const boss = new PgBoss({ connectionString: databaseUrl, max: chainsAtOnce + 4, useListenNotify: true });
  boss.on("error", (error) => {
    throw error;
  });
  await boss.start();
  const chains = new ChainsOnTheirWay();
  const queues = Array.from({ length: stepsInChain }, (_, index) => `step-${index + 1}`);
  for (const queue of queues) await boss.createQueue(queue, { notify: true });
  for (const [index, queue] of queues.entries()) {
    const next = queues[index + 1];
    await boss.work<Job>(queue, optionsOf[taking], async (jobs) => {
      const [first] = jobs;
      await Promise.all(jobs.map(({ data }) => work.carryOut(data.subject, index)));
      if (next === undefined) for (const { data } of jobs) chains.end(data.chain);
      else if (jobs.length === 1 && first !== undefined) await boss.send(next, first.data);
      else
        await boss.insert(
          next,
          jobs.map(({ data }) => ({ data })),
        );
    });
  }
  return {
    work,
    goChain: () => chains.go((chain) => boss.send(queues[0] ?? "", { chain, subject: work.next() })),
    async countSteps() {
      const { rows } = await pool.query<{ steps: number }>(
        "select count(*)::integer as steps from pgboss.job where state = 'completed' and name like 'step-%'",
      );
      return rows[0]?.steps ?? 0;
    },
    async close() {
      await boss.stop({ graceful: false });
      await pool.end();
    },
  };
}
