import type { Queryable } from "../queryable.ts";
import type { Party } from "../step/step.ts";
import { type Row, withoutNulls } from "../without-nulls.ts";
import { type ListedCase, listedCaseColumns } from "./listed-case.ts";

/**
 * Returns the cases that concern a person or were filed for them, in all regions, the newest first, each once; also those
 * filed before the person was known here, by their IIN.
 */
export async function listCasesOfPerson(db: Queryable, personId: string): Promise<readonly ListedCase[]> {
  const { rows } = await db.query<Row<ListedCase>>({
    name: "list-cases-of-person",
    text: `select ${listedCaseColumns} from cases c
            where (c.region, c.case_id) in (
                    select a.region, a.case_id from applicant_case a where a.person_id = $1
                    union all
                    select a.region, a.case_id from person p join applicant_case a on a.iin = p.iin where p.person_id = $1)
            order by c.filed_at desc, c.case_id`,
    values: [personId],
  });
  return rows.map((row) => withoutNulls<ListedCase>(row));
}

/** Returns the cases in which an IIN stands, in all regions, the newest first; none whose application was erased. */
export async function listCasesOfIin(db: Queryable, iin: string): Promise<readonly ListedCase[]> {
  const { rows } = await db.query<Row<ListedCase>>({
    name: "list-cases-of-iin",
    text: `select ${listedCaseColumns} from cases c
            where (c.region, c.case_id) in (select a.region, a.case_id from applicant_case a where a.iin = $1)
            order by c.filed_at desc, c.case_id`,
    values: [iin],
  });
  return rows.map((row) => withoutNulls<ListedCase>(row));
}

/** Whom a case concerns; the IIN is gone once the application was erased. */
export type CaseParty = Pick<Party, "party" | "personId"> & { readonly iin?: string };

/**
 * Returns whom the case concerns: the rule "only who it concerns may open it" reads this. Who came to be known here only
 * after the filing is found by the IIN.
 */
export async function listParties(db: Queryable, region: string, caseId: string): Promise<readonly CaseParty[]> {
  const { rows } = await db.query<Row<CaseParty>>({
    name: "list-parties",
    text: `select a.party, a.iin, coalesce(a.person_id, p.person_id) as "personId"
             from applicant_case a left join person p on p.iin = a.iin
            where a.region = $1 and a.case_id = $2 order by a.party`,
    values: [region, caseId],
  });
  return rows.map((row) => withoutNulls<CaseParty>(row));
}
