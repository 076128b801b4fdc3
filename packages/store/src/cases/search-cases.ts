/**
 * Search for cases by what people know of them: a number, an IIN, the beginning of a name, days, service, state.
 *
 * What is asked for decides which index leads; the rest filters what it finds. A name leads only while it is rare. Only cases in which one of the given
 * offices takes part are found, whoever asks.
 */
import type { Instant } from "@reglament/calendar";
import type { Outcome } from "@reglament/engine";
import type { Queryable } from "../queryable.ts";
import { type Row, withoutNulls } from "../without-nulls.ts";
import { type ListedCase, listedCaseColumns } from "./listed-case.ts";
import { searchableName } from "./searchable-name.ts";

/** What is searched for; what is absent doesn't matter. */
export interface CaseSearch {
  readonly region: string;
  /** Providers, centres or departments: of those who search. */
  readonly offices: readonly string[];
  /** The incoming number of provider or centre, or the number in the queue, complete: `2019-000017`. */
  readonly number?: string;
  /** Of anybody whom the case concerns. */
  readonly iin?: string;
  /** Beginning of the name of anybody whom the case concerns, surname first. */
  readonly name?: string;
  /** Legal time, included. */
  readonly filedFrom?: Instant;
  /** Legal time, not included. */
  readonly filedBefore?: Instant;
  readonly regulation?: string;
  readonly state?: "open" | Outcome;
  /** Most cases to return, 1 to 1000; 200 when absent. */
  readonly limit?: number;
  /** The last case of the page before; the list goes on behind it. */
  readonly after?: Pick<ListedCase, "filedAt" | "caseId">;
}

/**
 * Returns the cases that fit, those filed last first. Log the access of whoever sees them.
 *
 * A case whose application was erased is found neither by IIN nor by name.
 */
export async function searchCases(db: Queryable, search: CaseSearch): Promise<readonly ListedCase[]> {
  const { name, text } = statementFor(search);
  const { rows } = await db.query<Row<ListedCase>>({ name, text, values: valuesOf(search) });
  return rows.map((row) => withoutNulls<ListedCase>(row));
}

/** A parameter for each criterion, the same in every statement. */
function valuesOf(search: CaseSearch): unknown[] {
  const { region, offices, limit = 200, number, iin, regulation, state, filedFrom, filedBefore, after } = search;
  const beginning = search.name === undefined ? null : searchableName(search.name);
  return [
    region,
    [...new Set(offices)],
    limit,
    number?.trim() ?? null,
    iin ?? null,
    beginning,
    // Behind everything that begins so: the highest sign there is.
    beginning === null ? null : `${beginning}\u{10FFFF}`,
    filedFrom ?? Number.NEGATIVE_INFINITY,
    filedBefore ?? Number.POSITIVE_INFINITY,
    regulation ?? null,
    state ?? null,
    after?.filedAt ?? Number.POSITIVE_INFINITY,
    after?.caseId ?? "ffffffff-ffff-ffff-ffff-ffffffffffff",
  ];
}

const hasNumber = "c.incoming_number = $4 or c.centre_number = $4 or c.queue_number = $4";
const concerns = (condition: string) =>
  `exists (select from applicant_case a where a.region = c.region and a.case_id = c.case_id and ${condition})`;
const beginsSo = "a.name ~>=~ $6 and a.name ~<~ $7";

const fits = `c.filed_at >= from_epoch_ms($8) and c.filed_at < from_epoch_ms($9)
  and (c.filed_at, c.case_id) < (from_epoch_ms($12), $13::uuid)
  and ($10::text is null or c.regulation = $10)
  and ($11::text is null or coalesce(c.outcome, 'open') = $11)
  and ($4::text is null or ${hasNumber})
  and ($5::text is null or ${concerns("a.iin = $5")})
  and ($6::text is null or ${concerns(beginsSo)})`;

const newestFirst = "order by c.filed_at desc, c.case_id desc limit $3";

/** Offices take part as one of these. */
const parts = ["office_id", "centre_id", "department_id"] as const;

/**
 * Cases that a query of ids finds: it comes first, and each case is then looked up by its key.
 *
 * Planned once for all values, PostgreSQL would rather read all cases of the offices; `offset 0` keeps it from that.
 */
function among(ids: string): string {
  return `with found as materialized (select distinct case_id from (${ids}) as known)
          select ${listedCaseColumns} from (${lookedUp}) as c ${newestFirst}`;
}

const takesPart = parts.map((part) => `c.${part} = any($2::text[])`).join(" or ");
const lookedUp = `select c.* from found
   cross join lateral (select * from cases c where c.region = $1 and c.case_id = found.case_id offset 0) as c
   where (${takesPart}) and ${fits} ${newestFirst}`;

const numberOf = (part: string, number: string) =>
  `select case_id from cases where region = $1 and ${part} = any($2::text[]) and ${number} = $4`;
const byNumber = [
  numberOf("office_id", "incoming_number"),
  numberOf("centre_id", "centre_number"),
  numberOf("office_id", "queue_number"),
].join(" union ");

const ofOffices = `select c.* from (${parts
  .map(
    (part) => `select c.* from unnest($2::text[]) as o (office_id) cross join lateral (
      select * from cases c where c.region = $1 and c.${part} = o.office_id and ${fits} ${newestFirst}) as c`,
  )
  .join(" union ")}) as c ${newestFirst}`;

const byDays = `select ${listedCaseColumns} from (${ofOffices}) as c ${newestFirst}`;

/** With more people of a name than these in the region, the offices' own cases are the shorter way to those of the name. */
const mostLookedUp = 200;

/** Either way ends after so many steps as a page or an office has, however many people of the name the region has. */
const byName = `with named as materialized (
    select a.case_id from applicant_case a where a.region = $1 and ${beginsSo}
     order by a.name using ~<~ limit ${mostLookedUp + 1}),
  found as materialized (select distinct case_id from named)
  select ${listedCaseColumns} from (
    select * from (${lookedUp}) as looked_up where (select count(*) from named) <= ${mostLookedUp}
    union all
    select * from (${ofOffices}) as of_offices where (select count(*) from named) > ${mostLookedUp}) as c ${newestFirst}`;

const statements = {
  number: { name: "search-cases-by-number", text: among(byNumber) },
  iin: {
    name: "search-cases-by-iin",
    text: among("select a.case_id from applicant_case a where a.region = $1 and a.iin = $5"),
  },
  name: { name: "search-cases-by-name", text: byName },
  days: { name: "search-cases-by-days", text: byDays },
} as const;

function statementFor({ number, iin, name }: CaseSearch): { readonly name: string; readonly text: string } {
  if (number !== undefined) return statements.number;
  if (iin !== undefined) return statements.iin;
  return name === undefined ? statements.days : statements.name;
}
