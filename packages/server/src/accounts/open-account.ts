import { randomUUID } from "node:crypto";
import {
  changePassword,
  endSessionsOf,
  findAccount,
  type IinProof,
  inTransaction,
  makeAccount,
  makePerson,
  renamePerson,
} from "@reglament/store";
import type { Services } from "../services.ts";

/** Somebody who has shown that the number is theirs. */
export interface ProvenPerson {
  readonly iin: string;
  /** As the certificate states it; absent when a counter proved the number, which has entered the name before. */
  readonly name?: string;
  readonly passwordHash: string;
  readonly provenBy: IinProof;
}

/**
 * Opens the account; for a certificate's owner, or sets the password of the one there is and ends its sessions.
 *
 * A counter's code only opens accounts: one that was handed out before its
 * owner registered by certificate would otherwise take the account over.
 *
 * @returns the person's id; undefined when there is an account that this proof doesn't open; a deactivated one no
 *   proof opens
 */
export async function openAccount(services: Services, proven: ProvenPerson): Promise<string | undefined> {
  return inTransaction(services.pool, async (db) => {
    const { iin, name, passwordHash, provenBy } = proven;
    const { personId } = await makePerson(db, { personId: randomUUID(), iin, name: name ?? iin });
    if (name !== undefined) await renamePerson(db, personId, name);
    if (await makeAccount(db, { personId, passwordHash, provenBy })) return personId;
    if (provenBy === "counter" || (await findAccount(db, iin)) === undefined) return undefined;
    await changePassword(db, personId, passwordHash);
    await endSessionsOf(db, personId);
    return personId;
  });
}
