/** What an error says about the statement that met it. */
import { DatabaseError } from "pg";
import { NotReplicated } from "../guard-connection.ts";

/** No connection was to be had, so nothing was sent: the database is away, or every connection is taken for too long. */
export class NotConnected extends Error {
  override readonly name = "NotConnected";
}

/** The connection broke with a step on its way, or while its answer was looked up: it may have been written or not. */
export class OutcomeOpen extends Error {
  override readonly name = "OutcomeOpen";
}

/**
 * The database couldn't do now what it was asked, and surely has written nothing of it.
 *
 * A statement's time-out is switched off before it commits; a leader that was replaced may only read.
 */
export function hasWrittenNothing(error: unknown): boolean {
  return isUnconnected(error) || isShort(error) || isOneOf(error, ["57014", "40P01", "40001"]);
}

/** The connection broke, or was ended, with the statement on its way: it may have been carried out or not. */
export function leavesOpen(error: unknown): boolean {
  // Class 08 is a proxy's word for a connection that it lost.
  if (error instanceof DatabaseError) return isOneOf(error, ["57P01", "57P02", "57P05", "08000", "08003", "08006"]);
  if (error instanceof NotReplicated) return true;
  return error instanceof Error && !isUnconnected(error) && (isOneOf(error, brokenSockets) || isEndOfConnection(error));
}

/** What the system says of a connection that stood and broke off; an error of a file has other words. */
const brokenSockets = ["ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENETDOWN"];

/** Among several that share a statement, one may be to blame for the error. */
export function mayBeOfOne(error: unknown): boolean {
  return !(isUnconnected(error) || leavesOpen(error) || isShort(error) || isOneOf(error, ["57014"]));
}

function isUnconnected(error: unknown): boolean {
  if (error instanceof NotConnected) return true;
  if (!(error instanceof Error) || error instanceof DatabaseError) return false;
  // A name with several addresses, none of which answers.
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(isUnconnected);
  const isOnTheWay = "syscall" in error && (error.syscall === "connect" || error.syscall === "getaddrinfo");
  return isOnTheWay || /trying to connect|connection timeout|^timeout expired/.test(error.message);
}

function isEndOfConnection(error: Error): boolean {
  return /^Connection terminated|connection error and is not queryable/.test(error.message) || isSilence(error);
}

/** The database fell silent: it may answer still, or never. Whoever asks again at once waits as long again. */
export function isSilence(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.message === "Query read timeout" || isSilence(error.cause);
}

/** Of connections, disk, memory; starting up; not the leader any more. */
function isShort(error: unknown): boolean {
  return isOneOf(error, ["53000", "53100", "53200", "53300", "53400", "57P03", "25006"]);
}

function isOneOf(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}
