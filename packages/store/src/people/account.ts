import type { Instant } from "@reglament/calendar";
import type { Queryable } from "../queryable.ts";
import type { Person } from "./person.ts";

/** How a person showed that the IIN is theirs. */
export type IinProof = "certificate" | "counter" | "training";

/** A person's way in by IIN and password. */
export interface Account extends Person {
  /** argon2id in its PHC form. */
  readonly passwordHash: string;
  readonly provenBy: IinProof;
  /** Machine time. */
  readonly madeAt: Instant;
}

/** Returns the account of an IIN, undefined when there is none or it was deactivated. */
export async function findAccount(db: Queryable, iin: string): Promise<Account | undefined> {
  const { rows } = await db.query<Account>({
    name: "find-account",
    text: `select p.person_id as "personId", p.iin, p.name, a.password_hash as "passwordHash",
                  a.proven_by as "provenBy", epoch_ms(a.made_at) as "madeAt"
             from person p join account a on a.person_id = p.person_id
            where p.iin = $1 and a.deactivated_at is null`,
    values: [iin],
  });
  return rows[0];
}

/** Makes an account. @returns false when the person has one already, deactivated or not; nothing was changed then */
export async function makeAccount(
  db: Queryable,
  account: { readonly personId: string; readonly passwordHash: string; readonly provenBy: IinProof },
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: "make-account",
    text: `insert into account (person_id, password_hash, proven_by) values ($1, $2, $3)
           on conflict on constraint account_pkey do nothing`,
    values: [account.personId, account.passwordHash, account.provenBy],
  });
  return rowCount === 1;
}

/** Sets another password; end the person's sessions with it. */
export async function changePassword(db: Queryable, personId: string, passwordHash: string): Promise<void> {
  await db.query({
    name: "change-password",
    text: "update account set password_hash = $2 where person_id = $1",
    values: [personId, passwordHash],
  });
}

/** Closes an account for good; its sessions end in the same moment. */
export async function deactivateAccount(db: Queryable, personId: string): Promise<void> {
  await db.query({
    name: "deactivate-account",
    text: `with ended as (delete from session where person_id = $1)
           update account set deactivated_at = clock_timestamp() where person_id = $1 and deactivated_at is null`,
    values: [personId],
  });
}
