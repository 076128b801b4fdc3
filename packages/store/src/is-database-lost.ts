import { NotConnected } from "./sharing/database-fault.ts";
import { NoRoom } from "./sharing/waiting-room.ts";
import { OutcomeOpen } from "./step/write-step.ts";

/**
 * SQLSTATEs of a server that goes down, comes up, has no room for a connection, on its disk or in its memory, is a leader
 * no more, or gave a statement up because it took too long.
 */
const lostStates = /^(?:08...|57P0[123]|53[123]00|25006|57014)$/;
/** What the system says of a connection that can't be made or has broken off. */
const lostSockets: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
]);
/** The driver's own errors have no code. */
const lostInWords =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|timeout expired|Query read timeout)/;

/**
 * Whether a query failed because the database couldn't serve anybody, rather than by what was asked: it was killed, is
 * starting, its disk is full or slow, or the connection broke off. Such a failure passes; whether the query lasts is open.
 *
 * @param error - of a query of this package; another neighbour's broken connection looks the same
 */
export function isDatabaseLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof NoRoom || error instanceof NotConnected || error instanceof OutcomeOpen) return true;
  const code = "code" in error ? String(error.code) : "";
  return lostStates.test(code) || lostSockets.has(code) || (code === "" && lostInWords.test(error.message));
}
