import {
  addDays,
  dateAt,
  dayOffAt,
  type Instant,
  instantAt,
  isOpen,
  nextOpening,
  type OfficeTime,
} from "@reglament/calendar";
import type { TermUnit } from "./texts/term-in-words.ts";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

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
  const days = workingDaysAfter(now, due, office);
  if (days >= 2) return { amount: days, unit: "workingDays" };
  const minutes = workingMinutes(now, due, office);
  return minutes >= 60 ? { amount: Math.floor(minutes / 60), unit: "hours" } : { amount: minutes, unit: "minutes" };
}

function workingDaysAfter(now: Instant, due: Instant, office: OfficeTime): number {
  const { zone } = office.hours;
  const last = dateAt(due, zone);
  let days = 0;
  for (let date = dateAt(now, zone); date < last; ) {
    date = addDays(date, 1);
    if (dayOffAt(date, office) === undefined) days += 1;
  }
  return days;
}

// Only near deadlines are counted this way, so minute by minute is quick enough; closed stretches are jumped over.
function workingMinutes(now: Instant, due: Instant, office: OfficeTime): number {
  let minutes = 0;
  let at = now;
  while (at + minuteMs <= due && at - now < 14 * dayMs) {
    if (isOpen(at, office)) {
      minutes += 1;
      at = (at + minuteMs) as Instant;
    } else {
      const opening = nextOpening(at, office);
      at = opening > at ? opening : instantAt(addDays(dateAt(at, office.hours.zone), 1), "00:00", office.hours.zone);
    }
  }
  return minutes;
}
