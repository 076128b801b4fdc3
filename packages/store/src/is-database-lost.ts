import { hasWrittenNothing, leavesOpen, OutcomeOpen } from "./sharing/database-fault.ts";
import { NoRoom } from "./sharing/waiting-room.ts";

/**
 * Whether a query failed because the database couldn't serve anybody, rather than by what was asked: it was killed, is
 * starting, its disk is full or slow, or the connection broke off. Such a failure passes; whether the query lasts is open.
 *
 * @param error - of a query of this package; another neighbour's broken connection looks the same
 */
export function isDatabaseLost(error: unknown): boolean {
  return error instanceof NoRoom || error instanceof OutcomeOpen || hasWrittenNothing(error) || leavesOpen(error);
}
