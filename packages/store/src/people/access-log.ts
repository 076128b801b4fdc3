import type { Instant } from "@reglament/calendar";
import type { Queryable } from "../queryable.ts";
import { type Row, withoutNulls } from "../without-nulls.ts";

/** Who read personal data, of whom, and for what. */
export interface Access {
  readonly personId: string;
  readonly purpose: string;
  readonly subjectPerson?: string;
  readonly subjectCase?: { readonly region: string; readonly caseId: string };
  /** The route's pattern, `/cases/:caseId`; never a real path. */
  readonly pathPattern: string;
}

/** Writes the access down. Await it before the data is shown: what can't be logged isn't shown. */
export async function logAccess(db: Queryable, access: Access): Promise<void> {
  const { personId, purpose, subjectPerson, subjectCase, pathPattern } = access;
  await db.query({
    name: "log-access",
    text: `insert into access_log (person_id, purpose, subject_person, region, subject_case, path_pattern)
           values ($1, $2, $3, $4, $5, $6)`,
    values: [
      personId,
      purpose,
      subjectPerson ?? null,
      subjectCase?.region ?? null,
      subjectCase?.caseId ?? null,
      pathPattern,
    ],
  });
}

/** An entry about a case, as people may ask to see it. */
export interface LoggedAccess extends Omit<Access, "subjectCase"> {
  /** Machine time. */
  readonly loggedAt: Instant;
}

/** Returns who looked into a case, the newest first. */
export async function listAccessToCase(
  db: Queryable,
  region: string,
  caseId: string,
): Promise<readonly LoggedAccess[]> {
  const { rows } = await db.query<Row<LoggedAccess>>({
    name: "list-access-to-case",
    text: `select person_id as "personId", purpose, subject_person as "subjectPerson", path_pattern as "pathPattern",
                  epoch_ms(logged_at) as "loggedAt"
             from access_log where region = $1 and subject_case = $2 order by entry_id desc limit 1000`,
    values: [region, caseId],
  });
  return rows.map((row) => withoutNulls<LoggedAccess>(row));
}
