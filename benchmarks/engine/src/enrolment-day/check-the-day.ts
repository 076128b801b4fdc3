/** What has to be true in the evening. */
import type { Instant } from "@reglament/calendar";
import { isRejected } from "@reglament/engine";
import { listWorklist, type Pool, verifyChain } from "@reglament/store";
import { attempt } from "../town/acts.ts";
import type { Town } from "../town/make-town.ts";
import type { Acknowledged } from "./file-as-they-arrive.ts";

/** Throws unless every acknowledged application is one case, and there is no other. */
export async function requireNoneLost(pool: Pool, town: Town, filed: readonly Acknowledged[]): Promise<void> {
  const { rows } = await pool.query<{ caseId: string }>(
    `select c.case_id as "caseId" from cases c
       join draft d on d.region = c.region and d.filed_case = c.case_id
       join event e on e.region = c.region and e.case_id = c.case_id and e.sequence = 1 and e.type = 'filed'
      where c.region = $1 and c.version = 1`,
    [town.region],
  );
  const { rows: all } = await pool.query<{ cases: number }>(
    "select count(*)::integer as cases from cases where region = $1",
    [town.region],
  );
  const cases = all[0]?.cases;
  const found = new Set(rows.map(({ caseId }) => caseId));
  const lost = filed.filter(({ caseId }) => !found.has(caseId)).length;
  if (lost > 0 || found.size !== filed.length || rows.length !== filed.length || cases !== filed.length)
    throw new Error(
      `${filed.length} were acknowledged, ${lost} of them lost; of ${cases} cases ${rows.length} are as they were filed`,
    );
}

/**
 * Throws unless each case bears the time at which its application was received, whatever it waited for afterwards, and
 * in no office an application that arrived later counts as received earlier.
 */
export async function requireOrderOfReceipt(pool: Pool, town: Town, filed: readonly Acknowledged[]): Promise<void> {
  const { rows } = await pool.query<{ caseId: string; filedAt: number }>(
    `select case_id as "caseId", epoch_ms(filed_at) as "filedAt" from cases where region = $1`,
    [town.region],
  );
  const filedAt = new Map(rows.map((row) => [row.caseId, row.filedAt]));
  const latest = new Map<number, number>();
  for (const { caseId, receivedAt, school, busyAnswers } of filed) {
    const at = filedAt.get(caseId);
    if (at !== receivedAt) throw new Error(`${caseId} was received at ${receivedAt}, and counts as received at ${at}`);
    // Who was turned away wasn't received yet, and stands where the second try put it.
    if (busyAnswers > 0) continue;
    if (at < (latest.get(school) ?? 0)) throw new Error(`${caseId} arrived behind another and counts as before it`);
    latest.set(school, at);
  }
}

/**
 * The popular school's chancellery registers what its worklist shows first.
 *
 * @returns how many were registered
 * @throws Error unless their numbers follow the order of receipt
 */
export async function requireNumbersInOrder(pool: Pool, town: Town, filed: readonly Acknowledged[]): Promise<number> {
  const [school] = town.schools;
  if (school === undefined) throw new Error("a town without a school");
  const receivedAt = new Map(filed.map((one) => [one.caseId, one.receivedAt]));
  const shown = await listWorklist(pool, { region: town.region, offices: [school.officeId] });
  const numbers: string[] = [];
  const evening = Math.max(...receivedAt.values()) as Instant;
  let latest = 0;
  for (const { caseId } of shown.slice(0, 200)) {
    const registering = { caseId, actor: school.chancellery, command: { act: "register" } } as const;
    const outcome = await attempt(pool, town, school, { ...registering, seenVersion: 1, at: evening });
    if (isRejected(outcome)) throw new Error(`registration was rejected: ${JSON.stringify(outcome)}`);
    const at = receivedAt.get(caseId) ?? 0;
    if (at < latest) throw new Error("the worklist shows a later application first");
    latest = at;
    numbers.push(outcome.done.incomingNumber ?? "");
  }
  if (numbers.some((number, index) => number !== `2019-${String(index + 1).padStart(6, "0")}`))
    throw new Error(`the numbers don't follow the order of receipt: ${numbers.join(" ")}`);
  return numbers.length;
}

/** Throws unless the chains of so many cases, spread over the day, verify. Returns how many they were. */
export async function requireChains(
  pool: Pool,
  town: Town,
  filed: readonly Acknowledged[],
  sample: number,
): Promise<number> {
  const every = Math.max(1, Math.floor(filed.length / sample));
  const chosen = filed.filter((_, index) => index % every === 0);
  for (const { caseId } of chosen) {
    if (!(await verifyChain(pool, town.region, caseId))) throw new Error(`the chain of ${caseId} doesn't verify`);
  }
  return chosen.length;
}
