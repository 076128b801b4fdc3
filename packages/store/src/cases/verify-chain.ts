import { createHash } from "node:crypto";
import type { CaseEvent, EventType } from "@reglament/engine";
import type { Queryable } from "../queryable.ts";
import { numberedTypes } from "../step/step-values.ts";

/** One event of a case with what its case row says, as {@link chainColumns} give it. */
export interface ChainRow {
  readonly sequence: number;
  readonly type: string;
  readonly payload: Buffer;
  readonly incomingNumber: string | null;
  readonly queueNumber: string | null;
  readonly chainHash: Buffer;
  readonly legalAt: number;
  readonly actor: string;
  readonly caseVersion: number;
  readonly caseHash: Buffer;
}

/** The columns of `cases c` and `event e` that a chain is verified by. */
export const chainColumns = `e.sequence, e.type, e.payload, e.incoming_number as "incomingNumber",
  e.queue_number as "queueNumber", e.chain_hash as "chainHash", epoch_ms(e.legal_at) as "legalAt", e.actor,
  c.version as "caseVersion", c.chain_hash as "caseHash"`;

/**
 * Tells whether the log of a case is whole: every event is there, in its place, as it was written.
 *
 * Holds after personal data was erased. It can't see that the newest events and
 * the case row were both rewritten by somebody who may do everything in the
 * database; for that the newest hashes have to lie elsewhere too.
 *
 * @returns false also when there is no such case
 */
export async function verifyChain(db: Queryable, region: string, caseId: string): Promise<boolean> {
  const { rows } = await db.query<ChainRow>({
    name: "verify-chain",
    text: `select ${chainColumns}
             from cases c join event e on e.region = c.region and e.case_id = c.case_id
            where c.region = $1 and c.case_id = $2 order by e.sequence`,
    values: [region, caseId],
  });
  return isWholeChain(rows, region, caseId);
}

/** @param rows - of one case, in their order */
export function isWholeChain(rows: readonly ChainRow[], region: string, caseId: string): boolean {
  let hash: Buffer = Buffer.from(`${region}:${caseId}`, "utf8");
  for (const [index, row] of rows.entries()) {
    hash = createHash("sha256")
      .update(hash)
      .update(row.payload)
      .update(row.incomingNumber ?? row.queueNumber ?? "")
      .digest();
    if (row.sequence !== index + 1 || !hash.equals(row.chainHash) || !columnsMatch(row)) return false;
  }
  const newest = rows.at(-1);
  return newest !== undefined && newest.caseVersion === newest.sequence && hash.equals(newest.caseHash);
}

/** The columns beside the payload are copies for queries; only the payload and the number are hashed. */
function columnsMatch({ payload, type, legalAt, actor, incomingNumber, queueNumber }: ChainRow): boolean {
  const event = JSON.parse(payload.toString("utf8")) as CaseEvent;
  if (incomingNumber !== null && !mayCarry("incoming", event.type)) return false;
  if (queueNumber !== null && !mayCarry("queue", event.type)) return false;
  return event.type === type && event.at === legalAt && event.by === actor;
}

function mayCarry(kind: keyof typeof numberedTypes, type: EventType): boolean {
  const types: readonly EventType[] = numberedTypes[kind];
  return types.includes(type);
}
