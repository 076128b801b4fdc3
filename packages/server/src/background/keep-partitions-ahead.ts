import { makeEventPartitions, readEventPartitions } from "@reglament/store";
import type { Services } from "../services.ts";

/** With fewer months ahead something has kept the partitions from being made for a year and more. */
export const fewestMonthsAhead = 12;

/**
 * Makes the event log's partitions ahead, and logs an error while too few months lie ahead or events lie outside all years,
 * also where none can be made.
 */
export async function keepPartitionsAhead(services: Services): Promise<void> {
  const { pool, log } = services;
  try {
    const made = await makeEventPartitions(pool);
    if (made > 0) log.info("event-partitions-made", { count: made });
  } finally {
    await tellWhatIsAmiss(services);
  }
}

async function tellWhatIsAmiss({ pool, log }: Services): Promise<void> {
  const { monthsAhead, strayFrom } = await readEventPartitions(pool);
  if (monthsAhead < fewestMonthsAhead) {
    log.error("event-partitions-missing", new Error("nobody can make the next years' partitions"), { monthsAhead });
  }
  if (strayFrom !== undefined) {
    const from = new Date(strayFrom).toISOString();
    log.error("events-outside-partitions", new Error("the database's clock went astray"), { from });
  }
}
