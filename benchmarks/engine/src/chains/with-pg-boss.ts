import { Pool } from "pg";
import { PgBoss } from "pg-boss";
import { type ChainWay, chainsAtOnce, stepsInChain } from "./chain-way.ts";
import { ChainsOnTheirWay } from "./peer-database.ts";

interface Job {
  readonly chain: number;
  readonly executor: string;
}

/**
 * Five queues; each job's handler puts the next job into the next queue.
 *
 * Workers are woken by notifications instead of polling, take as many jobs at
 * once as there are, pass them on in one statement, and go on at once while
 * their batches are full.
 */
export async function withPgBoss(databaseUrl: string): Promise<ChainWay> {
  const pool = new Pool({ connectionString: databaseUrl, max: 2 });
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
    const options = { batchSize: chainsAtOnce, burstWhenBatchFull: true, pollingIntervalSeconds: 0.5 } as const;
    await boss.work<Job>(queue, options, async (jobs) => {
      if (next === undefined) for (const { data } of jobs) chains.end(data.chain);
      else
        await boss.insert(
          next,
          jobs.map(({ data }) => ({ data })),
        );
    });
  }
  return {
    goChain: () => chains.go((chain) => boss.send(queues[0] ?? "", { chain, executor: "executor-1" })),
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
