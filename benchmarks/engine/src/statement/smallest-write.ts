import type { SentStatement, StepIds } from "./template.ts";

/** What the smallest statement writes beside the ids. */
export interface SmallestInput {
  readonly region: string;
  readonly event: { readonly type: string; readonly payload: Uint8Array; readonly at: number; readonly by: string };
  readonly notice: { readonly kind: string; readonly person: string; readonly reader: string };
  readonly moments: { readonly next: number | null; readonly due: number | null };
  readonly step: string;
  readonly nextAct: string | null;
  readonly executor: string | null;
  /** The office whose next incoming number the step takes; none when absent. */
  readonly office?: string;
}

/**
 * The smallest statement that writes one step as the store does, and nothing that another kind of step would need:
 * version check, event with its hash, case row, command and its answer, one message, and the office's next number.
 *
 * It is what somebody would write by hand for this act alone, so it shows what the store's one statement for every act costs.
 */
export function smallestWrite(ids: StepIds, input: SmallestInput): SentStatement {
  const { region, event, notice, moments, step, nextAct, executor, office } = input;
  const values = [
    region,
    ids.caseId,
    ids.version,
    ids.commandId,
    ids.messageIds[0],
    event.type,
    event.payload,
    event.at,
    event.by,
    notice.kind,
    notice.person,
    notice.reader,
    moments.next,
    moments.due,
    step,
    nextAct,
    executor,
  ];
  return office === undefined ? { text: plain, values } : { text: withNumber, values: [...values, office] };
}

const tail = (number: string) => `
written as (
  insert into event (region, case_id, sequence, type, payload, ${number === "null" ? "" : "incoming_number, "}chain_hash, legal_at, actor)
  select $1, $2::uuid, m.version, $6, $7::bytea, ${number === "null" ? "" : `${number}, `}m.chain_hash, from_epoch_ms($8::float8), $9::uuid from moved m),
claimed as (
  insert into command (region, command_id, case_id, answer)
  select $1, $4::uuid, $2::uuid, jsonb_build_object('version', m.version, 'eventCount', 1, 'numbers', '{}'::jsonb) from moved m),
told as (
  insert into outbox (region, message_id, case_id, kind, payload)
  select $1, $5::uuid, $2::uuid, $10,
         jsonb_build_object('personId', $11::uuid, 'reader', $12::text, 'at', $8::float8, 'facts', '{}'::jsonb) from moved m)
select version, ${number} as number from moved m`;

const changes = `version = c.version + 1, step = $15, next_act = $16, executor = $17::uuid,
         next_moment = from_epoch_ms($13::float8), due_at = from_epoch_ms($14::float8),
         changed_at = from_epoch_ms($8::float8), leased_until = null`;

const plain = `
with moved as (
  update cases c set chain_hash = sha256(c.chain_hash || $7::bytea), ${changes}
   where c.region = $1 and c.case_id = $2::uuid and c.version = $3::integer
  returning c.version, c.chain_hash),${tail("null")}`;

const withNumber = `
with held as (
  select c.chain_hash from cases c
   where c.region = $1 and c.case_id = $2::uuid and c.version = $3::integer for update of c),
counted as (
  insert into counter (region, office_id, kind, year, last)
  select $1, $18, 'incoming', 2019, 1 from held
      on conflict on constraint counter_pkey do update set last = counter.last + 1
  returning '2019-' || lpad(last::text, 6, '0') as number),
moved as (
  update cases c set chain_hash = sha256(h.chain_hash || $7::bytea || convert_to(n.number, 'UTF8')),
                     incoming_number = n.number, ${changes}
    from held h, counted n
   where c.region = $1 and c.case_id = $2::uuid
  returning c.version, c.chain_hash, n.number),${tail("m.number")}`;
