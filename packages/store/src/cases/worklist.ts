import type { TurnHolder } from "@reglament/engine";
import type { Queryable } from "../queryable.ts";
import { type Row, withoutNulls } from "../without-nulls.ts";
import { type ListedCase, listedCaseColumns } from "./listed-case.ts";

/** Which cases a list takes. */
export interface CaseList {
  readonly region: string;
  readonly offices: readonly string[];
  /** Most cases to return, 1 to 1000; 200 when absent. */
  readonly limit?: number;
}

/** A person, and the steps of which cases are theirs by the roles they hold. */
export interface TurnsOfPerson {
  readonly person: string;
  readonly turns: readonly OfficeTurn[];
}

/** A step that falls to people of a role in one office, narrowed by `holder`. */
export interface OfficeTurn {
  readonly office: string;
  readonly regulation: string;
  readonly edition: string;
  readonly step: string;
  readonly holder: TurnHolder;
}

/** Returns the open cases of the offices, the most urgent first. */
export function listWorklist(db: Queryable, list: CaseList): Promise<readonly ListedCase[]> {
  return listCases(db, list, { name: "list-worklist", text: openCases("true") });
}

/** Returns the open cases of the offices whose step waits for this person, the most urgent first. */
export function listWaitingFor(db: Queryable, list: CaseList & TurnsOfPerson): Promise<readonly ListedCase[]> {
  return listCases(db, list, { name: "list-waiting-for", text: openCases(isTurnOfPerson) }, turnValues(list));
}

/** Returns the other open cases of the offices, those that {@link listWaitingFor} leaves out. */
export function listWaitingForOthers(db: Queryable, list: CaseList & TurnsOfPerson): Promise<readonly ListedCase[]> {
  const text = openCases(`not ${isTurnOfPerson}`);
  return listCases(db, list, { name: "list-waiting-for-others", text }, turnValues(list));
}

/** Returns the ended cases of the offices, the newest first. */
export function listEndedCases(db: Queryable, list: CaseList): Promise<readonly ListedCase[]> {
  return listCases(db, list, {
    name: "list-ended-cases",
    text: `select ${listedCaseColumns} from cases c
            where c.region = $1 and c.office_id = any($2::text[]) and c.outcome is not null
            order by c.changed_at desc, c.case_id limit $3`,
  });
}

function openCases(condition: string): string {
  return `select ${listedCaseColumns} from cases c
           where c.region = $1 and c.office_id = any($2::text[]) and c.outcome is null and ${condition}
           order by c.next_moment nulls last, c.case_id limit $3`;
}

/** Who prepared a paper is the executor: the row knows no other. */
const isTurnOfPerson = `exists (
  select from unnest($5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
           as turn (office_id, regulation, edition, step, holder)
   where turn.office_id = c.office_id and turn.regulation = c.regulation and turn.edition = c.edition
     and turn.step = c.step
     and case turn.holder when 'anyone' then true
                          when 'executor' then c.executor is not distinct from $4::uuid
                          when 'anyone-but-drafter' then c.executor is distinct from $4::uuid end)`;

function turnValues({ person, turns }: TurnsOfPerson): readonly unknown[] {
  const column = (of: keyof OfficeTurn) => turns.map((turn) => turn[of]);
  return [person, ...(["office", "regulation", "edition", "step", "holder"] as const).map(column)];
}

async function listCases(
  db: Queryable,
  { region, offices, limit = 200 }: CaseList,
  query: { readonly name: string; readonly text: string },
  more: readonly unknown[] = [],
): Promise<readonly ListedCase[]> {
  const { rows } = await db.query<Row<ListedCase>>({ ...query, values: [region, offices, limit, ...more] });
  return rows.map((row) => withoutNulls<ListedCase>(row));
}
