import { isDatabaseLost } from "../is-database-lost.ts";
import { OutcomeOpen } from "../sharing/database-fault.ts";

/** The database was lost while the answer to a command was looked up that may have been carried out before. */
export class AnswerUnknown extends OutcomeOpen {}

/**
 * Passes on what a look at a command finds that is known, or may be known, to the database already.
 *
 * @throws AnswerUnknown when the database is lost meanwhile: nobody may say then that nothing was written
 */
export async function lookingUp<T>(looking: Promise<T>): Promise<T> {
  try {
    return await looking;
  } catch (cause) {
    if (!isDatabaseLost(cause)) throw cause;
    throw new AnswerUnknown("the command may have been carried out before", { cause });
  }
}
