import type { Queryable } from "../queryable.ts";
import { type Row, withoutNulls } from "../without-nulls.ts";
import { type ListedCase, listedCaseColumns } from "./listed-case.ts";

/** Which cases a list takes. */
export interface CaseList {
  readonly region: string;
  readonly offices: readonly string[];
  /** Only cases of this executor; absent: of everybody. */
  readonly executor?: string;
  /** Most cases to return, 1 to 1000; 200 when absent. */
  readonly limit?: number;
}

/** Returns the open cases of the offices, the most urgent first. Which act is whose turn follows from the edition. */
export function listWorklist(db: Queryable, list: CaseList): Promise<readonly ListedCase[]> {
  return listCases(db, list, {
    name: "list-worklist",
    text: `select ${listedCaseColumns} from cases c
            where c.region = $1 and c.office_id = any($2::text[]) and c.outcome is null
              and ($3::uuid is null or c.executor = $3)
            order by c.next_moment nulls last, c.case_id limit $4`,
  });
}

/** Returns the ended cases of the offices, the newest first. */
export function listEndedCases(db: Queryable, list: CaseList): Promise<readonly ListedCase[]> {
  return listCases(db, list, {
    name: "list-ended-cases",
    text: `select ${listedCaseColumns} from cases c
            where c.region = $1 and c.office_id = any($2::text[]) and c.outcome is not null
              and ($3::uuid is null or c.executor = $3)
            order by c.changed_at desc, c.case_id limit $4`,
  });
}

async function listCases(
  db: Queryable,
  { region, offices, executor, limit = 200 }: CaseList,
  query: { readonly name: string; readonly text: string },
): Promise<readonly ListedCase[]> {
  const { rows } = await db.query<Row<ListedCase>>({ ...query, values: [region, offices, executor ?? null, limit] });
  return rows.map((row) => withoutNulls<ListedCase>(row));
}
