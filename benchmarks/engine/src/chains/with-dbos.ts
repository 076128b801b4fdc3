import { DBOS } from "@dbos-inc/dbos-sdk";
import { type ChainWay, chainsAtOnce, stepsInChain } from "./chain-way.ts";
import { openPeerPool } from "./peer-database.ts";

/**
 * A workflow of five steps, each checkpointed in the system database.
 *
 * The pool has room for every workflow on its way; workflows are started
 * directly and not through a queue of its own, which would add to each.
 */
export async function withDbos(databaseUrl: string): Promise<ChainWay> {
  const pool = openPeerPool(databaseUrl, 2);
  DBOS.setConfig({
    name: "chains",
    systemDatabaseUrl: databaseUrl,
    systemDatabasePoolSize: chainsAtOnce + 4,
    logLevel: "error",
  });
  const workflow = DBOS.registerWorkflow(
    async (executor: string) => {
      for (let step = 1; step <= stepsInChain; step += 1) {
        await DBOS.runStep(() => Promise.resolve({ step, executor }), { name: `step-${step}` });
      }
    },
    { name: "chain" },
  );
  await DBOS.launch();
  return {
    goChain: () => workflow("executor-1"),
    async countSteps() {
      const { rows } = await pool.query<{ steps: number }>(
        `select count(*)::integer as steps
           from dbos.operation_outputs o join dbos.workflow_status w using (workflow_uuid) where w.status = 'SUCCESS'`,
      );
      return rows[0]?.steps ?? 0;
    },
    async close() {
      await DBOS.shutdown();
      await pool.end();
    },
  };
}
