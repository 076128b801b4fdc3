/**
 * The partitions of the event log, one for each year of machine time, made ahead (decision 0104).
 *
 * A partition that isn't there when its year begins stops nothing: the default partition takes the events. But then the
 * year is taken out of there when its partition is made, with the whole log locked.
 */
import type { Instant } from "@reglament/calendar";
import { isBackupTaken } from "../backup/backup-lock.ts";
import type { Queryable } from "../queryable.ts";
import { type Row, withoutNulls } from "../without-nulls.ts";

/** How the log stands ahead. */
export interface EventPartitions {
  /** Machine time up to which the log has partitions. */
  readonly until: Instant;
  /** Whole months from the database's clock to there; negative once it has passed. */
  readonly monthsAhead: number;
  /** When the oldest event was recorded that lies outside all years; absent when none does. */
  readonly strayFrom?: Instant;
}

/**
 * Makes the partitions that are missing up to the end of the year after next, and moves there what the default
 * partition has of them. Any number of processes may do so at once. While a backup is taken none is made: it holds the
 * log, and there is time enough.
 *
 * @returns how many were made
 * @throws DatabaseError `55P03` when somebody held the log; nothing was made then, and it is safe to call again;
 *   `22008` when the database's clock is more than ten years away from the partitions
 */
export async function makeEventPartitions(db: Queryable): Promise<number> {
  // Steps would queue behind the wait for the log.
  if (await isBackupTaken(db)) return 0;
  const { rows } = await db.query<{ made: number }>({
    name: "make-event-partitions",
    text: "select make_event_partitions() as made",
  });
  return rows[0]?.made ?? 0;
}

/** Returns how far ahead the log has partitions, and whether anything lies outside them. */
export async function readEventPartitions(db: Queryable): Promise<EventPartitions> {
  const { rows } = await db.query<Row<EventPartitions>>({
    name: "read-event-partitions",
    text: `select epoch_ms(until) as until,
                  (extract(year from ahead) * 12 + extract(month from ahead))::integer as "monthsAhead",
                  (select epoch_ms(min(recorded_at)) from stray_event) as "strayFrom"
             from (select max(until) as until from event_partition) as last,
                  lateral (select age(until, clock_timestamp()) as ahead) as distance`,
  });
  const [row] = rows;
  if (row === undefined) throw new Error("the event log has no partitions");
  return withoutNulls<EventPartitions>(row);
}
