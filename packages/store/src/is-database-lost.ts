/** SQLSTATEs of a server that goes down, comes up, doesn't take connections, or is a leader no more. */
const lostStates = /^(?:08...|57P0[123]|53300|25006)$/;
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
 * Whether a query failed because there was no way to the database, rather than by what was asked: it was killed, is
 * starting, or the connection broke off. Such a failure passes; whether the query lasts is open.
 *
 * @param error - of a query of this package; another neighbour's broken connection looks the same
 */
export function isDatabaseLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return lostStates.test(code) || lostSockets.has(code) || (code === "" && lostInWords.test(error.message));
}
