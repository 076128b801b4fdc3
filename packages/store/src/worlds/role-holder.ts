import type { PlainDate } from "@reglament/calendar";
import type { RoleId } from "@reglament/regulation";
import type { Queryable } from "../queryable.ts";
import { SharedQuestion } from "../sharing/shared-question.ts";
import { type Row, withoutNulls } from "../without-nulls.ts";
import { substitutedOn } from "./staff.ts";

/** Somebody who holds a role in an office. */
export interface RoleHolder {
  readonly personId: string;
  readonly role: RoleId;
  /** Whom they stand in for, where it isn't their own role. */
  readonly insteadOf?: string;
}

/** The holders of an office's roles on a legal day. */
interface HoldersAsk {
  readonly region: string;
  readonly officeId: string;
  readonly date: PlainDate;
}

const holders = new SharedQuestion<HoldersAsk, readonly RoleHolder[]>({
  answerAll: listAllHolders,
  groupOf: ({ region, date }) => `${region} ${date}`,
});

/**
 * Returns who holds which role in an office on a day, substitutes included, in no order: what `listStaff` tells, without
 * names and without who is absent. Each step asks for it.
 */
export function listRoleHolders(
  db: Queryable,
  region: string,
  officeId: string,
  date: PlainDate,
): Promise<readonly RoleHolder[]> {
  return holders.ask(db, { region, officeId, date });
}

/** The holders in offices of one region on one day. */
async function listAllHolders(db: Queryable, asks: readonly HoldersAsk[]): Promise<readonly (readonly RoleHolder[])[]> {
  const { rows } = await db.query<Row<RoleHolder> & { readonly officeId: string }>({
    name: "list-role-holders",
    text: `select s.office_id as "officeId", s.person_id as "personId", s.role, null::uuid as "insteadOf"
             from staff s
            where s.region = $1 and s.office_id = any($2::text[]) and s.valid_from <= $3
              and (s.valid_until is null or s.valid_until >= $3)
           union all
           select t.office_id, t.substitute, t.role, t.absent
             ${substitutedOn("$3::date")}
            where t.region = $1 and t.office_id = any($2::text[]) and t.days @> $3::date`,
    values: [asks[0]?.region, [...new Set(asks.map(({ officeId }) => officeId))], asks[0]?.date],
  });
  const inOffice = Map.groupBy(
    rows.map(({ officeId, ...holder }) => ({ officeId, holder: withoutNulls<RoleHolder>(holder) })),
    ({ officeId }) => officeId,
  );
  return asks.map(({ officeId }) => (inOffice.get(officeId) ?? []).map(({ holder }) => holder));
}
