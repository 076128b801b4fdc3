import { deferMessage, deliverNotice, deliverNotices, leaseDueMessages, type Message } from "@reglament/store";
import type { Services } from "../services.ts";

const mostAtOnce = 500;
const leaseMs = 60_000;
const longestWaitMs = 10 * 60_000;

/**
 * Delivers what waits in the outbox: each message becomes a notice in its person's cabinet, many in one statement.
 *
 * Where one of them can't be delivered, each goes alone: that one is logged and put off, ever longer; it holds up no
 * other. One that goes out twice makes one notice.
 *
 * @returns whether there may be more to deliver at once
 */
export async function deliverMessages(services: Services, isStopping: () => boolean): Promise<boolean> {
  const messages = await leaseDueMessages(services.pool, mostAtOnce, leaseMs);
  // What is left becomes due again when its lease ends.
  if (messages.length === 0 || isStopping()) return false;
  try {
    await deliverNotices(services.pool, messages);
  } catch {
    if (!(await deliverSingly(services, messages, isStopping))) return false;
  }
  return messages.length === mostAtOnce;
}

/** @returns false when it was stopped before the last */
async function deliverSingly(
  { pool, log }: Services,
  messages: readonly Message[],
  isStopping: () => boolean,
): Promise<boolean> {
  for (const message of messages) {
    if (isStopping()) return false;
    try {
      await deliverNotice(pool, message);
    } catch (error) {
      log.error("message-not-delivered", error, factsOf(message));
      await deferMessage(pool, message.region, message.messageId, waitMs(message.attempts));
    }
  }
  return true;
}

function factsOf({ region, messageId, kind, attempts }: Message) {
  return { region, messageId, kind, attempts };
}

/** One second after the first failure, then twice as long each time. */
function waitMs(attempts: number): number {
  return Math.min(1000 * 2 ** (attempts - 1), longestWaitMs);
}
