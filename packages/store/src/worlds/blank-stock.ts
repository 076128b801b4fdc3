/**
 * Blanks of strict accountability in the stock of a department.
 *
 * What was received is never changed. Issuing one to a case is part of that case's step (`step-statement.ts`); here is
 * what comes in and what is written off.
 */
import type { PlainDate } from "@reglament/calendar";
import type { Queryable } from "../queryable.ts";
import { type BlankNumber, parseBlankNumber } from "./blank-number.ts";
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
