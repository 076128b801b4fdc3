import type { Pool } from "pg";
import { carryOut } from "../step/carry-out.ts";
import { aFilingStep, aRegisteringStep } from "./a-step.ts";

/** Files and registers a case in `school-1` of this world. @returns its id */
export async function aRegisteredCase(pool: Pool, region: string): Promise<string> {
  const step = aFilingStep({ region });
  await carryOut(pool, step);
  await carryOut(pool, aRegisteringStep({ region, caseId: step.caseId }));
  return step.caseId;
}
