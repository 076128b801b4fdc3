import type { Way } from "./ways.ts";

const intervals = [
  { from: 9 * 60, to: 13 * 60 },
  { from: 14 * 60 + 30, to: 18 * 60 + 30 },
];

/**
 * What a programmer writes who knows the calendar: a step a day, two Sets to ask, `Date` in the zone of the process.
 *
 * It shares nothing with the library, so it is also what the answers are held against.
 */
export function plainLoop({
  off,
  worked,
}: {
  readonly off: readonly string[];
  readonly worked: readonly string[];
}): Way {
  const daysOff = new Set(off);
  const workedWeekends = new Set(worked);
  const isWorked = (day: Date): boolean => {
    const date = `${day.getFullYear()}-${twoDigits(day.getMonth() + 1)}-${twoDigits(day.getDate())}`;
    if (workedWeekends.has(date)) return true;
    return day.getDay() % 6 !== 0 && !daysOff.has(date);
  };
  return {
    days(start, length) {
      const day = new Date(start);
      for (let left = length; left > 0; ) {
        day.setDate(day.getDate() + 1);
        if (isWorked(day)) left -= 1;
      }
      return day.setHours(18, 30, 0, 0);
    },
    minutes(start, length) {
      const day = new Date(start);
      let left = length * 60_000;
      for (;;) {
        for (const { from, to } of isWorked(day) ? intervals : []) {
          const opens = Math.max(start, new Date(day).setHours(0, from, 0, 0));
          const open = new Date(day).setHours(0, to, 0, 0) - opens;
          if (open > 0 && left <= open) return opens + left;
          left -= Math.max(0, open);
        }
        day.setHours(0, 0, 0, 0);
        day.setDate(day.getDate() + 1);
      }
    },
  };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
