import type { PlainDate } from "@reglament/calendar";
import type { Queryable } from "../queryable.ts";
import { type Row, withoutNulls } from "../without-nulls.ts";
import { blankNumberText } from "./blank-number.ts";
import type { ReceivedBlanks } from "./blank-stock.ts";

/** What is left of blanks that came together. */
export interface StockOfBlanks extends ReceivedBlanks {
  readonly received: number;
  readonly issued: number;
  readonly spoilt: number;
  /** Neither issued nor spoilt. */
  readonly left: number;
  /** The lowest number of those; absent when none is left. */
  readonly next?: string;
}

interface StockRow extends Omit<StockOfBlanks, "first" | "last" | "next"> {
  readonly series: string;
  readonly digits: number;
  readonly firstNumber: string;
  readonly lastNumber: string;
  readonly nextNumber?: string;
}

/** Returns what a department received, issued and has left, in the order of the numbers. */
export async function listStock(db: Queryable, region: string, officeId: string): Promise<readonly StockOfBlanks[]> {
  const { rows } = await db.query<Row<StockRow>>({
    name: "list-stock",
    text: `select r.range_id as "rangeId", r.office_id as "officeId", r.series, r.digits, r.first as "firstNumber",
                  r.last as "lastNumber", r.received_on::text as "receivedOn", r.document, r.made_by as "madeBy",
                  (r.last - r.first + 1)::integer as received, used.issued, used.spoilt,
                  (r.last - r.first + 1 - used.total)::integer as left,
                  (select min(n) from generate_series(r.first, r.last) as n
                    where not exists (select from blank_issue i where i.region = $1 and i.series = r.series and i.number = n)
                      and not exists (select from blank_spoilt s where s.region = $1 and s.series = r.series and s.number = n)
                  ) as "nextNumber"
             from blank_range r
            cross join lateral (
              select count(*)::integer as total, count(*) filter (where issued)::integer as issued,
                     count(*) filter (where spoilt)::integer as spoilt
                from (select number, bool_or(source = 1) as issued, bool_or(source = 2) as spoilt
                        from (select number, 1 as source from blank_issue where region = $1 and range_id = r.range_id
                              union all
                              select number, 2 from blank_spoilt where region = $1 and range_id = r.range_id) as taken
                       group by number) as each_number) as used
            where r.region = $1 and r.office_id = $2 order by r.series, r.first`,
    values: [region, officeId],
  });
  return rows.map((row) => stockOf(withoutNulls<StockRow>(row)));
}

function stockOf({ series, digits, firstNumber, lastNumber, nextNumber, ...stock }: StockRow): StockOfBlanks {
  const numbered = (number: string) => blankNumberText({ series, digits, number: Number(number) });
  return {
    ...stock,
    first: numbered(firstNumber),
    last: numbered(lastNumber),
    ...(nextNumber !== undefined && { next: numbered(nextNumber) }),
  };
}

/** What became of one blank. */
export interface UsedBlank {
  /** Series and number. */
  readonly number: string;
  /** The case that it was issued to. */
  readonly caseId?: string;
  /** Legal day. */
  readonly spoiltOn?: PlainDate;
  readonly reason?: string;
}

/** Returns the blanks of a department that were issued or spoilt, the highest numbers first, at most `limit`. */
export async function listUsedBlanks(
  db: Queryable,
  region: string,
  officeId: string,
  limit = 200,
): Promise<readonly UsedBlank[]> {
  const { rows } = await db.query<Row<UsedRow>>({
    name: "list-used-blanks",
    text: `select r.series, r.digits, n.number::text as number, i.case_id as "caseId", s.spoilt_on::text as "spoiltOn", s.reason
             from blank_range r
            cross join lateral (
              select number from blank_issue where region = $1 and range_id = r.range_id
              union
              select number from blank_spoilt where region = $1 and range_id = r.range_id) as n
             left join blank_issue i on i.region = $1 and i.series = r.series and i.number = n.number
             left join blank_spoilt s on s.region = $1 and s.series = r.series and s.number = n.number
            where r.region = $1 and r.office_id = $2 order by r.series, n.number desc limit $3`,
    values: [region, officeId, limit],
  });
  return rows.map((row) => usedBlankOf(withoutNulls<UsedRow>(row)));
}

interface UsedRow extends UsedBlank {
  readonly series: string;
  readonly digits: number;
}

function usedBlankOf({ series, digits, number, ...used }: UsedRow): UsedBlank {
  return { ...used, number: blankNumberText({ series, digits, number: Number(number) }) };
}
