import type { Instant, PlainDate } from "@reglament/calendar";
import type { RoleId } from "@reglament/regulation";
import type { Queryable } from "../queryable.ts";
import { type Row, withoutNulls } from "../without-nulls.ts";
import { rejectStaffing, type StaffRejected, type StaffRejectionCode } from "./staff-rejection.ts";

/** An order that somebody stands in for somebody else in a role; the days are legal days, both included. */
export interface Substitution {
  readonly substitutionId: string;
  readonly officeId: string;
  /** Number and date of the head's order. */
  readonly orderNumber: string;
  readonly orderDate: PlainDate;
  readonly absent: string;
  readonly substitute: string;
  readonly role: RoleId;
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate;
  readonly madeBy: string;
}

/** An order as it lies in the store. */
export interface StoredSubstitution extends Substitution {
  readonly absentName: string;
  readonly substituteName: string;
  /** Machine time. */
  readonly madeAt: Instant;
  /** The first day on which it no longer holds, when it was cancelled. */
  readonly endsOn?: PlainDate;
  readonly endedBy?: string;
}

/**
 * Writes an order down; a repeat with the same id changes nothing.
 *
 * Orders that don't go together never both come through, also when they arrive at once.
 *
 * @param today - legal day in the office's zone
 * @returns nothing, or why it wasn't written: `SUBSTITUTION_DAYS_REVERSED`, `SUBSTITUTION_EXPIRED`,
 *   `SUBSTITUTION_OF_ONESELF`, `ORDER_NUMBER_TAKEN`, `ABSENT_NOT_OF_OFFICE`, `SUBSTITUTION_OVERLAPS`, or
 *   `SUBSTITUTE_SUBSTITUTED`, also when it is the absent person who stands in for somebody in that time
 */
export async function orderSubstitution(
  db: Queryable,
  region: string,
  order: Substitution,
  today: PlainDate,
): Promise<StaffRejected | undefined> {
  const { rows } = await db.query<{ rejected: StaffRejectionCode | null; facts: StaffRejected["facts"] }>({
    name: "order-substitution",
    text: "select rejected, facts from order_substitution($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    values: [
      region,
      order.substitutionId,
      order.officeId,
      order.orderNumber,
      order.orderDate,
      order.role,
      order.absent,
      order.substitute,
      order.validFrom,
      order.validUntil,
      order.madeBy,
      today,
    ],
  });
  const [answer] = rows;
  return answer?.rejected ? rejectStaffing(answer.rejected, answer.facts) : undefined;
}

/**
 * Cancels an order from today on; what was done under it before stays as it was.
 *
 * @param end.officeId - the office whose order it is
 * @param end.today - legal day in the office's zone, the first on which the order no longer holds
 * @returns nothing, or `SUBSTITUTION_UNKNOWN`, or `SUBSTITUTION_ENDED` when it was cancelled before or has run out
 */
export async function cancelSubstitution(
  db: Queryable,
  region: string,
  end: {
    readonly substitutionId: string;
    readonly officeId: string;
    readonly today: PlainDate;
    readonly madeBy: string;
  },
): Promise<StaffRejected | undefined> {
  const { rows } = await db.query<{ known: boolean; ended: boolean }>({
    name: "cancel-substitution",
    text: `with known as (
             select valid_until from substitution where region = $1 and substitution_id = $2 and office_id = $3),
           ended as (
             insert into substitution_end (region, substitution_id, ends_on, made_by)
             select $1, $2, $4::date, $5 from known where valid_until >= $4::date
                 on conflict on constraint substitution_end_pkey do nothing
             returning 1)
           select exists (select from known) as known, exists (select from ended) as ended`,
    values: [region, end.substitutionId, end.officeId, end.today, end.madeBy],
  });
  const [answer] = rows;
  if (answer?.known !== true) return rejectStaffing("SUBSTITUTION_UNKNOWN");
  return answer.ended ? undefined : rejectStaffing("SUBSTITUTION_ENDED");
}

/** Returns the orders of an office, cancelled ones too, those that begin last first, at most 500. */
export async function listSubstitutions(
  db: Queryable,
  region: string,
  officeId: string,
): Promise<readonly StoredSubstitution[]> {
  const { rows } = await db.query<Row<StoredSubstitution>>({
    name: "list-substitutions",
    text: `select s.substitution_id as "substitutionId", s.office_id as "officeId", s.order_number as "orderNumber",
                  s.order_date::text as "orderDate", s.absent, a.name as "absentName", s.substitute,
                  p.name as "substituteName", s.role, s.valid_from::text as "validFrom",
                  s.valid_until::text as "validUntil", s.made_by as "madeBy", epoch_ms(s.made_at) as "madeAt",
                  e.ends_on::text as "endsOn", e.made_by as "endedBy"
             from substitution s
             join person a on a.person_id = s.absent
             join person p on p.person_id = s.substitute
             left join substitution_end e on e.region = s.region and e.substitution_id = s.substitution_id
            where s.region = $1 and s.office_id = $2
            order by s.valid_from desc, s.order_date desc, s.substitution_id limit 500`,
    values: [region, officeId],
  });
  return rows.map((row) => withoutNulls<StoredSubstitution>(row));
}
