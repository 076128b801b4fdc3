import type { PlainDate } from "@reglament/calendar";
import type { FilingWindow } from "@reglament/regulation";

/** Whether a day of any year lies in a window. */
export function isWithin({ from, to }: FilingWindow, date: PlainDate): boolean {
  const day = date.slice(5);
  return from <= day && day <= to;
}
