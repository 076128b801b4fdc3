import { randomUUID } from "node:crypto";
import { openPool } from "@reglament/store";
import { does, officialWay, plainFiling } from "../town/acts.ts";
import { makeTown } from "../town/make-town.ts";
import { type ChainWay, connections } from "./chain-way.ts";
import { noWork } from "./step-work.ts";

/**
 * A case of five acts: filed, registered, an executor named, an order drafted and signed.
 *
 * Each act loads the case, is decided by the engine and written by the store, with everything that belongs to it:
 * documents, signatures, numbers, notices, deadlines. All cases are of one school.
 */
export async function withReglament(appUrl: string): Promise<ChainWay> {
  const pool = openPool(appUrl, { max: connections, forSteps: true });
  const town = await makeTown(pool, 1);
  const [school] = town.schools;
  if (school === undefined) throw new Error("a town without a school");
  let children = 0;
  return {
    work: noWork,
    async goChain() {
      const caseId = randomUUID();
      children += 1;
      await does(pool, town, school, plainFiling(town, school, caseId, children));
      for (const deed of officialWay(school, caseId)) await does(pool, town, school, deed);
    },
    async countSteps() {
      const { rows } = await pool.query<{ steps: number }>(
        "select count(*)::integer as steps from event where region = $1",
        [town.region],
      );
      return rows[0]?.steps ?? 0;
    },
    close: () => pool.end(),
  };
}
