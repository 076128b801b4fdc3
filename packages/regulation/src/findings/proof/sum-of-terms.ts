/** The terms of a channel added up by plain arithmetic, as a drafter does with a pencil: no calendar, no waiting. */
import {
  amountInWords,
  type Language,
  lengthOf,
  type OfficeHours,
  type Term,
  type Text,
  unitOf,
} from "@reglament/calendar";
import type { TimedStep, TimedWay } from "./timed-way.ts";

/** Amounts that can't be turned into each other without a calendar; hours are sixty minutes. */
export interface Sum {
  readonly months: number;
  readonly calendarDays: number;
  readonly workingDays: number;
  readonly clockDays: number;
  readonly minutes: number;
}

export const nothing: Sum = { months: 0, calendarDays: 0, workingDays: 0, clockDays: 0, minutes: 0 };

/** Adds a term to a sum. */
export function plus(sum: Sum, term: Term): Sum {
  const unit = unitOf(term);
  const length = lengthOf(term);
  if (unit === "hours") return { ...sum, minutes: sum.minutes + 60 * length };
  return { ...sum, [unit]: sum[unit] + length };
}

/** Adds two sums. */
export function together(one: Sum, other: Sum): Sum {
  return {
    months: one.months + other.months,
    calendarDays: one.calendarDays + other.calendarDays,
    workingDays: one.workingDays + other.workingDays,
    clockDays: one.clockDays + other.clockDays,
    minutes: one.minutes + other.minutes,
  };
}

/**
 * Whether a sum is more than a term by plain arithmetic, minutes being parts of a day of so many.
 *
 * Units that only a calendar can hold against each other are never said to be more: the proof over all starts does that.
 */
export function exceeds(sum: Sum, term: Term, minutesOfDay: number): boolean {
  const unit = unitOf(term);
  const length = lengthOf(term);
  const { months, calendarDays, workingDays, clockDays, minutes } = sum;
  const ofDay = minutes / minutesOfDay;
  switch (unit) {
    case "minutes":
    case "hours":
      return months + calendarDays + workingDays + clockDays > 0 || minutes > (unit === "hours" ? 60 : 1) * length;
    case "workingDays":
      return months + calendarDays + clockDays === 0 && workingDays + ofDay > length;
    // A working day takes a calendar day at least.
    case "calendarDays":
      return months === 0 && calendarDays + workingDays + clockDays + ofDay > length;
    case "clockDays":
      return months === 0 && calendarDays + workingDays + clockDays + ofDay > length;
    case "months":
      return months > length || (months === length && calendarDays + workingDays + clockDays + minutes > 0);
  }
}

/** The working minutes of an office's longest day. */
export function minutesOfDay({ week }: OfficeHours): number {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  return Math.max(
    ...Object.values(week).map((day) => day.reduce((sum, { from, to }) => sum + minutes(to) - minutes(from), 0)),
  );
}

/** The sum in words: "15 рабочих дней 15 минут". */
export function sumInWords(sum: Sum): Text {
  return { kk: inWords(sum, "kk"), ru: inWords(sum, "ru"), en: inWords(sum, "en") };
}

function inWords({ months, calendarDays, workingDays, clockDays, minutes }: Sum, language: Language): string {
  const amounts = [
    { amount: months, unit: "months" },
    { amount: calendarDays, unit: "calendarDays" },
    { amount: workingDays, unit: "workingDays" },
    { amount: clockDays, unit: "clockDays" },
    { amount: Math.floor(minutes / 60), unit: "hours" },
    { amount: minutes % 60, unit: "minutes" },
  ] as const;
  const told = amounts.filter(({ amount }) => amount > 0);
  return told.map(({ amount, unit }) => amountInWords(amount, unit, language)).join(" ");
}

/** Some length by which ways are compared before they are added up. */
const roughMinutes = { minutes: 1, hours: 60, workingDays: 480, calendarDays: 480, clockDays: 480, months: 10_560 };

/** The steps of the channel's longest way, up to and with the one that waits for the applicant. */
export function stepsOfLongestWay({ startsAt, steps }: TimedWay): TimedStep[] {
  const best = new Map<string, { readonly length: number; readonly next?: string }>();
  const lengthFrom = (id: string): number => {
    const known = best.get(id);
    if (known !== undefined) return known.length;
    const timed = steps.get(id);
    best.set(id, { length: 0 });
    let longest: { readonly length: number; readonly next?: string } = { length: 0 };
    for (const { to } of timed?.awaits === false ? timed.exits : []) {
      const length = to === undefined ? 0 : lengthFrom(to);
      // Of two ways of one length the one that goes on is the service's, not a refusal at the counter.
      if (to !== undefined && length >= longest.length) longest = { length, next: to };
    }
    const term = timed?.step.term;
    const own = term === undefined ? 0 : roughMinutes[unitOf(term)] * lengthOf(term);
    const found = { ...longest, length: own + longest.length };
    best.set(id, found);
    return found.length;
  };
  lengthFrom(startsAt);
  const way: TimedStep[] = [];
  for (let id: string | undefined = startsAt; id !== undefined && way.length <= steps.size; id = best.get(id)?.next) {
    const timed = steps.get(id);
    if (timed !== undefined) way.push(timed);
  }
  return way;
}
