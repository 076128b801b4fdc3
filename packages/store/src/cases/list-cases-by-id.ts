import type { Queryable } from "../queryable.ts";
import { type Row, withoutNulls } from "../without-nulls.ts";
import { type ListedCase, listedCaseColumns } from "./listed-case.ts";

/** Returns the cases of these keys that exist, in no order. */
export async function listCasesById(
  db: Queryable,
  keys: readonly { readonly region: string; readonly caseId: string }[],
): Promise<readonly ListedCase[]> {
  const { rows } = await db.query<Row<ListedCase>>({
    name: "list-cases-by-id",
    text: `select ${listedCaseColumns} from unnest($1::text[], $2::uuid[]) as k (region, case_id)
             join cases c on c.region = k.region and c.case_id = k.case_id`,
    values: [keys.map(({ region }) => region), keys.map(({ caseId }) => caseId)],
  });
  return rows.map((row) => withoutNulls<ListedCase>(row));
}
