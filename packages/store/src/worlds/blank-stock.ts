/**
 * Blanks of strict accountability in the stock of a department.
 *
 * What was received is never changed. Issuing one to a case is part of that case's step (`step-statement.ts`); here are
 * what comes in, what is spoilt and what is left.
 */
import type { PlainDate } from "@reglament/calendar";
import type { Queryable } from "../queryable.ts";
import { type Row, withoutNulls } from "../without-nulls.ts";
import { type BlankNumber, blankNumberText, parseBlankNumber } from "./blank-number.ts";
import { rejectStaffing, type StaffRejected, type StaffRejectionCode } from "./staff-rejection.ts";

/** Blanks that came together, numbered without a gap. */
export interface ReceivedBlanks {
  readonly rangeId: string;
  /** The department. */
  readonly officeId: string;
  /** Series and number of the first and the last one: `ЖОБ 0001201`. */
  readonly first: string;
  readonly last: string;
  /** Legal day. */
  readonly receivedOn: PlainDate;
  /** Number and date of the paper that they came with. */
  readonly document: string;
  readonly madeBy: string;
}

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

const mostAtOnce = 100_000;

/**
 * Takes blanks into a department's stock; a repeat with the same id changes nothing.
 *
 * @returns nothing, or `BLANK_NUMBERS_WRONG` (also when there are more than 100,000), `KEEPS_NO_BLANKS`, or
 *   `BLANKS_RECEIVED_BEFORE` when some of them lie in the stock of this or another department
 */
export async function receiveStock(
  db: Queryable,
  region: string,
  blanks: ReceivedBlanks,
): Promise<StaffRejected | undefined> {
  const [first, last] = [parseBlankNumber(blanks.first), parseBlankNumber(blanks.last)];
  if (first === undefined || last === undefined || !isRange(first, last)) return rejectStaffing("BLANK_NUMBERS_WRONG");
  const { rows } = await db.query<{ rejected: StaffRejectionCode | null; facts: StaffRejected["facts"] }>({
    name: "receive-stock",
    text: "select rejected, facts from receive_blanks($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    values: [
      region,
      blanks.rangeId,
      blanks.officeId,
      first.series,
      first.number,
      last.number,
      first.digits,
      blanks.receivedOn,
      blanks.document,
      blanks.madeBy,
    ],
  });
  const [answer] = rows;
  return answer?.rejected ? rejectStaffing(answer.rejected, answer.facts) : undefined;
}

function isRange(first: BlankNumber, last: BlankNumber): boolean {
  return (
    first.series === last.series &&
    first.digits === last.digits &&
    last.number >= first.number &&
    last.number - first.number < mostAtOnce
  );
}

/** Whether the department has this blank, issued it to no case and didn't write it off. */
export async function blankInStock(db: Queryable, region: string, department: string, text: string): Promise<boolean> {
  const blank = parseBlankNumber(text);
  if (blank === undefined) return false;
  const { rows } = await db.query<{ inStock: boolean }>({
    name: "blank-in-stock",
    text: `select exists (
             select from blank_range r
              where r.region = $1 and r.office_id = $2 and r.series = $3 and $4 between r.first and r.last and r.digits = $5
                and not exists (select from blank_issue where region = $1 and series = $3 and number = $4)
                and not exists (select from blank_spoilt where region = $1 and series = $3 and number = $4)) as "inStock"`,
    values: [region, department, blank.series, blank.number, blank.digits],
  });
  return rows[0]?.inStock === true;
}

/**
 * Writes a blank off, also one that a case already has: spoilt in print, it is given back and another one issued.
 *
 * @param spoilt.reason - what happened, and the paper that says so
 * @returns nothing, or `BLANK_UNKNOWN`, or `BLANK_SPOILT_BEFORE`
 */
export async function writeOffBlank(
  db: Queryable,
  region: string,
  spoilt: {
    readonly officeId: string;
    readonly number: string;
    readonly spoiltOn: PlainDate;
    readonly reason: string;
    readonly madeBy: string;
  },
): Promise<StaffRejected | undefined> {
  const blank = parseBlankNumber(spoilt.number);
  if (blank === undefined) return rejectStaffing("BLANK_UNKNOWN");
  const { rows } = await db.query<{ known: boolean; written: boolean }>({
    name: "write-off-blank",
    text: `with known as (
             select range_id from blank_range r
              where r.region = $1 and r.office_id = $2 and r.series = $3 and $4 between r.first and r.last and r.digits = $5),
           written as (
             insert into blank_spoilt (region, series, number, range_id, spoilt_on, reason, made_by)
             select $1, $3, $4, range_id, $6, $7, $8 from known
                 on conflict on constraint blank_spoilt_pkey do nothing
             returning 1)
           select exists (select from known) as known, exists (select from written) as written`,
    values: [
      region,
      spoilt.officeId,
      blank.series,
      blank.number,
      blank.digits,
      spoilt.spoiltOn,
      spoilt.reason,
      spoilt.madeBy,
    ],
  });
  const [answer] = rows;
  if (answer?.known !== true) return rejectStaffing("BLANK_UNKNOWN");
  return answer.written ? undefined : rejectStaffing("BLANK_SPOILT_BEFORE");
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
  return rows.map((row) => {
    const { series, digits, firstNumber, lastNumber, nextNumber, ...stock } = withoutNulls<StockRow>(row);
    const numbered = (number: string) => blankNumberText({ series, digits, number: Number(number) });
    return {
      ...stock,
      first: numbered(firstNumber),
      last: numbered(lastNumber),
      ...(nextNumber !== undefined && { next: numbered(nextNumber) }),
    };
  });
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
  const { rows } = await db.query<Row<UsedBlank & { readonly series: string; readonly digits: number }>>({
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
  return rows.map((row) => {
    const { series, digits, number, ...used } = withoutNulls<UsedBlank & { series: string; digits: number }>(row);
    return { ...used, number: blankNumberText({ series, digits, number: Number(number) }) };
  });
}
