import type { Queryable } from "../queryable.ts";
import { SharedQuestion } from "../sharing/shared-question.ts";
import type { Party } from "../step/step.ts";
import { type Row, withoutNulls } from "../without-nulls.ts";
import { type ListedCase, listedCaseColumns } from "./listed-case.ts";
import type { CaseKey } from "./stored-event.ts";

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

const parties = new SharedQuestion<CaseKey, readonly CaseParty[]>({
  answerAll: listAllParties,
  groupOf: ({ region }) => region,
});

/**
 * Returns whom the case concerns: the rule "only who it concerns may open it" reads this. Who came to be known here only
 * after the filing is found by the IIN.
 */
export function listParties(db: Queryable, region: string, caseId: string): Promise<readonly CaseParty[]> {
  return parties.ask(db, { region, caseId });
}

/** The parties of cases of one region. */
async function listAllParties(db: Queryable, cases: readonly CaseKey[]): Promise<readonly (readonly CaseParty[])[]> {
  const { rows } = await db.query<Row<CaseParty> & { readonly caseId: string }>({
    name: "list-parties",
    text: `select a.case_id as "caseId", a.party, a.iin, coalesce(a.person_id, p.person_id) as "personId"
             from applicant_case a left join person p on p.iin = a.iin
            where a.region = $1 and a.case_id = any($2::uuid[]) order by a.case_id, a.party`,
    values: [cases[0]?.region, [...new Set(cases.map(({ caseId }) => caseId))]],
  });
  const ofCase = Map.groupBy(
    rows.map(({ caseId, ...party }) => ({ caseId, party: withoutNulls<CaseParty>(party) })),
    ({ caseId }) => caseId,
  );
  return cases.map(({ caseId }) => (ofCase.get(caseId.toLowerCase()) ?? []).map(({ party }) => party));
}
