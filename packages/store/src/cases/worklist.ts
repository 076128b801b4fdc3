/**
 * Lists of cases by the office where they stand, the most urgent first.
 *
 * Each office's part is read from the index in its order and no further than the list goes, so a list costs the same
 * however many cases there are behind it.
 */
import type { Instant } from "@reglament/calendar";
import type { TurnHolder } from "@reglament/engine";
import type { Queryable } from "../queryable.ts";
import { type Row, withoutNulls } from "../without-nulls.ts";
import { type ListedCase, listedCaseColumns, standsAt, urgency } from "./listed-case.ts";

/** Which cases a list takes. */
export interface CaseList {
  readonly region: string;
  readonly offices: readonly string[];
  /** Most cases to return, 1 to 1000; 200 when absent. */
  readonly limit?: number;
  /** The last case of the page before; the list goes on behind it. */
  readonly after?: Pick<ListedCase, "dueAt" | "caseId">;
}

/** A person, and the steps of which cases are theirs by the roles they hold. */
export interface TurnsOfPerson {
  readonly person: string;
  readonly turns: readonly OfficeTurn[];
  /** Whom the person stands in for: their cases as an executor are the person's too. */
  readonly insteadOf?: readonly string[];
}

/** A step that falls to people of a role in one office, narrowed by `holder`. */
export interface OfficeTurn {
  /** Where the step stands: an office of the party whose procedure it is. */
  readonly office: string;
  readonly regulation: string;
  readonly edition: string;
  readonly step: string;
  readonly holder: TurnHolder;
  /** The acts that fall to the person; of a case whose open act is another one it isn't their turn. Absent: all. */
  readonly acts?: readonly string[];
  /** Whether one of them can begin the step: a case whose step was only just opened names no act. Absent: yes. */
  readonly begins?: boolean;
}

/** Returns the open cases that stand in the offices, the most urgent first. */
export function listWorklist(db: Queryable, list: CaseList): Promise<readonly ListedCase[]> {
  return listCases(db, list, { name: "list-worklist", text: openCases("true") });
}

/** Returns the open cases of which something is overdue at a moment of legal time; the due moment itself is in time. */
export function listOverdue(db: Queryable, list: CaseList & { readonly now: Instant }): Promise<readonly ListedCase[]> {
  const text = openCases(`${urgency} < from_epoch_ms($6)`);
  return listCases(db, list, { name: "list-overdue", text }, [list.now]);
}

/**
 * Returns the open cases of the offices whose step waits for this person: those that fall to them by a role and nobody
 * else has claimed, and those that they claimed.
 */
export function listWaitingFor(db: Queryable, list: CaseList & TurnsOfPerson): Promise<readonly ListedCase[]> {
  return listCases(db, list, { name: "list-waiting-for", text: openCases(waitsForPerson) }, turnValues(list));
}

/** Returns the other open cases of the offices, those that {@link listWaitingFor} leaves out. */
export function listWaitingForOthers(db: Queryable, list: CaseList & TurnsOfPerson): Promise<readonly ListedCase[]> {
  const text = openCases(`not (${waitsForPerson})`);
  return listCases(db, list, { name: "list-waiting-for-others", text }, turnValues(list));
}

/** Returns the open cases of the offices that are this person's: waiting for them, claimed by them, or theirs as the executor. */
export function listMine(db: Queryable, list: CaseList & TurnsOfPerson): Promise<readonly ListedCase[]> {
  const text = openCases(`(${waitsForPerson} or c.executor = any($7::uuid[]))`);
  return listCases(db, list, { name: "list-mine", text }, turnValues(list));
}

/** Returns the ended cases in which the offices took part, as a provider or a centre, those that ended last first. */
export async function listEndedCases(
  db: Queryable,
  { region, offices, limit = 200 }: Omit<CaseList, "after">,
): Promise<readonly ListedCase[]> {
  const ended = (column: string) => `
    select c.* from unnest($2::text[]) as o (office_id) cross join lateral (
      select * from cases c where c.region = $1 and c.${column} = o.office_id and c.ended_at is not null
       order by c.ended_at desc limit $3) as c`;
  const { rows } = await db.query<Row<ListedCase>>({
    name: "list-ended-cases",
    text: `select ${listedCaseColumns} from (${ended("office_id")} union ${ended("centre_id")}) as c
            order by c.ended_at desc, c.case_id limit $3`,
    values: [region, distinct(offices), limit],
  });
  return rows.map((row) => withoutNulls<ListedCase>(row));
}

function openCases(condition: string): string {
  return `select ${listedCaseColumns}
            from unnest($2::text[]) as o (office_id) cross join lateral (
              select * from cases c
               where c.region = $1 and ${standsAt("o.office_id")}
                 and (${urgency}, c.case_id) > (from_epoch_ms($4), $5::uuid) and ${condition}
               order by ${urgency}, c.case_id limit $3) as c
           order by ${urgency}, c.case_id limit $3`;
}

/** Who prepared a paper is the executor: the row knows no other. */
const isTurnOfPerson = `exists (
  select from unnest($8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::boolean[])
           as turn (office_id, regulation, edition, step, holder, acts, begins)
   where turn.office_id = o.office_id and turn.regulation = c.regulation and turn.edition = c.edition
     and turn.step = c.step
     and case when c.next_act is null then turn.begins
              else turn.acts is null or c.next_act = any(string_to_array(turn.acts, ' ')) end
     and case turn.holder when 'anyone' then true
                          when 'executor' then c.executor is null or c.executor = any($7::uuid[])
                          when 'anyone-but-drafter' then c.executor is distinct from $6::uuid end)`;

const waitsForPerson = `(c.claimed_by is not distinct from $6::uuid
  or c.claimed_by is null and not c.waiting_for_signature and ${isTurnOfPerson})`;

function turnValues({ person, turns, insteadOf = [] }: TurnsOfPerson): readonly unknown[] {
  const column = (of: keyof OfficeTurn) => turns.map((turn) => turn[of]);
  return [
    person,
    [person, ...insteadOf],
    ...(["office", "regulation", "edition", "step", "holder"] as const).map(column),
    turns.map(({ acts }) => acts?.join(" ") ?? null),
    turns.map(({ begins = true }) => begins),
  ];
}

const firstId = "00000000-0000-0000-0000-000000000000";

async function listCases(
  db: Queryable,
  { region, offices, limit = 200, after }: CaseList,
  query: { readonly name: string; readonly text: string },
  more: readonly unknown[] = [],
): Promise<readonly ListedCase[]> {
  const behind = after === undefined ? Number.NEGATIVE_INFINITY : (after.dueAt ?? Number.POSITIVE_INFINITY);
  const values = [region, distinct(offices), limit, behind, after?.caseId ?? firstId, ...more];
  const { rows } = await db.query<Row<ListedCase>>({ ...query, values });
  return rows.map((row) => withoutNulls<ListedCase>(row));
}

function distinct(offices: readonly string[]): readonly string[] {
  return [...new Set(offices)];
}
