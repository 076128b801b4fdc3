import type { PlainDate } from "@reglament/calendar";
import type { RoleId } from "@reglament/regulation";
import type { Queryable } from "../queryable.ts";
import { SharedQuestion } from "../sharing/shared-question.ts";
import { type Row, withoutNulls } from "../without-nulls.ts";
import { rejectStaffing, type StaffRejected } from "./staff-rejection.ts";

/** That somebody works in a role; the days are legal days in the office's zone, both included. */
export interface Employment {
  readonly officeId: string;
  readonly personId: string;
  readonly role: RoleId;
  readonly validFrom: PlainDate;
  readonly validUntil?: PlainDate;
}

/** Writes down that a person works in a role; a repeat with the same first day sets the last one. */
export async function employ(db: Queryable, region: string, employment: Employment): Promise<void> {
  const { officeId, personId, role, validFrom, validUntil } = employment;
  await db.query({
    name: "employ",
    text: `insert into staff (region, office_id, person_id, role, valid_from, valid_until)
           values ($1, $2, $3, $4, $5, $6)
           on conflict on constraint staff_pkey do update set valid_until = excluded.valid_until`,
    values: [region, officeId, personId, role, validFrom, validUntil ?? null],
  });
}

/**
 * Ends a person's work in a role with a last day; what was before stays on record.
 *
 * @returns `NOT_EMPLOYED` when the person doesn't hold the role on that day
 */
export async function endEmployment(
  db: Queryable,
  region: string,
  { officeId, personId, role, lastDay }: Pick<Employment, "officeId" | "personId" | "role"> & { lastDay: PlainDate },
): Promise<StaffRejected | undefined> {
  const { rowCount } = await db.query({
    name: "end-employment",
    text: `update staff set valid_until = $5
            where region = $1 and office_id = $2 and person_id = $3 and role = $4
              and valid_from <= $5 and (valid_until is null or valid_until >= $5)`,
    values: [region, officeId, personId, role, lastDay],
  });
  return rowCount === 0 ? rejectStaffing("NOT_EMPLOYED", { role, lastDay }) : undefined;
}

/** Whom somebody stands in for, and the number of the order that says so. */
export interface InsteadOf {
  readonly person: string;
  readonly order: string;
}

/** A role that a person holds in an office, in their own right or by a substitution. */
export interface HeldRole {
  readonly role: RoleId;
  readonly office: string;
  readonly insteadOf?: InsteadOf;
}

/** A substitution on the day $day, as long as who is absent still works in the role, and the substitute in the office. */
export const substitutedOn = (day: string) => `
  from substitution_in_force t
  join staff s on s.region = t.region and s.office_id = t.office_id and s.person_id = t.absent and s.role = t.role
              and s.valid_from <= ${day} and (s.valid_until is null or s.valid_until >= ${day})
  join lateral (
    select from staff o
     where o.region = t.region and o.office_id = t.office_id and o.person_id = t.substitute
       and o.valid_from <= ${day} and (o.valid_until is null or o.valid_until >= ${day}) limit 1) as still_there on true`;

/**
 * Returns the roles that a person holds in a world on a day, as the engine's `Actor` has them: their own before those
 * held by substitution.
 *
 * Who is absent keeps the role: coming in for an hour, they may still act.
 */
export async function rolesOf(
  db: Queryable,
  region: string,
  personId: string,
  date: PlainDate,
): Promise<readonly HeldRole[]> {
  const { rows } = await db.query<Row<HeldRole>>({
    name: "roles-of",
    text: `select distinct s.role, s.office_id as office, null::jsonb as "insteadOf" from staff s
            where s.region = $1 and s.person_id = $2 and s.valid_from <= $3
              and (s.valid_until is null or s.valid_until >= $3)
           union
           select t.role, t.office_id, jsonb_build_object('person', t.absent, 'order', t.order_number)
             ${substitutedOn("$3::date")}
            where t.region = $1 and t.substitute = $2 and t.days @> $3::date
            order by "insteadOf" nulls first, office, role`,
    values: [region, personId, date],
  });
  return rows.map((row) => withoutNulls<HeldRole>(row));
}

/** Somebody who works in an office. */
export interface Colleague {
  readonly personId: string;
  readonly name: string;
  readonly role: RoleId;
  /** Holds the role by substitution. */
  readonly insteadOf?: InsteadOf;
  /** An order names a substitute for the person in this role. */
  readonly absent?: true;
}

/** The staff of an office on a legal day. */
interface StaffAsk {
  readonly region: string;
  readonly officeId: string;
  readonly date: PlainDate;
}

const staff = new SharedQuestion<StaffAsk, readonly Colleague[]>({
  answerAll: listAllStaff,
  groupOf: ({ region, date }) => `${region} ${date}`,
});

/**
 * Returns who works in an office on a day, substitutes included, by role and name; of one role when it is given.
 *
 * A person may be there twice: in their own right and for somebody else.
 */
export async function listStaff(
  db: Queryable,
  region: string,
  officeId: string,
  date: PlainDate,
  role?: RoleId,
): Promise<readonly Colleague[]> {
  const everybody = await staff.ask(db, { region, officeId, date });
  return role === undefined ? everybody : everybody.filter((colleague) => colleague.role === role);
}

/** The staff of offices of one region on one day. */
async function listAllStaff(db: Queryable, asks: readonly StaffAsk[]): Promise<readonly (readonly Colleague[])[]> {
  const { rows } = await db.query<Row<Colleague> & { readonly officeId: string }>({
    name: "list-staff",
    text: `select h.office_id as "officeId", h.person_id as "personId", p.name, h.role, h."insteadOf", h.absent
             from (select s.office_id, s.person_id, s.role, null::jsonb as "insteadOf",
                          case when exists (
                            select from substitution_in_force t
                             where t.region = $1 and t.office_id = any($2::text[]) and t.office_id = s.office_id
                               and t.role = s.role and t.absent = s.person_id and t.days @> $3::date)
                          then true end as absent
                     from staff s
                    where s.region = $1 and s.office_id = any($2::text[]) and s.valid_from <= $3
                      and (s.valid_until is null or s.valid_until >= $3)
                   union
                   select t.office_id, t.substitute, t.role,
                          jsonb_build_object('person', t.absent, 'order', t.order_number), null
                     ${substitutedOn("$3::date")}
                    where t.region = $1 and t.office_id = any($2::text[]) and t.days @> $3::date) as h
            cross join lateral (select p.name from person p where p.person_id = h.person_id offset 0) as p
            order by h.role, p.name, "personId", h."insteadOf" nulls first`,
    values: [asks[0]?.region, [...new Set(asks.map(({ officeId }) => officeId))], asks[0]?.date],
  });
  const inOffice = Map.groupBy(
    rows.map(({ officeId, ...colleague }) => ({ officeId, colleague: withoutNulls<Colleague>(colleague) })),
    ({ officeId }) => officeId,
  );
  return asks.map(({ officeId }) => (inOffice.get(officeId) ?? []).map(({ colleague }) => colleague));
}

/** Returns everybody who ever worked in an office, with their days, by role and first day. */
export async function listEmployments(
  db: Queryable,
  region: string,
  officeId: string,
): Promise<readonly (Employment & { readonly name: string })[]> {
  const { rows } = await db.query<Row<Employment & { readonly name: string }>>({
    name: "list-employments",
    text: `select s.office_id as "officeId", s.person_id as "personId", p.name, s.role,
                  s.valid_from::text as "validFrom", s.valid_until::text as "validUntil"
             from staff s join person p on p.person_id = s.person_id
            where s.region = $1 and s.office_id = $2 order by s.role, s.valid_from, p.name, "personId"`,
    values: [region, officeId],
  });
  return rows.map((row) => withoutNulls<Employment & { readonly name: string }>(row));
}
