/**
 * Terms counted by walking a table of minutes, one after another: slow, and
 * without a thought shared with the code under test.
 *
 * The clocks are Kostanay's, written out: six hours ahead of UTC, five since
 * 1 March 2024. The office's hours are 09:00-13:00 and 14:00-18:00.
 */
import type { CountingPolicy, Term } from "../term.ts";

const minuteMs = 60_000;
const movedAt = Date.UTC(2024, 1, 29, 18) / minuteMs;

interface WalkedDay {
  readonly date: string;
  readonly first: number;
  /** One past the last open minute; undefined on a day off. */
  closing: number | undefined;
  end: number;
}

export interface MinuteWalk {
  /** @returns undefined past the end of the table */
  due(start: number, term: Term, policy: CountingPolicy): number | undefined;
  isOpen(at: number): boolean;
}

/** Lays out the minutes from 1 January of the first year to 31 December of the last, in Kostanay. */
export function minuteWalk(
  firstYear: number,
  lastYear: number,
  daysOff: ReadonlySet<string>,
  workedWeekends: ReadonlySet<string>,
): MinuteWalk {
  const base = Date.UTC(firstYear, 0, 1) / minuteMs - 6 * 60;
  const last = Date.UTC(lastYear + 1, 0, 1) / minuteMs - (lastYear >= 2024 ? 5 : 6) * 60;
  const open = new Uint8Array(last - base);
  const dayOf = new Uint16Array(last - base);
  const days: WalkedDay[] = [];
  for (let index = 0; index < open.length; index += 1) {
    const clock = clockOf(base + index);
    const minute = clock % 1440;
    const date = minute === 0 || days.length === 0 ? new Date(clock * minuteMs).toISOString().slice(0, 10) : undefined;
    if (date !== undefined && days.at(-1)?.date !== date) {
      days.push({ date, first: index, closing: undefined, end: index });
    }
    const day = days[days.length - 1];
    if (day === undefined) throw new Error("A minute without a day.");
    dayOf[index] = days.length - 1;
    day.end = index + 1;
    const weekday = Math.floor(clock / 1440 + 3) % 7;
    const worked = weekday > 4 ? workedWeekends.has(day.date) : !daysOff.has(day.date);
    if (worked && minute >= 540 && minute < 1080 && (minute < 780 || minute >= 840)) {
      open[index] = 1;
      day.closing = index + 1;
    }
  }

  const isWorkingDay = (day: number) => days[day]?.closing !== undefined;
  const nextWorkingDay = (day: number) => {
    let next = day + 1;
    while (next < days.length && !isWorkingDay(next)) next += 1;
    return next;
  };

  function minutesLater(from: number, minutes: number): number | undefined {
    let [at, left] = [from, minutes];
    while (left > 0) {
      if (at >= open.length) return undefined;
      left -= open[at] ?? 0;
      at += 1;
    }
    return at;
  }

  function dueIndex(start: number, term: Term, policy: CountingPolicy): number | undefined {
    if ("minutes" in term) return minutesLater(start, term.minutes);
    if ("hours" in term) return minutesLater(start, term.hours * 60);

    let [event, day] = [start, dayOf[start] ?? 0];
    const closing = days[day]?.closing;
    if (policy.afterHours === "next-working-day" && (closing === undefined || start > closing)) {
      while (event < open.length && open[event] === 0) event += 1;
      day = dayOf[event] ?? days.length;
    }
    if ("clockDays" in term) return sameClock(event, day + term.clockDays);

    let due: number | undefined;
    if ("workingDays" in term) {
      let current = policy.firstDay === "same" && !isWorkingDay(day) ? nextWorkingDay(day) : day;
      for (let counted = policy.firstDay === "same" ? 1 : 0; counted < term.workingDays; counted += 1) {
        current = nextWorkingDay(current);
      }
      due = days[current]?.closing;
    } else if ("calendarDays" in term) {
      let current = policy.firstDay === "same" && !isWorkingDay(day) ? nextWorkingDay(day) : day;
      for (let counted = policy.firstDay === "same" ? 1 : 0; counted < term.calendarDays; counted += 1) current += 1;
      due = rolled(current, policy.lastDay);
    } else {
      due = rolled(sameDayOfMonth(day, term.months), "next-working-day");
    }
    return due !== undefined && due < start ? days[nextWorkingDay(day)]?.closing : due;
  }

  function rolled(day: number, lastDay: CountingPolicy["lastDay"]): number | undefined {
    if (isWorkingDay(day)) return days[day]?.closing;
    return lastDay === "keep" ? days[day]?.end : days[nextWorkingDay(day)]?.closing;
  }

  function sameClock(event: number, day: number): number | undefined {
    const clock = clockOf(base + event) % 1440;
    const target = days[day];
    if (target === undefined) return undefined;
    let at = target.first;
    while (clockOf(base + at) % 1440 !== clock) at += 1;
    return at;
  }

  function sameDayOfMonth(day: number, months: number): number {
    const [year, month, dayOfMonth] = (days[day]?.date ?? "2999-01-01").split("-").map(Number);
    const wanted = ((month ?? 1) - 1 + months) % 12;
    const wantedYear = (year ?? 0) + Math.floor(((month ?? 1) - 1 + months) / 12);
    let at = day;
    let best = days.length;
    for (; at < days.length; at += 1) {
      const [y, m, d] = (days[at]?.date ?? "").split("-").map(Number);
      if (y === wantedYear && (m ?? 0) - 1 === wanted && (d ?? 0) <= (dayOfMonth ?? 0)) best = at;
    }
    return best;
  }

  return {
    due(start, term, policy) {
      const index = dueIndex(Math.floor(start / minuteMs) - base, term, policy);
      return index === undefined ? undefined : (base + index) * minuteMs;
    },
    isOpen: (at) => open[Math.floor(at / minuteMs) - base] === 1,
  };
}

/** What the clocks show at a minute, as a minute of a clock in UTC. */
function clockOf(minute: number): number {
  return minute + (minute < movedAt ? 6 : 5) * 60;
}
