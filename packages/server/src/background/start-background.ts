/**
 * Work that no request waits for: time is noted, messages are delivered, what ran out is removed.
 *
 * Each kind of work goes round by itself. A failure is logged and tried again
 * with the next round, so a database that was away for a while does no harm.
 */
import type { Instant } from "@reglament/calendar";
import { removeExpired } from "@reglament/store";
import type { Services } from "../services.ts";
import { checkWaitingSignatures } from "./check-waiting-signatures.ts";
import { deliverMessages } from "./deliver-messages.ts";
import { keepPartitionsAhead } from "./keep-partitions-ahead.ts";
import { noteTimeOfCases } from "./note-time.ts";
import { recomputeMomentsOfCases } from "./recompute-moments.ts";
import { refreshRevocation } from "./refresh-revocation.ts";
import { removeOldDrafts } from "./remove-old-drafts.ts";
import { watchClock } from "./watch-clock.ts";

export interface Background {
  /** Begins no further round and waits for the present ones, at most two seconds. */
  stop(): Promise<void>;
}

const stopWithinMs = 2000;
/** With nothing to deliver, and between two rounds while marks are behind. */
const messagesPauseMs = 500;

/** Starts the background work; several processes may do it beside each other. */
export function startBackground(services: Services): Background {
  // More was due than one round takes: a mark is what the law waits for, a message only tells of it. So messages then keep
  // their pause between rounds and leave the machine to the marks; they still go out, in their order.
  let isBehind = false;
  const rounds = [
    everyRound(services, "deliver-messages", messagesPauseMs, async (isStopping) => {
      const more = await deliverMessages(services, isStopping);
      return more && !isBehind;
    }),
    everyRound(services, "note-time", 2000, async (isStopping) => {
      isBehind = await noteTimeOfCases(services, isStopping);
      return isBehind;
    }),
    everyRound(services, "recompute-moments", 30_000, (isStopping) => recomputeMomentsOfCases(services, isStopping)),
    everyRound(services, "remove-expired", 60_000, () => removeExpired(services.pool, services.realNow() as Instant)),
    everyRound(services, "refresh-revocation", 30_000, (isStopping) => refreshRevocation(services, isStopping)),
    everyRound(services, "check-waiting-signatures", 30_000, (isStopping) =>
      checkWaitingSignatures(services, isStopping),
    ),
    // Often, so that a text is known here before the first case comes that another process files under it.
    everyRound(services, "learn-texts", 1000, () => services.law.learnTexts(services.pool)),
    everyRound(services, "watch-clock", 1000, watchClock(services)),
    everyRound(services, "keep-partitions-ahead", 24 * 60 * 60_000, () => keepPartitionsAhead(services)),
    everyRound(services, "remove-old-drafts", 60 * 60_000, (isStopping) => removeOldDrafts(services, isStopping)),
  ];
  return {
    async stop() {
      const ended = Promise.all(rounds.map((round) => round.stop()));
      let timer: NodeJS.Timeout | undefined;
      const tooLong = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, stopWithinMs);
      });
      await Promise.race([ended, tooLong]);
      clearTimeout(timer);
    },
  };
}

/**
 * Repeats a piece of work until it is stopped.
 *
 * @param work - returns true when there is more to do at once
 */
function everyRound(
  { log }: Services,
  name: string,
  pauseMs: number,
  work: (isStopping: () => boolean) => Promise<boolean | void>,
): Background {
  const stopping = new AbortController();
  const isStopping = () => stopping.signal.aborted;
  async function run(): Promise<void> {
    while (!isStopping()) {
      let more: boolean | void = false;
      try {
        more = await work(isStopping);
      } catch (error) {
        log.error("background-failed", error, { work: name });
      }
      if (more !== true) await pause(pauseMs, stopping.signal);
    }
  }
  const ended = run();
  return {
    stop() {
      stopping.abort();
      return ended;
    },
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    }
  });
}
