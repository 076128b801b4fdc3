import type { OfficeHours, Text } from "@reglament/calendar";
import type { PartyId } from "@reglament/regulation";
import type { Queryable } from "../queryable.ts";
import { type Row, withoutNulls } from "../without-nulls.ts";

/** Whose office it is; the portal has none. */
export type OfficeParty = Exclude<PartyId, "portal">;

/** An office in a world: a school, an education department, a one-stop centre. */
export interface Office {
  readonly officeId: string;
  readonly party: OfficeParty;
  readonly names: Text;
  readonly address: Text;
  /** Absent: the hours that the edition gives. */
  readonly hours?: OfficeHours;
  /** Number of the organisation, twelve digits. Absent: not recorded. */
  readonly bin?: string;
  /** Ids of the services that it delivers. Absent: every service of its region. */
  readonly delivers?: readonly string[];
}

/** An office to save; what is left out of these keeps what is recorded. */
export type OfficeToSave = Omit<Office, "party"> & { readonly party?: OfficeParty };

/**
 * Makes an office, or brings the one of this id up to date.
 *
 * Given without a party, a BIN or its services it keeps those that are recorded; a new office is a provider's.
 */
export async function saveOffice(db: Queryable, region: string, office: OfficeToSave): Promise<void> {
  await db.query({
    name: "save-office",
    text: `insert into office (region, office_id, names, address, hours, bin, party, delivers)
           values ($1, $2, $3, $4, $5, $6, coalesce($7, 'provider'), $8)
           on conflict on constraint office_pkey
           do update set names = excluded.names, address = excluded.address, hours = excluded.hours,
                         bin = coalesce(excluded.bin, office.bin), party = coalesce($7, office.party),
                         delivers = coalesce(excluded.delivers, office.delivers)`,
    values: [
      region,
      office.officeId,
      JSON.stringify(office.names),
      JSON.stringify(office.address),
      office.hours === undefined ? null : JSON.stringify(office.hours),
      office.bin ?? null,
      office.party ?? null,
      office.delivers ?? null,
    ],
  });
}

const columns = `office_id as "officeId", party, names, address, hours, bin, delivers`;

/** Returns the offices of a world by their ids; of one party when it is given. */
export async function listOffices(db: Queryable, region: string, party?: OfficeParty): Promise<readonly Office[]> {
  const { rows } = await db.query<Row<Office>>({
    name: "list-offices",
    text: `select ${columns} from office where region = $1 and ($2::text is null or party = $2) order by office_id`,
    values: [region, party ?? null],
  });
  return rows.map((row) => withoutNulls<Office>(row));
}

/** Returns those of these ids that the world has, in no order. */
export async function listOfficesById(
  db: Queryable,
  region: string,
  officeIds: readonly string[],
): Promise<readonly Office[]> {
  const { rows } = await db.query<Row<Office>>({
    name: "list-offices-by-id",
    text: `select ${columns} from office where region = $1 and office_id = any($2)`,
    values: [region, officeIds],
  });
  return rows.map((row) => withoutNulls<Office>(row));
}

/** Returns an office, undefined when the world has none of this id. */
export async function findOffice(db: Queryable, region: string, officeId: string): Promise<Office | undefined> {
  const { rows } = await db.query<Row<Office>>({
    name: "find-office",
    text: `select ${columns} from office where region = $1 and office_id = $2`,
    values: [region, officeId],
  });
  return rows[0] && withoutNulls<Office>(rows[0]);
}
