import type { OfficeHours, Text } from "@reglament/calendar";
import type { Queryable } from "../queryable.ts";
import { type Row, withoutNulls } from "../without-nulls.ts";

/** A provider's office in a world: a school, a department. */
export interface Office {
  readonly officeId: string;
  readonly names: Text;
  readonly address: Text;
  /** Absent: the hours that the edition gives. */
  readonly hours?: OfficeHours;
  /** Number of the organisation, twelve digits. Absent: not recorded. */
  readonly bin?: string;
}

/** Makes an office, or brings the one of this id up to date; given without a BIN, it keeps the one that is recorded. */
export async function saveOffice(db: Queryable, region: string, office: Office): Promise<void> {
  await db.query({
    name: "save-office",
    text: `insert into office (region, office_id, names, address, hours, bin) values ($1, $2, $3, $4, $5, $6)
           on conflict on constraint office_pkey
           do update set names = excluded.names, address = excluded.address, hours = excluded.hours,
                         bin = coalesce(excluded.bin, office.bin)`,
    values: [
      region,
      office.officeId,
      JSON.stringify(office.names),
      JSON.stringify(office.address),
      office.hours === undefined ? null : JSON.stringify(office.hours),
      office.bin ?? null,
    ],
  });
}

/** Returns the offices of a world by their ids. */
export async function listOffices(db: Queryable, region: string): Promise<readonly Office[]> {
  const { rows } = await db.query<Row<Office>>({
    name: "list-offices",
    text: `select office_id as "officeId", names, address, hours, bin from office where region = $1 order by office_id`,
    values: [region],
  });
  return rows.map((row) => withoutNulls<Office>(row));
}

/** Returns an office, undefined when the world has none of this id. */
export async function findOffice(db: Queryable, region: string, officeId: string): Promise<Office | undefined> {
  const { rows } = await db.query<Row<Office>>({
    name: "find-office",
    text: `select office_id as "officeId", names, address, hours, bin from office where region = $1 and office_id = $2`,
    values: [region, officeId],
  });
  return rows[0] && withoutNulls<Office>(rows[0]);
}
