import {
  type Instant,
  type OfficeTime,
  type TermUnit,
  workingDaysBetween,
  workingMinutesBetween,
} from "@reglament/calendar";

/**
 * Returns how much working time is left until a deadline, in the unit that a reader would use.
 *
 * Two or more working days away it counts the working days after today, the
 * day of the deadline included; nearer it counts working minutes or hours, rounded down.
 *
 * @returns undefined when the deadline has passed
 */
export function workingTimeLeft(
  now: Instant,
  due: Instant,
  office: OfficeTime,
): { readonly amount: number; readonly unit: TermUnit } | undefined {
  if (due < now) return undefined;
  // A deadline at midnight belongs to the day that it ends.
  const days = workingDaysBetween(now, Math.max(now, due - 1) as Instant, office);
  if (days >= 2) return { amount: days, unit: "workingDays" };
  const minutes = workingMinutesBetween(now, due, office);
  return minutes >= 60 ? { amount: Math.floor(minutes / 60), unit: "hours" } : { amount: minutes, unit: "minutes" };
}
