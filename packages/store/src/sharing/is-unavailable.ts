import { hasWrittenNothing, leavesOpen } from "./database-fault.ts";
import { NoRoom } from "./waiting-room.ts";

/** The connection broke with a step on its way: it may have been written or not. */
export class OutcomeOpen extends Error {
  override readonly name = "OutcomeOpen";
}

/** Whether an error only says that the database doesn't answer just now, so that another try may succeed. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof OutcomeOpen || error instanceof NoRoom || hasWrittenNothing(error) || leavesOpen(error);
}
