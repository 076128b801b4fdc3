import { createHash } from "node:crypto";
import type { Client } from "pg";
import { type ChainRow, chainColumns, isWholeChain } from "../cases/verify-chain.ts";
import { readAttachment } from "../drafts/attachment.ts";
import { BackupProblem } from "./backup-problem.ts";

const rowsAtOnce = 1000;

/** A chain's row with the case that it is of. */
interface RowOfCase extends ChainRow {
  readonly region: string;
  readonly caseId: string;
  readonly isEvent: boolean;
}

/**
 * Verifies the chain of every case, and every attachment against its digest; in a transaction.
 *
 * @throws BackupProblem naming the first that isn't whole
 */
export async function verifyRestored(db: Client): Promise<{ readonly cases: number; readonly attachments: number }> {
  return { cases: await verifyCases(db), attachments: await verifyAttachments(db) };
}

async function verifyCases(db: Client): Promise<number> {
  let checked = 0;
  let rows: RowOfCase[] = [];
  const finish = (): void => {
    const [first] = rows;
    if (first === undefined) return;
    const { region, caseId } = first;
    if (!isWholeChain(first.isEvent ? rows : [], region, caseId)) {
      throw new BackupProblem(`The events of the case ${caseId} in ${region} aren't as they were written.`);
    }
    checked += 1;
    rows = [];
  };
  const all = `select c.region, c.case_id as "caseId", e.sequence is not null as "isEvent", ${chainColumns}
                 from cases c left join event e on e.region = c.region and e.case_id = c.case_id
                order by c.region, c.case_id, e.sequence`;
  for await (const row of fetchAll<RowOfCase>(db, all)) {
    if (row.caseId !== rows[0]?.caseId || row.region !== rows[0]?.region) finish();
    rows.push(row);
  }
  finish();
  return checked;
}

async function verifyAttachments(db: Client): Promise<number> {
  let checked = 0;
  const all = `select region, attachment_id as "attachmentId", encode(sha256, 'hex') as sha256
                 from attachment where erased_at is null order by region, attachment_id`;
  for await (const { region, attachmentId, sha256 } of fetchAll<{
    readonly region: string;
    readonly attachmentId: string;
    readonly sha256: string;
  }>(db, all)) {
    const hash = createHash("sha256");
    for await (const chunk of readAttachment(db, region, attachmentId)) hash.update(chunk);
    if (hash.digest("hex") !== sha256) {
      throw new BackupProblem(`The attachment ${attachmentId} in ${region} isn't as it was received.`);
    }
    checked += 1;
  }
  return checked;
}

/** Some rows are in memory at a time, however many there are. */
async function* fetchAll<R extends object>(db: Client, query: string): AsyncGenerator<R, void, undefined> {
  await db.query(`declare all_rows no scroll cursor for ${query}`);
  for (;;) {
    const { rows } = await db.query<R>(`fetch ${rowsAtOnce} from all_rows`);
    if (rows.length === 0) break;
    yield* rows;
  }
  await db.query("close all_rows");
}
