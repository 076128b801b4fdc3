import {
  deferMessage,
  deliverDueNotices,
  deliverNotice,
  inTransaction,
  leaseDueMessages,
  type Message,
} from "@reglament/store";
import type { Services } from "../services.ts";

const mostAtOnce = 500;
const leaseMs = 60_000;
const longestWaitMs = 10 * 60_000;

/**
 * Delivers what waits in the outbox: each message becomes a notice in its person's cabinet, many in one statement.
 *
 * Where that fails, it is logged, and each is taken and goes alone: one that can't be delivered is put off, ever longer; it
 * holds up no other. One that goes out twice makes one notice.
 *
 * @returns whether there may be more to deliver at once
 */
export async function deliverMessages(services: Services, isStopping: () => boolean): Promise<boolean> {
  if (isStopping()) return false;
  try {
    // In a transaction: an error is told before the statement's locks are gone, and after the transaction they are.
    const delivered = await inTransaction(services.pool, (db) => deliverDueNotices(db, mostAtOnce));
    return delivered === mostAtOnce;
  } catch (error) {
    // Told once they are taken: while the database is away, nothing goes one by one either.
    const messages = await leaseDueMessages(services.pool, mostAtOnce, leaseMs);
    services.log.error("messages-not-delivered-together", error);
    return deliverSingly(services, messages, isStopping);
  }
}

async function deliverSingly(
  { pool, log }: Services,
  messages: readonly Message[],
  isStopping: () => boolean,
): Promise<boolean> {
  for (const message of messages) {
    // What is left becomes due again when its lease ends.
    if (isStopping()) return false;
    try {
      await deliverNotice(pool, message);
    } catch (error) {
      log.error("message-not-delivered", error, factsOf(message));
      await deferMessage(pool, message.region, message.messageId, waitMs(message.attempts));
    }
  }
  return messages.length === mostAtOnce;
}

function factsOf({ region, messageId, kind, attempts }: Message) {
  return { region, messageId, kind, attempts };
}

/** One second after the first failure, then twice as long each time. */
function waitMs(attempts: number): number {
  return Math.min(1000 * 2 ** (attempts - 1), longestWaitMs);
}
