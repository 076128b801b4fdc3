import { randomUUID } from "node:crypto";
import { openPool } from "@reglament/store";
import { fileAndLead, makeScene, ownCases, schoolOf } from "../steps/scene.ts";
import { does } from "../town/acts.ts";
import { type ChainWay, chainsAtOnce, connections, stepsInChain } from "./chain-way.ts";

/**
 * Five plain acts on a case that is there before: the head gives it to one executor or the other.
 *
 * Each act loads the case and the school's staff, is decided by the engine, and writes event, case row, command and a
 * notice. What is compared is then a durable step with a durable step, and not a whole case with five checkpoints.
 */
export async function withPlainActs(appUrl: string): Promise<ChainWay> {
  const pool = openPool(appUrl, { max: connections, forSteps: true });
  const scene = await makeScene(pool, ownCases, chainsAtOnce, 0);
  const prepared: { readonly client: number; readonly caseId: string }[] = [];
  return {
    async prepare(chains) {
      const lacking = chains - prepared.length;
      await Promise.all(
        Array.from({ length: chainsAtOnce }, async (_, client) => {
          for (let count = client; count < lacking; count += chainsAtOnce) {
            const caseId = randomUUID();
            await fileAndLead(pool, scene, schoolOf(scene, client), caseId);
            prepared.push({ client, caseId });
          }
        }),
      );
    },
    async goChain() {
      const next = prepared.pop();
      if (next === undefined) throw new Error("there are more chains than cases were prepared for");
      const school = schoolOf(scene, next.client);
      for (let place = 0; place < stepsInChain; place += 1)
        await does(pool, scene.town, school, ownCases.deed(school, next.caseId, place));
    },
    async countSteps() {
      const { rows } = await pool.query<{ steps: number }>(
        "select count(*)::integer as steps from event where region = $1 and type = 'executor-replaced'",
        [scene.town.region],
      );
      return rows[0]?.steps ?? 0;
    },
    close: () => pool.end(),
  };
}
