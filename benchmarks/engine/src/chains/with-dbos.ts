import { DBOS } from "@dbos-inc/dbos-sdk";
import { type ChainWay, chainsAtOnce, stepsInChain } from "./chain-way.ts";
import { openPeerPool } from "./peer-database.ts";
import { noWork, type StepWork, type Subject } from "./step-work.ts";

/** What the steps do; DBOS knows a workflow by its name, once for the process. */
let workOfSteps = noWork;

const workflow = DBOS.registerWorkflow(
  async (subject: Subject) => {
    for (let place = 0; place < stepsInChain; place += 1) {
      await DBOS.runStep(() => workOfSteps.carryOut(subject, place), { name: `step-${place + 1}` });
    }
  },
  { name: "chain" },
);

/**
 * A workflow of five steps, each checkpointed in the system database.
 *
 * The pool has room for every workflow on its way; workflows are started
 * directly and not through a queue of its own, which would add to each.
 */
export async function withDbos(databaseUrl: string, work: StepWork): Promise<ChainWay> {
  const pool = openPeerPool(databaseUrl, 2);
  workOfSteps = work;
  DBOS.setConfig({
    name: "chains",
    systemDatabaseUrl: databaseUrl,
    systemDatabasePoolSize: chainsAtOnce + 4,
    logLevel: "error",
  });
  await DBOS.launch();
  return {
    work,
    goChain: () => workflow(work.next()),
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
