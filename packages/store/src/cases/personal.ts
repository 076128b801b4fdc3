import type { Instant } from "@reglament/calendar";
import type { PersonalContent } from "../personal-content.ts";
import type { Queryable } from "../queryable.ts";
import { type Row, withoutNulls } from "../without-nulls.ts";

/** Returns personal content; undefined when there is none of this id or it was erased. Log the access. */
export async function readPersonal(
  db: Queryable,
  region: string,
  personalId: string,
): Promise<(PersonalContent & { readonly caseId: string }) | undefined> {
  const { rows } = await db.query<Row<PersonalContent & { readonly caseId: string }>>({
    name: "read-personal",
    text: `select personal_id as "personalId", case_id as "caseId", kind, salt, bytes,
                  epoch_ms(erase_after) as "eraseAfter"
             from personal where region = $1 and personal_id = $2 and erased_at is null`,
    values: [region, personalId],
  });
  return rows[0] && withoutNulls<PersonalContent & { readonly caseId: string }>(rows[0]);
}

/** Begins the term after which a case's personal content may be erased. */
export async function setEraseAfter(db: Queryable, region: string, caseId: string, eraseAfter: Instant): Promise<void> {
  await db.query({
    name: "set-erase-after",
    text: "update personal set erase_after = from_epoch_ms($3) where region = $1 and case_id = $2 and erased_at is null",
    values: [region, caseId, eraseAfter],
  });
}

/**
 * Erases everything of a case that tells of a person: application and reasons with their salts, result papers,
 * signatures with their certificates, scans, and the IIN of everybody it concerned. The events stay and still verify.
 *
 * @param legalNow - the world's clock; a case whose term hasn't passed by it stays whole
 * @returns whether something was erased
 */
export async function eraseCase(db: Queryable, region: string, caseId: string, legalNow: Instant): Promise<boolean> {
  const { rows } = await db.query<{ erased: boolean }>({
    name: "erase-case",
    text: "select erase_case($1, $2, from_epoch_ms($3)) as erased",
    values: [region, caseId, legalNow],
  });
  return rows[0]?.erased === true;
}
