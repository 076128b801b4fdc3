import { randomUUID } from "node:crypto";
import { openPool } from "@reglament/store";
import { type ChainWay, connections, stepsInChain } from "./chain-way.ts";
import { PlainActs } from "./step-work.ts";

const writes = `
  with moved as (
    update cases c set version = c.version + 1, chain_hash = sha256(c.chain_hash || $3), changed_at = clock_timestamp()
     where c.region = $1 and c.case_id = any($2::uuid[]) returning c.case_id, c.version, c.chain_hash),
  written as (
    insert into event (region, case_id, sequence, type, payload, chain_hash, legal_at, actor)
    select $1, case_id, version, 'executor-replaced', $3, chain_hash, clock_timestamp(), $4 from moved),
  claimed as (
    insert into command (region, command_id, case_id, answer)
    select $1, gen_random_uuid(), case_id, jsonb_build_object('version', version, 'eventCount', 1, 'numbers', '{}'::jsonb)
      from moved)
  insert into outbox (region, message_id, case_id, kind, payload)
  select $1, gen_random_uuid(), case_id, 'executor-replaced', $5::jsonb from moved`;

/** As long as the plain act's. */
const payload = Buffer.alloc(150, " ");
const message = JSON.stringify({ personId: randomUUID(), reader: "holder", at: 0, facts: {} });

/**
 * The rows of a plain act (event with its hash, case row, command, message) in the plainest statement that writes them,
 * for all chains at once: nothing is loaded, decided, looked up or answered. What a step costs beyond that is engine and store.
 */
export async function withBareWrites(appUrl: string): Promise<ChainWay> {
  const work = await PlainActs.open(appUrl, "shared", connections);
  const pool = openPool(appUrl, { max: 1, forSteps: true });
  let together: string[] = [];
  let written: Promise<void> | undefined;

  async function writeAll(): Promise<void> {
    await new Promise(setImmediate);
    const caseIds = together;
    together = [];
    written = undefined;
    const values = [work.region, caseIds, payload, randomUUID(), message];
    const { rowCount } = await pool.query({ name: "bare-writes", text: writes, values });
    if (rowCount !== caseIds.length) throw new Error(`${rowCount} of ${caseIds.length} acts were written`);
  }

  return {
    work,
    async goChain() {
      const { caseId } = work.next();
      for (let place = 0; place < stepsInChain; place += 1) {
        together.push(caseId);
        written ??= writeAll();
        await written;
      }
    },
    countSteps: () => work.countDone(),
    close: () => pool.end(),
  };
}
