/**
 * The limit: the writes that note a warning, in the plainest statement that makes them, for so many cases at once. No
 * case is loaded, nothing is decided, nobody is looked up; what is written is made once.
 */
import { canonicalBytes, openPool } from "@reglament/store";
import { type DueCases, passedAt, warningAt } from "./due-cases.ts";

const atOnce = 64;
const connections = 2;

const writes = `
  with moved as (
    update cases c set version = c.version + 1, chain_hash = sha256(c.chain_hash || $3), next_moment = from_epoch_ms($4),
                       leased_until = null, changed_at = from_epoch_ms($5)
     where c.region = $1 and c.case_id = any($2::uuid[]) returning c.case_id, c.version, c.chain_hash),
  written as (
    insert into event (region, case_id, sequence, type, payload, chain_hash, legal_at, actor)
    select $1, case_id, version, 'deadline-neared', $3, chain_hash, from_epoch_ms($5), $6 from moved),
  claimed as (
    insert into command (region, command_id, case_id, answer)
    select $1, gen_random_uuid(), case_id, jsonb_build_object('version', version, 'eventCount', 1, 'numbers', '{}'::jsonb) from moved)
  insert into outbox (region, message_id, case_id, kind, payload)
  select $1, gen_random_uuid(), case_id, 'deadline-neared', $7::jsonb from moved`;

/** @returns milliseconds for all cases of the world */
export async function writeBare(appUrl: string, { region, administrator }: DueCases): Promise<number> {
  const pool = openPool(appUrl, { max: connections, forSteps: true });
  try {
    const { rows } = await pool.query<{ id: string }>("select case_id as id from cases where region = $1", [region]);
    const ids = rows.map(({ id }) => id);
    const of = { kind: "step", step: "intake", index: 0 };
    const mark = { type: "deadline-neared", of, due: passedAt - 1, at: warningAt, by: administrator };
    const payload = canonicalBytes(mark);
    const message = { personId: administrator, reader: "holder", at: warningAt, facts: { due: String(passedAt - 1) } };
    const start = performance.now();
    const lane = async (): Promise<void> => {
      for (let next = ids.splice(0, atOnce); next.length > 0; next = ids.splice(0, atOnce)) {
        const values = [region, next, payload, passedAt, warningAt, administrator, JSON.stringify(message)];
        const { rowCount } = await pool.query({ name: "bare-writes", text: writes, values });
        if (rowCount !== next.length) throw new Error(`${rowCount} of ${next.length} cases were written`);
      }
    };
    await Promise.all(Array.from({ length: connections }, lane));
    return performance.now() - start;
  } finally {
    await pool.end();
  }
}
