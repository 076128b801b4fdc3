import type { Log } from "./services.ts";

/**
 * A log of JSON lines.
 *
 * Of an error its name, code, constraint and stack are written. Messages of the
 * database can quote values, and so do those of what couldn't be read or lies
 * out of range: such an error gives its code alone, and its stack without the
 * message.
 *
 * @param write - takes one line without its end
 * @param now - milliseconds, for the line's time
 */
export function jsonLog(write: (line: string) => void, now: () => number): Log {
  const line = (level: string, event: string, facts: object) =>
    write(JSON.stringify({ at: new Date(now()).toISOString(), level, event, ...facts }));
  return {
    info: (event, facts = {}) => line("info", event, facts),
    error: (event, error, facts = {}) => line("error", event, { ...facts, ...factsOf(error) }),
  };
}

function factsOf(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = "code" in error ? String(error.code) : undefined;
  const constraint = "constraint" in error ? String(error.constraint) : undefined;
  const quotesValues = "severity" in error || error instanceof SyntaxError || error instanceof RangeError;
  const stack = (error.stack ?? "").split("\n").filter((row) => row.trimStart().startsWith("at "));
  return {
    error: error.name,
    ...(quotesValues ? {} : { message: error.message }),
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    stack,
    ...(error.cause instanceof Error ? { cause: factsOf(error.cause) } : {}),
  };
}
