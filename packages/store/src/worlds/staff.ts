import type { PlainDate } from "@reglament/calendar";
import type { RoleId } from "@reglament/regulation";
import type { Queryable } from "../queryable.ts";

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

/** Returns the roles that a person holds in a world on a day, as the engine's `Actor` has them. */
export async function rolesOf(
  db: Queryable,
  region: string,
  personId: string,
  date: PlainDate,
): Promise<readonly { readonly role: RoleId; readonly office: string }[]> {
  const { rows } = await db.query<{ readonly role: RoleId; readonly office: string }>({
    name: "roles-of",
    text: `select distinct role, office_id as office from staff
            where region = $1 and person_id = $2 and valid_from <= $3 and (valid_until is null or valid_until >= $3)
            order by office_id, role`,
    values: [region, personId, date],
  });
  return rows;
}

export interface Colleague {
  readonly personId: string;
  readonly name: string;
  readonly role: RoleId;
}

/** Returns who works in an office on a day, by role and name; of one role when it is given. */
export async function listStaff(
  db: Queryable,
  region: string,
  officeId: string,
  date: PlainDate,
  role?: RoleId,
): Promise<readonly Colleague[]> {
  const { rows } = await db.query<Colleague>({
    name: "list-staff",
    text: `select distinct s.person_id as "personId", p.name, s.role
             from staff s join person p on p.person_id = s.person_id
            where s.region = $1 and s.office_id = $2 and s.valid_from <= $3
              and (s.valid_until is null or s.valid_until >= $3) and ($4::text is null or s.role = $4)
            order by s.role, p.name, "personId"`,
    values: [region, officeId, date, role ?? null],
  });
  return rows;
}
