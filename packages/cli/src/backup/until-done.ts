import { BackupProblem, LeftBehind } from "@reglament/store";
import { untilStopped } from "../until-stopped.ts";

/**
 * Carries out work that Ctrl-C or SIGTERM ends in good order.
 *
 * @throws BackupProblem when it was ended so; what the work throws, when something is left of it
 */
export async function untilDone<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stopping = new AbortController();
  void untilStopped().then(() => stopping.abort());
  try {
    return await work(stopping.signal);
  } catch (cause) {
    if (!stopping.signal.aborted || cause instanceof LeftBehind) throw cause;
    throw new BackupProblem("Stopped before the end; nothing is left of it.", { cause });
  }
}
